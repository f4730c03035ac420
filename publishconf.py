"""What differs when the site is published: its address, and no drafts."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

# The address of the front door, such as "https://posters.example.org/ilnp"; SITE_ADDRESS in the environment wins.
SITEURL = os.environ.get("SITE_ADDRESS", "")

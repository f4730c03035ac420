"""The settings of this site; docs/settings.md explains each. The words of the site stand in content/, not here."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "plugins"))

SITENAME = "ILNP Showcase"
SITESUBTITLE = "Posters of the International Librarians Networking Program"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
# The one colour for all that can be pressed: teal, indigo, plum, rust or forest.
ACCENT = "teal"

# The site works anywhere without an address of its own; publishconf.py sets one for search engines and feeds.
SITEURL = ""

PATH = "content"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["yaml_metadata", "poster_session"]

"""Five pages are, byte for byte, what was last approved; `invoke golden` writes them anew for review."""

import pytest
from tests.golden import FOLDER, PAGES, settled


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_was_approved(site, name):
    assert (FOLDER / name).read_text("utf-8") == settled(site.text(PAGES[name]))

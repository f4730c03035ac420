"""The settings of the poster session, and those of Pelican that it stands on."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, StrictUndefined

from ..languages import UNDETERMINED, canonical

# What organizers may set in pelicanconf.py, with our defaults; each is explained in docs/settings.md.
DEFAULTS: dict[str, Any] = {
    "ACCENT": "teal",
    "POSTER_CACHE": "cache/posters",
    "POSTER_CLUSTER": "",  # address of a Dask scheduler
    "POSTER_RECIPE": {},  # of poster_session.pdf.Recipe
    "POSTER_LIMITS": {},  # of poster_session.pdf.Limits
    "FULL_TEXT_SEARCH": True,
    "SHOW_DRAFTS": False,
    "TODAY": None,  # a date; default: SOURCE_DATE_EPOCH, else the day of the build
    "ON_PROBLEMS": None,  # called with all problems once they are known
    "ON_PROGRESS": None,  # called with (done, all, name) while posters are prepared
    "ON_SEARCHABLE": None,  # called with address, document and facets of every page that the search is to find
}

ACCENTS = ("teal", "indigo", "plum", "rust", "forest")  # theme/static/css/tokens.css
TEMPLATE_CACHE = "cache/templates"

# Addresses, feeds and lists are written by the poster session, so Pelican's own are off.
FIXED: dict[str, Any] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "STATIC_PATHS": ["images", "extra"],
    "EXTRA_PATH_METADATA": {},
    "PATH_METADATA": r"extra/(?P<path>.*)",
    "RELATIVE_URLS": True,
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "READERS": {"rst": None},  # we have none of its files, and it warns of languages that it does not know
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "MARKDOWN": {
        "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"],
        "output_format": "html",
    },
    "JINJA_ENVIRONMENT": {
        "autoescape": True,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "auto_reload": False,
        "extensions": ["jinja2.ext.i18n"],
    },
}


def complete(settings: dict[str, Any]) -> None:
    """Fill in the defaults and fix what must not change."""
    for name, value in DEFAULTS.items():
        settings.setdefault(name, value)
    settings.update(FIXED)
    settings["DEFAULT_LANG"] = settings["DEFAULT_LANG"].replace("_", "-")  # "pt_BR", as Pelican's users know it
    # Compiled templates are kept by the checksum of their source, so they are never stale.
    templates = root_of(settings) / TEMPLATE_CACHE
    templates.mkdir(parents=True, exist_ok=True)
    environment = settings["JINJA_ENVIRONMENT"] | {"bytecode_cache": FileSystemBytecodeCache(str(templates))}
    settings["JINJA_ENVIRONMENT"] = environment


def root_of(settings: dict[str, Any]) -> Path:
    """The folder of the project, which is the one above content/."""
    return Path(settings["PATH"]).resolve().parent


def known_language(settings: dict[str, Any]) -> str | None:
    """The language that the setting names, or None."""
    found = canonical(settings["DEFAULT_LANG"])
    return None if found == UNDETERMINED else found


def language(settings: dict[str, Any]) -> str:
    """The language of the site; English where the setting names none."""
    return known_language(settings) or "en"


def accent(settings: dict[str, Any]) -> str:
    """The name of the accent colour."""
    return settings["ACCENT"] if settings["ACCENT"] in ACCENTS else ACCENTS[0]


def today(settings: dict[str, Any]) -> date:
    """The day that decides what is open and what is to come; SOURCE_DATE_EPOCH (reproducible-builds.org) can fix it."""
    if settings["TODAY"]:
        return date.fromisoformat(str(settings["TODAY"]))
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()

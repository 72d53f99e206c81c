"""What commands begin with: the guide, its pages and published ids, checked."""

from __future__ import annotations

import os
from pathlib import Path

from macros.addresses import entry_pages, page_address
from macros.exporters import Inputs
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.reading import ids_lock
from macros.reading.filled_menu import placed_files
from macros.reading.guide_loading import load_guide
from macros.reading.pages import load_pages, pair_pages
from macros.reading.places import DATA, DOCS, ROOT
from macros.site.build_check import refuse_faults
from macros.views.take_away.short_links import Published

CACHE = ROOT / ".cache"
MADE = CACHE / "made"  # files to take away, kept between builds
CODES = CACHE / "codes"
SITE = ROOT / "site"


def site_url() -> str:
    """Address under which the site will stand, with a slash at its end."""
    return os.environ.get("SITE_URL", "http://localhost:8000/").rstrip("/") + "/"


def environment(**more: str) -> dict[str, str]:
    """What the site engine reads from its environment: where each language will stand, and ``more``."""
    site_urls = {f"SITE_URL_{one.code.upper()}": site_url() + one.root for one in BY_CODE.values()}
    return {**os.environ, **site_urls, "PYTHONPATH": str(ROOT), **more}


def checked() -> Published:
    """The same after every rule has been checked. Raises DataError with every fault."""
    refuse_faults()
    return published()


def published() -> Published:
    """The guide with its pages and permanent links. Raises DataError when the data cannot be read."""
    guide = load_guide()
    entries = entry_pages(guide)
    pages = tuple(page for page in pair_pages(DOCS) if page.address not in entries)
    return Published(guide, pages, ids_lock.read_lock(DATA), site_url())


def inputs(lang: Lang, site: Path = SITE) -> Inputs:
    """What the files of a language are made from; its pages stand built in ``site``. Raises DataError."""
    guide = load_guide()
    addresses = tuple(page_address(file) for file, _ in placed_files(guide))
    pages = load_pages(ROOT / "docs" / lang)
    return Inputs(guide, lang, site_url(), site / BY_CODE[lang].root, pages, addresses)


def all_inputs(site: Path = SITE) -> tuple[Inputs, ...]:
    """The same for every language."""
    return tuple(inputs(lang, site) for lang in LANGUAGES)

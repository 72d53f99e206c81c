"""Checks the whole project: every rule over data, pages and menus, every fault at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.addresses import entry_pages, page_address
from macros.errors import DataError, Issue
from macros.languages import FIRST, LANGUAGES
from macros.reading import ids_lock as lock
from macros.reading import menu
from macros.reading.guide import load_placed, lock_issues
from macros.reading.pages import Pages, page_faults, read_pages, safety_issues
from macros.reading.places import DATA, ROOT
from macros.reading.rules import content, languages
from macros.reading.rules import pages as page_rules


def issues(root: Path = ROOT) -> list[Issue]:
    """Every fault of the project in the folder ``root``, in the order of files and lines; empty when all is well."""
    pages = read_pages(root / "docs")
    found = {issue for folder in pages.values() for page in folder.values() for issue in page_faults(page)}
    if not found:  # a page that cannot be read would seem to break every rule
        found.update(page_rules.faults(pages))
    found.update(languages.faults(pages))
    found.update(languages.menus_are_equal({lang: menu.menu(root, lang) for lang in LANGUAGES}))
    found.update(data_issues(root / "data"))
    found.update(_across(pages, root))
    return sorted(found)


def data_issues(data: Path = DATA) -> list[Issue]:
    """Every fault of the data alone; their content is checked when the guide is whole."""
    try:
        placed, found = load_placed(data)
    except DataError as error:
        return list(error.issues)
    return sorted({*found, *lock_issues(data), *(() if found else content.faults(placed))})


def _across(pages: Pages, root: Path) -> Iterator[Issue]:
    """Faults between data and pages; none are looked for while the guide is not whole."""
    try:
        placed, faults = load_placed(root / "data")
    except DataError:
        return
    if faults:
        return
    yield from content.every_source_is_cited(placed, pages)
    yield from page_rules.every_entry_has_its_page(placed, pages)
    yield from page_rules.a_page_cites_what_is_there(placed, pages)
    yield from page_rules.an_open_outcome_says_what_to_ask(placed, pages)
    yield from page_rules.a_mixed_outcome_rests_on_a_source(placed, pages)
    yield from safety_issues(root / "docs", placed.guide.safety_places.pages)
    entry_id = entry_pages(placed.guide)
    addresses = (page_address(path) for path in pages[FIRST] if all(path in folder for folder in pages.values()))
    yield from lock.page_issues(
        lock.read_lock(root / "data"), [address for address in addresses if address not in entry_id]
    )

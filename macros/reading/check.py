"""Checks the whole project: every rule over data, pages, settings and tokens, every fault at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.addresses import entry_pages, page_address
from macros.errors import DataError, Issue
from macros.languages import FIRST
from macros.reading import guide_loading, ids_lock
from macros.reading import pages as pages_of
from macros.reading.answer_sets import set_issues
from macros.reading.entries import PlacedGuide
from macros.reading.guide_loading import load_placed, lock_issues
from macros.reading.pages import Pages, page_faults, page_file_issues, read_pages, safety_issues
from macros.reading.places import DATA, ROOT
from macros.reading.rules import content, doubles, lock, markup, menu_rules, page_rules, parity
from macros.reading.settings import apart, settings_issues
from macros.reading.tokens import level_issues, token_issues


@dataclass(frozen=True)
class Checked:
    """What was read: every fault, the guide where it is whole, and the pages that can be read."""

    issues: frozenset[Issue]
    placed: PlacedGuide | None
    pages: Pages


def check(root: Path = ROOT) -> Checked:
    """Read the project in the folder ``root`` and check it."""
    every = read_pages(root / "docs")
    found = {issue for folder in every.values() for page in folder.values() for issue in page_faults(page)}
    names = {issue.file for issue in found}
    # A page that cannot be read would seem to break every rule.
    pages = {lang: {path: p for path, p in folder.items() if p.name not in names} for lang, folder in every.items()}
    found.update(page_file_issues(root / "docs", every))
    found.update(page_rules.faults(pages))
    found.update(markup.faults(pages))
    found.update(parity.faults(pages))
    found.update(parity.no_page_stands_alone(every))
    found.update(settings_issues(root))
    found.update(token_issues(root / "overrides" / "tokens.yaml"))
    found.update(ids_lock.missing_issues(root / "data"))
    placed, faults = _data(root / "data")
    found.update(faults)
    if placed:
        found.update(_across(placed, every, pages))
        found.update(menu_rules.faults(placed, every, apart(root)))
        found.update(set_issues(placed.guide, root))
        levels = sorted(placed.guide.levels, key=lambda level: level.number)
        found.update(level_issues([level.id for level in levels], root / "overrides" / "tokens.yaml"))
        found.update(_lock_issues(every, placed, root / "data"))
    return Checked(frozenset(found), placed, pages)


def remember(root: Path = ROOT) -> None:
    """Keep what was read for the next run."""
    guide_loading.save_read(root / "data")
    pages_of.save_read(root / "docs")


def data_issues(data: Path = DATA) -> list[Issue]:
    """Every fault of the data alone, in the order of files and lines."""
    return sorted(set(_data(data)[1]))


def _data(data: Path) -> tuple[PlacedGuide | None, list[Issue]]:
    """The guide where it is whole, and every fault of it; its content is checked only then."""
    try:
        placed, found = load_placed(data)
    except DataError as error:
        return None, [*error.issues, *ids_lock.read_lock_file(data).issues]
    issues = [*found, *lock_issues(data)]
    if found:
        return None, issues
    return placed, [*issues, *content.faults(placed), *doubles.faults(placed)]


def _across(placed: PlacedGuide, every: Pages, pages: Pages) -> Iterator[Issue]:
    """Faults between data and pages; ``pages`` are those of ``every`` that can be read."""
    yield from content.every_source_is_cited(placed, every)
    yield from page_rules.every_entry_has_its_page(placed, every)
    yield from markup.a_link_leads_somewhere(placed, pages, every)
    yield from page_rules.a_chapter_is_one_of_the_guide(placed, pages)
    yield from page_rules.every_everyday_name_has_its_place(placed, pages)
    yield from page_rules.every_act_is_named_and_leads_to_what_is_there(placed, every)
    yield from page_rules.a_moved_page_leads_to_one_that_is_there(placed, every)
    yield from page_rules.somebody_speaks_on_every_page_about_people(placed, pages)
    yield from page_rules.an_open_outcome_says_what_to_ask(placed, pages)
    yield from page_rules.a_mixed_outcome_rests_on_a_source(placed, pages)
    yield from safety_issues(pages, placed.guide.safety_places.pages, missing=every)


def _lock_issues(every: Pages, placed: PlacedGuide, data: Path) -> Iterator[Issue]:
    """Faults between the list of published ids and the pages; its own faults are told with the data."""
    published = ids_lock.read_lock_file(data)
    if published.issues or not published.states:
        return
    entry_urls = entry_pages(placed.guide)
    addresses = (page_address(path) for path in every[FIRST] if all(path in folder for folder in every.values()))
    yield from lock.page_issues(published, [address for address in addresses if address not in entry_urls], entry_urls)

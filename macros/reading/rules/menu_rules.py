"""What the menu must hold: pages that are there, each once, and every page that is not named apart."""

from __future__ import annotations

from collections.abc import Iterator

import pathspec

from macros.addresses import entry_pages, page_address
from macros.errors import Issue, nearest
from macros.reading.entries import PlacedGuide
from macros.reading.filled_menu import placed_files
from macros.reading.pages import Pages


def faults(placed: PlacedGuide, pages: Pages, apart: pathspec.GitIgnoreSpec) -> Iterator[Issue]:
    """Every fault of the rules below; ``apart`` are the pages that stand in no menu."""
    yield from every_page_of_the_menu_is_there(placed, pages)
    yield from no_page_stands_in_the_menu_twice(placed)
    yield from every_page_stands_in_the_menu_or_apart(placed, pages, apart)


def every_page_of_the_menu_is_there(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """A line names a page of docs; the page of an entry is missed where the entry stands (every_entry_has_its_page)."""
    known = {path for folder in pages.values() for path in folder}
    entries = entry_pages(placed.guide)
    for file, path in placed_files(placed.guide):
        if file not in known and page_address(file) not in entries:
            yield placed.entries["menu"][0].issue(path, f'there is no page "{file}"', nearest(file, known))


def no_page_stands_in_the_menu_twice(placed: PlacedGuide) -> Iterator[Issue]:
    """A page has one place: the list at its side shows its section, and a book holds it once."""
    seen: set[str] = set()
    for file, path in placed_files(placed.guide):
        if file in seen:
            yield placed.entries["menu"][0].issue(path, f'the page "{file}" stands in the menu twice', "leave one")
        seen.add(file)


def every_page_stands_in_the_menu_or_apart(
    placed: PlacedGuide, pages: Pages, apart: pathspec.GitIgnoreSpec
) -> Iterator[Issue]:
    """A page of no section is found by chance: it stands in data/menu.yaml or under not_in_nav (mkdocs.base.yml)."""
    there = {file for file, _ in placed_files(placed.guide)}
    for folder in pages.values():
        for path, page in folder.items():
            if path not in there and not apart.match_file(path):
                message = "the page stands neither in the menu nor under not_in_nav"
                yield page.issue(0, message, "name it in data/menu.yaml")

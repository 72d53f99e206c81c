"""Fills the menu in: where it says ``every``, the pages of those entries stand."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Any

from macros.addresses import address_of
from macros.languages import Lang
from macros.model import Guide
from macros.model.menu import EntryPages, MenuLine
from macros.reading.lines import PathKey


def navigation(guide: Guide, lang: Lang) -> list[Any]:
    """The menu as the site engine takes it: files, and sections, whose names are HTML as titles of pages are."""
    return _navigation(guide, lang, guide.menu.pages)


def _navigation(guide: Guide, lang: Lang, lines: Iterable[MenuLine]) -> list[Any]:
    found: list[Any] = []
    for line in lines:
        if isinstance(line, EntryPages):
            found += entry_files(guide, line)
        elif isinstance(line, str):
            found.append(line)
        else:
            found.append({html.escape(line.name[lang], quote=False): _navigation(guide, lang, line.pages)})
    return found


def placed_files(guide: Guide) -> Iterator[tuple[str, PathKey]]:
    """Every file of the menu in order, such as ``roles/voice.md``, with the place of the line that names it."""
    yield from _placed(guide, guide.menu.pages, ("pages",))


def _placed(guide: Guide, lines: Iterable[MenuLine], path: PathKey) -> Iterator[tuple[str, PathKey]]:
    for number, line in enumerate(lines):
        here = (*path, number)
        if isinstance(line, str):
            yield line, here
        elif isinstance(line, EntryPages):
            yield from ((file, here) for file in entry_files(guide, line))
        else:
            yield from _placed(guide, line.pages, (*here, "pages"))


def entry_files(guide: Guide, line: EntryPages) -> list[str]:
    """The files of the entries that a line stands for."""
    wanted = {name: value for name, value in (("path", line.path), ("level", line.level)) if value}
    return [
        f"{address_of(line.every, entry).rstrip('/')}.md"
        for entry in getattr(guide, line.every)
        if all(getattr(entry, name) == value for name, value in wanted.items())
    ]

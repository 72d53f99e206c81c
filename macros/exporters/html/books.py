"""Chapters and the whole guide as books: bound from the built pages of the site, with cover, contents and indexes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.exporters.html import bind
from macros.exporters.html.bind import Bound, ContentsLine
from macros.exporters.html.select import BuiltPage
from macros.reading.folding import fold

Index = tuple[str, tuple[tuple[str, str], ...]]
"""Title of an index, and (address of an entry, its name) for each of its lines."""


@dataclass(frozen=True)
class Book:
    """What a book is made of. ``root`` is the address of the language's site, for links that lead out of it."""

    pages: tuple[BuiltPage, ...]
    title: str
    subtitle: str
    root: str
    indexes: tuple[Index, ...] = ()

    def bound(self) -> Bound:
        """The pages as one document."""
        return bind.bind(self.pages, self.root)

    def index_lines(self) -> tuple[tuple[str, tuple[ContentsLine, ...]], ...]:
        """Indexes with places inside the book, by name."""
        return tuple((title, _lines(entries)) for title, entries in self.indexes)


def _sorted_under(name: str) -> str:
    """What a name is sorted by: ё as е, quotation marks at its start do not count."""
    return fold(name).lstrip("«„“‘\"'")


def _lines(entries: Iterable[tuple[str, str]]) -> tuple[ContentsLine, ...]:
    lines = []
    for address, name in sorted(entries, key=lambda entry: _sorted_under(entry[1])):
        url, _, anchor_id = address.partition("#")
        lines.append(ContentsLine(f"#{bind.anchor(url, anchor_id)}", name))
    return tuple(lines)

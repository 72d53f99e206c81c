"""How a source is named where there is room for a few words: under a card, at the foot of a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from macros.model import Source

LONGEST = 30  # characters of a name or a title
SHORTEST = 12  # characters of a title before its subtitle that still say what it is
_INITIALS = re.compile(r",?(?: [A-ZА-ЯЁ]\.(?:[ -]?[A-ZА-ЯЁ]\.)*)+$")
_NUMBER = re.compile(r"(?:№|No\.) ?[\w/-]+(?:, ст\. [\d.]*\d)?")
_DAY = re.compile(r" от \d\d\.\d\d\.\d{4}(?= №)")  # the bibliography has it
_SUBTITLE = re.compile(r": | \(|(?<!ст)\. | – | — |, (?:ред\.|исх|с изм)")


def short_references(sources: Sequence[Source], and_others: str) -> list[str]:
    """Each source as ``Lundy, 2007``; a law by its own name; with the title where author and year would not tell.

    That is so where the year is not known, or where two of them would be named alike.
    """
    plain = [_reference(source, and_others) for source in sources]
    alike = Counter(plain)
    return [
        _reference(source, and_others, titled=True) if alike[name] > 1 else name
        for source, name in zip(sources, plain, strict=True)
    ]


def _reference(source: Source, and_others: str, *, titled: bool = False) -> str:
    if source.kind == "law" and not source.authors:
        return law_name(source.title)
    author = _author(source, and_others)
    title = _cut(_head(source.title)) if titled or not author or not source.year else ""
    name = ": ".join(filter(None, (author, title)))
    return f"{name}, {source.year}" if source.year else name


def law_name(title: str) -> str:
    """``Семейный кодекс РФ`` of ``Семейный кодекс РФ (223-ФЗ …), ред. по 31.07.2023``; a number ends a name too."""
    title = _DAY.sub("", title)
    number = _NUMBER.search(title)
    return title[: number.end()] if number and "(" not in title[: number.start()] else _head(title)


def _author(source: Source, and_others: str) -> str:
    names = [_INITIALS.sub("", author) for author in source.authors]
    return _cut(", ".join(names) if len(names) <= 2 else f"{names[0]} {and_others}")


def _head(title: str) -> str:
    """The title without what follows its first sign of a subtitle."""
    end = next((found.start() for found in _SUBTITLE.finditer(title) if found.start() >= SHORTEST), len(title))
    return title[:end]


def _cut(text: str) -> str:
    """At most LONGEST characters of whole words; a quotation that was open is closed."""
    if len(text) <= LONGEST:
        return _closed(text)
    return _closed(text[: text.rfind(" ", 0, LONGEST)].rstrip(" ,;:.–—") + "…")


def _closed(text: str) -> str:
    for opening, closing in ("«»", "“”"):
        text += closing * (text.count(opening) - text.count(closing))
    return text

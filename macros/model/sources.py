"""The bibliography, and what is worth reading on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from macros.model.ids import Entry, SourceId
from macros.model.text import LocalizedText, Text
from macros.model.values import Address, LanguageCode, Whole

SourceKind = Literal["research", "guide", "law", "practice", "news"]
Purpose = Literal["start", "plan", "children", "adults", "safety", "evaluate", "train", "law", "follow"]
ReadingTime = Literal["twenty-minutes", "evening", "reference"]

FIRST_YEAR, LAST_YEAR = 1500, 2100  # of print; validate also refuses a year to come
PART = 54  # sources on a page: more would weigh more than a first response may


class Source(Entry):
    """An entry of the bibliography."""

    kind: SourceKind
    """Research, guide or standard, law, account of practice, news."""
    authors: tuple[Text, ...] = ()
    """Authors as printed; empty where none are named."""
    year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None
    """Year of publication, null where it is not stated."""
    title: Text
    """Title in the language of the source."""
    publisher: Text | None = None
    """Journal, publisher or site, with volume and pages."""
    lang: LanguageCode
    """Language of the source, ISO 639-1."""
    url: Address | None
    """The publisher's own page; null where there is none."""
    seen: Literal["page", "excerpt"]
    """How it was read: the whole page or a part."""

    _part: int = PrivateAttr(default=1)

    def in_part(self, part: int) -> Source:
        """The same source on another page."""
        copy = self.model_copy()
        copy._part = part
        copy.__dict__.pop("page", None)  # that of another part
        return copy

    @property
    def sort_key(self) -> str:
        """What the bibliography is sorted by: the first author, or the title where none is named."""
        return (self.authors[0] if self.authors else self.title).lower().lstrip("“«‘\"'")

    @property
    def language_group(self) -> str:
        """Russian or other."""
        return "ru" if self.lang == "ru" else "other"

    @cached_property
    def page(self) -> str:
        """The page of the bibliography: its kind, and a number from the second part on (``research-2``)."""
        return self.kind if self._part == 1 else f"{self.kind}-{self._part}"


def parted(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The same sources, told which part of their kind they belong to: PART by PART, in the order of the data."""
    counts: Counter[str] = Counter()
    found = []
    for source in sources:
        counts[source.kind] += 1
        found.append(source.in_part((counts[source.kind] - 1) // PART + 1))
    return tuple(found)


class Reading(Entry):
    """A material worth reading, with a note on what it holds."""

    source: SourceId
    """The material, an entry of the bibliography."""
    purpose: Purpose
    """What it helps with."""
    time: ReadingTime
    """How long it takes: twenty minutes, an evening, or a book to open when needed."""
    what: LocalizedText
    """What you find there and whom it suits, one or two sentences."""

"""The bibliography, and what is worth reading on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.ids import Entry, SourceId
from macros.model.text import LocalizedText, Text
from macros.model.values import Address, LanguageCode, Whole

SourceKind = Literal["research", "guide", "law", "practice", "news"]
Purpose = Literal["start", "plan", "children", "adults", "safety", "evaluate", "train", "law", "follow"]
ReadingTime = Literal["twenty-minutes", "evening", "reference"]

FIRST_YEAR, LAST_YEAR = 1500, 2100  # of print; validate also refuses a year to come
# Shelves that would be too heavy for one page are cut by the first letter of author or title.
# A part is named after the letter it begins with; the first keeps the plain name.
CUTS = {"research-other": "dn", "practice-other": "dn", "news-other": "i"}


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

    @property
    def sort_key(self) -> str:
        """What the bibliography is sorted by: the first author, or the title where none is named."""
        return (self.authors[0] if self.authors else self.title).lower().lstrip("“«‘\"'")

    @property
    def language_group(self) -> str:
        """Russian or other: the bibliography keeps them apart."""
        return "ru" if self.lang == "ru" else "other"

    @property
    def first_letter(self) -> str:
        """The letter that names its part of a page that is cut; nothing for the first part."""
        passed = [letter for letter in CUTS.get(f"{self.kind}-{self.language_group}", "") if letter <= self.sort_key]
        return passed[-1] if passed else ""

    @property
    def shelf(self) -> str:
        """The page of the bibliography: a kind, Russian or other languages, and a letter for later parts."""
        return "-".join(filter(None, (self.kind, self.language_group, self.first_letter)))


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

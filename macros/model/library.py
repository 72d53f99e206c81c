"""What readers use and check: checklists, profile, cases, exercises, workshops, sources, law, terms."""

from __future__ import annotations

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import (
    ChecklistId,
    ElementId,
    Entry,
    ExerciseId,
    FormatId,
    GroupId,
    LevelId,
    LocalizedText,
    Model,
    OrganisationId,
    Range,
    RoleId,
    SourcedEntry,
    SourceId,
    Text,
)
from .evidence import Evidence

Outcome = Literal["worked", "mixed", "failed", "unknown"]
FormBlockKind = Literal["text", "list", "fields", "choices", "table", "signatures"]
PageSize = Literal["A4", "A4 landscape", "A3", "A3 landscape"]
LEAST_ITEMS = {"choices": 2, "table": 2}  # of blocks to fill in; of the others one
SourceKind = Literal["research", "guide", "law", "practice", "news"]
Purpose = Literal["start", "plan", "children", "adults", "safety", "evaluate", "train", "law", "follow"]
ReadingTime = Literal["twenty-minutes", "evening", "reference"]

# Shelves that would be too heavy for one page are cut by the first letter of author or title.
# A part is named after the letter it begins with; the first keeps the plain name.
CUTS = {"research-other": "dn", "practice-other": "dn", "news-other": "i"}


class Item(Entry):
    """One observable thing that can be ticked."""

    text: LocalizedText
    """What must be true; at most 25 words."""
    hint: LocalizedText | None = None
    """Why it matters or how to check it."""
    stop: bool = False
    """True: do not start while this is not done."""


class Section(Entry):
    """A part of a checklist."""

    title: LocalizedText
    """Title of the section."""
    items: tuple[Item, ...] = Field(min_length=1)
    """Items in order."""


class Checklist(SourcedEntry):
    """A checklist; one file each."""

    title: LocalizedText
    """Name of the checklist."""
    who: LocalizedText
    """Who uses it."""
    when: LocalizedText
    """When to use it."""
    sections: tuple[Section, ...] = Field(min_length=2, max_length=4)
    """Two to four sections, 8–15 items in all."""


class ProfileCell(SourcedEntry):
    """One cell of the involvement profile: an element at a level."""

    element: ElementId
    """The element (4Pi)."""
    level: LevelId
    """The level."""
    descriptors: tuple[LocalizedText, ...] = Field(min_length=5, max_length=5)
    """Practice that can be observed at 0, 1, 2, 3, 4."""
    mirror: LocalizedText
    """The same thing asked of beneficiaries, in plain words."""


class Figure(Model):
    """A number of a case with its source."""

    value: LocalizedText
    """The number with its unit."""
    meaning: LocalizedText
    """What it counts."""
    source: SourceId
    """Where it was read."""


class Case(SourcedEntry):
    """Facts of a case; its story is docs/<lang>/cases/<id>.md."""

    title: LocalizedText
    """Name of the case."""
    organisation: LocalizedText
    """Who did it."""
    country: Text
    """ISO 3166 code of the country, such as RU."""
    place: LocalizedText
    """Country and region in words."""
    years: LocalizedText
    """When."""
    groups: tuple[GroupId, ...] = Field(min_length=1)
    """Groups of beneficiaries."""
    organisation_kind: OrganisationId
    """Kind of organisation."""
    levels: tuple[LevelId, ...] = Field(min_length=1)
    """Levels at which people took part."""
    roles: tuple[RoleId, ...] = Field(min_length=1)
    """Roles they took."""
    formats: tuple[FormatId, ...] = ()
    """Formats used."""
    outcome: Outcome
    """Worked; mixed: sources show both; failed; unknown: the sources do not say."""
    evidence: Evidence
    """A random trial, B matched comparison or independent evaluation, C own account, D news."""
    takeaway: LocalizedText
    """What you could take, in one line."""
    figures: tuple[Figure, ...] = ()
    """Key numbers."""


class FormBlock(Model):
    """A part of a form to fill in."""

    kind: FormBlockKind
    """text, list, fields (lines to write on), choices (boxes to tick), table, signatures."""
    title: LocalizedText | None = None
    """Heading of the part."""
    text: LocalizedText | None = None
    """Words before what is filled in."""
    items: tuple[LocalizedText, ...] = ()
    """Items of a list, labels of lines or boxes, columns of a table, who signs."""
    rows: tuple[LocalizedText, ...] = ()
    """First cells of a table's rows, where they are given."""
    lines: int = Field(default=1, ge=0, le=12)
    """Lines to write on under each label; empty rows of a table after the given ones, 0 for none."""
    new_page: bool = False
    """True: begins a new sheet, such as the page for a parent."""

    @model_validator(mode="after")
    def _holds_what_its_kind_needs(self) -> Self:
        if self.kind == "text" and (self.items or not self.text):
            raise ValueError("a text block has a text and no items")
        if self.kind != "text" and len(self.items) < LEAST_ITEMS.get(self.kind, 1):
            raise ValueError(f"a {self.kind} block needs at least {LEAST_ITEMS.get(self.kind, 1)} items")
        if self.rows and self.kind != "table":
            raise ValueError("only a table has rows")
        if not self.lines and not self.rows:
            raise ValueError("only a table with given rows may have no empty ones")
        return self


class Form(SourcedEntry):
    """A form to fill in and take along: an agreement, a consent, a plan; one file each."""

    title: LocalizedText
    """Name of the form."""
    who: LocalizedText
    """Who fills it in."""
    when: LocalizedText
    """When to use it."""
    page: PageSize = "A4"
    """Paper of the PDF."""
    blocks: tuple[FormBlock, ...] = Field(min_length=2)
    """Parts in order."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists that go with it."""


class Exercise(SourcedEntry):
    """An exercise for a group."""

    name: LocalizedText
    """Name of the exercise."""
    aim: LocalizedText
    """What it is for, one line."""
    minutes: Range
    """Length in minutes."""
    group_size: Range
    """How many people."""
    materials: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to bring."""
    steps: tuple[LocalizedText, ...] = Field(min_length=2, max_length=8)
    """Steps in order."""
    debrief: tuple[LocalizedText, ...] = Field(min_length=1)
    """Questions to talk over afterwards."""
    cautions: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to watch for."""


class Block(Model):
    """A part of a workshop."""

    minutes: int = Field(ge=1)
    """Length in minutes."""
    title: LocalizedText
    """Name of the part."""
    what: LocalizedText
    """What happens."""
    exercise: ExerciseId | None = None
    """The exercise used, if any."""


class Workshop(SourcedEntry):
    """A workshop plan; one file each."""

    title: LocalizedText
    """Name of the plan."""
    for_whom: LocalizedText
    """Who takes part."""
    minutes: int = Field(ge=10)
    """Length in minutes; the blocks add up to it."""
    group_size: Range
    """How many people."""
    aim: LocalizedText
    """What people leave with."""
    before: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to do beforehand."""
    blocks: tuple[Block, ...] = Field(min_length=2)
    """Parts in order."""
    after: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to do afterwards."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists to print."""

    @model_validator(mode="after")
    def _blocks_add_up(self) -> Self:
        total = sum(block.minutes for block in self.blocks)
        if total != self.minutes:
            raise ValueError(f"the blocks add up to {total} minutes, not {self.minutes}")
        return self


class Source(Entry):
    """An entry of the bibliography."""

    kind: SourceKind
    """Research, guide or standard, law, account of practice, news."""
    authors: tuple[Text, ...] = ()
    """Authors as printed; empty where none are named."""
    year: int | None
    """Year of publication, null where it is not stated."""
    title: Text
    """Title in the language of the source."""
    publisher: Text | None = None
    """Journal, publisher or site, with volume and pages."""
    lang: Text
    """Language of the source, ISO 639-1."""
    url: Text | None
    """The publisher's own page; null where there is none."""
    seen: Literal["page", "excerpt"]
    """How it was read: the whole page or a part."""

    @property
    def place(self) -> str:
        """What the bibliography is sorted by: the first author, or the title where none is named."""
        return (self.authors[0] if self.authors else self.title).lower().lstrip("“«‘\"'")

    @property
    def shelf(self) -> str:
        """The page of the bibliography: a kind, Russian or other languages, and a letter for later parts."""
        shelf = f"{self.kind}-{'ru' if self.lang == 'ru' else 'other'}"
        passed = [letter for letter in CUTS.get(shelf, "") if letter <= self.place]
        return f"{shelf}-{passed[-1]}" if passed else shelf


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


class LawRow(SourcedEntry):
    """An article of a law and what it gives to involvement."""

    reference: LocalizedText
    """How a sentence names it: the act in short and the article."""

    act: LocalizedText
    """The act, with an explanation for English readers."""
    article: LocalizedText
    """Article, part, point."""
    level: LevelId
    """Level of involvement it bears on."""
    says: LocalizedText
    """What it says, one or two sentences in own words."""
    gives: LocalizedText
    """What follows for practice."""
    edition_seen: LocalizedText
    """Which edition of the text was read."""
    checked: datetime.date
    """Day of the check."""


class Synonyms(Model):
    """Words readers use for a term, for the search."""

    ru: tuple[Text, ...] = ()
    """Russian words."""
    en: tuple[Text, ...] = ()
    """English words."""


class Term(Entry):
    """A term of the glossary."""

    term: LocalizedText
    """The term."""
    definition: LocalizedText
    """What it means here, one or two sentences."""
    better_say: LocalizedText | None = None
    """Which words to prefer, and which to avoid."""
    false_friend: LocalizedText | None = None
    """A trap of translation."""
    synonyms: Synonyms = Synonyms()
    """What else readers may type into the search."""
    sources: tuple[SourceId, ...] = ()
    """Where the definition rests on a source."""

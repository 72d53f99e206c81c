"""Articles of law that involvement may lean on, and which texts of acts we read."""

from __future__ import annotations

from pydantic import Field

from macros.model.ids import LevelId, Slug, SourcedEntry, SourceId
from macros.model.text import LocalizedText, Model, Text
from macros.model.values import Day


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
    checked: Day
    """Day of the check."""

    @property
    def page(self) -> str:
        """The page on which it stands: a person's own support, or what the organisation does with people."""
        return "law-individual" if self.level == "individual" else "law-organisation"


class Elsewhere(Model):
    """Where more is said of an act."""

    text: LocalizedText
    """The words of the link."""
    place: Text
    """Address of a page or heading from the root of the language."""


class ActRead(Model):
    """An act, or a part of it, as it was read for checklists."""

    read: LocalizedText
    """The act and the edition that was read, as a line of a list."""
    sources: tuple[SourceId, ...] = Field(min_length=1)
    """Where it was read."""
    more: Elsewhere | None = None
    """Ends the line."""


class ActsRead(Model):
    """Acts under short names by which pages call them."""

    acts: dict[Slug, ActRead]
    """Name → what was read."""

"""Articles of law that involvement may lean on."""

from __future__ import annotations

from macros.model.ids import LevelId, SourcedEntry
from macros.model.text import LocalizedText
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

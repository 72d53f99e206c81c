"""The involvement profile: its cells, and the mirror for those whom the organisation supports."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.model.ids import (
    CaseId,
    ChecklistId,
    ElementId,
    FormatId,
    FormId,
    LevelId,
    ProfileCellId,
    RecommendationId,
    SourcedEntry,
)
from macros.model.text import LocalizedText, Model
from macros.model.values import Whole

HIGHEST = 4
WORTH = 2


class Criterion(Model):
    """Something that must be true for a high answer to count."""

    text: LocalizedText
    """What must be true: something that can be seen or shown."""
    cap: Annotated[Whole, Field(ge=0, lt=HIGHEST)]
    """What an answer counts at most while this is not true."""


class NextStep(Model):
    """What helps to take the next step."""

    recommendation: RecommendationId
    """The recommendation to follow."""
    checklist: ChecklistId
    """The checklist to take along."""
    form: FormId
    """The document to fill in."""
    format: FormatId
    """The way of involving people to begin with."""
    case: CaseId
    """Who has done it, or failed to."""


class ProfileCell(SourcedEntry):
    """One cell of the involvement profile: an element at a level."""

    element: ElementId
    """The element (4Pi)."""
    level: LevelId
    """The level."""
    practice: LocalizedText
    """The row as people say it, to go on a sentence, in small letters: a Russian infinitive, an English gerund."""
    descriptors: tuple[LocalizedText, ...] = Field(min_length=5, max_length=5)
    """Practice that can be observed at 0, 1, 2, 3, 4."""
    aim: Annotated[Whole, Field(ge=WORTH, le=HIGHEST)] = WORTH
    """The lowest of them worth aiming for: below it people are asked by chance or for show."""
    mirror: LocalizedText
    """The same thing asked of beneficiaries, in plain words."""
    quick: bool = False
    """True: one of the questions of the quick check."""
    counts_only_if: tuple[Criterion, ...] = Field(min_length=1, max_length=3)
    """What must be true for a high answer to count."""
    next: NextStep
    """What helps to take the next step."""


class MirrorQuestion(SourcedEntry):
    """A question of the mirror; it mirrors a cell, or says itself what helps."""

    cell: ProfileCellId | None = None
    """The cell that it mirrors."""
    adult: LocalizedText
    """For adults and teenagers."""
    child: LocalizedText
    """For children from about ten."""
    next: NextStep | None = None
    """What helps, where it mirrors no cell."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if (self.cell is None) == (self.next is None):
            raise ValueError("either cell or next is needed — write the cell that it mirrors, or what helps")
        return self

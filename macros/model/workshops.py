"""Exercises and workshop plans."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from macros.model.forms import FormBlock
from macros.model.ids import ChecklistId, ExerciseId, SourcedEntry
from macros.model.text import LocalizedText, Model
from macros.model.values import MINUTES, Minutes, Range, Situation, Whole


class Exercise(SourcedEntry):
    """An exercise for a group."""

    name: LocalizedText
    """Name of the exercise."""
    aim: LocalizedText
    """What it is for, one line."""
    minutes: Minutes
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


class WorkshopBlock(Model):
    """A part of a workshop."""

    minutes: Whole = Field(ge=1, le=MINUTES)
    """Length in minutes."""
    title: LocalizedText
    """Name of the part."""
    what: LocalizedText
    """What happens."""
    exercise: ExerciseId | None = None
    """The exercise used, if any."""
    own: tuple[Whole, ...] = ()
    """Where those who lead it may put an exercise of their own: numbers of the blanks whose answers take its place."""


class Workshop(SourcedEntry):
    """A workshop plan; one file each."""

    situation: Situation
    """Whom it is for: lists are grouped by it."""
    title: LocalizedText
    """Name of the plan."""
    for_whom: LocalizedText
    """Who takes part."""
    minutes: Whole = Field(ge=10, le=MINUTES)
    """Length in minutes; the blocks add up to it."""
    group_size: Range
    """How many people."""
    aim: LocalizedText
    """What people leave with."""
    before: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to do beforehand."""
    blocks: tuple[WorkshopBlock, ...] = Field(min_length=2)
    """Parts in order."""
    after: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to do afterwards."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists to print."""
    blanks: tuple[FormBlock, ...] = ()
    """What those who lead it fill in on its page before they print, in parts."""
    card: tuple[LocalizedText, ...] = ()
    """Lines of the card that everybody there fills in."""

    @model_validator(mode="after")
    def _blocks_add_up(self) -> Self:
        total = sum(block.minutes for block in self.blocks)
        if total != self.minutes:
            raise ValueError(f"the blocks add up to {total} minutes, not {self.minutes}")
        return self

    @model_validator(mode="after")
    def _own_exercise_has_blanks(self) -> Self:
        most = len(self.blanks[0].items) if self.blanks and self.blanks[0].kind == "fields" else 0
        if wrong := [number for block in self.blocks for number in block.own if not 1 <= number <= most]:
            raise ValueError(f"no blank of number {wrong[0]}: the first part of blanks has {most} fields")
        return self

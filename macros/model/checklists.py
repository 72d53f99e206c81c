"""Checklists, and the cells of the involvement profile."""

from __future__ import annotations

from pydantic import Field

from macros.model.ids import ElementId, Entry, LevelId, SourcedEntry
from macros.model.text import LocalizedText


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

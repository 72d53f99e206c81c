"""Checklists."""

from __future__ import annotations

from pydantic import Field

from macros.model.ids import Entry, SourcedEntry
from macros.model.text import LocalizedText
from macros.model.values import Situation


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

    situation: Situation
    """When it is looked for: lists are grouped by it."""
    title: LocalizedText
    """Name of the checklist."""
    who: LocalizedText
    """Who uses it."""
    when: LocalizedText
    """When to use it."""
    sections: tuple[Section, ...] = Field(min_length=2, max_length=4)
    """Two to four sections, 8–15 items in all."""

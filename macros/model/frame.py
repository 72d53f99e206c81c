"""The frame of the guide: chapters, elements, levels, groups, kinds of organisation."""

from __future__ import annotations

from pydantic import Field

from macros.model.ids import ChecklistId, Entry, GroupId, Slug, SourcedEntry
from macros.model.text import LocalizedText, Model, Text
from macros.model.values import Address, IsoDay, Whole


class Edition(Model):
    """The edition that is published: stamped on pages and files."""

    version: Text
    """Number of the edition, such as 1.0."""
    date: IsoDay
    """Day of the edition, ISO form (2026-11-23)."""
    title: LocalizedText
    """Name of the guide."""
    licence: Text
    """SPDX id of the licence of the texts."""
    licence_url: Address
    """Address of the licence."""


class Chapter(Entry):
    """One of the seven chapters; its id is also its address."""

    number: Whole = Field(ge=1, le=7)
    """Place in the order of the collection."""
    name: LocalizedText
    """Full name of the chapter."""
    short_name: LocalizedText
    """Name for the menu: one or two words."""
    summary: LocalizedText
    """What the reader finds there, one sentence."""


class Element(SourcedEntry):
    """One of the five elements of involvement (4Pi)."""

    name: LocalizedText
    """Name of the element."""
    summary: LocalizedText
    """The idea in one line."""
    description: LocalizedText
    """What it means in work with children and families, 2–4 sentences."""
    questions: tuple[LocalizedText, ...] = Field(min_length=2)
    """Questions a team asks itself about this element."""


class Level(SourcedEntry):
    """One of the levels of involvement."""

    number: Whole = Field(ge=1)
    """Order from the person outwards."""
    name: LocalizedText
    """Name of the level."""
    heading: LocalizedText
    """The name where it stands alone, over its part of the profile."""
    influence: LocalizedText
    """Who influences what at this level, one sentence."""
    summary: LocalizedText
    """The level in one line."""
    description: LocalizedText
    """What happens at this level, 2–4 sentences."""
    russia: LocalizedText
    """What is typical in Russia according to the sources."""
    first_step: LocalizedText
    """What to do on Monday."""
    without_formats: dict[GroupId, LocalizedText] = Field(default={})
    """Groups for which no format is advised at this level, each with the reason."""


class Group(SourcedEntry):
    """A group of beneficiaries."""

    name: LocalizedText
    """Name of the group."""
    short_name: LocalizedText
    """Name for a chip or a filter: one to three words."""
    description: LocalizedText
    """Who they are, 1–3 sentences."""
    suits: tuple[LocalizedText, ...] = Field(min_length=2)
    """What helps this group to take part."""
    cautions: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to watch for."""
    first_step: LocalizedText
    """What to do on Monday."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists most useful for this group."""


class OrganisationKind(SourcedEntry):
    """A kind of organisation: parent-led, other NGO, state institution."""

    name: LocalizedText
    """Name of the kind."""
    short_name: LocalizedText
    """Name for a chip or a filter: one to three words."""
    description: LocalizedText
    """What it is, 1–3 sentences."""
    strengths: tuple[LocalizedText, ...] = Field(min_length=2)
    """What it has ready for involvement."""
    limits: tuple[LocalizedText, ...] = Field(min_length=2)
    """What holds it back."""
    first_step: LocalizedText
    """What to do on Monday."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists most useful for this kind of organisation."""


class Ui(Model):
    """The interface words: key → text in both languages."""

    words: dict[Slug, LocalizedText]
    """Every word a template prints."""

"""The whole guide: every collection, with checks that go across them."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import BaseModel

from . import frame, library, practice
from .base import Entry, Model, RefTo
from .evidence import EvidenceGrade, GroundsGrade
from .safety import HelpLine, Publisher, SafetyPlaces


class Guide(Model):
    """Every collection of the guide, in the order in which readers meet them."""

    edition: frame.Edition
    chapters: tuple[frame.Chapter, ...]
    elements: tuple[frame.Element, ...]
    levels: tuple[frame.Level, ...]
    groups: tuple[frame.Group, ...]
    organisations: tuple[frame.OrganisationKind, ...]
    principles: tuple[practice.Principle, ...]
    impacts: tuple[practice.Impact, ...]
    roles: tuple[practice.Role, ...]
    formats: tuple[practice.InvolvementFormat, ...]
    barriers: tuple[practice.Barrier, ...]
    risks: tuple[practice.Risk, ...]
    recommendations: tuple[practice.Recommendation, ...]
    checklists: tuple[library.Checklist, ...]
    forms: tuple[library.Form, ...]
    assessment: tuple[library.ProfileCell, ...]
    cases: tuple[library.Case, ...]
    exercises: tuple[library.Exercise, ...]
    workshops: tuple[library.Workshop, ...]
    sources: tuple[library.Source, ...]
    law: tuple[library.LawRow, ...]
    glossary: tuple[library.Term, ...]
    readings: tuple[library.Reading, ...]
    evidence: tuple[EvidenceGrade, ...]
    grounds: tuple[GroundsGrade, ...]
    safety: tuple[HelpLine, ...]
    safety_places: SafetyPlaces
    publisher: Publisher
    ui: frame.Ui

    @cached_property
    def index(self) -> Mapping[str, Mapping[str, Entry]]:
        """Entries by collection and id."""
        return {name: {entry.id: entry for entry in getattr(self, name)} for name in COLLECTIONS}

    @cached_property
    def citing(self) -> Mapping[str, tuple[tuple[str, Entry], ...]]:
        """Source → the entries that rest on it, each with its collection."""
        found: dict[str, list[tuple[str, Entry]]] = {source.id: [] for source in self.sources}
        for name, entries in self.index.items():
            for entry in entries.values():
                for own in {own for _, collection, own in references(entry) if collection == "sources"}:
                    found[own].append((name, entry))
        return {own: tuple(entries) for own, entries in found.items()}

    def ids(self) -> Iterator[str]:
        """Every published id: entries, and the sections and items of checklists."""
        for entries in self.index.values():
            yield from entries
        for checklist in self.checklists:
            for section in checklist.sections:
                yield section.id
                yield from (item.id for item in section.items)


SINGLE = ("edition", "ui", "safety_places", "publisher")
COLLECTIONS: tuple[str, ...] = tuple(name for name in Guide.model_fields if name not in SINGLE)


def references(value: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Walk one entry and yield every reference in it: (path, collection, id)."""
    for name, field in type(value).model_fields.items():
        metadata = [m for m in field.metadata if isinstance(m, RefTo)]
        annotation = Annotated[(field.annotation, *metadata)] if metadata else field.annotation
        yield from _walk(getattr(value, name), annotation, (name,))


def _walk(value: Any, annotation: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from ((path + rest, to, found) for rest, to, found in references(value))
    elif origin is Annotated:
        targets = [m.collection for m in args[1:] if isinstance(m, RefTo)]
        for target in targets:
            yield path, target, value
        if not targets:
            yield from _walk(value, args[0], path)
    elif origin is tuple:
        for place, part in enumerate(value):
            yield from _walk(part, args[0], (*path, place))
    elif origin is dict:
        for key, part in value.items():
            yield from _walk(key, args[0], (*path, key))
            yield from _walk(part, args[1], (*path, key))
    elif origin in (typing.Union, types.UnionType):
        for option in args:
            if option is not type(None):
                yield from _walk(value, option, path)

"""The whole guide: every collection, and what goes across them."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel

from macros.errors import UnknownIdError
from macros.model.assessment import MirrorQuestion, ProfileCell
from macros.model.cases import Case
from macros.model.checklists import Checklist
from macros.model.collections import COLLECTIONS, Collection
from macros.model.evidence import EvidenceGrade, GroundsGrade
from macros.model.forms import Form
from macros.model.frame import Chapter, Edition, Element, Group, Level, OrganisationKind, Ui
from macros.model.glossary import Term
from macros.model.ids import Entry, RefTo
from macros.model.law import LawRow
from macros.model.moved import MovedPages
from macros.model.navigator import Navigator
from macros.model.plans import PlanStep, ReadyPlan
from macros.model.practice import Barrier, Impact, InvolvementFormat, Principle, Recommendation, Risk, Role
from macros.model.safety import HelpLine, Publisher, SafetyPlaces
from macros.model.search import EverydayNames, SearchWords
from macros.model.sources import Reading, Source
from macros.model.text import Model
from macros.model.voices import Voice
from macros.model.workshops import Exercise, Workshop

E = TypeVar("E", bound=Entry)
SINGLE = ("edition", "ui", "safety_places", "publisher", "search", "everyday", "moved", "navigator")
_BY_MODEL = {collection.model: collection for collection in COLLECTIONS.values()}


class Guide(Model):
    """Every collection of the guide, in the order in which readers meet them."""

    edition: Edition
    chapters: tuple[Chapter, ...]
    elements: tuple[Element, ...]
    levels: tuple[Level, ...]
    groups: tuple[Group, ...]
    organisations: tuple[OrganisationKind, ...]
    principles: tuple[Principle, ...]
    impacts: tuple[Impact, ...]
    roles: tuple[Role, ...]
    formats: tuple[InvolvementFormat, ...]
    barriers: tuple[Barrier, ...]
    risks: tuple[Risk, ...]
    recommendations: tuple[Recommendation, ...]
    checklists: tuple[Checklist, ...]
    forms: tuple[Form, ...]
    assessment: tuple[ProfileCell, ...]
    mirror: tuple[MirrorQuestion, ...]
    cases: tuple[Case, ...]
    exercises: tuple[Exercise, ...]
    workshops: tuple[Workshop, ...]
    plans: tuple[ReadyPlan, ...]
    steps: tuple[PlanStep, ...]
    sources: tuple[Source, ...]
    law: tuple[LawRow, ...]
    glossary: tuple[Term, ...]
    readings: tuple[Reading, ...]
    voices: tuple[Voice, ...]
    evidence: tuple[EvidenceGrade, ...]
    grounds: tuple[GroundsGrade, ...]
    safety: tuple[HelpLine, ...]
    safety_places: SafetyPlaces
    publisher: Publisher
    search: SearchWords
    everyday: EverydayNames
    moved: MovedPages
    navigator: Navigator
    ui: Ui

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
                for entry_id in {entry_id for _, collection, entry_id in references(entry) if collection == "sources"}:
                    found[entry_id].append((name, entry))
        return {entry_id: tuple(entries) for entry_id, entries in found.items()}

    @cached_property
    def homes(self) -> Mapping[str, Collection]:
        """The collection of every entry, by the entry's id."""
        return {entry_id: COLLECTIONS[name] for name, entries in self.index.items() for entry_id in entries}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Where every entry stands, from the root of its language, by the entry's id."""
        return {
            entry_id: COLLECTIONS[name].address(entry)
            for name, entries in self.index.items()
            for entry_id, entry in entries.items()
        }

    def find(self, model: type[E], entry_id: str) -> E:
        """The entry ``entry_id`` of the collection of ``model``. Raises UnknownIdError."""
        collection = _BY_MODEL[model]
        known = self.index[collection.name]
        if entry_id not in known:
            raise UnknownIdError(collection.singular, entry_id, known)
        return cast(E, known[entry_id])

    def collection_of(self, entry_id: str) -> Collection:
        """The collection that holds the entry ``entry_id``. Raises UnknownIdError."""
        if entry_id not in self.homes:
            raise UnknownIdError("id", entry_id, self.homes)
        return self.homes[entry_id]

    def ids(self) -> Iterator[str]:
        """Every published id: entries, and the sections and items of checklists."""
        for entries in self.index.values():
            yield from entries
        for checklist in self.checklists:
            for section in checklist.sections:
                yield section.id
                yield from (item.id for item in section.items)


def references(value: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Walk one entry and yield every reference in it: (path, collection, id)."""
    for name, annotation in _referring(type(value)):
        yield from _walk(getattr(value, name), annotation, (name,))


@functools.cache
def _referring(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """The fields of a model that may hold references, each with its type; texts are most of a guide and hold none."""
    fields: list[tuple[str, Any]] = []
    for name, field in model.model_fields.items():
        metadata = [m for m in field.metadata if isinstance(m, RefTo)]
        annotation = Annotated[(field.annotation, *metadata)] if metadata else field.annotation
        if _refers(annotation):
            fields.append((name, annotation))
    return tuple(fields)


def _refers(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_referring(annotation))
    return isinstance(annotation, RefTo) or any(map(_refers, typing.get_args(annotation)))


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
        for index, part in enumerate(value):
            yield from _walk(part, args[0], (*path, index))
    elif origin is dict:
        for key, part in value.items():
            yield from _walk(key, args[0], (*path, key))
            yield from _walk(part, args[1], (*path, key))
    elif origin in (typing.Union, types.UnionType):
        for option in args:
            if option is not type(None):
                yield from _walk(value, option, path)

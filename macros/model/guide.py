"""The whole guide: the only list of its collections, and what goes across them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Annotated, TypeVar, cast, get_args

from macros.errors import UnknownIdError
from macros.model.assessment import MirrorQuestion, ProfileCell
from macros.model.cases import Case
from macros.model.checklists import Checklist
from macros.model.collections import Collection, card, named, page, titled
from macros.model.evidence import EvidenceGrade, GroundsGrade
from macros.model.forms import Form
from macros.model.frame import Chapter, Edition, Element, Group, Level, OrganisationKind, Ui
from macros.model.glossary import Term
from macros.model.ids import Entry
from macros.model.law import ActsRead, LawRow
from macros.model.menu import Menu
from macros.model.moved import MovedPages
from macros.model.navigator import Navigator
from macros.model.plans import PlanStep, ReadyPlan
from macros.model.practice import Barrier, Impact, InvolvementFormat, Principle, Recommendation, Risk, Role
from macros.model.references import references
from macros.model.safety import HelpLine, Publisher, SafetyPlaces
from macros.model.search import EverydayNames, SearchWords
from macros.model.sources import Reading, Source
from macros.model.text import Model
from macros.model.voices import Voice
from macros.model.workshops import Exercise, Workshop

E = TypeVar("E", bound=Entry)
SINGLE = (
    "edition", "ui", "menu", "safety_places", "publisher", "search", "everyday", "moved", "navigator", "acts_read"
)  # fmt: skip


class Guide(Model):
    """Every collection of the guide, in the order in which readers meet them."""

    # A new collection is a field: the model of its entries, and what is known of it as a whole.
    edition: Edition
    chapters: Annotated[tuple[Chapter, ...], Collection("chapter", named, page(""))]
    elements: Annotated[
        tuple[Element, ...], Collection("element", named, card("definition/elements/"), "principle", quoted=False)
    ]
    levels: Annotated[tuple[Level, ...], Collection("level", named, page("roles/"), "level", quoted=False)]
    groups: Annotated[
        tuple[Group, ...], Collection("group", named, page("groups/"), "group", lead="description", quoted=False)
    ]
    organisations: Annotated[
        tuple[OrganisationKind, ...],
        Collection(
            "kind of organisation", named, page("organisations/"), "organisation", lead="description", quoted=False
        ),
    ]
    principles: Annotated[
        tuple[Principle, ...], Collection("principle", named, card("principles/catalogue/"), "principle")
    ]
    impacts: Annotated[tuple[Impact, ...], Collection("impact", named, card("principles/impact/"), "impact")]
    roles: Annotated[tuple[Role, ...], Collection("role", named, page("roles/"), "role")]
    formats: Annotated[tuple[InvolvementFormat, ...], Collection("format", named, page("formats/"), "format")]
    barriers: Annotated[
        tuple[Barrier, ...],
        Collection("barrier", named, lambda barrier: f"barriers/{barrier.side}/#{barrier.id}", "barrier", lead="why"),
    ]
    risks: Annotated[tuple[Risk, ...], Collection("risk", named, card("barriers/risks/"), "risk", lead="why")]
    recommendations: Annotated[
        tuple[Recommendation, ...],
        Collection(
            "recommendation",
            named,
            lambda entry: f"recommendations/{entry.stage}/#{entry.id}",
            "recommendation",
            lead="why",
        ),
    ]
    checklists: Annotated[
        tuple[Checklist, ...], Collection("checklist", titled, page("checklists/"), "checklist", lead="when")
    ]
    forms: Annotated[tuple[Form, ...], Collection("form", titled, page("forms/"), "form")]
    assessment: Annotated[
        tuple[ProfileCell, ...], Collection("cell of the profile", lambda cell: cell.id, card("tools/profile/"), "tool")
    ]
    mirror: Annotated[
        tuple[MirrorQuestion, ...],
        Collection("question of the mirror", lambda item: item.adult, card("tools/mirror/"), "tool"),
    ]
    cases: Annotated[tuple[Case, ...], Collection("case", titled, page("cases/"), "case")]
    exercises: Annotated[
        tuple[Exercise, ...], Collection("exercise", named, card("workshops/exercises/"), "exercise", lead="aim")
    ]
    workshops: Annotated[tuple[Workshop, ...], Collection("workshop plan", titled, page("workshops/"), "workshop")]
    plans: Annotated[tuple[ReadyPlan, ...], Collection("ready plan", named, card("tools/plan/"), "tool")]
    steps: Annotated[
        tuple[PlanStep, ...],
        Collection("step of a ready plan", lambda step: step.text, card("tools/plan/"), "tool", quoted=False),
    ]
    sources: Annotated[
        tuple[Source, ...], Collection("source", titled, lambda item: f"materials/sources-{item.page}/#{item.id}")
    ]
    law: Annotated[
        tuple[LawRow, ...],
        Collection(
            "point of law",
            lambda row: row.act,
            lambda row: f"materials/{row.page}/#{row.id}",
            "law",
            quoted=False,
            mention=lambda row: row.reference,
        ),
    ]
    glossary: Annotated[
        tuple[Term, ...], Collection("term", lambda entry: entry.term, card("materials/glossary/"), "term")
    ]
    readings: Annotated[
        tuple[Reading, ...], Collection("reading", lambda reading: reading.id, card("materials/reading/"), "reading")
    ]
    voices: Annotated[
        tuple[Voice, ...], Collection("voice", lambda voice: voice.words, card("materials/voices/"), "voice")
    ]
    evidence: Annotated[
        tuple[EvidenceGrade, ...], Collection("grade of evidence", named, card("cases/method/"), quoted=False)
    ]
    grounds: Annotated[
        tuple[GroundsGrade, ...], Collection("grade of grounds", named, card("cases/method/"), quoted=False)
    ]
    safety: Annotated[tuple[HelpLine, ...], Collection("line of help", named, card("barriers/incidents/"), "help")]
    acts_read: ActsRead
    safety_places: SafetyPlaces
    publisher: Publisher
    search: SearchWords
    everyday: EverydayNames
    moved: MovedPages
    navigator: Navigator
    menu: Menu
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


def _collections() -> Iterator[tuple[str, Collection]]:
    for name, field in Guide.model_fields.items():
        for collection in field.metadata:
            if isinstance(collection, Collection):
                yield name, replace(collection, name=name, model=get_args(field.annotation)[0])


COLLECTIONS: Mapping[str, Collection] = dict(_collections())
_BY_MODEL = {collection.model: collection for collection in COLLECTIONS.values()}

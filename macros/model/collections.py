"""The collections of the guide: the only list of them. A new one is a line here and a field of Guide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.assessment import MirrorQuestion, ProfileCell
from macros.model.cases import Case
from macros.model.checklists import Checklist
from macros.model.evidence import EvidenceGrade, GroundsGrade
from macros.model.forms import Form
from macros.model.frame import Chapter, Element, Group, Level, OrganisationKind
from macros.model.glossary import Term
from macros.model.ids import Entry
from macros.model.law import LawRow
from macros.model.plans import PlanStep, ReadyPlan
from macros.model.practice import Barrier, Impact, InvolvementFormat, Principle, Recommendation, Risk, Role
from macros.model.safety import HelpLine
from macros.model.sources import Reading, Source
from macros.model.text import LocalizedText
from macros.model.voices import Voice
from macros.model.workshops import Exercise, Workshop


@dataclass(frozen=True)
class Collection:
    """What is known of a collection as a whole.

    ``name`` is its key in data/ and its field of Guide, ``singular`` what a fault calls one entry,
    ``title`` gives an entry's name (in all languages, or the same in each), ``address`` where it stands
    from the root of its language: a page of its own, or a page and the entry's id as anchor.
    ``quoted`` is false where names are ordinary words of a sentence, not titles; ``mention`` gives what
    a sentence says in place of the title.
    """

    name: str
    singular: str
    model: type[Entry]
    title: Callable[[Any], LocalizedText | str]
    address: Callable[[Any], str]
    quoted: bool = True
    mention: Callable[[Any], LocalizedText] | None = None


def _page(folder: str) -> Callable[[Entry], str]:
    """A page of its own: ``cases/durham-recruitment/``."""
    return lambda entry: f"{folder}{entry.id}/"


def _card(page: str) -> Callable[[Entry], str]:
    """A card on a page: ``barriers/risks/#risk-tokenism``."""
    return lambda entry: f"{page}#{entry.id}"


def _name(entry: Any) -> LocalizedText:
    name: LocalizedText = entry.name
    return name


def _title(entry: Any) -> LocalizedText | str:
    title: LocalizedText | str = entry.title
    return title


COLLECTIONS: Mapping[str, Collection] = {
    collection.name: collection
    for collection in (
        Collection("chapters", "chapter", Chapter, _name, _page("")),
        Collection("elements", "element", Element, _name, _card("definition/elements/"), quoted=False),
        Collection("levels", "level", Level, _name, _page("roles/"), quoted=False),
        Collection("groups", "group", Group, _name, _page("groups/"), quoted=False),
        Collection(
            "organisations", "kind of organisation", OrganisationKind, _name, _page("organisations/"), quoted=False
        ),
        Collection("principles", "principle", Principle, _name, _card("principles/catalogue/")),
        Collection("impacts", "impact", Impact, _name, _card("principles/impact/")),
        Collection("roles", "role", Role, _name, _page("roles/")),
        Collection("formats", "format", InvolvementFormat, _name, _page("formats/")),
        Collection("barriers", "barrier", Barrier, _name, lambda barrier: f"barriers/{barrier.side}/#{barrier.id}"),
        Collection("risks", "risk", Risk, _name, _card("barriers/risks/")),
        Collection(
            "recommendations",
            "recommendation",
            Recommendation,
            _name,
            lambda entry: f"recommendations/{entry.stage}/#{entry.id}",
        ),
        Collection("checklists", "checklist", Checklist, _title, _page("checklists/")),
        Collection("forms", "form", Form, _title, _page("forms/")),
        Collection("assessment", "cell of the profile", ProfileCell, lambda cell: cell.id, _card("tools/profile/")),
        Collection("mirror", "question of the mirror", MirrorQuestion, lambda item: item.adult, _card("tools/mirror/")),
        Collection("cases", "case", Case, _title, _page("cases/")),
        Collection("exercises", "exercise", Exercise, _name, _card("workshops/exercises/")),
        Collection("workshops", "workshop plan", Workshop, _title, _page("workshops/")),
        Collection("plans", "ready plan", ReadyPlan, _name, _card("tools/plan/")),
        Collection(
            "steps", "step of a ready plan", PlanStep, lambda step: step.text, _card("tools/plan/"), quoted=False
        ),
        Collection("sources", "source", Source, _title, lambda item: f"materials/sources-{item.page}/#{item.id}"),
        Collection(
            "law",
            "point of law",
            LawRow,
            lambda row: row.act,
            _card("materials/law/"),
            quoted=False,
            mention=lambda row: row.reference,
        ),
        Collection("glossary", "term", Term, lambda entry: entry.term, _card("materials/glossary/")),
        Collection("readings", "reading", Reading, lambda reading: reading.id, _card("materials/reading/")),
        Collection("voices", "voice", Voice, lambda voice: voice.words, _card("materials/voices/")),
        Collection("evidence", "grade of evidence", EvidenceGrade, _name, _card("cases/method/"), quoted=False),
        Collection("grounds", "grade of grounds", GroundsGrade, _name, _card("cases/method/"), quoted=False),
        Collection("safety", "line of help", HelpLine, _name, _card("barriers/incidents/")),
    )
}

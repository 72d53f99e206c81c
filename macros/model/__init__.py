"""The model of the guide: frozen pydantic models, one file a part of the house."""

from macros.model.base import LANGUAGES, Entry, Lang, LocalizedText, Range, RefTo
from macros.model.evidence import EvidenceGrade, GroundsGrade
from macros.model.frame import Chapter, Edition, Element, Group, Level, OrganisationKind
from macros.model.guide import COLLECTIONS, SINGLE, Guide, references
from macros.model.library import (
    Case,
    Checklist,
    Exercise,
    Form,
    FormBlock,
    Item,
    LawRow,
    ProfileCell,
    Reading,
    Section,
    Source,
    Term,
    Workshop,
)
from macros.model.page import Page
from macros.model.practice import Barrier, Impact, InvolvementFormat, Principle, Recommendation, Risk, Role
from macros.model.published import PagePair, State
from macros.model.safety import HelpLine, Publisher, SafetyPlaces

__all__ = [
    "COLLECTIONS",
    "LANGUAGES",
    "SINGLE",
    "Barrier",
    "Case",
    "Chapter",
    "Checklist",
    "Edition",
    "Element",
    "Entry",
    "EvidenceGrade",
    "Exercise",
    "Form",
    "FormBlock",
    "GroundsGrade",
    "Group",
    "Guide",
    "HelpLine",
    "Impact",
    "InvolvementFormat",
    "Item",
    "Lang",
    "LawRow",
    "Level",
    "LocalizedText",
    "OrganisationKind",
    "Page",
    "PagePair",
    "Principle",
    "ProfileCell",
    "Publisher",
    "Range",
    "Reading",
    "Recommendation",
    "RefTo",
    "Risk",
    "Role",
    "SafetyPlaces",
    "Section",
    "Source",
    "State",
    "Term",
    "Workshop",
    "references",
]

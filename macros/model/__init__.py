"""The model of the guide: frozen pydantic models, one file a part of the house."""

from .base import LANGUAGES, Entry, Lang, LocalizedText, Range, RefTo
from .evidence import EvidenceGrade, GroundsGrade
from .frame import Chapter, Edition, Element, Group, Level, OrganisationKind
from .guide import COLLECTIONS, SINGLE, Guide, references
from .library import (
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
from .page import Page
from .practice import (
    Barrier,
    Impact,
    InvolvementFormat,
    Principle,
    Recommendation,
    Risk,
    Role,
)
from .published import PagePair, State
from .safety import HelpLine, Publisher, SafetyPlaces

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

"""The model of the guide: frozen pydantic models, one file a part of the house."""

from .base import LANGUAGES, Entry, Lang, LocalizedText, Range, RefTo
from .frame import Chapter, Edition, Element, Group, Level, OrganisationKind
from .guide import COLLECTIONS, SINGLE, Guide, references
from .library import (
    Case,
    Checklist,
    Exercise,
    Item,
    LawRow,
    ProfileCell,
    Section,
    Source,
    Term,
    Workshop,
)
from .practice import (
    Barrier,
    Impact,
    InvolvementFormat,
    Principle,
    Recommendation,
    Risk,
    Role,
)

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
    "Exercise",
    "Group",
    "Guide",
    "Impact",
    "InvolvementFormat",
    "Item",
    "Lang",
    "LawRow",
    "Level",
    "LocalizedText",
    "OrganisationKind",
    "Principle",
    "ProfileCell",
    "Range",
    "Recommendation",
    "RefTo",
    "Risk",
    "Role",
    "Section",
    "Source",
    "Term",
    "Workshop",
    "references",
]

"""The model of the guide: frozen pydantic models, one file a part of the house."""

from .base import LANGUAGES, Entry, Lang, LocalizedText, Range, RefTo
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
from .published import Page, State

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
    "Form",
    "FormBlock",
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
    "Page",
    "Principle",
    "ProfileCell",
    "Range",
    "Recommendation",
    "RefTo",
    "Risk",
    "Role",
    "Section",
    "Source",
    "State",
    "Term",
    "Workshop",
    "references",
]

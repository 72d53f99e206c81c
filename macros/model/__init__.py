"""The model of the guide: frozen pydantic models, one file a part of the house."""

from macros.model.assessment import MirrorQuestion, NextStep, ProfileCell
from macros.model.cases import Case
from macros.model.checklists import Checklist, Item, Section
from macros.model.collections import Collection
from macros.model.evidence import EvidenceGrade, GroundsGrade
from macros.model.forms import Form, FormBlock
from macros.model.frame import Chapter, Edition, Element, Group, Level, OrganisationKind
from macros.model.glossary import Term
from macros.model.guide import COLLECTIONS, SINGLE, Guide
from macros.model.ids import Entry, RefTo, is_id
from macros.model.law import LawRow
from macros.model.moved import Move, MovedPages
from macros.model.navigator import Choice, Navigator, NavigatorRule
from macros.model.page import Head, Page
from macros.model.plans import PlanStep, ReadyPlan
from macros.model.practice import Barrier, Impact, InvolvementFormat, Principle, Recommendation, Risk, Role
from macros.model.published import PagePair, State
from macros.model.references import references
from macros.model.safety import HelpLine, Publisher, SafetyPlaces
from macros.model.sources import Reading, Source
from macros.model.text import LocalizedText
from macros.model.values import Ages, Hours, Minutes, Range
from macros.model.voices import Voice
from macros.model.workshops import Exercise, Workshop

__all__ = [
    "COLLECTIONS",
    "SINGLE",
    "Ages",
    "Barrier",
    "Case",
    "Chapter",
    "Checklist",
    "Choice",
    "Collection",
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
    "Head",
    "HelpLine",
    "Hours",
    "Impact",
    "InvolvementFormat",
    "Item",
    "LawRow",
    "Level",
    "LocalizedText",
    "Minutes",
    "MirrorQuestion",
    "Move",
    "MovedPages",
    "Navigator",
    "NavigatorRule",
    "NextStep",
    "OrganisationKind",
    "Page",
    "PagePair",
    "PlanStep",
    "Principle",
    "ProfileCell",
    "Publisher",
    "Range",
    "Reading",
    "ReadyPlan",
    "Recommendation",
    "RefTo",
    "Risk",
    "Role",
    "SafetyPlaces",
    "Section",
    "Source",
    "State",
    "Term",
    "Voice",
    "Workshop",
    "is_id",
    "references",
]

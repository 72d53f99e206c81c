"""Ids of entries, and references to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from macros.model.text import Model

LONGEST_ID = 60
SLUG = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=LONGEST_ID)]


def is_id(text: str) -> bool:
    """True for what may be the id of an entry."""
    return len(text) <= LONGEST_ID and bool(re.fullmatch(SLUG, text))


@dataclass(frozen=True)
class RefTo:
    """Marks a field as the id of an entry of ``collection``; the guide checks that it exists."""

    collection: str


ElementId = Annotated[Slug, RefTo("elements")]
LevelId = Annotated[Slug, RefTo("levels")]
GroupId = Annotated[Slug, RefTo("groups")]
OrganisationId = Annotated[Slug, RefTo("organisations")]
RoleId = Annotated[Slug, RefTo("roles")]
FormatId = Annotated[Slug, RefTo("formats")]
BarrierId = Annotated[Slug, RefTo("barriers")]
RiskId = Annotated[Slug, RefTo("risks")]
RecommendationId = Annotated[Slug, RefTo("recommendations")]
ChecklistId = Annotated[Slug, RefTo("checklists")]
FormId = Annotated[Slug, RefTo("forms")]
CaseId = Annotated[Slug, RefTo("cases")]
ProfileCellId = Annotated[Slug, RefTo("assessment")]
ExerciseId = Annotated[Slug, RefTo("exercises")]
SourceId = Annotated[Slug, RefTo("sources")]


class Entry(Model):
    """What every entry of every collection has."""

    id: Slug
    """Readable English kebab-case, unique in the whole guide, never renamed: anchor, file name, link."""


class SourcedEntry(Entry):
    """An entry that states facts or advice and therefore names its grounds."""

    sources: tuple[SourceId, ...] = Field(min_length=1)
    """Ids of data/sources.yaml on which the entry rests; at least one."""

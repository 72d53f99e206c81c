"""The words every model is written in: texts in two languages, ids, references, ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Lang = Literal["ru", "en"]
LANGUAGES: tuple[Lang, ...] = ("ru", "en")

# What XML cannot hold, and so neither a page nor a file: control characters, halves of pairs, two non-characters.
_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def _printable(text: str) -> str:
    found = _UNPRINTABLE.search(text)
    if found:
        raise ValueError(f"the character U+{ord(found.group()):04X} cannot be printed — delete it")
    return text


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_printable)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]


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
ExerciseId = Annotated[Slug, RefTo("exercises")]
SourceId = Annotated[Slug, RefTo("sources")]


class Model(BaseModel):
    """Base of every model: nothing unknown gets in, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class LocalizedText(Model):
    """A text in both languages; neither may be missing."""

    ru: Text
    """The Russian text."""
    en: Text
    """The English text, equal in content."""

    def __getitem__(self, lang: Lang) -> str:
        return self.ru if lang == "ru" else self.en


class Range(Model):
    """From–to, both inclusive."""

    min: int = Field(ge=1)
    """The smallest value."""
    max: int = Field(ge=1)
    """The largest value; equal to ``min`` when there is only one."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min {self.min} is more than max {self.max}")
        return self


class Entry(Model):
    """What every entry of every collection has."""

    id: Slug
    """Readable English kebab-case, unique in the whole guide, never renamed: anchor, file name, link."""


class SourcedEntry(Entry):
    """An entry that states facts or advice and therefore names its grounds."""

    sources: tuple[SourceId, ...] = Field(min_length=1)
    """Ids of data/sources.yaml on which the entry rests; at least one."""

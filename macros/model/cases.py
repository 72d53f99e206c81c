"""Cases: facts and figures; their stories are pages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.evidence import Evidence
from macros.model.ids import FormatId, GroupId, LevelId, OrganisationId, RoleId, SourcedEntry, SourceId
from macros.model.text import LocalizedText, Model
from macros.model.values import Country

Outcome = Literal["worked", "mixed", "failed", "unknown"]


class Figure(Model):
    """A number of a case with its source."""

    value: LocalizedText
    """The number with its unit."""
    meaning: LocalizedText
    """What it counts."""
    source: SourceId
    """Where it was read."""


class Case(SourcedEntry):
    """Facts of a case; its story is docs/<lang>/cases/<id>.md."""

    title: LocalizedText
    """Name of the case."""
    organisation: LocalizedText
    """Who did it."""
    country: Country
    """ISO 3166 code of the country, such as RU."""
    place: LocalizedText
    """Country and region in words."""
    years: LocalizedText
    """When."""
    groups: tuple[GroupId, ...] = Field(min_length=1)
    """Groups of beneficiaries."""
    organisation_kind: OrganisationId
    """Kind of organisation."""
    levels: tuple[LevelId, ...] = Field(min_length=1)
    """Levels at which people took part."""
    roles: tuple[RoleId, ...] = Field(min_length=1)
    """Roles they took."""
    formats: tuple[FormatId, ...] = ()
    """Formats used."""
    outcome: Outcome
    """Worked; mixed: sources show both; failed; unknown: the sources do not say."""
    outcome_line: LocalizedText
    """What came of it or what failed, in one sentence of at most 20 words."""
    evidence: Evidence
    """A randomised trial, B matched comparison or independent evaluation, C own account, D news."""
    takeaway: LocalizedText
    """What you could take, in one line."""
    figures: tuple[Figure, ...] = ()
    """Key numbers."""

"""Ready plans, which a reader takes over into a plan of their own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.ids import Entry, RefTo, Slug
from macros.model.text import LocalizedText

PlanId = Annotated[Slug, RefTo("plans")]


class ReadyPlan(Entry):
    """A plan that can be taken as it is; its steps are a collection of their own."""

    name: LocalizedText
    """Name of the plan: for how long, for whom."""
    what: LocalizedText
    """Whom it suits and what it leads to, in one or two sentences."""


class PlanStep(Entry):
    """One thing to do in a ready plan, with its place in time."""

    plan: PlanId
    """The plan it belongs to; steps follow in the order of the file."""
    when: LocalizedText
    """When, as a reader says it: weeks 1–2, month 3."""
    day: int = Field(ge=1, le=400)
    """By which day from the start it is done."""
    text: LocalizedText
    """What to do, in one sentence."""
    entry: Slug | None = None
    """Id of the entry that helps with it: a checklist, a format, a recommendation, a document."""

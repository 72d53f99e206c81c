"""Catalogues: the cards of a whole collection, or of those entries that share a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from macros.errors import UnknownIdError
from macros.model import Group, Level, OrganisationKind
from macros.views.cards import frame, practice, way
from macros.views.context import Context
from macros.views.parts import Card


@dataclass(frozen=True)
class Catalogue:
    """Cards on one page; ``heading`` is the level of their headings. ``folded`` ones open when asked for.

    Of ``brief`` ones the lead is folded too: the page has said it already.
    """

    cards: tuple[Card, ...]
    heading: int = 2
    folded: bool = True
    brief: bool = False


def elements(ctx: Context) -> Catalogue:
    """The five elements."""
    return _catalogue(ctx, frame.element, ctx.guide.elements, heading=3, folded=False)


def principles(ctx: Context) -> Catalogue:
    """All principles."""
    return _catalogue(ctx, frame.principle, ctx.guide.principles)


def impacts(ctx: Context) -> Catalogue:
    """All expected changes."""
    return _catalogue(ctx, frame.impact, ctx.guide.impacts)


def barriers(ctx: Context, side: str) -> Catalogue:
    """Barriers of a side: beneficiaries, staff, organisation or system."""
    return _catalogue(ctx, way.barrier, having(ctx, "barriers", "side", side))


def risks(ctx: Context) -> Catalogue:
    """All risks."""
    return _catalogue(ctx, way.risk, ctx.guide.risks)


def recommendations(ctx: Context, stage: str, *, brief: bool = False) -> Catalogue:
    """Recommendations of a stage: prepare, run, support, feedback, evaluate or end."""
    cards = _catalogue(ctx, way.recommendation, having(ctx, "recommendations", "stage", stage))
    return replace(cards, brief=brief)


def exercises(ctx: Context) -> Catalogue:
    """All exercises."""
    return _catalogue(ctx, practice.exercise, ctx.guide.exercises)


def level_head(ctx: Context, entry_id: str) -> Card:
    """The head of a level's page. Raises UnknownIdError."""
    return frame.level(ctx, ctx.find(Level, entry_id))


def group_head(ctx: Context, entry_id: str) -> Card:
    """The head of a group's page. Raises UnknownIdError."""
    return frame.group(ctx, ctx.find(Group, entry_id))


def organisation_head(ctx: Context, entry_id: str) -> Card:
    """The head of a page about a kind of organisation. Raises UnknownIdError."""
    return frame.organisation(ctx, ctx.find(OrganisationKind, entry_id))


def having(ctx: Context, collection: str, attribute: str, value: str) -> list[Any]:
    """Entries with a value; an unknown value is an error, not an empty list. Raises UnknownIdError."""
    entries = getattr(ctx.guide, collection)
    chosen = [entry for entry in entries if getattr(entry, attribute) == value]
    if not chosen:
        raise UnknownIdError(attribute, value, sorted({str(getattr(entry, attribute)) for entry in entries}))
    return chosen


def _catalogue(
    ctx: Context, make: Callable[[Context, Any], Card], entries: Iterable[Any], *, heading: int = 2, folded: bool = True
) -> Catalogue:
    return Catalogue(tuple(make(ctx, entry) for entry in entries), heading, folded)

"""Catalogues: the cards of a whole collection, or of those entries that share a value; one card on its own page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.errors import UnknownIdError
from macros.views.cards import frame_cards, practice_cards, way
from macros.views.cards.plain import plain
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


@dataclass(frozen=True)
class CardLook:
    """How the cards of a collection look: what makes one, and how they stand on the page.

    ``by`` is the field whose value chooses those of a page, where not all stand on one.
    """

    make: Callable[[Context, Any], Card] = plain
    by: str = "id"
    heading: int = 2
    folded: bool = True


# The collections that have a look of their own.
LOOKS: Mapping[str, CardLook] = {
    "elements": CardLook(frame_cards.element, heading=3, folded=False),
    "levels": CardLook(frame_cards.level),
    "groups": CardLook(frame_cards.group),
    "organisations": CardLook(frame_cards.organisation),
    "impacts": CardLook(frame_cards.impact),
    "barriers": CardLook(way.barrier, by="side"),
    "risks": CardLook(way.risk),
    "recommendations": CardLook(way.recommendation, by="stage"),
    "exercises": CardLook(practice_cards.exercise),
}


def cards(ctx: Context, collection: str, of: str | None = None, *, brief: bool = False) -> Catalogue:
    """The cards of a collection, or ``of`` one side or stage of it. Raises UnknownIdError."""
    look = LOOKS.get(collection, CardLook())
    entries = ctx.entries(collection).values() if of is None else having(ctx, collection, look.by, of)
    return Catalogue(tuple(look.make(ctx, entry) for entry in entries), look.heading, look.folded, brief)


def head(ctx: Context, entry_id: str) -> Card:
    """The card of an entry, at the head of its own page. Raises UnknownIdError."""
    collection = ctx.guide.collection_of(entry_id).name
    return LOOKS.get(collection, CardLook()).make(ctx, ctx.entries(collection)[entry_id])


def having(ctx: Context, collection: str, attribute: str, value: str) -> list[Any]:
    """Entries with a value; an unknown value is an error, not an empty list. Raises UnknownIdError."""
    entries = ctx.entries(collection).values()
    chosen = [entry for entry in entries if getattr(entry, attribute) == value]
    if not chosen:
        raise UnknownIdError(attribute, value, sorted({str(getattr(entry, attribute)) for entry in entries}))
    return chosen

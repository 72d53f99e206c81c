"""Cards to cut out: fronts and backs in the order in which a two-sided print puts them back to back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from macros.views.cards.practice_cards import involvement_format, role
from macros.views.context import Context
from macros.views.help_in_danger import numbers
from macros.views.parts import Block, Card, Tag

SHEET = 4  # A6 cards on a sheet of A4
MAKERS: dict[str, Callable[..., Card]] = {"roles": role, "formats": involvement_format}
SIDES = {
    "roles": (("role-does", "role-levels"), ("role-provides", "role-suits", "role-risk")),
    "formats": (("when", "when-not", "needs", "takes", "for-groups"), ("steps", "watch-for", "safety-title")),
}


@dataclass(frozen=True)
class CardSide:
    """One side of a card."""

    id: str
    title: str
    tags: tuple[Tag, ...]
    summary: str
    blocks: tuple[Block, ...]
    back: bool


@dataclass(frozen=True)
class Deck:
    """Sheets of four places; fronts and their backs in turn, None where a place stays empty."""

    title: str
    name: str
    sheets: tuple[tuple[CardSide | None, ...], ...]


def deck(ctx: Context, name: str) -> Deck:
    """The cards of all roles or all formats. Raises KeyError for another name."""
    front, back = SIDES[name]
    make = MAKERS[name]
    cards = [make(ctx, entry) for entry in getattr(ctx.guide, name)]
    fronts, backs = [], []
    for card in cards:
        fronts.append(
            CardSide(card.id, card.title, card.tags, card.summary, _blocks(ctx, card.blocks, front), back=False)
        )
        backs.append(CardSide(card.id, card.title, (), "", _blocks(ctx, card.blocks, back), back=True))
    sheets: list[tuple[CardSide | None, ...]] = []
    for start in range(0, len(cards), SHEET):
        sheets.append(_padded(fronts[start : start + SHEET]))
        # Turned over at the long edge, left and right change places.
        a, b, c, d = _padded(backs[start : start + SHEET])
        sheets.append((b, a, d, c))
    return Deck(ctx.word(f"file-cards-{name}"), name, tuple(sheets))


def _blocks(ctx: Context, blocks: tuple[Block, ...], keys: tuple[str, ...]) -> tuple[Block, ...]:
    chosen = (block for block in blocks if block.key in keys)
    return tuple(replace(block, text=numbers(ctx)) if block.tone == "safety" else block for block in chosen)


def _padded(sides: list[CardSide]) -> tuple[CardSide | None, ...]:
    return (*sides, *[None] * (SHEET - len(sides)))

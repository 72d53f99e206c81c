"""A workshop plan with its clock, what is filled in before it, and what is cut apart for those who come."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Workshop
from macros.views.context import Context, Link
from macros.views.documents.form import FormBlockView, form_blocks
from macros.views.parts import Fact, amount

CARDS = 8  # on a sheet of paper


@dataclass(frozen=True)
class BlockView:
    """A part of a workshop; ``start`` is minutes from the beginning.

    ``own`` are the ids of the blanks whose answers take its place.
    """

    start: int
    minutes: int
    title: str
    what: str
    exercise: Link | None
    handouts: tuple[str, ...]


@dataclass(frozen=True)
class WorkshopView:
    """A workshop plan."""

    facts: tuple[Fact, ...]
    before: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    after: tuple[str, ...]
    checklists: tuple[Link, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class WorkshopBlanks:
    """What those who lead a workshop fill in on its page."""

    id: str
    title: str
    blocks: tuple[FormBlockView, ...]


@dataclass(frozen=True)
class WorkshopCards:
    """A card with lines to write on, as often as it stands on a sheet."""

    lines: tuple[str, ...]
    copies: int


def workshop(ctx: Context, entry_id: str) -> WorkshopView:
    """A workshop plan with the clock of its parts. Raises UnknownIdError."""
    entry = ctx.find(Workshop, entry_id)
    facts = (
        Fact(ctx.word("workshop-for"), ctx.text(entry.for_whom)),
        Fact(ctx.word("workshop-minutes"), ctx.word("unit-minutes").format(entry.minutes)),
        Fact(ctx.word("workshop-people"), amount(ctx, entry.group_size, "unit-people")),
        Fact(ctx.word("workshop-aim"), ctx.text(entry.aim)),
    )
    blocks, start = [], 0
    for block in entry.blocks:
        link = ctx.link(block.exercise) if block.exercise else None
        handouts = tuple(f"{entry.id}-1-{number}" for number in block.own)
        blocks.append(BlockView(start, block.minutes, ctx.text(block.title), ctx.text(block.what), link, handouts))
        start += block.minutes
    return WorkshopView(
        facts=facts,
        before=ctx.texts(entry.before),
        blocks=tuple(blocks),
        after=ctx.texts(entry.after),
        checklists=ctx.links(entry.checklists),
        sources=ctx.sources(entry.sources),
    )


def blanks(ctx: Context, entry_id: str) -> WorkshopBlanks:
    """What a workshop leaves to those who lead it. Raises UnknownIdError."""
    entry = ctx.find(Workshop, entry_id)
    return WorkshopBlanks(entry.id, ctx.text(entry.title), form_blocks(ctx, entry.id, entry.blanks))


def cards(ctx: Context, entry_id: str) -> WorkshopCards:
    """The card that everybody at a workshop fills in. Raises UnknownIdError."""
    return WorkshopCards(ctx.texts(ctx.find(Workshop, entry_id).card), CARDS)

"""Cards of the frame: elements, levels, groups, kinds of organisation, expected changes."""

from __future__ import annotations

from macros.model import Element, Group, Impact, Level, OrganisationKind
from macros.views.context import Context
from macros.views.parts import Blocks, Card, Tag, card, grounds_tag, level_tag


def element(ctx: Context, entry: Element) -> Card:
    """An element of involvement."""
    blocks = Blocks(ctx).text("meaning", entry.description).items("questions", entry.questions)
    return card(ctx, entry, (), blocks)


def level(ctx: Context, entry: Level) -> Card:
    """A level, for the head of its own page."""
    blocks = (
        Blocks(ctx)
        .text("meaning", entry.description)
        .text("in-russia", entry.russia)
        .text("first-step", entry.first_step)
    )
    return card(ctx, entry, (level_tag(ctx, entry.id),), blocks, tone=f"level-{entry.id}")


def group(ctx: Context, entry: Group) -> Card:
    """A group of beneficiaries, for the head of its own page."""
    blocks = (
        Blocks(ctx)
        .items("helps", entry.suits)
        .items("watch-for", entry.cautions)
        .text("first-step", entry.first_step)
        .links("checklists", entry.checklists)
    )
    return card(ctx, entry, (), blocks)


def organisation(ctx: Context, entry: OrganisationKind) -> Card:
    """A kind of organisation, for the head of its own page."""
    blocks = (
        Blocks(ctx)
        .items("strengths", entry.strengths)
        .items("limits", entry.limits)
        .text("first-step", entry.first_step)
        .links("checklists", entry.checklists)
    )
    return card(ctx, entry, (), blocks)


def impact(ctx: Context, entry: Impact) -> Card:
    """An expected change with its signs."""
    tags = (
        Tag(ctx.word(f"sphere-{entry.sphere}")),
        grounds_tag(ctx, entry.grounds),
        *(level_tag(ctx, entry_id) for entry_id in entry.levels),
    )
    blocks = Blocks(ctx).items("signs", entry.signs).text("how-sure", entry.limits)
    return card(ctx, entry, tags, blocks, led=False)

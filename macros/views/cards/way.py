"""Cards of what stands in the way and what helps: barriers, risks, recommendations."""

from __future__ import annotations

from macros.model import Barrier, Recommendation, Risk
from macros.views.context import Context
from macros.views.parts import Blocks, Card, Tag, card, grounds_tag


def barrier(ctx: Context, entry: Barrier) -> Card:
    """A barrier with what reduces it."""
    tags = (Tag(ctx.word("russian-practice"), "russia"),) if entry.russia else ()
    blocks = (
        Blocks(ctx)
        .items("barrier-signs", entry.signs)
        .items("reduces", entry.reduces)
        .links("recommendations", entry.recommendations)
        .links("checklists", entry.checklists)
    )
    return card(ctx, entry, tags, blocks)


def risk(ctx: Context, entry: Risk) -> Card:
    """A risk with its early signs."""
    tags = (Tag(ctx.word("stop-risk"), "stop"),) if entry.stop else ()
    blocks = (
        Blocks(ctx)
        .items("early-signs", entry.signs)
        .items("reduces", entry.reduces)
        .links("recommendations", entry.recommendations)
        .links("checklists", entry.checklists)
    )
    return card(ctx, entry, tags, blocks)


def recommendation(ctx: Context, entry: Recommendation) -> Card:
    """A recommendation with its steps."""
    tags = (grounds_tag(ctx, entry.grounds),)
    blocks = (
        Blocks(ctx)
        .steps("steps", entry.steps)
        .text("first-step-ngo", entry.first_step_ngo)
        .text("first-step-state", entry.first_step_state)
        .links("answers-barriers", entry.barriers)
        .links("formats", entry.formats)
        .links("checklists", entry.checklists)
    )
    return card(ctx, entry, tags, blocks)

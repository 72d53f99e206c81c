"""Cards of what people do: roles, formats, exercises. The first two are printed to cut out, and open their pages."""

from __future__ import annotations

from macros.model import Exercise, Group, InvolvementFormat, Level, Role
from macros.views.context import Context
from macros.views.help_in_danger import safety_line
from macros.views.parts import Block, Blocks, Card, Tag, amount, card, level_tag


def role(ctx: Context, entry: Role) -> Card:
    """A role card; suitability is told in three lines."""
    blocks = (
        Blocks(ctx)
        .items("role-does", entry.does)
        .items("role-provides", entry.provides)
        .add(Block("role-suits", ctx.word("role-suits"), "list", items=_suits(ctx, entry)))
        .text("role-risk", entry.risk)
        .add(Block("role-levels", ctx.word("role-levels"), "list", items=_at_levels(ctx, entry)))
        .links("risks", entry.risks)
    )
    return card(ctx, entry, tuple(level_tag(ctx, entry_id) for entry_id in entry.levels), blocks)


def _safety(ctx: Context, collection: str, entry_id: str) -> Block:
    """The safety line of a card that may open pain; an empty block on the others."""
    return Block("safety-title", ctx.word("safety-title"), "text", safety_line(ctx, collection, entry_id))


def _suits(ctx: Context, entry: Role) -> tuple[str, ...]:
    lines = []
    for answer in ("yes", "with-support", "no"):
        names = [ctx.text(g.short_name) for g in ctx.guide.groups if entry.suits[g.id] == answer]
        if names:
            lines.append(f"{ctx.word(f'suits-{answer}')}: {', '.join(names).lower()}")
    note = ctx.text(entry.suits_note)
    return (*lines, note) if note else tuple(lines)


def _at_levels(ctx: Context, entry: Role) -> tuple[str, ...]:
    return tuple(
        f"{ctx.text(ctx.find(Level, entry_id).name)}: {ctx.text(text)}" for entry_id, text in entry.levels.items()
    )


def involvement_format(ctx: Context, entry: InvolvementFormat) -> Card:
    """A format card."""
    tags = (
        level_tag(ctx, entry.level),
        Tag(ctx.word(f"mode-{entry.mode}")),
        Tag(amount(ctx, entry.minutes, "unit-minutes")),
        Tag(amount(ctx, entry.group_size, "unit-people")),
    )
    groups = tuple(ctx.text(ctx.find(Group, entry_id).short_name) for entry_id in entry.groups)
    blocks = (
        Blocks(ctx)
        .text("when", entry.when)
        .text("when-not", entry.when_not)
        .text("takes", entry.duration)
        .add(Block("for-groups", ctx.word("for-groups"), "text", ", ".join(groups)))
        .items("needs", entry.needs)
        .steps("steps", entry.steps)
        .text("for-young", entry.adaptations.young)
        .text("for-disability", entry.adaptations.disability)
        .text("for-crisis", entry.adaptations.crisis)
        .items("watch-for", entry.cautions)
        .add(_safety(ctx, "formats", entry.id))
    )
    return card(ctx, entry, tags, blocks, tone=f"level-{entry.level}")


def exercise(ctx: Context, entry: Exercise) -> Card:
    """An exercise for a group."""
    tags = (
        Tag(amount(ctx, entry.minutes, "unit-minutes")),
        Tag(amount(ctx, entry.group_size, "unit-people")),
    )
    blocks = (
        Blocks(ctx)
        .steps("steps", entry.steps)
        .items("materials", entry.materials)
        .items("debrief", entry.debrief)
        .items("watch-for", entry.cautions)
        .add(_safety(ctx, "exercises", entry.id))
    )
    return card(ctx, entry, tags, blocks)

"""The box of facts at the head of a role's or format's page: always the same facts in the same order."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model import Group, InvolvementFormat, Role
from macros.views.context import Context
from macros.views.facts import cost
from macros.views.parts import Fact, Tag, amount, level_tag

ANSWERS = ("yes", "with-support", "no")  # whether a role suits a group


def role_facts(ctx: Context, entry: Role) -> tuple[Fact, ...]:
    """Levels, path, and whom the role suits: yes, with support, no."""
    path = Tag(ctx.word(f"path-short-{entry.path}"), href=ctx.href(f"roles/{entry.path}/"))
    return _filled(
        Fact(ctx.word("entry-levels"), tags=tuple(level_tag(ctx, level) for level in entry.levels)),
        Fact(ctx.word("entry-path"), tags=(path,)),
        *(
            Fact(
                ctx.word(f"fact-{answer}"),
                tags=_groups(ctx, [group for group, said in entry.suits.items() if said == answer]),
            )
            for answer in ANSWERS
        ),
        Fact(ctx.word("fact-condition"), ctx.text(entry.suits_note)),
    )


def format_facts(ctx: Context, entry: InvolvementFormat) -> tuple[Fact, ...]:
    """Level, who leads, time, people, ages, what it asks for; then when to choose it and when not."""
    return _filled(
        Fact(ctx.word("entry-level"), tags=(level_tag(ctx, entry.level),)),
        Fact(ctx.word("fact-mode"), ctx.word(f"mode-{entry.mode}")),
        Fact(ctx.word("fact-minutes"), amount(ctx, entry.minutes, "unit-minutes")),
        Fact(ctx.word("fact-people"), amount(ctx, entry.group_size, "unit-people")),
        Fact(ctx.word("fact-ages"), ages(ctx, entry)),
        Fact(ctx.word("fact-preparation"), amount(ctx, entry.preparation_hours, "unit-hours")),
        Fact(ctx.word("fact-cost"), cost(ctx, entry)),
        Fact(ctx.word("fact-words"), ctx.word(f"words-{entry.words}")),
        Fact(ctx.word("fact-online"), ctx.word(f"online-{entry.online}")),
        Fact(ctx.word("takes"), ctx.text(entry.duration)),
        Fact(ctx.word("for-groups"), tags=_groups(ctx, entry.groups)),
        Fact(ctx.word("when"), ctx.text(entry.when)),
        Fact(ctx.word("when-not"), ctx.text(entry.when_not)),
    )


def ages(ctx: Context, entry: InvolvementFormat) -> str:
    """The ages that can take part: from three, 5–16, any."""
    first, last = entry.ages.min, entry.ages.max
    if last is None:
        return ctx.word("ages-from").format(first) if first else ctx.word("ages-any")
    return ctx.word("ages-between").format(first, last)


def _groups(ctx: Context, ids: Iterable[str]) -> tuple[Tag, ...]:
    return tuple(Tag(ctx.text(ctx.find(Group, group_id).short_name), href=ctx.link(group_id).href) for group_id in ids)


def _filled(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.text or fact.tags)

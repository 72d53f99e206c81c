"""Compact lists of links: one line an entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from macros.model import COLLECTIONS, Checklist, Entry, Group, Level
from macros.views.context import Context, Link
from macros.views.lists.matrix import fits
from macros.views.parts import Line, Lines, Tag, amount, level_tag

LONG = 12  # more cards than this are folded behind the first ones
SHOWN = 9


def entries(ctx: Context, collection: str) -> Lines:
    """All entries of a collection as links, each with its lead. Raises UnknownIdError."""
    lines = (_MARKED.get(collection, _line)(ctx, entry) for entry in ctx.entries(collection).values())
    return Lines(tuple(lines), kind=COLLECTIONS[collection].kind)


def _line(ctx: Context, entry: Entry) -> Line:
    return Line(ctx.link(entry.id), ctx.lead(entry))


def _level(ctx: Context, entry: Level) -> Line:
    return replace(_line(ctx, entry), tone=level_tag(ctx, entry.id).style)


def _checklist(ctx: Context, entry: Checklist) -> Line:
    items = sum(len(section.items) for section in entry.sections)
    return replace(_line(ctx, entry), tags=(Tag(ctx.word("unit-items").format(items)),))


# The collections whose lines say more.
_MARKED: Mapping[str, Callable[[Context, Any], Line]] = {"levels": _level, "checklists": _checklist}


def role_doors(ctx: Context) -> Lines:
    """Where roles are chosen: the list that narrows, and the matrix."""
    doors = (
        Line(Link(ctx.href(f"roles/{door}/"), ctx.word(f"door-{door}")), ctx.word(f"door-{door}-what"))
        for door in ("catalogue", "matrix")
    )
    return Lines(tuple(doors), kind="role")


def roles(ctx: Context, level: str | None = None, group: str | None = None) -> Lines:
    """Roles of a level or of a group, as links with one line each."""
    if level:
        ctx.find(Level, level)
    if group:
        ctx.find(Group, group)
    lines = []
    for role in ctx.guide.roles:
        if fits(role, level, group):
            text = role.levels[level] if level else role.summary
            lines.append(Line(ctx.link(role.id), ctx.text(text), tone=f"level-{level}" if level else ""))
    return folded(ctx, Lines(tuple(lines), kind="role"))


def formats(ctx: Context, level: str | None = None, group: str | None = None) -> Lines:
    """Formats of a level or for a group, as links with one line each, in the order of the levels."""
    reasons = ctx.find(Level, level).without_formats if level else {}
    if group:
        ctx.find(Group, group)
    lines = []
    for entry_id in (item.id for item in ctx.guide.levels):
        for entry in ctx.guide.formats:
            wanted = entry.level == entry_id and level in (None, entry_id)
            if wanted and (group is None or group in entry.groups):
                tags = (Tag(amount(ctx, entry.minutes, "unit-minutes")),)
                mark = level_tag(ctx, entry_id)
                marks = tags if level else (mark, *tags)
                lines.append(Line(ctx.link(entry.id), ctx.text(entry.summary), marks, tone=mark.style))
    reason = ctx.text(reasons.get(group)) if group else ""
    return folded(ctx, Lines(tuple(lines), reason or ctx.word("nothing-yet"), kind="format" if level else ""))


def folded(ctx: Context, whole: Lines) -> Lines:
    """The list with what is more than a glance takes in behind its first cards."""
    rest = len(whole.lines) - SHOWN
    if len(whole.lines) <= LONG:
        return whole
    return replace(whole, shown=SHOWN, folded=ctx.word("entry-rest").format(rest))

"""The role × level matrix and the compact lists of links."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Role
from macros.views.cards import Tag, amount, level_tag
from macros.views.context import Context, Link

PATHS = ("voice", "help", "knowledge")


@dataclass(frozen=True)
class Cell:
    """What a role looks like at a level; an empty text means it does not exist there."""

    level: str
    level_name: str
    text: str


@dataclass(frozen=True)
class Row:
    """One role of the matrix."""

    role: Link
    note: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Part:
    """Roles of one path."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Matrix:
    """Roles × levels, grouped by the three paths."""

    caption: str
    corner: str
    empty: str
    levels: tuple[Tag, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Line:
    """One entry of a compact list: link, one line about it, marks."""

    link: Link
    summary: str
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class Lines:
    """A compact list; ``empty`` is said when there is nothing to list, ``more`` leads to the rest."""

    lines: tuple[Line, ...]
    empty: str = ""
    more: Link | None = None


def role_matrix(ctx: Context, level: str | None = None, group: str | None = None) -> Matrix:
    """The matrix; filters keep the roles of a level or those that suit a group."""
    level_ids = [ctx.entry("levels", level).id] if level else [x.id for x in ctx.guide.levels]
    if group:
        ctx.entry("groups", group)
    roles = [role for role in ctx.guide.roles if _fits(role, level, group)]
    parts = (
        Part(
            ctx.word(f"path-{path}"),
            tuple(_row(ctx, role, level_ids, group) for role in roles if role.path == path),
        )
        for path in PATHS
    )
    return Matrix(
        caption=ctx.word("matrix-caption"),
        corner=ctx.word("role"),
        empty=ctx.word("matrix-empty"),
        levels=tuple(level_tag(ctx, own) for own in level_ids),
        parts=tuple(part for part in parts if part.rows),
    )


def _fits(role: Role, level: str | None, group: str | None) -> bool:
    return (level is None or level in role.levels) and (group is None or role.suits[group] != "no")


def _row(ctx: Context, role: Role, level_ids: list[str], group: str | None) -> Row:
    needs_support = group is not None and role.suits[group] == "with-support"
    cells = tuple(
        Cell(own, ctx.text(ctx.entry("levels", own).name), ctx.text(role.levels.get(own))) for own in level_ids
    )
    return Row(ctx.link(role.id), ctx.word("suits-with-support") if needs_support else "", cells)


def role_list(ctx: Context, level: str | None = None, group: str | None = None) -> Lines:
    """Roles of a level or of a group, as links with one line each."""
    for collection, own in (("levels", level), ("groups", group)):
        if own:
            ctx.entry(collection, own)
    lines = []
    for role in ctx.guide.roles:
        if _fits(role, level, group):
            text = role.levels[level] if level else role.summary
            lines.append(Line(ctx.link(role.id), ctx.text(text)))
    return Lines(tuple(lines))


def format_list(ctx: Context, level: str | None = None, group: str | None = None) -> Lines:
    """Formats of a level or for a group, as links with one line each, in the order of the levels."""
    reasons = ctx.entry("levels", level).without_formats if level else {}
    if group:
        ctx.entry("groups", group)
    lines = []
    for own in (item.id for item in ctx.guide.levels):
        for entry in ctx.guide.formats:
            wanted = entry.level == own and level in (None, own)
            if wanted and (group is None or group in entry.groups):
                tags = (Tag(amount(ctx, entry.minutes, "unit-minutes")),)
                marks = tags if level else (level_tag(ctx, own), *tags)
                lines.append(Line(ctx.link(entry.id), ctx.text(entry.summary), marks))
    reason = ctx.text(reasons.get(group)) if group else ""
    return Lines(tuple(lines), reason or ctx.word("nothing-yet"))

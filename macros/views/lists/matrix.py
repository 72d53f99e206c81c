"""The role × level matrix."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Group, Level, Role
from macros.views.context import Context, Link
from macros.views.parts import Tag, level_tag

PATHS = ("voice", "help", "knowledge")


@dataclass(frozen=True)
class MatrixCell:
    """What a role looks like at a level; an empty text means it does not exist there."""

    level: str
    level_name: str
    text: str


@dataclass(frozen=True)
class MatrixRow:
    """One role of the matrix."""

    id: str
    role: Link
    note: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Part:
    """Roles of one path."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class Matrix:
    """Roles × levels, grouped by the three paths.

    ``sign`` stands in an empty cell, ``empty`` says what it means. ``linked``: every cell leads to its role; pages of
    groups have no bytes to spare for it.
    """

    caption: str
    corner: str
    empty: str
    levels: tuple[Tag, ...]
    parts: tuple[Part, ...]
    linked: bool = False
    sign: str = "·"


def role_matrix(ctx: Context, level: str | None = None, group: str | None = None) -> Matrix:
    """The matrix; filters keep the roles of a level or those that suit a group."""
    level_ids = [ctx.find(Level, level).id] if level else [x.id for x in ctx.guide.levels]
    if group:
        ctx.find(Group, group)
    roles = [role for role in ctx.guide.roles if fits(role, level, group)]
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
        levels=tuple(level_tag(ctx, entry_id) for entry_id in level_ids),
        parts=tuple(part for part in parts if part.rows),
    )


def fits(role: Role, level: str | None, group: str | None) -> bool:
    """Whether a role exists at a level and suits a group."""
    return (level is None or level in role.levels) and (group is None or role.suits[group] != "no")


def _row(ctx: Context, role: Role, level_ids: list[str], group: str | None) -> MatrixRow:
    needs_support = group is not None and role.suits[group] == "with-support"
    cells = tuple(
        MatrixCell(entry_id, ctx.text(ctx.find(Level, entry_id).name), ctx.text(role.levels.get(entry_id)))
        for entry_id in level_ids
    )
    return MatrixRow(role.id, ctx.link(role.id), ctx.word("suits-with-support") if needs_support else "", cells)

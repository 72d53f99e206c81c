"""Catalogues at a glance: one row an entry, made from the same data as its card."""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.context import Context, Link
from macros.views.parts import grounds_tag


@dataclass(frozen=True)
class TableCell:
    """A cell: words, or links."""

    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class TableView:
    """A table whose rows begin with a link to the card."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[TableCell, ...]], ...]


def impacts(ctx: Context) -> TableView:
    """Expected changes: for whom, at which levels, how sure."""
    rows = tuple(
        (
            ctx.link(entry.id),
            (
                TableCell(ctx.word(f"sphere-{entry.sphere}")),
                TableCell(links=ctx.links(entry.levels)),
                TableCell(grounds_tag(ctx, entry.grounds).text),
            ),
        )
        for entry in ctx.guide.impacts
    )
    head = ("table-impact", "table-sphere", "table-levels", "table-grounds")
    return TableView(ctx.word("table-impacts"), tuple(ctx.word(key) for key in head), rows)


def barriers(ctx: Context) -> TableView:
    """Barriers with the recommendations and checklists that lead out of them."""
    rows = tuple(
        (
            ctx.link(entry.id),
            (TableCell(links=ctx.links(entry.recommendations)), TableCell(links=ctx.links(entry.checklists))),
        )
        for entry in ctx.guide.barriers
    )
    head = ("table-barrier", "recommendations", "checklists")
    return TableView(ctx.word("table-barriers"), tuple(ctx.word(key) for key in head), rows)

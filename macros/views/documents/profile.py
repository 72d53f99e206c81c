"""The involvement profile as readers see it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Element
from macros.views.context import Context, Link
from macros.views.parts import Tag, level_tag


@dataclass(frozen=True)
class ProfileRow:
    """One element of the profile at a level."""

    id: str
    element: str
    descriptors: tuple[str, ...]
    mirror: str


@dataclass(frozen=True)
class ProfileView:
    """The profile of one level: elements × descriptors 0–4."""

    level: Tag
    rows: tuple[ProfileRow, ...]
    sources: tuple[Link, ...]


def profile(ctx: Context, level: str) -> ProfileView:
    """The cells of one level, in the order of the elements. Raises UnknownIdError."""
    tag = level_tag(ctx, level)
    order = [element.id for element in ctx.guide.elements]
    cells = sorted(
        (cell for cell in ctx.guide.assessment if cell.level == level),
        key=lambda cell: order.index(cell.element),
    )
    rows = tuple(
        ProfileRow(
            cell.id,
            ctx.text(ctx.find(Element, cell.element).name),
            ctx.texts(cell.descriptors),
            ctx.text(cell.mirror),
        )
        for cell in cells
    )
    sources = dict.fromkeys(entry_id for cell in cells for entry_id in cell.sources)
    return ProfileView(tag, rows, ctx.sources(sources))

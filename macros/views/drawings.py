"""Drawings: which there are, how large each is, and what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.errors import UnknownIdError
from macros.views.context import Context

FOLDER = "assets/images/drawings"
SMALL = (240, 150)  # units of the drawing, which are CSS pixels at its own size
CHAPTERS = ("definition", "principles", "roles", "barriers", "recommendations", "cases", "materials")
LEVELS = ("individual", "operational", "strategic", "community")
EMPTY = ("empty-plan", "not-found", "nothing-found")
SIZES: Mapping[str, tuple[int, int]] = {"home": (480, 336), **dict.fromkeys((*CHAPTERS, *LEVELS, *EMPTY), SMALL)}


@dataclass(frozen=True)
class Drawing:
    """A drawing as a page shows it; ``text`` says what it shows to those who do not see it."""

    name: str
    href: str
    width: int
    height: int
    text: str


def drawing(ctx: Context, name: str) -> Drawing:
    """The drawing ``name`` of templates/drawings/. Raises UnknownIdError."""
    if name not in SIZES:
        raise UnknownIdError("drawing", name, SIZES)
    width, height = SIZES[name]
    return Drawing(name, ctx.file_href(address(name)), width, height, ctx.word(f"drawing-{name}"))


def address(name: str) -> str:
    """Where the file of a drawing stands, from the root of the language."""
    return f"{FOLDER}/{name}.svg"

"""The seven chapters."""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.context import Context, Link


@dataclass(frozen=True)
class ChapterView:
    """A chapter in the list of chapters."""

    number: int
    link: Link
    summary: str


def chapters(ctx: Context) -> tuple[ChapterView, ...]:
    """The seven chapters in order."""
    return tuple(ChapterView(entry.number, ctx.link(entry.id), ctx.text(entry.summary)) for entry in ctx.guide.chapters)

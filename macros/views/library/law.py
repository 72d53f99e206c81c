"""Articles of law as readers see them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Level
from macros.views.context import Context, Link


@dataclass(frozen=True)
class LawView:
    """A row of the law table; ``link`` leads to it under its short name."""

    id: str
    link: Link
    act: str
    article: str
    says: str
    gives: str
    edition: str
    checked: str
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class LawTable:
    """Law rows on one page; ``heading`` is the level of their headings."""

    rows: tuple[LawView, ...]
    heading: int


def table(ctx: Context, level: str, *, heading: int = 3) -> LawTable:
    """Law rows of a level, whole. Raises UnknownIdError."""
    return LawTable(rows(ctx, level), heading)


def rows(ctx: Context, level: str) -> tuple[LawView, ...]:
    """Law rows of a level. Raises UnknownIdError."""
    ctx.find(Level, level)
    return tuple(
        LawView(
            id=row.id,
            link=ctx.link(row.id, _sentence(ctx.text(row.reference))),
            act=ctx.text(row.act),
            article=ctx.text(row.article),
            says=ctx.text(row.says),
            gives=ctx.text(row.gives),
            edition=ctx.text(row.edition_seen),
            checked=ctx.day(row.checked),
            sources=ctx.sources(row.sources),
        )
        for row in ctx.guide.law
        if row.level == level
    )


def _sentence(text: str) -> str:
    """A name that begins a line."""
    return text[0].upper() + text[1:]

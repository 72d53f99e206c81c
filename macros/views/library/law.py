"""Articles of law as readers see them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Level
from macros.views.context import Context, Link


@dataclass(frozen=True)
class LawView:
    """A row of the law table."""

    id: str
    act: str
    article: str
    says: str
    gives: str
    edition: str
    checked: str
    sources: tuple[Link, ...]


def law(ctx: Context, level: str) -> tuple[LawView, ...]:
    """Law rows of a level. Raises UnknownIdError."""
    ctx.find(Level, level)
    return tuple(
        LawView(
            id=row.id,
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

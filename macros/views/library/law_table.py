"""Articles of law as readers see them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.addresses import place_address
from macros.errors import UnknownIdError
from macros.model import Level
from macros.views.context import Cite, Context, Link


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


@dataclass(frozen=True)
class ActView:
    """A line of the box: what was read and where; ``more`` leads to where more is said."""

    read: str
    cites: tuple[Cite, ...]
    more: Link | None


@dataclass(frozen=True)
class ActsReadView:
    """The box of law of a checklist; ``law`` leads to the page on law."""

    acts: tuple[ActView, ...]
    law: Link


def acts_read(ctx: Context, *names: str) -> ActsReadView:
    """Which texts of acts a checklist rests on, by their names in data/acts_read.yaml. Raises UnknownIdError."""
    acts = ctx.guide.acts_read.acts
    if unknown := next((name for name in names if name not in acts), ""):
        raise UnknownIdError("act", unknown, acts)
    lines = tuple(
        ActView(
            ctx.text(act.read),
            ctx.cites(act.sources),
            Link(ctx.href(place_address(ctx.guide, act.more.place)), ctx.text(act.more.text)) if act.more else None,
        )
        for act in map(acts.__getitem__, names)
    )
    return ActsReadView(lines, Link(ctx.href("materials/law/"), ctx.word("acts-read-law")))


def _sentence(text: str) -> str:
    """A name that begins a line."""
    return text[0].upper() + text[1:]

"""Forms to fill in: agreements, consents, plans."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import FormBlock
from .context import Context, Link


@dataclass(frozen=True)
class FormBlockView:
    """A part of a form; see FormBlock of the model for the kinds."""

    id: str
    kind: str
    title: str
    text: str
    items: tuple[str, ...]
    rows: tuple[str, ...]
    lines: int


@dataclass(frozen=True)
class FormView:
    """A form as readers see it."""

    id: str
    title: str
    who: str
    when: str
    page: str
    blocks: tuple[FormBlockView, ...]
    checklists: tuple[Link, ...]
    sources: tuple[Link, ...]


def form(ctx: Context, own: str) -> FormView:
    """A form with its parts in order. Raises UnknownIdError."""
    entry = ctx.entry("forms", own)
    return FormView(
        id=entry.id,
        title=ctx.text(entry.title),
        who=ctx.text(entry.who),
        when=ctx.text(entry.when),
        page=entry.page,
        blocks=tuple(_block(ctx, f"{entry.id}-{place}", block) for place, block in enumerate(entry.blocks, start=1)),
        checklists=ctx.links(entry.checklists),
        sources=ctx.sources(entry.sources),
    )


def _block(ctx: Context, own: str, block: FormBlock) -> FormBlockView:
    return FormBlockView(
        id=own,
        kind=block.kind,
        title=ctx.text(block.title),
        text=ctx.text(block.text),
        items=ctx.texts(block.items),
        rows=ctx.texts(block.rows),
        lines=block.lines,
    )

"""Forms to fill in: agreements, consents, plans."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import FormBlock
from .cards import Tag
from .context import Context, Link
from .matrix import Line, Lines
from .safety import safety_line

SHORT_LABEL = 28  # characters of a label beside which another one fits


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
    new_page: bool = False

    @property
    def grid(self) -> tuple[str, ...]:
        """First cells of all rows of a table; the empty ones are written in by hand."""
        return self.rows + ("",) * self.lines

    @property
    def compact(self) -> bool:
        """Whether several labels to fill in or tick fit on one line."""
        return (
            self.kind in ("fields", "choices")
            and self.lines <= 1
            and all(len(item) <= SHORT_LABEL for item in self.items)
        )


@dataclass(frozen=True)
class FormView:
    """A form as readers see it; ``safety`` is its safety line, if any."""

    id: str
    title: str
    who: str
    when: str
    page: str
    blocks: tuple[FormBlockView, ...]
    safety: str
    checklists: tuple[Link, ...]
    sources: tuple[Link, ...]

    @property
    def sheet(self) -> str:
        """The paper as one word, such as ``a4-landscape``."""
        return _sheet(self.page)


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
        safety=safety_line(ctx, "forms", entry.id),
        checklists=ctx.links(entry.checklists),
        sources=ctx.sources(entry.sources),
    )


def form_list(ctx: Context) -> Lines:
    """All forms with what they are for and the paper they are printed on."""
    return Lines(
        tuple(
            Line(ctx.link(entry.id), ctx.text(entry.when), (Tag(ctx.word(f"paper-{_sheet(entry.page)}")),))
            for entry in ctx.guide.forms
        )
    )


def _sheet(page: str) -> str:
    return page.lower().replace(" ", "-")


def _block(ctx: Context, own: str, block: FormBlock) -> FormBlockView:
    return FormBlockView(
        id=own,
        kind=block.kind,
        title=ctx.text(block.title),
        text=ctx.text(block.text),
        items=ctx.texts(block.items),
        rows=ctx.texts(block.rows),
        lines=block.lines,
        new_page=block.new_page,
    )

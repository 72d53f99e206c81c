"""Forms to fill in: agreements, consents, plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Form, FormBlock
from macros.views.context import Context, Link
from macros.views.help_in_danger import safety_line

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
    one: bool = False
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
    child: bool
    page: str
    blocks: tuple[FormBlockView, ...]
    safety: str
    checklists: tuple[Link, ...]
    sources: tuple[Link, ...]

    @property
    def sheet(self) -> str:
        """The paper as a class of paper.css, such as ``a4-landscape``."""
        return sheet_class(self.page)


def form(ctx: Context, entry_id: str) -> FormView:
    """A form with its parts in order. Raises UnknownIdError."""
    entry = ctx.find(Form, entry_id)
    return FormView(
        id=entry.id,
        title=ctx.text(entry.title),
        who=ctx.text(entry.who),
        when=ctx.text(entry.when),
        child=entry.child,
        page=entry.page,
        blocks=form_blocks(ctx, entry.id, entry.blocks),
        safety=safety_line(ctx, "forms", entry.id),
        checklists=ctx.links(entry.checklists),
        sources=ctx.sources(entry.sources),
    )


def sheet_class(page: str) -> str:
    """The paper as a class of the style sheet: ``A4 landscape`` → ``a4-landscape``."""
    return page.lower().replace(" ", "-")


def form_blocks(ctx: Context, form_id: str, blocks: Iterable[FormBlock]) -> tuple[FormBlockView, ...]:
    """Parts to fill in, each under an id of its own, which its answers are kept by."""
    return tuple(_block(ctx, f"{form_id}-{number}", block) for number, block in enumerate(blocks, start=1))


def _block(ctx: Context, block_id: str, block: FormBlock) -> FormBlockView:
    return FormBlockView(
        id=block_id,
        kind=block.kind,
        title=ctx.text(block.title),
        text=ctx.text(block.text),
        items=ctx.texts(block.items),
        rows=ctx.texts(block.rows),
        lines=block.lines,
        one=block.one,
        new_page=block.new_page,
    )

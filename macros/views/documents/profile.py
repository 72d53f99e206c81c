"""The involvement profile as readers see it: cells to answer, the mirror, what helps to take the next step."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Element, Level, MirrorQuestion, NextStep, ProfileCell
from macros.views.context import Context, Link
from macros.views.help_in_danger import safety
from macros.views.parts import level_tag


@dataclass(frozen=True)
class CriterionView:
    """What must be true for an answer above ``cap`` to count."""

    text: str
    cap: int


@dataclass(frozen=True)
class ProfileRow:
    """One element of the profile at a level; ``practice`` goes on a sentence; ``quick``: it is in the quick check."""

    id: str
    element: str
    practice: str
    descriptors: tuple[str, ...]
    criteria: tuple[CriterionView, ...]
    quick: bool


@dataclass(frozen=True)
class ProfileView:
    """The profile of one level: elements × descriptors 0–4."""

    id: str
    title: str
    text: str
    tone: str
    rows: tuple[ProfileRow, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class ProfileStepView:
    """What helps to take the next step: of a cell, or of a question of the mirror that has no cell.

    ``links`` carry their kind as ``note``.
    """

    id: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class StepGroup:
    """The next steps of one level."""

    title: str
    steps: tuple[ProfileStepView, ...]


@dataclass(frozen=True)
class MirrorRow:
    """A question of the mirror in its two versions."""

    id: str
    adult: str
    child: str


@dataclass(frozen=True)
class MirrorView:
    """The mirror, with the numbers to call; ``cells`` asks about every cell of the profile, level by level."""

    rows: tuple[MirrorRow, ...]
    cells: tuple[tuple[str, tuple[str, ...]], ...]
    safety: str
    sources: tuple[Link, ...]


def profile(ctx: Context) -> tuple[ProfileView, ...]:
    """The cells of every level, in the order of the elements."""
    return tuple(_level(ctx, level) for level in ctx.guide.levels)


def _level(ctx: Context, level: Level) -> ProfileView:
    cells = _cells(ctx, level.id)
    sources = dict.fromkeys(entry_id for cell in cells for entry_id in cell.sources)
    return ProfileView(
        id=f"{level.id}-level",
        title=ctx.text(level.heading),
        text=ctx.text(level.influence),
        tone=level_tag(ctx, level.id).style,
        rows=tuple(_row(ctx, cell) for cell in cells),
        sources=ctx.sources(sources),
    )


def _cells(ctx: Context, level: str) -> list[ProfileCell]:
    order = [element.id for element in ctx.guide.elements]
    cells = (cell for cell in ctx.guide.assessment if cell.level == level)
    return sorted(cells, key=lambda cell: order.index(cell.element))


def _row(ctx: Context, cell: ProfileCell) -> ProfileRow:
    return ProfileRow(
        id=cell.id,
        element=_element(ctx, cell),
        practice=ctx.text(cell.practice),
        descriptors=ctx.texts(cell.descriptors),
        criteria=tuple(CriterionView(ctx.text(criterion.text), criterion.cap) for criterion in cell.counts_only_if),
        quick=cell.quick,
    )


def _element(ctx: Context, cell: ProfileCell) -> str:
    return ctx.text(ctx.find(Element, cell.element).name)


def steps(ctx: Context) -> tuple[StepGroup, ...]:
    """What helps to take the next step: the cells of each level, then the questions of the mirror that have no cell."""
    levels = tuple(
        StepGroup(
            ctx.text(level.name),
            tuple(ProfileStepView(c.id, ctx.text(c.practice), _links(ctx, c.next)) for c in _cells(ctx, level.id)),
        )
        for level in ctx.guide.levels
    )
    alone = tuple(ProfileStepView(i.id, ctx.text(i.adult), _links(ctx, i.next)) for i in ctx.guide.mirror if i.next)
    return (*levels, StepGroup(ctx.word("mirror-page"), alone))


def _links(ctx: Context, step: NextStep) -> tuple[Link, ...]:
    ids = (
        (step.recommendation, ctx.word("one-recommendation")),
        (step.checklist, ctx.word("one-checklist")),
        (step.form, ctx.word("one-form")),
        (step.format, ctx.word("one-format")),
        (step.case, ctx.word("one-case")),
    )
    return tuple(ctx.link(entry_id, note=kind) for entry_id, kind in ids)


def mirror(ctx: Context) -> MirrorView:
    """The ten questions of the mirror, for adults and for children."""
    items: tuple[MirrorQuestion, ...] = ctx.guide.mirror
    rows = tuple(MirrorRow(item.id, ctx.text(item.adult), ctx.text(item.child)) for item in items)
    sources = dict.fromkeys(entry_id for item in items for entry_id in item.sources)
    levels = ((ctx.text(level.name), _cells(ctx, level.id)) for level in ctx.guide.levels)
    cells = tuple((name, ctx.texts(cell.mirror for cell in level_cells)) for name, level_cells in levels)
    return MirrorView(rows, cells, safety(ctx).line, ctx.sources(sources))

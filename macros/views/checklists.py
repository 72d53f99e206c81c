"""Checklists, the list of them, and the involvement profile."""

from __future__ import annotations

from dataclasses import dataclass

from .cards import Tag, level_tag
from .context import Context, Link
from .matrix import Line, Lines
from .safety import safety_line


@dataclass(frozen=True)
class ItemView:
    """One thing to tick."""

    id: str
    text: str
    hint: str
    stop: bool


@dataclass(frozen=True)
class SectionView:
    """A part of a checklist."""

    id: str
    title: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class ChecklistView:
    """A checklist as readers see it.

    ``edition`` keeps ticks of different editions apart; ``safety`` is its safety line, if any.
    """

    id: str
    title: str
    who: str
    when: str
    count: int
    edition: str
    sections: tuple[SectionView, ...]
    safety: str
    sources: tuple[Link, ...]


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


def checklist(ctx: Context, own: str) -> ChecklistView:
    """A checklist with its items in order. Raises UnknownIdError."""
    entry = ctx.entry("checklists", own)
    sections = tuple(
        SectionView(
            section.id,
            ctx.text(section.title),
            tuple(ItemView(item.id, ctx.text(item.text), ctx.text(item.hint), item.stop) for item in section.items),
        )
        for section in entry.sections
    )
    return ChecklistView(
        id=entry.id,
        title=ctx.text(entry.title),
        who=ctx.text(entry.who),
        when=ctx.text(entry.when),
        count=sum(len(section.items) for section in sections),
        edition=ctx.guide.edition.version,
        sections=sections,
        safety=safety_line(ctx, "checklists", entry.id),
        sources=ctx.sources(entry.sources),
    )


def checklist_list(ctx: Context) -> Lines:
    """All checklists with who uses them and how many items they have."""
    lines = []
    for entry in ctx.guide.checklists:
        items = sum(len(section.items) for section in entry.sections)
        tag = Tag(ctx.word("unit-items").format(items))
        lines.append(Line(ctx.link(entry.id), ctx.text(entry.when), (tag,)))
    return Lines(tuple(lines))


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
            ctx.text(ctx.entry("elements", cell.element).name),
            ctx.texts(cell.descriptors),
            ctx.text(cell.mirror),
        )
        for cell in cells
    )
    sources = dict.fromkeys(own for cell in cells for own in cell.sources)
    return ProfileView(tag, rows, ctx.sources(sources))

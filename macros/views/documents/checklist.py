"""Checklists as readers see them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Checklist
from macros.views.context import Context, Link
from macros.views.help_in_danger import numbers, safety_line

# What the script of the page says (scripts/tools/checklist).
WORDS = (
    "progress", "all-done", "check-off", "check-section", "check-stops", "check-said-off", "check-no-reason",
    "check-copy-number", "check-copy-removed", "check-copy-shown", "check-no-days", "check-other", "check-item",
    "check-done", "check-yes", "check-not-yet", "check-who", "check-by", "check-note", "stop-item", "plan-no-writer",
    "plan-file-note", "edition",
)  # fmt: skip


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

    ``safety`` is its safety line, if any, with ``numbers`` for the fold above it; ``words`` are those of its script.
    """

    id: str
    title: str
    who: str
    when: str
    count: int
    sections: tuple[SectionView, ...]
    safety: str
    numbers: str
    words: dict[str, str]
    sources: tuple[Link, ...]


def checklist(ctx: Context, entry_id: str) -> ChecklistView:
    """A checklist with its items in order. Raises UnknownIdError."""
    entry = ctx.find(Checklist, entry_id)
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
        sections=sections,
        safety=safety_line(ctx, "checklists", entry.id),
        numbers=numbers(ctx),
        words={key.removeprefix("check-"): ctx.word(key) for key in WORDS},
        sources=ctx.sources(entry.sources),
    )

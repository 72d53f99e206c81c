"""The parts that pages, lists and cards are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from macros.model import GroundsGrade, Level, Range
from macros.views.context import Context, Link

# The parts of a card that stand out, by the keys of their labels.
_TONES = {
    **dict.fromkeys(("breaks", "how-sure", "limits", "role-risk", "watch-for", "when-not"), "care"),
    **dict.fromkeys(("first-step", "first-step-ngo", "first-step-state"), "do"),
    "safety-title": "safety",
}


@dataclass(frozen=True)
class Tag:
    """A short mark on a card; ``style`` names its colour; ``level`` and ``rings`` are a level's."""

    text: str
    style: str = ""
    level: str = ""
    rings: int = 0
    href: str = ""


@dataclass(frozen=True)
class Block:
    """A labelled part of a card: a text, a list, numbered steps, links; ``key`` is the interface word of its label."""

    key: str
    label: str
    kind: Literal["text", "list", "steps", "links"]
    text: str = ""
    items: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def tone(self) -> str:
        """How it stands out: as what to do, what to watch for, whom to call."""
        return _TONES.get(self.key, "")

    @property
    def filled(self) -> bool:
        """False for a block with nothing to show."""
        return bool(self.text or self.items or self.links)


@dataclass(frozen=True)
class Card:
    """One entry as readers see it."""

    id: str
    title: str
    summary: str
    tags: tuple[Tag, ...]
    blocks: tuple[Block, ...]
    sources: tuple[Link, ...]
    tone: str = ""

    @property
    def inside(self) -> tuple[Block, ...]:
        """The parts of a folded card: the label of the first is what unfolds it, so it stands there only."""
        first, *more = self.blocks
        return (replace(first, label=""), *more)


@dataclass(frozen=True)
class Line:
    """One entry of a compact list: link, one line about it, marks; ``tone`` colours it as its level."""

    link: Link
    summary: str
    tags: tuple[Tag, ...] = ()
    tone: str = ""


@dataclass(frozen=True)
class Lines:
    """A compact list; ``empty`` is said when there is nothing to list, ``more`` leads to the rest.

    ``kind`` is that of its entries, when all are of one: its icon stands before each.
    ``folded`` says how many are left behind the first ``shown``; empty where all stand open.
    """

    lines: tuple[Line, ...]
    empty: str = ""
    more: Link | None = None
    kind: str = ""
    shown: int = 0
    folded: str = ""


@dataclass(frozen=True)
class Fact:
    """A labelled fact: words, or links."""

    label: str
    text: str = ""
    tags: tuple[Tag, ...] = ()


def level_tag(ctx: Context, level_id: str) -> Tag:
    """The coloured mark of a level, leading to its page."""
    level = ctx.find(Level, level_id)
    link = ctx.link(level_id)
    return Tag(link.text, f"level-{level_id}", level_id, level.number, link.href)


def amount(ctx: Context, value: Range, unit: str) -> str:
    """A range with its unit: ``30–60 min``; ``unit`` is an interface word with ``{}``."""
    numbers = str(value.min) if value.min == value.max else f"{value.min}–{value.max}"
    return ctx.word(unit).format(numbers)


def grounds_tag(ctx: Context, strength: str) -> Tag:
    """A chip that says how strong the grounds are."""
    grade = f"grounds-{strength}"
    return Tag(ctx.name(ctx.find(GroundsGrade, grade)), grade)


def tags_of(ctx: Context, ids: tuple[str, ...]) -> tuple[Tag, ...]:
    """Marks that lead to entries."""
    return tuple(Tag(link.text, href=link.href) for link in ctx.links(ids))


class Blocks:
    """Builds the blocks of one card and leaves out the empty ones."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._blocks: list[Block] = []

    def text(self, label: str, value: Any) -> Blocks:
        """A text."""
        return self.add(Block(label, self._ctx.word(label), "text", self._ctx.text(value)))

    def items(self, label: str, values: Iterable[Any]) -> Blocks:
        """A list."""
        return self.add(Block(label, self._ctx.word(label), "list", items=self._ctx.texts(values)))

    def steps(self, label: str, values: Iterable[Any]) -> Blocks:
        """Numbered steps."""
        return self.add(Block(label, self._ctx.word(label), "steps", items=self._ctx.texts(values)))

    def links(self, label: str, ids: Iterable[str]) -> Blocks:
        """Links to entries."""
        return self.add(Block(label, self._ctx.word(label), "links", links=self._ctx.links(ids)))

    def add(self, block: Block) -> Blocks:
        """Add a block, unless it has nothing to show."""
        if block.filled:
            self._blocks.append(block)
        return self

    def done(self) -> tuple[Block, ...]:
        """All blocks that have something to show."""
        return tuple(self._blocks)


def card(
    ctx: Context,
    entry: Any,
    tags: tuple[Tag, ...],
    blocks: Blocks,
    *,
    led: bool = True,
    tone: str = "",
) -> Card:
    """Put a card together; one that is not ``led`` has no lead."""
    return Card(
        id=entry.id,
        title=ctx.name(entry),
        summary=ctx.lead(entry) if led else "",
        tags=tags,
        blocks=blocks.done(),
        sources=ctx.sources(getattr(entry, "sources", ())),
        tone=tone,
    )

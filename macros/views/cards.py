"""Entries as cards: one shape for roles, formats, barriers, risks, recommendations and the frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ..model import (
    Barrier,
    Element,
    Exercise,
    Group,
    Impact,
    InvolvementFormat,
    Level,
    OrganisationKind,
    Principle,
    Range,
    Recommendation,
    Risk,
    Role,
)
from .context import Context, Link
from .safety import safety_line

EXAMPLES = 3  # cases named on a card


@dataclass(frozen=True)
class Tag:
    """A short mark on a card; ``style`` names its colour, ``rings`` draws a level's icon."""

    text: str
    style: str = ""
    rings: int = 0
    href: str = ""


@dataclass(frozen=True)
class Block:
    """A labelled part of a card: a text, a list, numbered steps or links."""

    label: str
    kind: Literal["text", "list", "steps", "links"]
    text: str = ""
    items: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    tone: str = ""

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


def level_tag(ctx: Context, level_id: str) -> Tag:
    """The coloured mark of a level, leading to its page."""
    level: Level = ctx.entry("levels", level_id)
    link = ctx.link(level_id)
    return Tag(link.text, f"level-{level_id}", level.number, link.href)


def amount(ctx: Context, value: Range, unit: str) -> str:
    """A range with its unit: ``30–60 min``; ``unit`` is an interface word with ``{}``."""
    numbers = str(value.min) if value.min == value.max else f"{value.min}–{value.max}"
    return ctx.word(unit).format(numbers)


class _Blocks:
    """Builds the blocks of one card and leaves out the empty ones."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._blocks: list[Block] = []

    def text(self, label: str, value: Any, tone: str = "") -> _Blocks:
        return self.add(Block(self._ctx.word(label), "text", self._ctx.text(value), tone=tone))

    def items(self, label: str, values: Iterable[Any], tone: str = "") -> _Blocks:
        return self.add(Block(self._ctx.word(label), "list", items=self._ctx.texts(values), tone=tone))

    def steps(self, label: str, values: Iterable[Any]) -> _Blocks:
        return self.add(Block(self._ctx.word(label), "steps", items=self._ctx.texts(values)))

    def links(self, label: str, ids: Iterable[str]) -> _Blocks:
        return self.add(Block(self._ctx.word(label), "links", links=self._ctx.links(ids)))

    def add(self, block: Block) -> _Blocks:
        """Add a block, unless it has nothing to show."""
        if block.filled:
            self._blocks.append(block)
        return self

    def done(self) -> tuple[Block, ...]:
        return tuple(self._blocks)


def element(ctx: Context, entry: Element) -> Card:
    """An element of involvement."""
    blocks = _Blocks(ctx).text("meaning", entry.description).items("questions", entry.questions)
    return _card(ctx, entry, (), blocks)


def level(ctx: Context, entry: Level) -> Card:
    """A level, for the head of its own page."""
    blocks = (
        _Blocks(ctx)
        .text("meaning", entry.description)
        .text("in-russia", entry.russia)
        .text("first-step", entry.first_step, tone="do")
    )
    return _card(ctx, entry, (level_tag(ctx, entry.id),), blocks, tone=f"level-{entry.id}")


def group(ctx: Context, entry: Group) -> Card:
    """A group of beneficiaries, for the head of its own page."""
    blocks = (
        _Blocks(ctx)
        .items("helps", entry.suits)
        .items("watch-for", entry.cautions, tone="care")
        .text("first-step", entry.first_step, tone="do")
        .links("checklists", entry.checklists)
    )
    return _card(ctx, entry, (), blocks, summary=ctx.text(entry.description))


def organisation(ctx: Context, entry: OrganisationKind) -> Card:
    """A kind of organisation, for the head of its own page."""
    blocks = (
        _Blocks(ctx)
        .items("strengths", entry.strengths)
        .items("limits", entry.limits, tone="care")
        .text("first-step", entry.first_step, tone="do")
        .links("checklists", entry.checklists)
    )
    return _card(ctx, entry, (), blocks, summary=ctx.text(entry.description))


def principle(ctx: Context, entry: Principle) -> Card:
    """A principle with its ordinary day."""
    blocks = _Blocks(ctx).items("looks-like", entry.looks_like).items("breaks", entry.breaks, tone="care")
    return _card(ctx, entry, (), blocks)


def impact(ctx: Context, entry: Impact) -> Card:
    """An expected change with its signs."""
    tags = (
        Tag(ctx.word(f"sphere-{entry.sphere}")),
        grounds_tag(ctx, entry.grounds),
        *(level_tag(ctx, own) for own in entry.levels),
    )
    blocks = _Blocks(ctx).items("signs", entry.signs).text("how-sure", entry.limits, tone="care")
    return _card(ctx, entry, tags, blocks, summary="")


def role(ctx: Context, entry: Role) -> Card:
    """A role card; suitability is told in three lines."""
    cases = [case.id for case in ctx.guide.cases if entry.id in case.roles]
    formats = [item.id for item in ctx.guide.formats if entry.id in item.roles]
    blocks = (
        _Blocks(ctx)
        .items("role-does", entry.does)
        .items("role-provides", entry.provides)
        .add(Block(ctx.word("role-suits"), "list", items=_suits(ctx, entry)))
        .text("role-risk", entry.risk, tone="care")
        .add(Block(ctx.word("role-levels"), "list", items=_at_levels(ctx, entry)))
        .links("role-next", entry.next)
        .links("formats", formats)
        .links("risks", entry.risks)
        .links("checklists", entry.checklists)
        .add(_cases(ctx, cases, f"?role={entry.id}"))
    )
    return _card(ctx, entry, tuple(level_tag(ctx, own) for own in entry.levels), blocks)


def _safety(ctx: Context, collection: str, own: str) -> Block:
    """The safety line of a card that may open pain; an empty block on the others."""
    return Block(ctx.word("safety-title"), "text", safety_line(ctx, collection, own), tone="safety")


def _cases(ctx: Context, ids: list[str], query: str = "") -> Block:
    """The cases of a card: a Russian one first, then the best proven. With ``query``, which leads to all, a few."""

    def order(own: str) -> tuple[bool, str, str]:
        case = ctx.entry("cases", own)
        return case.country == "RU", case.evidence, own

    abroad = sorted((own for own in ids if ctx.entry("cases", own).country != "RU"), key=order)
    home = sorted((own for own in ids if own not in abroad), key=order)
    ordered = [*home[:1], *abroad, *home[1:]]
    shown = ordered[:EXAMPLES] if query else ordered
    links = ctx.links(shown)
    if query and len(ids) > len(shown):
        links = (*links, Link(ctx.href("cases/") + query, ctx.word("all-cases").format(len(ids))))
    return Block(ctx.word("cases"), "links", links=links)


def _suits(ctx: Context, entry: Role) -> tuple[str, ...]:
    lines = []
    for answer in ("yes", "with-support", "no"):
        names = [ctx.text(g.short_name) for g in ctx.guide.groups if entry.suits[g.id] == answer]
        if names:
            lines.append(f"{ctx.word(f'suits-{answer}')}: {', '.join(names).lower()}")
    note = ctx.text(entry.suits_note)
    return (*lines, note) if note else tuple(lines)


def _at_levels(ctx: Context, entry: Role) -> tuple[str, ...]:
    return tuple(f"{ctx.text(ctx.entry('levels', own).name)}: {ctx.text(text)}" for own, text in entry.levels.items())


def grounds_tag(ctx: Context, strength: str) -> Tag:
    """A chip that says how strong the grounds are."""
    own = f"grounds-{strength}"
    return Tag(ctx.name(ctx.entry("grounds", own)), own)


def involvement_format(ctx: Context, entry: InvolvementFormat) -> Card:
    """A format card."""
    tags = (
        level_tag(ctx, entry.level),
        Tag(ctx.word(f"mode-{entry.mode}")),
        Tag(amount(ctx, entry.minutes, "unit-minutes")),
        Tag(amount(ctx, entry.group_size, "unit-people")),
    )
    groups = tuple(ctx.text(ctx.entry("groups", own).short_name) for own in entry.groups)
    cases = [case.id for case in ctx.guide.cases if entry.id in case.formats]
    blocks = (
        _Blocks(ctx)
        .text("when", entry.when)
        .text("when-not", entry.when_not, tone="care")
        .text("takes", entry.duration)
        .add(Block(ctx.word("for-groups"), "text", ", ".join(groups)))
        .items("needs", entry.needs)
        .steps("steps", entry.steps)
        .text("for-young", entry.adaptations.young)
        .text("for-disability", entry.adaptations.disability)
        .text("for-crisis", entry.adaptations.crisis)
        .items("watch-for", entry.cautions, tone="care")
        .add(_safety(ctx, "formats", entry.id))
        .links("roles", entry.roles)
        .links("checklists", entry.checklists)
        .add(_cases(ctx, cases))
    )
    return _card(ctx, entry, tags, blocks, tone=f"level-{entry.level}")


def barrier(ctx: Context, entry: Barrier) -> Card:
    """A barrier with what reduces it."""
    tags = (Tag(ctx.word("russian-practice"), "russia"),) if entry.russia else ()
    blocks = (
        _Blocks(ctx)
        .items("barrier-signs", entry.signs)
        .text("why", entry.why)
        .items("reduces", entry.reduces)
        .links("recommendations", entry.recommendations)
        .links("checklists", entry.checklists)
    )
    return _card(ctx, entry, tags, blocks, summary="")


def risk(ctx: Context, entry: Risk) -> Card:
    """A risk with its early signs."""
    tags = (Tag(ctx.word("stop-risk"), "stop"),) if entry.stop else ()
    blocks = (
        _Blocks(ctx)
        .items("early-signs", entry.signs)
        .text("why", entry.why)
        .items("reduces", entry.reduces)
        .links("recommendations", entry.recommendations)
        .links("checklists", entry.checklists)
    )
    return _card(ctx, entry, tags, blocks, summary="")


def recommendation(ctx: Context, entry: Recommendation) -> Card:
    """A recommendation with its steps."""
    tags = (grounds_tag(ctx, entry.grounds),)
    blocks = (
        _Blocks(ctx)
        .steps("steps", entry.steps)
        .text("first-step-ngo", entry.first_step_ngo, tone="do")
        .text("first-step-state", entry.first_step_state, tone="do")
        .links("answers-barriers", entry.barriers)
        .links("formats", entry.formats)
        .links("checklists", entry.checklists)
    )
    return _card(ctx, entry, tags, blocks, summary=ctx.text(entry.why))


def exercise(ctx: Context, entry: Exercise) -> Card:
    """An exercise for a group."""
    tags = (
        Tag(amount(ctx, entry.minutes, "unit-minutes")),
        Tag(amount(ctx, entry.group_size, "unit-people")),
    )
    blocks = (
        _Blocks(ctx)
        .items("materials", entry.materials)
        .steps("steps", entry.steps)
        .items("debrief", entry.debrief)
        .items("watch-for", entry.cautions, tone="care")
        .add(_safety(ctx, "exercises", entry.id))
    )
    return _card(ctx, entry, tags, blocks, summary=ctx.text(entry.aim))


def _card(
    ctx: Context,
    entry: Any,
    tags: tuple[Tag, ...],
    blocks: _Blocks,
    *,
    summary: str | None = None,
    tone: str = "",
) -> Card:
    lead = ctx.text(entry.summary) if summary is None else summary
    return Card(
        id=entry.id,
        title=ctx.name(entry),
        summary=lead,
        tags=tags,
        blocks=blocks.done(),
        sources=ctx.sources(entry.sources),
        tone=tone,
    )

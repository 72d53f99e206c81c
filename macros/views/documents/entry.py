"""A page of one entry: facts in a box, what to do, what to watch for; then what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.errors import UnknownIdError
from macros.model import Case, InvolvementFormat, Role
from macros.views.cards import practice_cards
from macros.views.context import Context, Link
from macros.views.documents.case import outcome_tag
from macros.views.documents.entry_facts import format_facts, role_facts
from macros.views.lists.entry_index import IndexCard, format_card, role_card
from macros.views.parts import Block, Card, Fact, Line, Tag

EXAMPLES = 3  # cases named on a page; the list of cases has the others
OPEN = 4  # more cards than this are folded away


@dataclass(frozen=True)
class EntrySection:
    """A part with a heading; two of a ``pair`` stand side by side on a wide screen. ``id`` is its address."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    pair: bool = False


@dataclass(frozen=True)
class EntryPage:
    """The upper part of the page: lead, sections, and a box of facts above them or after the first few."""

    lead: str
    tone: str
    facts: tuple[Fact, ...]
    sections: tuple[EntrySection, ...]
    facts_after: int


@dataclass(frozen=True)
class RelatedPart:
    """What belongs to an entry, of one kind: whole-card targets, or lines.

    ``folded`` says how many are left behind the first ``shown``; empty where all stand open.
    """

    id: str
    title: str
    cards: tuple[IndexCard, ...]
    lines: tuple[Line, ...]
    more: Link | None
    folded: str
    shown: int


# What stands in a section: its id, the blocks of the entry's card that it holds, whether it is one of a pair.
ROLE_SECTIONS = (
    ("does", ("role-does",), True),
    ("provides", ("role-provides",), True),
    ("watch", ("role-risk", "risks"), False),
    ("levels", ("role-levels",), False),
)
FORMAT_SECTIONS = (
    ("steps", ("steps",), False),
    ("needs", ("needs",), True),
    ("watch", ("watch-for", "safety-title"), True),
    ("adapt", ("for-young", "for-disability", "for-crisis"), False),
)


def role(ctx: Context, entry_id: str) -> EntryPage:
    """The page of a role, down to its levels. Raises UnknownIdError."""
    entry = ctx.find(Role, entry_id)
    ctx.note_sources(entry.sources)
    tone = f"level-{next(iter(entry.levels))}"
    return _page(ctx, practice_cards.role(ctx, entry), tone, role_facts(ctx, entry), ROLE_SECTIONS, facts_after=2)


def involvement_format(ctx: Context, entry_id: str) -> EntryPage:
    """The page of a format, down to its adaptations. Raises UnknownIdError."""
    entry = ctx.find(InvolvementFormat, entry_id)
    ctx.note_sources(entry.sources)
    card = practice_cards.involvement_format(ctx, entry)
    return _page(ctx, card, card.tone, format_facts(ctx, entry), FORMAT_SECTIONS)


def _page(
    ctx: Context,
    card: Card,
    tone: str,
    facts: tuple[Fact, ...],
    wanted: Iterable[tuple[str, tuple[str, ...], bool]],
    *,
    facts_after: int = 0,
) -> EntryPage:
    by_key = {block.key: block for block in card.blocks}
    sections = []
    for key, keys, pair in wanted:
        blocks = tuple(by_key[key] for key in keys if key in by_key)
        if blocks:
            # The heading says what a single block is: a label would say it twice.
            named = (replace(blocks[0], label=""), *blocks[1:]) if key != "adapt" else blocks
            sections.append(EntrySection(key, ctx.word(f"entry-{key}"), named, pair))
    return EntryPage(card.summary, tone, facts, tuple(sections), facts_after)


def related(ctx: Context, entry_id: str) -> tuple[RelatedPart, ...]:
    """What belongs to a role or a format: roles, formats, checklists, documents, cases. Raises UnknownIdError."""
    name = ctx.guide.collection_of(entry_id).name
    if name == "roles":
        parts = _of_role(ctx, ctx.find(Role, entry_id))
    elif name == "formats":
        parts = _of_format(ctx, ctx.find(InvolvementFormat, entry_id))
    else:
        raise UnknownIdError("role or format", entry_id, [*ctx.guide.index["roles"], *ctx.guide.index["formats"]])
    return tuple(part for part in parts if part.cards or part.lines)


def _of_role(ctx: Context, entry: Role) -> list[RelatedPart]:
    formats = tuple(format_card(ctx, item) for item in ctx.guide.formats if entry.id in item.roles)
    onward = tuple(role_card(ctx, ctx.find(Role, role_id)) for role_id in entry.next)
    before = tuple(role_card(ctx, item) for item in ctx.guide.roles if entry.id in item.next)
    return [
        _part(ctx, "formats", formats),
        _part(ctx, "next", onward),
        _part(ctx, "before", before),
        *_papers(ctx, entry.checklists),
        _cases(ctx, [case for case in ctx.guide.cases if entry.id in case.roles], f"?role={entry.id}"),
    ]


def _of_format(ctx: Context, entry: InvolvementFormat) -> list[RelatedPart]:
    advice = (item for item in ctx.guide.recommendations if entry.id in item.formats)
    lines = tuple(Line(ctx.link(item.id), ctx.text(item.why)) for item in advice)
    return [
        _part(ctx, "roles", tuple(role_card(ctx, ctx.find(Role, role_id)) for role_id in entry.roles)),
        *_papers(ctx, entry.checklists),
        _part(ctx, "advice", lines=lines),
        _cases(ctx, [case for case in ctx.guide.cases if entry.id in case.formats]),
    ]


def _part(
    ctx: Context, key: str, cards: tuple[IndexCard, ...] = (), lines: tuple[Line, ...] = (), more: Link | None = None
) -> RelatedPart:
    rest = max(len(cards), len(lines)) - OPEN
    return RelatedPart(
        key, ctx.word(f"entry-{key}"), cards, lines, more, ctx.word("entry-rest").format(rest) if rest > 0 else "", OPEN
    )


def _papers(ctx: Context, checklists: tuple[str, ...]) -> list[RelatedPart]:
    """Checklists of the entry, and the documents that go with them."""
    forms = [form for form in ctx.guide.forms if set(form.checklists) & set(checklists)]
    lines = tuple(Line(ctx.link(checklist_id), "") for checklist_id in checklists)
    papers = tuple(Line(ctx.link(form.id), ctx.text(form.when)) for form in forms)
    return [
        _part(ctx, "checklists", lines=lines),
        _part(ctx, "documents", lines=papers),
    ]


def _cases(ctx: Context, cases: list[Case], query: str = "") -> RelatedPart:
    """A Russian case first, then the best proven. With ``query``, which leads to all, a few."""
    ordered = sorted(cases, key=lambda case: (case.evidence, case.id))
    home = [case for case in ordered if case.country == "RU"]
    ordered = [*home[:1], *(case for case in ordered if case.country != "RU"), *home[1:]]
    lines = tuple(
        Line(ctx.link(case.id), ctx.text(case.outcome_line), (Tag(ctx.text(case.place)), outcome_tag(ctx, case)))
        for case in (ordered[:EXAMPLES] if query else ordered)
    )
    more = None
    if len(cases) > len(lines):
        more = Link(ctx.href("cases/") + query, ctx.word("all-cases").format(len(cases)))
    return _part(ctx, "cases", lines=lines, more=more)

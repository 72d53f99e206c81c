"""Cases, workshops, sources, law, glossary, chapters: what stands on shelves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Case, Source
from .cards import Tag, amount, level_tag
from .context import Cite, Context, Link
from .matrix import Line, Lines

SELECTION = 6  # cases shown on the page of a level, group or kind of organisation


@dataclass(frozen=True)
class Fact:
    """A labelled fact: words, or links."""

    label: str
    text: str = ""
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class FigureView:
    """A number of a case."""

    value: str
    meaning: str
    cite: Cite


@dataclass(frozen=True)
class CaseFacts:
    """The head of a case page."""

    outcome: Tag
    facts: tuple[Fact, ...]
    figures: tuple[FigureView, ...]
    takeaway: str


@dataclass(frozen=True)
class Reference:
    """A line of a bibliography; ``marks`` lead back to where the page cites it.

    On the page that cites it the line leads to the full entry, which leads to the publisher:
    addresses and journals of thirty sources would weigh more than the chapter's text.
    """

    id: str
    authors: str
    year: str
    title: str
    lang: str
    publisher: str
    href: str
    seen: str = ""
    marks: tuple[Link, ...] = ()


@dataclass(frozen=True)
class LawView:
    """A row of the law table."""

    id: str
    act: str
    article: str
    says: str
    gives: str
    edition: str
    checked: str
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class TermView:
    """A term of the glossary with the same word in the other language."""

    id: str
    term: str
    other: str
    other_lang: str
    definition: str
    better_say: str
    false_friend: str
    href: str


@dataclass(frozen=True)
class BlockView:
    """A part of a workshop; ``start`` is minutes from the beginning."""

    start: int
    minutes: int
    title: str
    what: str
    exercise: Link | None


@dataclass(frozen=True)
class WorkshopView:
    """A workshop plan."""

    facts: tuple[Fact, ...]
    before: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    after: tuple[str, ...]
    checklists: tuple[Link, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class ChapterView:
    """A chapter in the list of chapters."""

    number: int
    link: Link
    summary: str


def chapters(ctx: Context) -> tuple[ChapterView, ...]:
    """The seven chapters in order."""
    return tuple(ChapterView(entry.number, ctx.link(entry.id), ctx.text(entry.summary)) for entry in ctx.guide.chapters)


def levels(ctx: Context) -> Lines:
    """The four levels as links."""
    return Lines(
        tuple(
            Line(ctx.link(entry.id), ctx.text(entry.summary), (level_tag(ctx, entry.id),)) for entry in ctx.guide.levels
        )
    )


def case_facts(ctx: Context, own: str) -> CaseFacts:
    """Facts and figures of a case. Raises UnknownIdError."""
    case: Case = ctx.entry("cases", own)
    facts = (
        Fact(ctx.word("case-organisation"), ctx.text(case.organisation)),
        Fact(ctx.word("case-place"), f"{ctx.text(case.place)}, {ctx.text(case.years)}"),
        Fact(ctx.word("case-groups"), tags=_tags(ctx, case.groups)),
        Fact(ctx.word("case-kind"), tags=_tags(ctx, (case.organisation_kind,))),
        Fact(ctx.word("case-levels"), tags=tuple(level_tag(ctx, x) for x in case.levels)),
        Fact(ctx.word("case-roles"), tags=_tags(ctx, case.roles)),
        Fact(ctx.word("case-formats"), tags=_tags(ctx, case.formats)),
        Fact(ctx.word("case-evidence"), ctx.word(f"evidence-{case.evidence.lower()}")),
    )
    figures = tuple(FigureView(ctx.text(f.value), ctx.text(f.meaning), ctx.cites((f.source,))[0]) for f in case.figures)
    return CaseFacts(
        outcome=_outcome(ctx, case),
        facts=tuple(fact for fact in facts if fact.text or fact.tags),
        figures=figures,
        takeaway=ctx.text(case.takeaway),
    )


def _outcome(ctx: Context, case: Case) -> Tag:
    return Tag(ctx.word(f"outcome-{case.outcome}"), f"outcome-{case.outcome}")


def _tags(ctx: Context, ids: tuple[str, ...]) -> tuple[Tag, ...]:
    return tuple(Tag(link.text, href=link.href) for link in ctx.links(ids))


def case_list(
    ctx: Context,
    level: str | None = None,
    group: str | None = None,
    organisation: str | None = None,
) -> Lines:
    """Cases, Russia first, with what one could take from each; a selection shows the first few."""
    for collection, own in (("levels", level), ("groups", group), ("organisations", organisation)):
        if own:
            ctx.entry(collection, own)
    cases = [
        case
        for case in sorted(ctx.guide.cases, key=lambda c: (c.country != "RU", ctx.text(c.title)))
        if (level is None or level in case.levels)
        and (group is None or group in case.groups)
        and (organisation is None or organisation == case.organisation_kind)
    ]
    lines = tuple(
        Line(
            ctx.link(case.id),
            ctx.text(case.takeaway),
            (Tag(ctx.text(case.place)), _outcome(ctx, case)),
        )
        for case in (cases[:SELECTION] if level or group or organisation else cases)
    )
    return Lines(lines, ctx.word("nothing-yet"), _all_cases(ctx, len(cases), len(lines)))


def _all_cases(ctx: Context, total: int, shown: int) -> Link | None:
    """Where the rest stands, when a selection is longer than what it shows."""
    if shown == total:
        return None
    return Link(ctx.href("cases/#all-cases"), ctx.word("all-cases").format(total))


def workshop(ctx: Context, own: str) -> WorkshopView:
    """A workshop plan with the clock of its parts. Raises UnknownIdError."""
    entry = ctx.entry("workshops", own)
    facts = (
        Fact(ctx.word("workshop-for"), ctx.text(entry.for_whom)),
        Fact(ctx.word("workshop-minutes"), ctx.word("unit-minutes").format(entry.minutes)),
        Fact(ctx.word("workshop-people"), amount(ctx, entry.group_size, "unit-people")),
        Fact(ctx.word("workshop-aim"), ctx.text(entry.aim)),
    )
    blocks, start = [], 0
    for block in entry.blocks:
        link = ctx.link(block.exercise) if block.exercise else None
        blocks.append(BlockView(start, block.minutes, ctx.text(block.title), ctx.text(block.what), link))
        start += block.minutes
    return WorkshopView(
        facts=facts,
        before=ctx.texts(entry.before),
        blocks=tuple(blocks),
        after=ctx.texts(entry.after),
        checklists=ctx.links(entry.checklists),
        sources=ctx.sources(entry.sources),
    )


def workshop_list(ctx: Context) -> Lines:
    """Workshop plans by length."""
    lines = tuple(
        Line(
            ctx.link(entry.id),
            ctx.text(entry.aim),
            (
                Tag(ctx.word("unit-minutes").format(entry.minutes)),
                Tag(amount(ctx, entry.group_size, "unit-people")),
            ),
        )
        for entry in sorted(ctx.guide.workshops, key=lambda w: w.minutes)
    )
    return Lines(lines)


def bibliography(ctx: Context) -> tuple[Reference, ...]:
    """What the page has cited so far, in order, each with links back to its marks."""
    references = []
    for own, marks in ctx.citations.marks.items():
        back = tuple(Link(f"#{mark}", str(n)) for n, mark in enumerate(marks, start=1))
        source = ctx.entry("sources", own)
        references.append(
            Reference(
                id=f"ref-{own}",
                authors=", ".join(source.authors),
                year=_year(ctx, source),
                title=source.title,
                lang=source.lang,
                publisher="",
                href=ctx.link(own).href,
                marks=back,
            )
        )
    return tuple(references)


def source_list(ctx: Context, entries: Iterable[Source]) -> tuple[Reference, ...]:
    """Sources by author or title."""

    def place(source: Source) -> tuple[str, int]:
        return (source.authors[0] if source.authors else source.title).lower(), source.year or 0

    return tuple(_reference(ctx, entry) for entry in sorted(entries, key=place))


def _reference(ctx: Context, source: Source) -> Reference:
    return Reference(
        id=source.id,
        authors=", ".join(source.authors),
        year=_year(ctx, source),
        title=source.title,
        lang=source.lang,
        publisher=source.publisher or "",
        href=source.url or "",
        seen=ctx.word(f"seen-{source.seen}"),
    )


def _year(ctx: Context, source: Source) -> str:
    return str(source.year) if source.year else ctx.word("no-year")


def law(ctx: Context, level: str) -> tuple[LawView, ...]:
    """Law rows of a level. Raises UnknownIdError."""
    ctx.entry("levels", level)
    return tuple(
        LawView(
            id=row.id,
            act=ctx.text(row.act),
            article=ctx.text(row.article),
            says=ctx.text(row.says),
            gives=ctx.text(row.gives),
            edition=ctx.text(row.edition_seen),
            checked=row.checked.strftime("%d.%m.%Y" if ctx.lang == "ru" else "%-d %B %Y"),
            sources=ctx.sources(row.sources),
        )
        for row in ctx.guide.law
        if row.level == level
    )


def term(ctx: Context, own: str) -> TermView:
    """A term for its popover. Raises UnknownIdError."""
    entry = ctx.entry("glossary", own)
    other = "en" if ctx.lang == "ru" else "ru"
    return TermView(
        id=entry.id,
        term=ctx.text(entry.term),
        other=entry.term[other],
        other_lang=other,
        definition=ctx.text(entry.definition),
        better_say=ctx.text(entry.better_say),
        false_friend=ctx.text(entry.false_friend),
        href=ctx.link(own).href,
    )


def glossary(ctx: Context) -> tuple[tuple[str, tuple[TermView, ...]], ...]:
    """All terms by first letter."""
    letters: dict[str, list[TermView]] = {}
    for entry in sorted(ctx.guide.glossary, key=lambda e: ctx.text(e.term).lower()):
        view = term(ctx, entry.id)
        letters.setdefault(view.term[0].upper(), []).append(view)
    return tuple((letter, tuple(terms)) for letter, terms in letters.items())

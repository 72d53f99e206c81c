"""Cases, workshops, law, glossary, chapters: what stands on shelves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Case
from .cards import Tag, amount, level_tag
from .context import Cite, Context, Link
from .matrix import Line, Lines

FIRST_SIGN = "("
Signs = Mapping[tuple[str, str], str]  # (facet, value) → its sign
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
class Choice:
    """One value of a facet; how many entries have it, the finder counts itself."""

    value: str
    text: str


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list of cases; ``name`` is also its name in the address."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class FoundCase:
    """A case in the finder; ``signs`` name its values among the choices of all facets."""

    link: Link
    place: str
    outcome: Tag
    takeaway: str
    signs: str


@dataclass(frozen=True)
class Finder:
    """All cases with the facets to narrow them."""

    facets: tuple[Facet, ...]
    cases: tuple[FoundCase, ...]


@dataclass(frozen=True)
class CountCell:
    """How many cases a level and a group have together."""

    count: int
    href: str
    label: str


@dataclass(frozen=True)
class CaseMap:
    """Groups × levels with the number of cases."""

    levels: tuple[Tag, ...]
    rows: tuple[tuple[Link, tuple[CountCell, ...]], ...]


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
        Fact(ctx.word("case-evidence"), _graded(ctx, case.evidence)),
    )
    figures = tuple(FigureView(ctx.text(f.value), ctx.text(f.meaning), ctx.cites((f.source,))[0]) for f in case.figures)
    return CaseFacts(
        outcome=_outcome(ctx, case),
        facts=tuple(fact for fact in facts if fact.text or fact.tags),
        figures=figures,
        takeaway=ctx.text(case.takeaway),
    )


def _graded(ctx: Context, letter: str) -> str:
    """A letter of the scale of evidence with its name: ``C – the organisation’s own account``."""
    return f"{letter} – {ctx.name(ctx.entry('evidence', f'evidence-{letter.lower()}'))}"


def _outcome(ctx: Context, case: Case) -> Tag:
    return Tag(ctx.word(f"outcome-{case.outcome}"), f"outcome-{case.outcome}")


def _tags(ctx: Context, ids: tuple[str, ...]) -> tuple[Tag, ...]:
    return tuple(Tag(link.text, href=link.href) for link in ctx.links(ids))


def case_tokens(case: Case) -> dict[str, tuple[str, ...]]:
    """Facet → values of a case."""
    return {
        "level": case.levels,
        "group": case.groups,
        "role": case.roles,
        "kind": (case.organisation_kind,),
        "place": (case.country,),
        "evidence": (f"evidence-{case.evidence.lower()}",),
        "outcome": (f"outcome-{case.outcome}",),
    }


def finder(ctx: Context) -> Finder:
    """All cases, Russia first, and what they can be narrowed by."""
    cases = _russia_first(ctx, ctx.guide.cases)
    tokens = {case.id: case_tokens(case) for case in cases}
    facets = tuple(
        Facet(name, ctx.word(f"facet-{name}"), _choices(ctx, name, [own[name] for own in tokens.values()]))
        for name in ("level", "group", "role", "kind", "place", "evidence", "outcome")
    )
    signs = signs_of(facets)
    return Finder(facets, tuple(_found(ctx, case, signs) for case in cases))


def signs_of(facets: Iterable[Facet]) -> Signs:
    """A sign for every choice of a form, in its order, from FIRST_SIGN on: components/finder.js reads them.

    One sign, not an id: with a hundred cases the page would weigh a tenth more.
    """
    values = [(facet.name, choice.value) for facet in facets for choice in facet.choices]
    return {value: chr(ord(FIRST_SIGN) + number) for number, value in enumerate(values)}


def _found(ctx: Context, case: Case, signs: Signs) -> FoundCase:
    """A case among a hundred: abroad the country is enough, in Russia the region."""
    country = ctx.word(f"country-{case.country.lower()}")
    return FoundCase(
        link=ctx.link(case.id),
        place=ctx.text(case.place).removeprefix(f"{country}, ") if case.country == "RU" else country,
        outcome=_outcome(ctx, case),
        takeaway=ctx.text(case.takeaway),
        signs="".join(signs[name, value] for name, values in case_tokens(case).items() for value in values),
    )


def _choices(ctx: Context, name: str, used: list[tuple[str, ...]]) -> tuple[Choice, ...]:
    """Values of a facet that some case has: in the guide's own order, countries with Russia first."""
    known = {value for values in used for value in values}
    collection = {"level": "levels", "group": "groups", "role": "roles", "kind": "organisations"}.get(name)
    if collection:
        names = {entry.id: ctx.name(entry) for entry in getattr(ctx.guide, collection)}
    elif name == "place":
        names = {code: ctx.word(f"country-{code.lower()}") for code in known}
        names = dict(sorted(names.items(), key=lambda pair: (pair[0] != "RU", pair[1])))
    elif name == "evidence":
        names = {entry.id: _graded(ctx, entry.letter) for entry in ctx.guide.evidence}
    else:
        names = {value: ctx.word(value) for value in sorted(known)}
    return tuple(Choice(value, text) for value, text in names.items() if value in known)


def case_map(ctx: Context) -> CaseMap:
    """How many cases each group has at each level; a cell leads to the list narrowed to them."""
    rows = []
    for group in ctx.guide.groups:
        cells = []
        for level in ctx.guide.levels:
            count = sum(level.id in c.levels and group.id in c.groups for c in ctx.guide.cases)
            href = ctx.href("cases/") + f"?level={level.id}&group={group.id}"
            cells.append(CountCell(count, href, f"{ctx.text(group.short_name)}, {ctx.text(level.name)}: {count}"))
        rows.append((ctx.link(group.id, ctx.text(group.short_name)), tuple(cells)))
    return CaseMap(tuple(level_tag(ctx, level.id) for level in ctx.guide.levels), tuple(rows))


def case_list(
    ctx: Context,
    level: str | None = None,
    group: str | None = None,
    organisation: str | None = None,
) -> Lines:
    """The first few cases of a level, a group or a kind of organisation, with a way to all of them."""
    wanted = {"level": ("levels", level), "group": ("groups", group), "kind": ("organisations", organisation)}
    chosen = {name: ctx.entry(collection, own).id for name, (collection, own) in wanted.items() if own}
    cases = [c for c in ctx.guide.cases if all(own in case_tokens(c)[name] for name, own in chosen.items())]
    lines = tuple(_case_line(ctx, case) for case in _russia_first(ctx, cases)[:SELECTION])
    more = None
    if len(cases) > len(lines):
        query = "&".join(f"{name}={own}" for name, own in chosen.items())
        more = Link(f"{ctx.href('cases/')}?{query}", ctx.word("all-cases").format(len(cases)))
    return Lines(lines, ctx.word("nothing-yet"), more)


def _russia_first(ctx: Context, cases: Iterable[Case]) -> list[Case]:
    return sorted(cases, key=lambda case: (case.country != "RU", ctx.text(case.title)))


def _case_line(ctx: Context, case: Case) -> Line:
    return Line(ctx.link(case.id), ctx.text(case.takeaway), (Tag(ctx.text(case.place)), _outcome(ctx, case)))


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
            checked=ctx.day(row.checked),
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

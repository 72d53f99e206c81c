"""The finder of cases: facets, the map, and short selections."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model import Case, Entry, Group, Level, OrganisationKind
from macros.views.context import Context, Link
from macros.views.documents.case import graded, outcome_tag
from macros.views.parts import Line, Lines, Tag, level_tag

DIGITS = string.digits + string.ascii_lowercase
MOST = len(DIGITS) ** 2  # choices of one form
Signs = Mapping[tuple[str, str], str]  # (facet, value) → its sign
SELECTION = 6  # cases shown on the page of a level, group or kind of organisation


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
        Facet(name, ctx.word(f"facet-{name}"), _choices(ctx, name, [values[name] for values in tokens.values()]))
        for name in ("level", "group", "role", "kind", "place", "evidence", "outcome")
    )
    signs = signs_of(facets)
    return Finder(facets, tuple(_found(ctx, case, signs) for case in cases))


def signs_of(facets: Iterable[Facet]) -> Signs:
    """A sign for every choice of a form: its number in two digits to the base 36, which scripts/tools/finder reads.

    Two digits, not an id: with a hundred cases the page would weigh a tenth more. Raises ValueError for a form of
    more than MOST choices.
    """
    values = [(facet.name, choice.value) for facet in facets for choice in facet.choices]
    if len(values) > MOST:
        raise ValueError(f"a form of {len(values)} choices: two digits count to {MOST}")
    return {value: DIGITS[number // len(DIGITS)] + DIGITS[number % len(DIGITS)] for number, value in enumerate(values)}


def _found(ctx: Context, case: Case, signs: Signs) -> FoundCase:
    """A case among a hundred: abroad the country is enough, in Russia the region."""
    country = ctx.word(f"country-{case.country.lower()}")
    return FoundCase(
        link=ctx.link(case.id),
        place=ctx.text(case.place).removeprefix(f"{country}, ") if case.country == "RU" else country,
        outcome=outcome_tag(ctx, case),
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
        names = {entry.id: graded(ctx, entry.letter) for entry in ctx.guide.evidence}
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
    wanted: dict[str, tuple[type[Entry], str | None]] = {
        "level": (Level, level),
        "group": (Group, group),
        "kind": (OrganisationKind, organisation),
    }
    chosen = {name: ctx.find(model, given).id for name, (model, given) in wanted.items() if given}
    cases = [c for c in ctx.guide.cases if all(entry_id in case_tokens(c)[name] for name, entry_id in chosen.items())]
    lines = tuple(_case_line(ctx, case) for case in _russia_first(ctx, cases)[:SELECTION])
    more = None
    if len(cases) > len(lines):
        query = "&".join(f"{name}={entry_id}" for name, entry_id in chosen.items())
        more = Link(f"{ctx.href('cases/')}?{query}", ctx.word("all-cases").format(len(cases)))
    return Lines(lines, ctx.word("nothing-yet"), more)


def _russia_first(ctx: Context, cases: Iterable[Case]) -> list[Case]:
    return sorted(cases, key=lambda case: (case.country != "RU", ctx.text(case.title)))


def _case_line(ctx: Context, case: Case) -> Line:
    return Line(ctx.link(case.id), ctx.text(case.takeaway), (Tag(ctx.text(case.place)), outcome_tag(ctx, case)))

"""The finder of cases: its facets, and the lists that are whole without scripts."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.errors import UnknownIdError
from macros.model import Case, EvidenceGrade, Group
from macros.views.context import Context, Link
from macros.views.documents.case import graded, outcome_tag
from macros.views.drawings import Drawing, drawing
from macros.views.parts import Tag, level_tag

DIGITS = string.digits + string.ascii_lowercase
MOST = len(DIGITS) ** 2  # choices of one form
Signs = Mapping[tuple[str, str], str]  # (facet, value) → its sign
# Lists of cases, whole without scripts and light enough for a page: page → its country; the last has all others.
LISTS: Mapping[str, str] = {"cases/": "RU", "cases/united-kingdom/": "GB", "cases/other-countries/": ""}
# Facets whose values are entries: facet → their collection.
NAMED = {"level": "levels", "group": "groups", "role": "roles", "format": "formats", "kind": "organisations"}
HERE = "cases/"  # the page of the finder
SCRIPT = "cases/all-cases.js"  # macros/site/case_list.py


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet; how many entries have it, the finder counts itself."""

    value: str
    text: str


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list of cases; ``name`` is also its name in the address."""

    name: str
    label: str
    choices: tuple[FacetValue, ...]


@dataclass(frozen=True)
class FoundCase:
    """A case in a list; ``signs`` name its values among the choices of all facets.

    ``facts`` are country or region, years, groups; ``evidence`` is the letter of how reliable they are; ``came`` is
    what came of it or what failed.
    """

    link: Link
    facts: str
    levels: tuple[Tag, ...]
    evidence: str
    outcome: Tag
    came: str
    signs: str


@dataclass(frozen=True)
class Finder:
    """The cases of the first list, the facets to narrow all of them, and where the other lists are.

    ``total`` counts the cases of all lists; ``script`` brings those of the others to this page; ``nothing`` stands
    where no case fits.
    """

    facets: tuple[Facet, ...]
    cases: tuple[FoundCase, ...]
    nothing: Drawing
    others: tuple[Link, ...] = ()
    total: int = 0
    script: str = ""


def case_tokens(case: Case) -> dict[str, tuple[str, ...]]:
    """Facet → values of a case."""
    return {
        "level": case.levels,
        "group": case.groups,
        "role": case.roles,
        "format": case.formats,
        "kind": (case.organisation_kind,),
        "place": (case.country,),
        "evidence": (f"evidence-{case.evidence.lower()}",),
        "outcome": (f"outcome-{case.outcome}",),
    }


def finder(ctx: Context) -> Finder:
    """The cases of the first list, what all cases can be narrowed by, and the way to the other lists."""
    facets = facets_of(ctx)
    signs = signs_of(facets)
    return Finder(
        facets=facets,
        cases=tuple(_found(ctx, case, signs) for case in _listed(ctx, HERE)),
        nothing=drawing(ctx, "nothing-found"),
        others=tuple(
            Link(ctx.href(page), _counted(ctx, page)) for page in LISTS if page != HERE and _listed(ctx, page)
        ),
        total=len(ctx.guide.cases),
        script=ctx.file_href(SCRIPT),
    )


def case_shelf(ctx: Context, country: str = "") -> tuple[FoundCase, ...]:
    """The cases of a country with a list of its own; without one those of all others. Raises UnknownIdError."""
    pages = {country: page for page, country in LISTS.items()}
    if country not in pages:
        raise UnknownIdError("list of cases", country, pages)
    signs = signs_of(facets_of(ctx))
    return tuple(_found(ctx, case, signs) for case in _listed(ctx, pages[country]))


def elsewhere(ctx: Context) -> tuple[FoundCase, ...]:
    """The cases of all lists but the first, as they stand on its page."""
    signs = signs_of(facets_of(ctx))
    return tuple(_found(ctx, case, signs) for page in LISTS if page != HERE for case in _listed(ctx, page))


def facets_of(ctx: Context) -> tuple[Facet, ...]:
    """What cases can be narrowed by."""
    tokens = [case_tokens(case) for case in russia_first(ctx, ctx.guide.cases)]
    return tuple(
        Facet(name, ctx.word(f"facet-{name}"), _choices(ctx, name, [values[name] for values in tokens]))
        for name in ("level", "group", "role", "format", "kind", "place", "evidence", "outcome")
    )


def _listed(ctx: Context, page: str) -> list[Case]:
    """The cases of one list, by country; those whose outcome is known before the rest; then by title."""
    country = LISTS[page]
    cases = [c for c in ctx.guide.cases if (c.country == country if country else c.country not in LISTS.values())]
    return sorted(
        cases,
        key=lambda case: (ctx.word(f"country-{case.country.lower()}"), case.outcome == "unknown", ctx.text(case.title)),
    )


def _counted(ctx: Context, page: str) -> str:
    code = LISTS[page].lower()
    name = ctx.word(f"country-{code}") if code else ctx.word("countries-other")
    return f"{name} ({len(_listed(ctx, page))})"


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
    place = ctx.text(case.place).removeprefix(f"{country}, ") if case.country == "RU" else country
    grade = ctx.find(EvidenceGrade, f"evidence-{case.evidence.lower()}")
    groups = ", ".join(ctx.text(ctx.find(Group, group_id).short_name) for group_id in case.groups)
    return FoundCase(
        link=ctx.link(case.id),
        facts=" · ".join((place, ctx.text(case.years), groups)),
        evidence=ctx.word("case-letter").format(case.evidence, ctx.name(grade)),
        levels=tuple(level_tag(ctx, level) for level in case.levels),
        outcome=outcome_tag(ctx, case),
        came=ctx.text(case.outcome_line),
        signs="".join(signs[name, value] for name, values in case_tokens(case).items() for value in values),
    )


def _choices(ctx: Context, name: str, used: list[tuple[str, ...]]) -> tuple[FacetValue, ...]:
    """Values of a facet that some case has: in the guide's own order, countries with Russia first."""
    known = {value for values in used for value in values}
    collection = NAMED.get(name)
    if collection:
        names = {entry.id: ctx.name(entry) for entry in getattr(ctx.guide, collection)}
    elif name == "place":
        names = {code: ctx.word(f"country-{code.lower()}") for code in known}
        names = dict(sorted(names.items(), key=lambda pair: (pair[0] != "RU", pair[1])))
    elif name == "evidence":
        names = {entry.id: graded(ctx, entry.letter) for entry in ctx.guide.evidence}
    else:
        names = {value: ctx.word(value) for value in sorted(known)}
    return tuple(FacetValue(value, text) for value, text in names.items() if value in known)


def russia_first(ctx: Context, cases: Iterable[Case]) -> list[Case]:
    """Cases of Russia before all others; of these, those whose outcome is known before the rest; then by title."""
    return sorted(cases, key=lambda case: (case.country != "RU", case.outcome == "unknown", ctx.text(case.title)))

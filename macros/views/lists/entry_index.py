"""Indexes of roles and formats: a card an entry that leads to its page, and what the list can be narrowed by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from macros.model import InvolvementFormat, Level, Role
from macros.views.cards.catalogue import having
from macros.views.context import Context, Link
from macros.views.drawings import Drawing, drawing
from macros.views.lists.finder import Facet, FacetValue, signs_of
from macros.views.parts import Tag, amount, level_tag

TIMES = (15, 30, 60, 90, 180)  # minutes that readers have: a format belongs where its shortest meeting fits
AGES = (4, 7, 10, 13, 16)  # years of those whom readers invite
ADULT = 18
SIZES = (1, 5, 10, 20, 40)  # people whom readers invite
OF_A_LEVEL = ("time", "group", "mode", "words")  # enough for the few formats of one level

Values = Mapping[str, tuple[str, ...]]
"""Facet → values of an entry."""


@dataclass(frozen=True)
class IndexCard:
    """One entry as a target: name, one line, facts in a fixed order.

    ``kind`` chooses its icon; ``signs`` name its values (lists/finder.py).
    """

    id: str
    kind: str
    link: Link
    summary: str
    level: Tag
    facts: tuple[str, ...]
    signs: str = ""


@dataclass(frozen=True)
class IndexGroup:
    """Cards under a heading of their own; the only group of an index has none."""

    id: str
    title: str
    cards: tuple[IndexCard, ...]


@dataclass(frozen=True)
class EntryIndex:
    """Cards in groups, and what narrows them; the first ``open`` facets stand open, the others are folded.

    ``nothing`` stands where no card fits; ``draw``: one of what fits can be drawn; ``level_told``: a heading names the
    level of the cards, so they need not.
    """

    facets: tuple[Facet, ...]
    groups: tuple[IndexGroup, ...]
    nothing: Drawing
    open: int = 4
    draw: bool = False
    level_told: bool = False


def role_index(ctx: Context, path: str = "") -> EntryIndex:
    """Roles of a path, or all of them. Raises UnknownIdError."""
    roles: list[Role] = having(ctx, "roles", "path", path) if path else [*ctx.guide.roles]
    values = {role.id: role_values(role) for role in roles}
    groups = {group.id: ctx.text(group.short_name) for group in ctx.guide.groups}
    names = {
        "level": _levels(ctx),
        "path": {path: ctx.word(f"path-short-{path}") for path in ("voice", "help", "knowledge")},
        "group": groups,
        "support": groups,
    }
    facets = _facets(ctx, names, values.values())
    cards = _signed([role_card(ctx, role) for role in roles], values, facets)
    groups_of = _groups(ctx, cards, "path", {role.id: role.path for role in roles})
    return EntryIndex(facets, groups_of, drawing(ctx, "nothing-found"))


def format_index(ctx: Context, level: str = "") -> EntryIndex:
    """Formats of a level, or all of them in the order of the levels. Raises UnknownIdError."""
    ids = [ctx.find(Level, level).id] if level else [entry.id for entry in ctx.guide.levels]
    formats = [item for level_id in ids for item in ctx.guide.formats if item.level == level_id]
    values = {item.id: format_values(item) for item in formats}
    names = _format_facets(ctx)
    if level:
        names = {name: names[name] for name in OF_A_LEVEL}
    facets = _facets(ctx, names, values.values())
    cards = _signed([format_card(ctx, item) for item in formats], values, facets)
    groups = _groups(ctx, cards, "level", {item.id: item.level for item in formats})
    return EntryIndex(facets, groups, drawing(ctx, "nothing-found"), draw=not level, level_told=True)


def _format_facets(ctx: Context) -> dict[str, dict[str, str]]:
    """Every facet of formats with its values in words; those that readers ask for first come first."""
    return {
        "time": {f"{most}": ctx.word("index-up-to").format(most) for most in TIMES},
        "group": {group.id: ctx.text(group.short_name) for group in ctx.guide.groups},
        "age": {f"{age}": ctx.word("index-years").format(age) for age in AGES} | {f"{ADULT}": ctx.word("index-adult")},
        "words": {answer: ctx.word(f"index-words-{answer}") for answer in ("no", "partly")},
        "size": {f"{size}": ctx.word("index-people").format(size) for size in SIZES},
        "level": _levels(ctx),
        "mode": {mode: ctx.word(f"mode-{mode}") for mode in ("consultative", "collaborative", "beneficiary-led")},
        "online": {answer: ctx.word(f"index-online-{answer}") for answer in ("yes", "partly")},
        "cost": {cost: ctx.word(f"cost-{cost}") for cost in ("nothing", "small")},
        "begin": {"nothing": ctx.word("index-begin-nothing")},
    }


def role_values(role: Role) -> Values:
    """Facet → values of a role; ``support`` holds the groups that take it with support."""
    return {
        "level": tuple(role.levels),
        "path": (role.path,),
        "group": tuple(group for group, answer in role.suits.items() if answer == "yes"),
        "support": tuple(group for group, answer in role.suits.items() if answer == "with-support"),
    }


def format_values(item: InvolvementFormat) -> Values:
    """Facet → values of a format. Who asks for less gets what needs less still: free is also cheap."""
    oldest = item.ages.max or ADULT
    return {
        "time": tuple(f"{most}" for most in TIMES if item.minutes.min <= most),
        "group": item.groups,
        "age": tuple(f"{age}" for age in (*AGES, ADULT) if item.ages.min <= age <= oldest),
        "words": {"no": ("no", "partly"), "partly": ("partly",), "yes": ()}[item.words],
        "size": tuple(f"{size}" for size in SIZES if item.group_size.min <= size <= item.group_size.max),
        "level": (item.level,),
        "mode": (item.mode,),
        "online": {"yes": ("yes", "partly"), "partly": ("partly",), "no": ()}[item.online],
        "cost": {"nothing": ("nothing", "small"), "small": ("small",), "budget": ()}[item.cost],
        "begin": ("nothing",) if item.from_nothing else (),
    }


def role_card(ctx: Context, role: Role) -> IndexCard:
    """A role among others: its first level, its path, how many formats and cases it has."""
    formats = sum(role.id in item.roles for item in ctx.guide.formats)
    cases = sum(role.id in case.roles for case in ctx.guide.cases)
    facts = (
        ctx.word(f"path-short-{role.path}"),
        ctx.word("index-formats").format(formats),
        *((ctx.word("index-cases").format(cases),) if cases else ()),
    )
    level = level_tag(ctx, next(iter(role.levels)))
    return IndexCard(role.id, "role", ctx.link(role.id), ctx.text(role.summary), level, facts)


def format_card(ctx: Context, item: InvolvementFormat) -> IndexCard:
    """A format among others: level, minutes, people."""
    facts = (
        amount(ctx, item.minutes, "unit-minutes"),
        amount(ctx, item.group_size, "unit-people"),
        *((ctx.word("words-no"),) if item.words == "no" else ()),
    )
    level = level_tag(ctx, item.level)
    return IndexCard(item.id, "format", ctx.link(item.id), ctx.text(item.summary), level, facts)


def _levels(ctx: Context) -> dict[str, str]:
    return {level.id: ctx.text(level.name) for level in ctx.guide.levels}


def _facets(ctx: Context, names: Mapping[str, Mapping[str, str]], values: Collection[Values]) -> tuple[Facet, ...]:
    """Facets that tell the entries apart: what all or none of them have narrows nothing."""
    told = {name: [set(values_of[name]) for values_of in values] for name in names}
    return tuple(
        Facet(name, ctx.word(f"index-{name}"), tuple(FacetValue(v, text) for v, text in known.items() if v in used))
        for name, known in names.items()
        if (used := set().union(*told[name])) and any(values_of != used for values_of in told[name])
    )


def _groups(ctx: Context, cards: tuple[IndexCard, ...], kind: str, places: Mapping[str, str]) -> tuple[IndexGroup, ...]:
    """Cards by path or by level, in the order in which these come."""
    order = dict.fromkeys(places[card.id] for card in cards)
    if len(order) == 1:
        return (IndexGroup("", "", cards),)
    return tuple(
        IndexGroup(
            f"list-{key}",
            ctx.text(ctx.find(Level, key).name) if kind == "level" else ctx.word(f"path-{key}"),
            tuple(card for card in cards if places[card.id] == key),
        )
        for key in order
    )


def _signed(
    cards: Iterable[IndexCard], values: Mapping[str, Values], facets: tuple[Facet, ...]
) -> tuple[IndexCard, ...]:
    signs = signs_of(facets)
    return tuple(
        replace(card, signs="".join(s for (name, value), s in signs.items() if value in values[card.id][name]))
        for card in cards
    )

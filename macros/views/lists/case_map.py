"""Cases on other pages: how many there are of each kind, and the first few that fit a page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Case, Entry, Group, Level, OrganisationKind
from macros.views.context import Context, Link
from macros.views.documents.case import outcome_tag
from macros.views.lists.finder import case_tokens, russia_first
from macros.views.parts import Line, Lines, Tag, level_tag

SELECTION = 6  # cases shown on the page of a level, group or kind of organisation


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
    lines = tuple(_case_line(ctx, case) for case in russia_first(ctx, cases)[:SELECTION])
    more = None
    if len(cases) > len(lines):
        query = "&".join(f"{name}={entry_id}" for name, entry_id in chosen.items())
        more = Link(f"{ctx.href('cases/')}?{query}", ctx.word("all-cases").format(len(cases)))
    return Lines(lines, ctx.word("nothing-yet"), more, kind="case")


def _case_line(ctx: Context, case: Case) -> Line:
    return Line(ctx.link(case.id), ctx.text(case.outcome_line), (Tag(ctx.text(case.place)), outcome_tag(ctx, case)))

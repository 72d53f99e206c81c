"""The matrix of roles as a tool: what narrows it, and what its script needs to open, compare and mark cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros.model import Case, Role
from macros.views.context import Context
from macros.views.lists.finder import Facet, FacetValue
from macros.views.lists.matrix import PATHS, Matrix, role_matrix

PAGE = "roles/matrix/"
EXAMPLES = 4  # cases named in a cell; the finder of cases has the others
SUITS = {"yes": "y", "with-support": "s", "no": "n"}
"""How well a role suits a group, by one sign."""


@with_config(ConfigDict(use_attribute_docstrings=True))
class ExplorerCell(TypedDict):
    """What a role is at a level."""

    text: str
    formats: list[int]
    """Their numbers."""
    cases: list[int]
    """Numbers of the first ones."""
    count: int
    """Of all cases."""
    organisations: list[str]
    """Kinds that have a case of it."""


@with_config(ConfigDict(use_attribute_docstrings=True))
class MatrixRole(TypedDict):
    """A role with its cells."""

    id: str
    name: str
    href: str
    path: str
    suits: str
    """A sign for every group, in their order: y, s with support, n."""
    does: list[str]
    provides: list[str]
    risk: str
    risks: list[int]
    cells: dict[str, ExplorerCell]
    """Level → cell."""


@with_config(ConfigDict(use_attribute_docstrings=True))
class MatrixBook(TypedDict):
    """All that the script of the matrix needs, in one language; what stands in many cells is named by numbers."""

    groups: dict[str, str]
    levels: dict[str, str]
    paths: dict[str, str]
    formats: list[tuple[str, str]]
    """Name and address."""
    risks: list[tuple[str, str]]
    """Name and address."""
    cases: list[tuple[str, str, str]]
    """Name, address and place."""
    roles: list[MatrixRole]
    finder: str
    """Address of the finder of cases."""


@dataclass(frozen=True)
class MatrixExplorer:
    """The whole matrix and its facets; ``cells`` is the address of the script that holds what stands behind them."""

    matrix: Matrix
    facets: tuple[Facet, ...]
    cells: str


def matrix_explorer(ctx: Context) -> MatrixExplorer:
    """The matrix with what narrows it; without scripts the matrix alone, each cell a link."""
    facets = (
        Facet(
            "group", ctx.word("index-group"), tuple(FacetValue(g.id, ctx.text(g.short_name)) for g in ctx.guide.groups)
        ),
        Facet(
            "support",
            ctx.word("matrix-support"),
            tuple(FacetValue(answer, ctx.word(f"matrix-support-{answer}")) for answer in ("without", "only")),
        ),
        Facet("level", ctx.word("index-level"), tuple(FacetValue(x.id, ctx.text(x.name)) for x in ctx.guide.levels)),
        Facet(
            "path", ctx.word("index-path"), tuple(FacetValue(path, ctx.word(f"path-short-{path}")) for path in PATHS)
        ),
        Facet(
            "organisation",
            ctx.word("matrix-organisation"),
            tuple(FacetValue(kind.id, ctx.text(kind.short_name)) for kind in ctx.guide.organisations),
        ),
    )
    return MatrixExplorer(replace(role_matrix(ctx), linked=True), facets, ctx.file_href(cells_file(ctx.lang)))


def cells_file(lang: str) -> str:
    """Where the contents of the cells of a language stand, from the root of its pages."""
    return f"assets/rules/matrix.{lang}.js"


def matrix_cells(ctx: Context) -> MatrixBook:
    """All that the page's script needs, in one language; entries that stand in many cells are named by numbers."""
    guide = ctx.guide
    cases = sorted(guide.cases, key=lambda case: (case.country != "RU", case.evidence, case.id))
    return {
        "groups": {group.id: ctx.text(group.short_name) for group in guide.groups},
        "levels": {level.id: ctx.text(level.name) for level in guide.levels},
        "paths": {path: ctx.word(f"path-short-{path}") for path in PATHS},
        "formats": [_linked(ctx, item.id) for item in guide.formats],
        "risks": [_linked(ctx, risk.id) for risk in guide.risks],
        "cases": [(*_linked(ctx, case.id), ctx.text(case.place)) for case in cases],
        "roles": [_role(ctx, role, cases) for role in guide.roles],
        "finder": ctx.href("cases/"),
    }


def _role(ctx: Context, role: Role, cases: list[Case]) -> MatrixRole:
    """A role with its cells; ``suits`` has one sign for every group, in their order."""
    risks = [risk.id for risk in ctx.guide.risks]
    name, href = _linked(ctx, role.id)
    return {
        "id": role.id,
        "name": name,
        "href": href,
        "path": role.path,
        "suits": "".join(SUITS[role.suits[group.id]] for group in ctx.guide.groups),
        "does": list(ctx.texts(role.does)),
        "provides": list(ctx.texts(role.provides)),
        "risk": ctx.text(role.risk),
        "risks": [risks.index(risk_id) for risk_id in role.risks],
        "cells": {level: _cell(ctx, role, level, cases) for level in role.levels},
    }


def _cell(ctx: Context, role: Role, level: str, cases: list[Case]) -> ExplorerCell:
    """What stands behind a cell: formats, the first cases, how many there are, in which kinds of organisation."""
    fitting = [case for case in cases if role.id in case.roles and level in case.levels]
    return {
        "text": ctx.text(role.levels[level]),
        "formats": [n for n, x in enumerate(ctx.guide.formats) if role.id in x.roles and x.level == level],
        "cases": [cases.index(case) for case in fitting[:EXAMPLES]],
        "count": len(fitting),
        "organisations": sorted({case.organisation_kind for case in fitting}),
    }


def _linked(ctx: Context, entry_id: str) -> tuple[str, str]:
    link = ctx.link(entry_id)
    return link.text, link.href

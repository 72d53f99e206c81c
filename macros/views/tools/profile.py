"""What scripts of the profile take from the page: described practices, caps, which cell a question mirrors."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros.model import ProfileCell
from macros.views.context import Context, Link


@with_config(ConfigDict(use_attribute_docstrings=True))
class ComparedCell(TypedDict):
    """A cell of the profile."""

    steps: list[str]
    """The practice described at every step."""
    caps: list[int]
    """The highest step when a condition is not met, condition by condition."""


@with_config(ConfigDict(use_attribute_docstrings=True))
class ComparedQuestion(TypedDict):
    """A question of the mirror."""

    cell: str
    """The cell it mirrors, or nothing."""
    text: str
    """The question itself when it mirrors no cell."""


@with_config(ConfigDict(use_attribute_docstrings=True))
class ComparedTexts(TypedDict):
    """The data block of the page of results."""

    cells: dict[str, ComparedCell]
    elements: dict[str, str]
    levels: dict[str, str]
    mirror: dict[str, ComparedQuestion]


@dataclass(frozen=True)
class ProfileLinks:
    """From one page of the profile to the others."""

    profile: Link
    mirror: Link
    compare: Link
    plan: Link


@dataclass(frozen=True)
class ProfileData:
    """A data block of the page, and links to the other pages of the profile."""

    data: ComparedTexts
    links: ProfileLinks


def links(ctx: Context) -> ProfileLinks:
    """The pages of the profile, as seen from this one."""
    return ProfileLinks(
        profile=Link(ctx.href("tools/profile/"), ctx.word("profile-page")),
        mirror=Link(ctx.href("tools/mirror/"), ctx.word("mirror-page")),
        compare=Link(ctx.href("tools/compare/"), ctx.word("compare-page")),
        plan=Link(ctx.href("tools/plan/"), ctx.word("tool-plan")),
    )


def compared(ctx: Context) -> ProfileData:
    """What the page of results needs to know of the cells and of the questions of the mirror."""
    data: ComparedTexts = {
        "cells": {cell.id: _cell(ctx, cell) for cell in ctx.guide.assessment},
        "elements": {e.id.removeprefix("element-"): ctx.text(e.name) for e in ctx.guide.elements},
        "levels": {level.id: ctx.text(level.name) for level in ctx.guide.levels},
        "mirror": {i.id: {"cell": i.cell or "", "text": "" if i.cell else ctx.text(i.adult)} for i in ctx.guide.mirror},
    }
    return ProfileData(data, links(ctx))


def _cell(ctx: Context, cell: ProfileCell) -> ComparedCell:
    return {"steps": list(ctx.texts(cell.descriptors)), "caps": [own.cap for own in cell.counts_only_if]}

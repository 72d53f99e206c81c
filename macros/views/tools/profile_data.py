"""What scripts of the profile take from the page: described practices, caps, which cell a question mirrors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros.model import ProfileCell
from macros.model.assessment import WORTH
from macros.views.context import Context, Link
from macros.views.drawings import Drawing, drawing

# What the script of the page of results says (scripts/tools/compare).
COMPARE_WORDS = (
    "compare-best", "compare-also", "compare-even", "compare-low", "compare-high", "compare-blank", "compare-deed",
    "compare-step", "compare-flatter", "compare-heat",
    "compare-element", "compare-level", "compare-middle", "compare-elements", "compare-levels", "compare-v0",
    "compare-v1", "compare-v2", "compare-v3", "compare-v4", "compare-unsure", "compare-na", "compare-empty",
    "compare-strong", "compare-weak", "compare-cannot", "compare-steps", "compare-now", "compare-next",
    "compare-added", "compare-staff", "compare-beneficiaries", "compare-remove", "compare-wait", "compare-ready",
    "compare-close", "compare-camera-no", "compare-fault-empty", "compare-fault-short", "compare-fault-long",
    "compare-fault-signs", "compare-fault-newer", "compare-fault-damaged", "compare-fault-taken",
    "compare-fault-full", "compare-fault-closed", "compare-fault-file", "compare-spread", "compare-both",
    "compare-cell",
    "compare-staff-range", "compare-other-range", "compare-gap", "compare-gap-agree", "compare-gap-examples",
    "compare-gap-first", "compare-many-unsure", "compare-then", "compare-today", "compare-change", "compare-same",
    "compare-report", "compare-look", "compare-docx-no", "compare-planned", "compare-unplanned", "compare-did",
    "compare-did-text", "compare-who", "compare-one", "compare-file",
)  # fmt: skip


@with_config(ConfigDict(use_attribute_docstrings=True))
class ComparedCell(TypedDict):
    """A cell of the profile."""

    steps: list[str]
    """The practice described at every step."""
    caps: list[int]
    """The highest step when a condition is not met, condition by condition."""
    aim: NotRequired[int]
    """The lowest step worth aiming for, where it is not that of most cells."""


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
    """Data blocks of the page, links to the other pages of the profile, what stands where nobody has answered yet."""

    data: ComparedTexts
    words: dict[str, str]
    links: ProfileLinks
    nothing: Drawing


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
    words = {key.removeprefix("compare-"): ctx.word(key) for key in COMPARE_WORDS}
    return ProfileData(data, words, links(ctx), drawing(ctx, "nothing-found"))


def _cell(ctx: Context, cell: ProfileCell) -> ComparedCell:
    compared: ComparedCell = {
        "steps": list(ctx.texts(cell.descriptors)),
        "caps": [item.cap for item in cell.counts_only_if],
    }
    if cell.aim != WORTH:
        compared["aim"] = cell.aim
    return compared

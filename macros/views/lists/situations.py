"""Checklists, forms and workshop plans as cards, grouped by the situation in which they are looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from macros.model import Checklist, Form, Workshop
from macros.model.values import Situation
from macros.views.context import Context, Link
from macros.views.documents.form import sheet_class
from macros.views.parts import amount


@dataclass(frozen=True)
class Pick:
    """An entry to pick: its name, when it is taken, what it asks of the reader (items, minutes, paper)."""

    link: Link
    when: str
    meta: tuple[str, ...]


@dataclass(frozen=True)
class SituationGroup:
    """Entries of one kind in one situation; ``id`` is the anchor of its heading."""

    kind: str
    id: str
    title: str
    picks: tuple[Pick, ...]


def checklists(ctx: Context) -> tuple[SituationGroup, ...]:
    """All checklists with their count of items."""
    return _grouped(
        ctx, "lists", [(entry.situation, _checklist(ctx, entry)) for entry in ctx.guide.checklists], kind="checklist"
    )


def forms(ctx: Context) -> tuple[SituationGroup, ...]:
    """All forms with the paper they are printed on."""
    return _grouped(ctx, "sheets", [(entry.situation, _form(ctx, entry)) for entry in ctx.guide.forms], kind="form")


def workshops(ctx: Context) -> tuple[SituationGroup, ...]:
    """All workshop plans by length, with minutes and people."""
    plans = sorted(ctx.guide.workshops, key=lambda plan: plan.minutes)
    return _grouped(ctx, "plans", [(plan.situation, _workshop(ctx, plan)) for plan in plans], kind="workshop")


def _grouped(ctx: Context, word: str, picks: Iterable[tuple[str, Pick]], *, kind: str) -> tuple[SituationGroup, ...]:
    found: dict[str, list[Pick]] = {situation: [] for situation in get_args(Situation)}
    for situation, pick in picks:
        found[situation].append(pick)
    return tuple(
        SituationGroup(kind, f"{word}-{situation}", ctx.word(f"situation-{situation}"), tuple(entries))
        for situation, entries in found.items()
        if entries
    )


def _checklist(ctx: Context, entry: Checklist) -> Pick:
    items = sum(len(section.items) for section in entry.sections)
    return Pick(ctx.link(entry.id), ctx.text(entry.when), (ctx.word("unit-items").format(items),))


def _form(ctx: Context, entry: Form) -> Pick:
    return Pick(ctx.link(entry.id), ctx.text(entry.when), (ctx.word(f"paper-{sheet_class(entry.page)}"),))


def _workshop(ctx: Context, entry: Workshop) -> Pick:
    minutes = ctx.word("unit-minutes").format(entry.minutes)
    return Pick(ctx.link(entry.id), ctx.text(entry.aim), (minutes, amount(ctx, entry.group_size, "unit-people")))

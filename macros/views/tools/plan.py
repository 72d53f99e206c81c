"""Our plan: the list that a reader keeps, the sheet to print without scripts, and the ready plans."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import PlanStep, ReadyPlan
from macros.views.context import Context, Link
from macros.views.drawings import Drawing, drawing
from macros.views.library.search_forms import RESULT_KINDS

PAGE = "tools/plan/"
LINES = 9  # empty lines of the sheet: an A4 page with its head
WORDS = (
    "plan-own", "plan-count", "plan-moved", "plan-removed", "plan-added",
    "plan-already", "plan-undone", "plan-link-damaged", "plan-come", "plan-come-same", "plan-come-filled",
    "plan-come-differ", "plan-come-file", "plan-came", "plan-no-days", "plan-no-writer", "plan-on-clipboard",
    "plan-taken", "plan-file-title", "plan-file-note", "plan-number", "plan-what", "plan-kind", "plan-who", "plan-by",
    "plan-state",
    "plan-note", "plan-why", "plan-address", "plan-state-todo", "plan-state-doing", "plan-state-done",
    "plan-state-dropped", "plan-up", "plan-down", "plan-remove", "edition",
)  # fmt: skip


@dataclass(frozen=True)
class OurPlan:
    """The tool: the words of its script, and the lines of the sheet without scripts."""

    words: dict[str, str]
    kinds: dict[str, str]
    lines: range
    empty: Drawing


@dataclass(frozen=True)
class PlanStepView:
    """A step as readers see it; ``link`` leads to what helps with it."""

    id: str
    when: str
    day: int
    text: str
    link: Link | None


@dataclass(frozen=True)
class PlanView:
    """A ready plan with its steps."""

    id: str
    name: str
    what: str
    steps: tuple[PlanStepView, ...]


def our_plan(ctx: Context) -> OurPlan:
    """The list and the sheet."""
    words = {key.removeprefix("plan-"): ctx.word(key) for key in WORDS}
    kinds = {kind: ctx.word(f"one-{kind}") for kind in RESULT_KINDS}
    return OurPlan(words, {**kinds, "step": ctx.word("plan-step")}, range(LINES), drawing(ctx, "empty-plan"))


def ready_plans(ctx: Context) -> tuple[PlanView, ...]:
    """All ready plans. Raises UnknownIdError."""
    return tuple(
        PlanView(plan.id, ctx.text(plan.name), ctx.text(plan.what), tuple(_steps(ctx, plan)))
        for plan in ctx.guide.plans
    )


def _steps(ctx: Context, plan: ReadyPlan) -> tuple[PlanStepView, ...]:
    return tuple(_step(ctx, step) for step in ctx.guide.steps if step.plan == plan.id)


def _step(ctx: Context, step: PlanStep) -> PlanStepView:
    link = ctx.link(step.entry) if step.entry else None
    return PlanStepView(step.id, ctx.text(step.when), step.day, ctx.text(step.text), link)

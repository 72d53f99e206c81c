"""The head of a case: facts and figures."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Case, EvidenceGrade
from macros.views.context import Cite, Context
from macros.views.parts import Fact, Tag, level_tag, tags_of


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
    came: str
    facts: tuple[Fact, ...]
    figures: tuple[FigureView, ...]
    takeaway: str


def case_facts(ctx: Context, entry_id: str) -> CaseFacts:
    """Facts and figures of a case. Raises UnknownIdError."""
    case = ctx.find(Case, entry_id)
    facts = (
        Fact(ctx.word("case-organisation"), ctx.text(case.organisation)),
        Fact(ctx.word("case-place"), f"{ctx.text(case.place)} · {ctx.text(case.years)}"),
        Fact(ctx.word("case-groups"), tags=tags_of(ctx, case.groups)),
        Fact(ctx.word("case-kind"), tags=tags_of(ctx, (case.organisation_kind,))),
        Fact(ctx.word("case-levels"), tags=tuple(level_tag(ctx, x) for x in case.levels)),
        Fact(ctx.word("case-roles"), tags=tags_of(ctx, case.roles)),
        Fact(ctx.word("case-formats"), tags=tags_of(ctx, case.formats)),
        Fact(ctx.word("case-evidence"), graded(ctx, case.evidence)),
    )
    figures = tuple(FigureView(ctx.text(f.value), ctx.text(f.meaning), ctx.cites((f.source,))[0]) for f in case.figures)
    return CaseFacts(
        outcome=outcome_tag(ctx, case),
        came=ctx.text(case.outcome_line),
        facts=tuple(fact for fact in facts if fact.text or fact.tags),
        figures=figures,
        takeaway=ctx.text(case.takeaway),
    )


def graded(ctx: Context, letter: str) -> str:
    """A letter of the scale of evidence with its name: ``C – the organisation’s own account``."""
    return f"{letter} – {ctx.name(ctx.find(EvidenceGrade, f'evidence-{letter.lower()}'))}"


def outcome_tag(ctx: Context, case: Case) -> Tag:
    """What came of a case, as a mark."""
    return Tag(ctx.word(f"outcome-{case.outcome}"), f"outcome-{case.outcome}")

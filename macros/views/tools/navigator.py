"""Where do we start: the questions as a form, and what the script of the page needs to answer them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from macros.model import Case, InvolvementFormat, NavigatorRule, Role
from macros.model.practice import Cost
from macros.views.context import Context, Link
from macros.views.facts import obstacles
from macros.views.safety import safety

PAGE = "tools/navigator/"
COSTS: tuple[Cost, ...] = get_args(Cost)


@dataclass(frozen=True)
class AnswerView:
    """An answer with where to read on; ``id`` is unique on the page."""

    id: str
    value: str
    text: str
    alone: bool
    read: tuple[Link, ...]


@dataclass(frozen=True)
class QuestionView:
    """A question; ``many`` answers may be ticked."""

    id: str
    text: str
    hint: str
    many: bool
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class NavigatorView:
    """The form; ``rules`` is the address of the script that holds the rules in this language."""

    questions: tuple[QuestionView, ...]
    rules: str
    plan: Link


def navigator(ctx: Context) -> NavigatorView:
    """The questions as a form that is useful on paper too."""
    questions = tuple(
        QuestionView(
            id=question.id,
            text=ctx.text(question.text),
            hint=ctx.text(question.hint),
            many=question.many,
            answers=tuple(
                AnswerView(
                    f"{question.id}-{answer.id}",
                    answer.id,
                    ctx.text(answer.text),
                    answer.alone,
                    tuple(ctx.links(answer.read)),
                )
                for answer in question.answers
            ),
        )
        for question in ctx.guide.navigator.questions
    )
    plan = Link(ctx.href("tools/plan/"), ctx.word("tool-plan"))
    return NavigatorView(questions, ctx.file_href(rules_file(ctx.lang)), plan)


def rules_file(lang: str) -> str:
    """Where the rules of a language stand, from the root of its pages."""
    return f"assets/rules/navigator.{lang}.js"


def rulebook(ctx: Context) -> dict[str, Any]:
    """All that the page's script needs, in one language; formats are named by their numbers.

    The part that decides (``questions``, ``formats``, ``rules``) is what scripts/core/rules.js calls a rulebook.
    """
    guide = ctx.guide
    taken = [own for item in guide.navigator.take for own in item.entries]
    taken += [own for item in guide.navigator.first for own in item.take]
    taken += [step.entry for step in guide.navigator.plan if step.entry]
    taken += [own for item in guide.formats for own in item.checklists]
    taken += [item.barrier for item in guide.navigator.barriers]
    return {
        "questions": [
            {
                "id": question.id,
                "text": ctx.text(question.text),
                "answers": [
                    {"id": answer.id, "text": ctx.text(answer.short)}
                    | _given(
                        alone=answer.alone,
                        group=answer.group,
                        organisation=answer.organisation,
                        opening=ctx.text(answer.opening),
                    )
                    for answer in question.answers
                ],
            }
            | _given(many=question.many)
            for question in guide.navigator.questions
        ],
        "formats": [_format(ctx, item) for item in guide.formats],
        "rules": [_rule(ctx, rule) for rule in guide.navigator.rules],
        "first": [
            {
                "when": _when(item.when),
                "title": ctx.text(item.title),
                "steps": list(ctx.texts(item.steps)),
                "take": list(item.take),
            }
            | _given(always=item.always)
            for item in guide.navigator.first
        ],
        "barriers": [{"when": _when(item.when), "entries": [item.barrier]} for item in guide.navigator.barriers],
        "take": [{"when": _when(item.when), "entries": list(item.entries)} for item in guide.navigator.take],
        "plan": [
            {"days": list(step.days), "text": ctx.text(step.text)}
            | _given(over=step.hours_over, under=step.hours_under, entry=step.entry)
            for step in guide.navigator.plan
        ],
        "entries": {own: [*_linked(ctx, own), guide.collection_of(own).name] for own in dict.fromkeys(taken)},
        "costs": [ctx.word(f"cost-{own}") for own in COSTS],
        "page": ctx.link(guide.formats[0].id).href.replace(guide.formats[0].id, "{}"),
        "levels": {level.id: ctx.text(level.name) for level in guide.levels},
        "roles": [_role(ctx, role) for role in guide.roles],
        "groups": [group.id for group in guide.groups],
        "cases": [
            _case(ctx, case) for case in sorted(guide.cases, key=lambda case: (case.country != "RU", case.evidence))
        ],
        "safety": safety(ctx).line,
    }


def _given(**values: Any) -> dict[str, Any]:
    """What is there: every byte of the rules is loaded before the first answer."""
    return {key: value for key, value in values.items() if value is not None and value is not False and value != ""}


def _case(ctx: Context, case: Case) -> list[Any]:
    """Name, address, country, kind of organisation; groups and formats by their numbers."""
    groups = [group.id for group in ctx.guide.groups]
    formats = [item.id for item in ctx.guide.formats]
    return [
        *_linked(ctx, case.id),
        ctx.word(f"country-{case.country.lower()}"),
        case.organisation_kind,
        [groups.index(own) for own in case.groups],
        [formats.index(own) for own in case.formats],
    ]


def _format(ctx: Context, item: InvolvementFormat) -> dict[str, Any]:
    """A format as the result shows it; of what forbids it only what no question asks about."""
    asked = {own for rule in ctx.guide.navigator.rules if rule.veto for own in rule.formats.forbidden_by or ()}
    return {
        "id": item.id,
        "name": ctx.name(item),
        "quoted": ctx.mention(item.id),
        "summary": ctx.text(item.summary),
        "level": item.level,
        "minutes": [item.minutes.min, item.minutes.max],
        "cost": COSTS.index(item.cost),
        "hours": [item.preparation_hours.min, item.preparation_hours.max],
        "first": ctx.text(item.first_step),
        "unless": [text for own, text in zip(item.forbidden_by, obstacles(ctx, item), strict=True) if own not in asked],
        "roles": [[role.id for role in ctx.guide.roles].index(own) for own in item.roles],
        "take": list(item.checklists),
    }


def _rule(ctx: Context, rule: NavigatorRule) -> dict[str, Any]:
    """A rule as the page needs it: a reason only where a reader may see it. Names of rules stay in the data."""
    effect: dict[str, Any] = {"veto": rule.veto} if rule.veto else {"weight": rule.weight}
    if rule.instead:
        effect["instead"] = ctx.text(rule.instead)
    if rule.instead or (rule.weight or 0) > 0:
        effect["because"] = ctx.text(rule.because)
    formats = [number for number, item in enumerate(ctx.guide.formats) if rule.formats.takes(item)]
    return {"when": _when(rule.when), "formats": formats} | effect


def _role(ctx: Context, role: Role) -> list[Any]:
    """Name, address and the numbers of the groups that the role suits, with support or without."""
    groups = [group.id for group in ctx.guide.groups]
    return [*_linked(ctx, role.id), [groups.index(group) for group, suits in role.suits.items() if suits != "no"]]


def _linked(ctx: Context, entry_id: str) -> list[str]:
    link = ctx.link(entry_id)
    return [link.text, link.href]


def _when(when: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    return {question: list(answers) for question, answers in when.items()}

"""Where do we start: the questions as a form, and what the script of the page needs to answer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from macros.model import Case, InvolvementFormat, NavigatorRule, Role
from macros.model.navigator import Answer, First, Question, Step
from macros.model.practice import Cost, Meetings
from macros.views.context import Context, Link
from macros.views.facts import obstacles
from macros.views.help_in_danger import safety
from macros.views.tools.rulebook import (
    Answers,
    BookAnswer,
    BookCase,
    BookFirst,
    BookFormat,
    BookQuestion,
    BookRole,
    BookRule,
    BookStep,
    Rulebook,
)

PAGE = "tools/navigator/"
COSTS: tuple[Cost, ...] = get_args(Cost)
MEETINGS: tuple[Meetings, ...] = get_args(Meetings)
CASES = 3
"""How many cases the result shows."""


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
    """The form; ``rules`` is the address of the script that holds the rules in this language.

    ``costs`` and ``work`` (how the work of a format is counted) are words by the numbers that the rules name them by;
    ``call`` says whom to call.
    """

    questions: tuple[QuestionView, ...]
    rules: str
    plan: Link
    costs: str
    work: str
    call: str


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
    costs = "|".join(ctx.word(f"cost-{cost}") for cost in COSTS)
    work = "|".join(ctx.word(f"navigator-work-{meeting}") for meeting in MEETINGS)
    return NavigatorView(questions, ctx.file_href(rules_file(ctx.lang)), plan, costs, work, safety(ctx).line)


def rules_file(lang: str) -> str:
    """Where the rules of a language stand, from the root of its pages."""
    return f"assets/rules/navigator.{lang}.js"


def rulebook(ctx: Context) -> Rulebook:
    """All that the page's script needs, in one language; formats are named by their numbers.

    The part that decides (``questions``, ``formats``, ``rules``) is what scripts/core/rules.js calls a rulebook.
    """
    guide, rules = ctx.guide, ctx.guide.navigator
    taken = [entry_id for item in rules.take for entry_id in item.entries]
    taken += [entry_id for item in rules.first for entry_id in item.take]
    taken += [step.entry for step in rules.plan if step.entry]
    taken += [entry_id for item in guide.formats for entry_id in item.checklists]
    taken += [item.barrier for item in rules.barriers]
    return {
        "questions": [_question(ctx, question) for question in rules.questions],
        "formats": [_format(ctx, item) for item in guide.formats],
        "rules": [_rule(ctx, rule) for rule in rules.rules],
        "first": [_first(ctx, item) for item in rules.first],
        "barriers": [{"when": _when(item.when), "entries": [item.barrier]} for item in rules.barriers],
        "take": [{"when": _when(item.when), "entries": list(item.entries)} for item in rules.take],
        "plan": [_step(ctx, step) for step in rules.plan],
        "entries": {
            entry_id: (*_linked(ctx, entry_id), guide.collection_of(entry_id).name) for entry_id in dict.fromkeys(taken)
        },
        "page": ctx.link(guide.formats[0].id).href.replace(guide.formats[0].id, "{}"),
        "levels": {level.id: ctx.text(level.name) for level in guide.levels},
        "roles": [_role(ctx, role) for role in guide.roles],
        "groups": [group.id for group in guide.groups],
        "cases": [
            _case(ctx, case)
            for case in _seen(sorted(guide.cases, key=lambda case: (case.country != "RU", case.evidence)))
        ],
        "quotes": ctx.language.quotes[0],
    }


# What is not there is left out below: every byte of the rules is loaded before the first answer.


def _question(ctx: Context, question: Question) -> BookQuestion:
    book_question: BookQuestion = {
        "id": question.id,
        "text": ctx.text(question.text),
        "answers": [_answer(ctx, answer) for answer in question.answers],
    }
    if question.many:
        book_question["many"] = True
    return book_question


def _answer(ctx: Context, answer: Answer) -> BookAnswer:
    book_answer: BookAnswer = {"id": answer.id, "text": ctx.text(answer.short)}
    if answer.alone:
        book_answer["alone"] = True
    if answer.group:
        book_answer["group"] = answer.group
    if answer.organisation:
        book_answer["organisation"] = answer.organisation
    if answer.opening:
        book_answer["opening"] = ctx.text(answer.opening)
    return book_answer


def _first(ctx: Context, item: First) -> BookFirst:
    book_first: BookFirst = {
        "when": _when(item.when),
        "title": ctx.text(item.title),
        "steps": list(ctx.texts(item.steps)),
        "take": list(item.take),
    }
    if item.always:
        book_first["always"] = True
    return book_first


def _step(ctx: Context, step: Step) -> BookStep:
    book_step: BookStep = {"days": step.days, "text": ctx.text(step.text)}
    if step.hours_over is not None:
        book_step["over"] = step.hours_over
    if step.hours_under is not None:
        book_step["under"] = step.hours_under
    if step.entry:
        book_step["entry"] = step.entry
    return book_step


def _seen(cases: Sequence[Case]) -> Iterator[Case]:
    """Cases without those that no answers show: so many before them are as near to the same people, or nearer."""
    for number, case in enumerate(cases):
        if sum(_as_near(other, case) for other in cases[:number]) < CASES:
            yield case


def _as_near(other: Case, case: Case) -> bool:
    """Whether another case is never less like the reader's people (scripts/tools/navigator/state.js, ``casesLike``)."""
    return (
        other.organisation_kind == case.organisation_kind
        and set(other.groups) >= set(case.groups)
        and set(other.formats) >= set(case.formats)
        and (len(other.groups) == 1 or len(case.groups) > 1)
    )


def _case(ctx: Context, case: Case) -> BookCase:
    groups = [group.id for group in ctx.guide.groups]
    formats = [item.id for item in ctx.guide.formats]
    return (
        *_linked(ctx, case.id),
        ctx.word(f"country-{case.country.lower()}"),
        case.organisation_kind,
        [groups.index(group_id) for group_id in case.groups],
        [formats.index(format_id) for format_id in case.formats],
    )


def _format(ctx: Context, item: InvolvementFormat) -> BookFormat:
    """A format as the result shows it; of what forbids it only what no question asks about."""
    asked = {
        obstacle for rule in ctx.guide.navigator.rules if rule.veto for obstacle in rule.formats.forbidden_by or ()
    }
    minutes = item.weekly_minutes or item.minutes
    book_format: BookFormat = {
        "id": item.id,
        "name": ctx.name(item),
        "summary": ctx.text(item.summary),
        "level": item.level,
        "minutes": (minutes.min, minutes.max),
        "cost": COSTS.index(item.cost),
        "meetings": MEETINGS.index(item.meetings),
        "hours": (item.preparation_hours.min, item.preparation_hours.max),
        "first": ctx.text(item.first_step),
        "unless": [
            text
            for obstacle, text in zip(item.forbidden_by, obstacles(ctx, item), strict=True)
            if obstacle not in asked
        ],
        "roles": [[role.id for role in ctx.guide.roles].index(role_id) for role_id in item.roles],
        "take": list(item.checklists),
    }
    if item.without_money:
        book_format["free"] = ctx.text(item.without_money)
    outer = ctx.language.quotes[0]
    if (quoted := ctx.mention(item.id)) != outer[0] + book_format["name"] + outer[1]:
        book_format["quoted"] = quoted
    return book_format


def _rule(ctx: Context, rule: NavigatorRule) -> BookRule:
    """A rule as the page needs it: a reason only where a reader may see it. Names of rules stay in the data."""
    formats = [number for number, item in enumerate(ctx.guide.formats) if rule.formats.takes(item)]
    book_rule: BookRule = {"when": _when(rule.when), "formats": formats}
    if rule.veto:
        book_rule["veto"] = rule.veto
    elif rule.weight is not None:
        book_rule["weight"] = rule.weight
    if rule.instead:
        book_rule["instead"] = ctx.text(rule.instead)
    if rule.instead or (rule.weight or 0) > 0:
        book_rule["because"] = ctx.text(rule.because)
    return book_rule


def _role(ctx: Context, role: Role) -> BookRole:
    groups = [group.id for group in ctx.guide.groups]
    return (*_linked(ctx, role.id), [groups.index(group) for group, suits in role.suits.items() if suits != "no"])


def _linked(ctx: Context, entry_id: str) -> tuple[str, str]:
    link = ctx.link(entry_id)
    return link.text, link.href


def _when(when: Mapping[str, Iterable[str]]) -> Answers:
    return {question: list(answers) for question, answers in when.items()}

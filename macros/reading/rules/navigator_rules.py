"""What the rules of "Where do we start?" must hold: names that exist, formats to be about, a guard for every group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from macros.errors import Issue, nearest
from macros.languages import LANGUAGES
from macros.model import Guide, InvolvementFormat, Navigator
from macros.reading.entries import Placed, PlacedGuide
from macros.reading.lines import PathKey

UNSURE = "unsure"  # the last answer of every question (scripts/core/rules.js)
FILLED = ("first", "name")  # what a step of the plan may leave to be filled in
_WORDS = re.compile(r"[\w’]+")
_PLACE = re.compile(r"\{([^{}]*)\}")


def faults(placed: PlacedGuide) -> Iterator[Issue]:
    """Every fault of the rules below that need the data alone: a view follows these names blindly."""
    entry = placed.entries["navigator"][0]
    yield from a_question_ends_with_not_sure(entry)
    yield from names_are_not_taken_twice(entry)
    yield from a_condition_names_answers(entry)
    yield from it_leads_somewhere(entry, placed.guide)
    yield from a_rule_is_about_a_format(entry, placed.guide)
    yield from a_group_is_guarded(entry)
    yield from a_step_is_filled_in(entry)
    yield from a_format_names_nobody_else(entry, placed)


def a_question_ends_with_not_sure(entry: Placed) -> Iterator[Issue]:
    """Nobody is made to know: the last answer is "not sure" (model: Question.answers)."""
    for number, question in enumerate(entry.value.questions):
        if question.answers[-1].id != UNSURE:
            yield entry.issue(("questions", number, "answers"), f'the last answer is not "{UNSURE}"')


def names_are_not_taken_twice(entry: Placed) -> Iterator[Issue]:
    """An answer is found by its id in an address, a rule by its id in the table (model: Answer.id)."""
    navigator: Navigator = entry.value
    lists: dict[PathKey, Any] = {("questions",): navigator.questions, ("rules",): navigator.rules}
    lists[("first",)] = navigator.first
    lists |= {("questions", n, "answers"): question.answers for n, question in enumerate(navigator.questions)}
    for path, values in lists.items():
        seen: set[str] = set()
        for number, value in enumerate(values):
            if value.id in seen:
                yield entry.issue((*path, number, "id"), f'the id "{value.id}" is taken')
            seen.add(value.id)


def a_condition_names_answers(entry: Placed) -> Iterator[Issue]:
    """A condition that no answer meets would never hold (model: NavigatorRule.when)."""
    answers = {question.id: [answer.id for answer in question.answers] for question in entry.value.questions}
    for name in ("rules", "first", "barriers", "take"):
        for number, value in enumerate(getattr(entry.value, name)):
            yield from _condition(entry, (name, number, "when"), value.when, answers)


def _condition(
    entry: Placed, path: PathKey, when: Mapping[str, tuple[str, ...]], answers: Mapping[str, list[str]]
) -> Iterator[Issue]:
    for question, wanted in when.items():
        if question not in answers:
            yield entry.issue((*path, question), f'unknown question "{question}"', nearest(question, answers))
            continue
        for number, answer in enumerate(wanted):
            if answer not in answers[question]:
                message = f'the question "{question}" has no answer "{answer}"'
                yield entry.issue((*path, question, number), message, nearest(answer, answers[question]))


def it_leads_somewhere(entry: Placed, guide: Guide) -> Iterator[Issue]:
    """What is read, taken along or needed for a step is an entry of the guide."""
    navigator: Navigator = entry.value
    found: list[tuple[PathKey, str]] = []
    for n, question in enumerate(navigator.questions):
        for a, answer in enumerate(question.answers):
            found += [(("questions", n, "answers", a, "read", i), entry_id) for i, entry_id in enumerate(answer.read)]
    found += [
        (("first", n, "take", i), entry_id)
        for n, value in enumerate(navigator.first)
        for i, entry_id in enumerate(value.take)
    ]
    found += [
        (("take", n, "entries", i), entry_id)
        for n, value in enumerate(navigator.take)
        for i, entry_id in enumerate(value.entries)
    ]
    found += [(("plan", n, "entry"), step.entry) for n, step in enumerate(navigator.plan) if step.entry]
    for path, entry_id in found:
        if entry_id not in guide.homes:
            yield entry.issue(path, f'unknown id "{entry_id}"', nearest(entry_id, guide.homes))


def a_rule_is_about_a_format(entry: Placed, guide: Guide) -> Iterator[Issue]:
    """A rule whose conditions no format meets says nothing; a guard may have nothing to keep away (model: Choice)."""
    for number, rule in enumerate(entry.value.rules):
        if not rule.formats.not_for and not any(rule.formats.takes(item) for item in guide.formats):
            yield entry.issue(("rules", number, "formats"), "no format is like this")


def a_group_is_guarded(entry: Placed) -> Iterator[Issue]:
    """Whoever chooses a group is offered nothing that does not suit it (model: InvolvementFormat.groups)."""
    navigator: Navigator = entry.value
    for n, question in enumerate(navigator.questions):
        for a, answer in enumerate(question.answers):
            guards = (
                rule.veto == "people" and rule.formats.not_for == answer.group and set(rule.when) == {question.id}
                for rule in navigator.rules
                if answer.id in rule.when.get(question.id, ())
            )
            if answer.group and not any(guards):
                message = f'no rule keeps away what does not suit the group "{answer.group}"'
                hint = f"write a rule: when {question.id}: [{answer.id}], formats not_for: {answer.group}, veto: people"
                yield entry.issue(("questions", n, "answers", a, "group"), message, hint)


def a_step_is_filled_in(entry: Placed) -> Iterator[Issue]:
    """A step names only what the tool can fill in, and its days run forwards (model: Step.text)."""
    for number, step in enumerate(entry.value.plan):
        for lang in LANGUAGES:
            for name in _PLACE.findall(step.text[lang]):
                if name not in FILLED:
                    path = ("plan", number, "text", lang)
                    yield entry.issue(path, f"{{{name}}} is not filled in", f"allowed: {', '.join(FILLED)}")
        if step.days[0] > step.days[1]:
            yield entry.issue(("plan", number, "days"), f"day {step.days[0]} is after day {step.days[1]}")


def a_format_names_nobody_else(entry: Placed, placed: PlacedGuide) -> Iterator[Issue]:
    """A result tells no teenager of a "family": its words fit every group a format is for (model: Navigator.named)."""
    for format_ in placed.entries["formats"]:
        value: InvolvementFormat = format_.value
        for kind in entry.value.named:
            if set(value.groups) <= set(kind.groups):
                continue
            for lang in LANGUAGES:
                words = set(kind.words[lang].split())
                if words & _said(value.name[lang]):
                    continue
                for field in ("summary", "first_step"):
                    if said := words & _said(getattr(value, field)[lang]):
                        message = f'"{min(said)}" names only some of the groups it is for'
                        yield format_.issue((field, lang), message, "write of people, so that it is right for all")


def _said(text: str) -> set[str]:
    return set(_WORDS.findall(text.lower()))

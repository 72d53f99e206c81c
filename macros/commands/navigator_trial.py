"""The rules of "Where do we start?" for those who write them: as a table, and what they say to answers.

One engine decides, scripts/core/rules.js: node runs here what a reader's browser runs, so there is no second one to
keep equal to it. Node comes with requirements.txt.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.errors import StoppedError
from macros.languages import Lang
from macros.model import Choice, Guide
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.tools.navigator_form import PAGE, rulebook

ENGINE = ROOT / "scripts" / "command" / "navigator.js"
ALL = "all"


class AnswersError(StoppedError):
    """Answers that the questions do not know."""


def lines(guide: Guide, lang: Lang, answers: str | None, *, everything: bool = False) -> Iterator[str]:
    """What the command prints: every combination, the result of ``answers``, or the rules. Raises AnswersError."""
    if everything:
        return _combinations(guide, run_all(rulebook(Context(guide, lang, url=PAGE))))
    if answers is not None:
        book = rulebook(Context(guide, lang, url=PAGE))
        return _result(book, run(book, fragment(answers))[0])
    return _table(guide, lang)


def run(book: Mapping[str, Any], *fragments: str) -> list[dict[str, Any]]:
    """What the page's own engine says to each fragment of answers."""
    found: list[dict[str, Any]] = _engine(book, fragments)
    return found


def run_all(book: Mapping[str, Any]) -> dict[str, Any]:
    """What the page's own engine says to every combination of answers, counted."""
    found: dict[str, Any] = _engine(book, ALL)
    return found


def _engine(book: Mapping[str, Any], ask: str | Sequence[str]) -> Any:
    command = [str(Path(sys.executable).parent / "node"), str(ENGINE)]
    given = json.dumps({"book": book, "ask": ask})
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def fragment(answers: str) -> str:
    """Answers as the command takes them (``who=teens,place=home,safe=crisis+feared``) → as an address holds them.

    What an address holds may be given as it is.
    """
    text = answers.removeprefix("#")
    if "&" not in text:
        text = re.sub(r",(?=[a-z]+=)", "&", text).replace("+", ",")
    return f"#{text}"


# ---------------------------------------------------------------- the rules


def _table(guide: Guide, lang: Lang) -> Iterator[str]:
    """Every rule on a line of its own, with what it rests on."""
    for rule in guide.navigator.rules:
        effect = f"veto: {rule.veto}" if rule.veto else f"{rule.weight:+}"
        count = sum(rule.formats.takes(item) for item in guide.formats)
        yield f"{rule.id} | {_when(rule.when)} | {_choice(rule.formats)} ({count}) | {effect}"
        yield f"    {rule.because[lang]}{f' → {rule.instead[lang]}' if rule.instead else ''}"
        yield f"    [{', '.join([*rule.sources, *(['synthesis'] if rule.synthesis else [])])}]"


def _when(when: Mapping[str, tuple[str, ...]]) -> str:
    return " & ".join(f"{question}={'/'.join(answers)}" for question, answers in when.items())


def _choice(choice: Choice) -> str:
    named = {name: value for name, value in choice.model_dump().items() if value is not None}
    shown = (f"{name}: {', '.join(value) if isinstance(value, tuple) else value}" for name, value in named.items())
    return "; ".join(shown)


# ---------------------------------------------------------------- a set of answers


def _result(book: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    """The result of a set of answers, as the page shows it."""
    if found["damaged"]:
        known = "; ".join(f"{q['id']}={'/'.join(a['id'] for a in q['answers'])}" for q in book["questions"])
        raise AnswersError(f"some of these answers are unknown — the questions and their answers: {known}")
    yield " · ".join(found["said"])
    yield found["opening"]
    for first in found["first"]:
        yield f"! {first['title']}"
        yield from (f"    {step}" for step in first["steps"])
    for number, item in enumerate(found["offered"], 1):
        yield f"{number}. {item['name']} ({item['id']})"
        yield from (f"    {reason['said']}: {reason['because']}" for reason in item["because"])
    yield from (f"later: {item['name']} ({item['id']})" for item in found["later"])
    for item in found["notNow"]:
        yield f"not now: {item['name']} ({item['id']}) – {item['said']}: {item['because']}. {item['instead']}"
    for name in ("take", "barriers"):
        yield f"{name}: {', '.join(found[name])}"
    yield f"cases: {', '.join(case[0] for case in found['cases'])}"
    for step in found["plan"]:
        yield f"days {step['days'][0]}–{step['days'][1]}: {step['text']}"


# ---------------------------------------------------------------- every combination


def _combinations(guide: Guide, found: Mapping[str, Any]) -> Iterator[str]:
    """How many there are, the smallest number of safe formats, the share of each format."""
    total, fine = found["all"], found["pairs"].get("safe=fine", [])
    yield f"combinations                        {total:9,}"
    yield f"something else comes first          {found['waiting']:9,}  {found['waiting'] / total:6.1%}"
    yield f"neither formats nor a first step    {found['helpless']:9,}"
    yield f"offers that a veto forbids          {found['broken']:9,}"
    yield f"safe formats, at the least          {found['fewest']:9}"
    yield ""
    calm = total * _share_of_fine(guide)
    yield f"{'format':32}{'offered':>9}{'of all':>9}{'of safe':>9}"
    rows = sorted(zip(guide.formats, found["offered"], strict=True), key=lambda row: -row[1])
    for item, count in rows:
        index = guide.formats.index(item)
        at_ease = (fine[index] or 0) if index < len(fine) else 0
        yield f"{item.id:32}{count:9,}{count / total:9.2%}{at_ease / calm:9.2%}"


def _share_of_fine(guide: Guide) -> float:
    """The share of combinations in which safety is in place: one of all choices of the last question."""
    answers = guide.navigator.questions[-1].answers
    alone = sum(answer.alone for answer in answers)
    sets: int = 2 ** (len(answers) - alone) - 1
    return 1 / (sets + alone)

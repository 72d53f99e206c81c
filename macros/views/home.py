"""What only the home page shows: the search, the starter of three questions, the numbers of the guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.errors import UnknownIdError
from macros.model import COLLECTIONS
from macros.views.context import Context, Link

# Collection → where it is listed, past what is told above the list.
COUNTED: Mapping[str, str] = {
    "roles": "roles/catalogue/#find-a-role",
    "formats": "formats/#all-formats",
    "cases": "cases/#all-cases",
    "checklists": "checklists/",
    "forms": "forms/",
}
NAVIGATOR = "tools/navigator/"
UNSURE = "unsure"  # the answer that the starter leaves out: none says the same


@dataclass(frozen=True)
class Number:
    """How many entries a collection has, with the word for them in the right form; ``kind`` has an icon."""

    kind: str
    link: Link
    number: str


@dataclass(frozen=True)
class HomeQuestion:
    """A question of the navigator with its answers: ids, which its addresses name, and words."""

    id: str
    label: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Starter:
    """The first questions of the navigator, which is at ``href``, and the pages that say the same without scripts."""

    href: str
    questions: tuple[HomeQuestion, ...]
    count: str
    """How many questions the navigator has in all: right before the first answer and after the last one here."""
    groups: tuple[Link, ...]
    organisations: tuple[Link, ...]


def numbers(ctx: Context) -> tuple[Number, ...]:
    """The collections that a reader may look through, counted."""
    found = []
    for name, page in COUNTED.items():
        count = len(ctx.guide.index[name])
        word = ctx.language.counted(count, ctx.word(f"count-{name}"))
        found.append(Number(COLLECTIONS[name].singular, Link(ctx.href(page), word), ctx.language.number(count)))
    return tuple(found)


def search_box(ctx: Context) -> str:
    """The address of the search page."""
    return ctx.href("search/")


def starter(ctx: Context, *questions: str) -> Starter:
    """Questions of the navigator, whose answers lead there; without scripts a page for each answer.

    Raises UnknownIdError.
    """
    count = len(ctx.guide.navigator.questions)
    return Starter(
        href=ctx.href(NAVIGATOR),
        questions=tuple(_question(ctx, question_id) for question_id in questions),
        count=f"{count} {ctx.language.counted(count, ctx.word('starter-questions'))}",
        groups=tuple(ctx.link(entry.id, ctx.text(entry.short_name)) for entry in ctx.guide.groups),
        organisations=tuple(ctx.link(entry.id, ctx.text(entry.short_name)) for entry in ctx.guide.organisations),
    )


def _question(ctx: Context, question_id: str) -> HomeQuestion:
    known = {question.id: question for question in ctx.guide.navigator.questions}
    if question_id not in known:
        raise UnknownIdError("question of the navigator", question_id, known)
    answers = ((answer.id, ctx.text(answer.text)) for answer in known[question_id].answers if answer.id != UNSURE)
    return HomeQuestion(question_id, ctx.text(known[question_id].text), tuple(answers))

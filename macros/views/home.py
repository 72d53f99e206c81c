"""What only the home page shows: the search, the starter of three questions, the numbers of the guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model import COLLECTIONS
from macros.views.context import Context, Link

# Collection → the page that lists it.
COUNTED: Mapping[str, str] = {
    "roles": "roles/",
    "formats": "formats/",
    "cases": "cases/",
    "checklists": "checklists/",
    "forms": "forms/",
}
NAVIGATOR = "tools/"
FORMATS = "formats/"
TIMES = ("hour", "day", "month")  # answers to "how much time", words starter-time-…


@dataclass(frozen=True)
class Number:
    """How many entries a collection has, with the word for them in the right form; ``kind`` has an icon."""

    kind: str
    link: Link
    number: str


@dataclass(frozen=True)
class Choice:
    """An answer of the starter: its value, its words, and the page that suits it without scripts."""

    value: str
    link: Link


@dataclass(frozen=True)
class Starter:
    """The first three questions of the navigator, which is at ``href``."""

    href: str
    groups: tuple[Choice, ...]
    organisations: tuple[Choice, ...]
    times: tuple[Choice, ...]


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


def starter(ctx: Context) -> Starter:
    """The first three questions, whose answers lead on: with scripts to the navigator, without to a page each."""
    return Starter(
        href=ctx.href(NAVIGATOR),
        groups=tuple(_choice(ctx, entry.id, ctx.text(entry.short_name)) for entry in ctx.guide.groups),
        organisations=tuple(_choice(ctx, entry.id, ctx.text(entry.short_name)) for entry in ctx.guide.organisations),
        times=tuple(Choice(time, Link(ctx.href(FORMATS), ctx.word(f"starter-time-{time}"))) for time in TIMES),
    )


def _choice(ctx: Context, entry_id: str, name: str) -> Choice:
    return Choice(entry_id, ctx.link(entry_id, name))

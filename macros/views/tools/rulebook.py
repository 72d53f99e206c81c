"""What the script of "Where do we start?" reads: its types, which scripts/types/data.d.ts takes over."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

Answers: TypeAlias = dict[str, list[str]]
"""Question → ids of its answers."""
BookCase: TypeAlias = tuple[str, str, str, str, list[int], list[int]]
"""Name, address, country, kind of organisation; groups and formats by their numbers."""
BookRole: TypeAlias = tuple[str, str, list[int]]
"""Name, address and the numbers of the groups that the role suits, with support or without."""
_notes = with_config(ConfigDict(use_attribute_docstrings=True))


class BookAnswer(TypedDict):
    """An answer."""

    id: str
    text: str
    alone: NotRequired[bool]
    group: NotRequired[str]
    organisation: NotRequired[str]
    opening: NotRequired[str]


class BookQuestion(TypedDict):
    """A question."""

    id: str
    text: str
    many: NotRequired[bool]
    answers: list[BookAnswer]


@_notes
class BookFormat(TypedDict):
    """A format as the result shows it."""

    id: str
    name: str
    quoted: NotRequired[str]
    """The name as a sentence has it, where it is not the name between the ``quotes`` of the book."""
    summary: str
    level: str
    minutes: tuple[int, int]
    """Of a meeting; a week, where it goes on."""
    cost: int
    """Its number in the ``costs`` of the page."""
    free: NotRequired[str]
    """How it is done without money, where it costs some."""
    meetings: int
    """Which words of the page (``work``) say how its work is counted."""
    hours: tuple[int, int]
    first: str
    unless: list[str]
    """What forbids it and no question asks about."""
    roles: list[int]
    take: list[str]


@_notes
class BookRule(TypedDict):
    """A rule: a reason only where a reader may see it."""

    when: Answers
    """Every question named must have one of its answers."""
    formats: list[int]
    """Numbers of the formats it is about."""
    veto: NotRequired[Literal["people", "safety", "order", "means"]]
    weight: NotRequired[int]
    because: NotRequired[str]
    instead: NotRequired[str]


class BookFirst(TypedDict):
    """What comes before any format."""

    when: Answers
    title: str
    steps: list[str]
    take: list[str]
    always: NotRequired[bool]


class BookTaken(TypedDict):
    """What to take along with these answers."""

    when: Answers
    entries: list[str]


@_notes
class BookStep(TypedDict):
    """A step of the first two weeks."""

    days: tuple[int, int]
    text: str
    over: NotRequired[int]
    """Only for a format with more hours of preparation."""
    under: NotRequired[int]
    """Only for a format with so many hours at most."""
    entry: NotRequired[str]


@_notes
class Rulebook(TypedDict):
    """All that the script of the navigator needs, in one language; formats are named by their numbers."""

    questions: list[BookQuestion]
    formats: list[BookFormat]
    rules: list[BookRule]
    first: list[BookFirst]
    barriers: list[BookTaken]
    take: list[BookTaken]
    plan: list[BookStep]
    entries: dict[str, tuple[str, str, str]]
    """Id → name, address, collection."""
    page: str
    """Address of a format, with ``{}`` for its id."""
    levels: dict[str, str]
    roles: list[BookRole]
    groups: list[str]
    """Ids, by whose numbers roles and cases name groups."""
    cases: list[BookCase]
    quotes: str
    """The opening and the closing quotation mark."""

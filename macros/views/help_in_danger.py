"""Help in danger as readers see it, and who publishes the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

from macros.model import HelpLine
from macros.views.context import Context, Link

SAID_TO_CHILDREN = ("plain-child/",)  # pages that call safety(child=true): their box names no sources


@dataclass(frozen=True)
class HelpLineView:
    """One line of the safety box: what to say, with numbers to press; ``facts`` are who may call, cost, hours.

    ``words`` are links where they are numbers; their texts together are ``say``.
    """

    id: str
    words: tuple[Link, ...]
    facts: str

    @property
    def say(self) -> str:
        """The line as plain text."""
        return "".join(word.text for word in self.words)


@dataclass(frozen=True)
class SafetyView:
    """The safety box: what to do, with numbers; ``checked`` is the oldest day of a check.

    A child's box has no sources: ``more`` leads to the box that has them.
    """

    lines: tuple[HelpLineView, ...]
    checked: str
    more: Link
    sources: tuple[Link, ...]

    @property
    def line(self) -> str:
        """All lines in one sentence, for files and cards."""
        return ". ".join(line.say for line in self.lines) + "."


@dataclass(frozen=True)
class CallView:
    """Numbers to press in one line, and the way to the whole box."""

    numbers: tuple[Link, ...]
    more: Link


@dataclass(frozen=True)
class PublisherFact:
    """A line about whoever publishes this copy; ``link`` has no address where it is a name."""

    label: str
    link: Link


@dataclass(frozen=True)
class PublisherView:
    """Who publishes this copy, as far as the record says; ``missing`` is what to do where it names no contact."""

    facts: tuple[PublisherFact, ...]
    missing: str


def safety(ctx: Context, *, child: bool = False) -> SafetyView:
    """Whom to call, in the order of the data, said to a ``child`` or to adults; what nobody has filled in stays out."""
    spoken = [entry for entry in ctx.guide.safety if entry.say]
    read = () if child else dict.fromkeys(entry_id for entry in spoken for entry_id in entry.sources)
    return SafetyView(
        lines=tuple(_line(ctx, entry, child=child) for entry in spoken),
        checked=ctx.day(min(entry.checked for entry in spoken)),
        more=Link(ctx.href("barriers/incidents/"), ctx.word("safety-more-child" if child else "safety-more")),
        sources=ctx.sources(read),
    )


def safety_line(ctx: Context, collection: str, entry_id: str) -> str:
    """The line of an entry on which someone may be in danger; nothing for the others."""
    return safety(ctx).line if entry_id in getattr(ctx.guide.safety_places, collection) else ""


def call(ctx: Context, place: str) -> CallView:
    """The numbers in one line; ``place`` is the id on the same page where the whole box stands."""
    dialled = [number for entry in ctx.guide.safety if entry.say for number in (entry.number, entry.mobile) if number]
    return CallView(tuple(map(_dial, dialled)), Link(f"#{place}", ctx.word("safety-all")))


def numbers(ctx: Context) -> str:
    """The numbers with their names, for the foot of every page: ``112 · 8-800-2000-122, 124``."""
    dialled = ((entry.number, entry.mobile) for entry in ctx.guide.safety if entry.say and entry.number)
    return " · ".join(", ".join(filter(None, pair)) for pair in dialled)


def dial(ctx: Context, line_id: str) -> tuple[Link, ...]:
    """The numbers of a line, to press inside a sentence. Raises UnknownIdError."""
    entry = ctx.find(HelpLine, line_id)
    return tuple(_dial(number) for number in (entry.number, entry.mobile) if number)


def publisher(ctx: Context) -> PublisherView:
    """Who publishes this copy of the guide: a line for each thing that the record holds."""
    entry = ctx.guide.publisher
    contact, repository = entry.contact or "", entry.repository or ""
    href = f"mailto:{contact}" if "@" in contact and not contact.startswith("https://") else contact
    lines = {
        "name": Link("", ctx.text(entry.name)),
        "contact": Link(href, contact),
        "repository": Link(repository, repository),
    }
    facts = tuple(PublisherFact(ctx.word(f"publisher-{key}"), link) for key, link in lines.items() if link.text)
    missing = "publisher-unreachable" if entry.name else "publisher-unnamed"
    return PublisherView(facts, "" if contact else ctx.word(missing))


def _line(ctx: Context, entry: HelpLine, *, child: bool) -> HelpLineView:
    """A line of the box; what is said to a child has its facts inside."""
    to_child = entry.say_to_child if child else None
    return HelpLineView(
        entry.id, tuple(_words(entry, ctx.text(to_child or entry.say))), "" if to_child else _facts(ctx, entry)
    )


def _words(entry: HelpLine, said: str) -> Iterator[Link]:
    """The line cut at its numbers; a number is a link that dials it."""
    for words, field, _, _ in Formatter().parse(said):
        if words:
            yield Link("", words)
        if field:
            yield _dial(str(getattr(entry, field)))


def _dial(number: str) -> Link:
    return Link(f"tel:{number.replace('-', '')}", number)


def _facts(ctx: Context, entry: HelpLine) -> str:
    return " ".join(ctx.text(fact) for fact in (entry.for_whom, entry.cost, entry.hours) if fact)

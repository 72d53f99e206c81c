"""Where do we start: the questions, and the rules that turn answers into formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.model.ids import BarrierId, FormatId, GroupId, LevelId, OrganisationId, Slug, SourceId
from macros.model.practice import Cost, Degree, InvolvementFormat, Leaders, Mode, Obstacle
from macros.model.text import LocalizedText, Model
from macros.model.values import Whole

EntryId = Slug
"""An entry of any collection; the rule ``a_navigator_leads_somewhere`` checks that it exists."""
Why = Literal["people", "safety", "order", "means"]
Answers = dict[Slug, tuple[Slug, ...]]
Hours = Annotated[Whole, Field(ge=0, le=1000)]
DAYS = 14
Day = Annotated[Whole, Field(ge=1, le=DAYS)]


class Answer(Model):
    """One answer to a question."""

    id: Slug
    """Short and for ever: it stands in addresses that readers have sent."""
    text: LocalizedText
    """What the reader ticks."""
    short: LocalizedText
    """How a reason quotes it: "because you said …"."""
    read: tuple[EntryId, ...] = Field(min_length=1, max_length=3)
    """Where to read on without scripts: entries of any collection."""
    group: GroupId | None = None
    """The group that is meant."""
    organisation: OrganisationId | None = None
    """The kind of organisation that is meant."""
    level: LevelId | None = None
    """The level that is meant."""
    opening: LocalizedText | None = None
    """The sentence with which the result begins."""
    alone: bool = False
    """Of a question with many answers: it excludes the others."""


class Question(Model):
    """One question, in plain words."""

    id: Slug
    """Short and for ever: it stands in addresses that readers have sent."""
    text: LocalizedText
    """The question."""
    hint: LocalizedText | None = None
    """A line below it."""
    many: bool = False
    """True: several answers may be ticked."""
    answers: tuple[Answer, ...] = Field(min_length=2)
    """The answers; the last one is "not sure", with the id ``unsure``."""


class Choice(Model):
    """Which formats a rule is about: every condition named must hold."""

    ids: tuple[FormatId, ...] | None = None
    """These formats."""
    levels: tuple[LevelId, ...] | None = None
    """Formats of these levels."""
    modes: tuple[Mode, ...] | None = None
    """Formats led in these ways."""
    costs: tuple[Cost, ...] | None = None
    """Formats that cost this."""
    words: tuple[Degree, ...] | None = None
    """Formats that need words so much."""
    forbidden_by: tuple[Obstacle, ...] | None = None
    """Formats that one of these forbids."""
    not_for: GroupId | None = None
    """Formats that do not suit this group."""
    from_age: Whole | None = None
    """Formats whose youngest age is this or more."""
    hours_over: Hours | None = None
    """Formats that take more hours of preparation than this, at the least."""
    hours_under: Hours | None = None
    """Formats that take at most these hours of preparation."""
    month_over: Hours | None = None
    """Formats whose first month, preparation and meetings together, may take more working hours than this."""
    led_by: tuple[Leaders, ...] | None = None
    """Formats that take these people to lead."""
    without_money: bool | None = None
    """Formats that can, or cannot, be done with no money at all."""
    from_nothing: bool | None = None
    """Formats one may, or may not, begin with."""
    all: Literal[True] | None = None
    """Every format."""

    @model_validator(mode="after")
    def _chooses(self) -> Self:
        if all(value is None for value in self.model_dump().values()):
            raise ValueError("names no formats — write ids:, levels:, forbidden_by: or another condition")
        return self

    def takes(self, entry: InvolvementFormat) -> bool:
        """Whether a format is one of them."""
        return all(self._conditions(entry))

    def _conditions(self, entry: InvolvementFormat) -> Iterator[bool]:
        """What the conditions that are named say of a format."""
        hours = entry.preparation_hours
        for wanted, found in (
            (self.ids, entry.id),
            (self.levels, entry.level),
            (self.modes, entry.mode),
            (self.costs, entry.cost),
            (self.words, entry.words),
            (self.led_by, entry.led_by),
        ):
            yield wanted is None or found in wanted
        yield self.forbidden_by is None or not set(self.forbidden_by).isdisjoint(entry.forbidden_by)
        yield self.not_for is None or self.not_for not in entry.groups
        yield self.from_age is None or entry.ages.min >= self.from_age
        yield self.hours_over is None or hours.min > self.hours_over
        yield self.hours_under is None or hours.max <= self.hours_under
        yield self.month_over is None or entry.month_hours > self.month_over
        yield self.without_money is None or self.without_money == entry.needs_no_money
        yield self.from_nothing is None or entry.from_nothing == self.from_nothing


class Grounded(Model):
    """Something that says on what it rests: sources, or our own advice."""

    sources: tuple[SourceId, ...] = ()
    """Ids of data/sources.yaml."""
    synthesis: bool = False
    """True: our own advice, no finding."""

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.sources and not self.synthesis:
            raise ValueError("names no grounds — write sources: or synthesis: true")
        return self


class NavigatorRule(Grounded):
    """A rule: condition → formats, a weight or a veto, and the reason."""

    id: Slug
    """Name of the rule, for the table of rules."""
    when: Answers = Field(min_length=1)
    """Question → answers: every question named must have one of them."""
    formats: Choice
    """The formats it is about."""
    weight: Annotated[Whole, Field(ge=-9, le=9)] | None = None
    """How much it speaks for a format, or against one."""
    veto: Why | None = None
    """It forbids the formats: what the ban rests on. Nothing outweighs it."""
    because: LocalizedText
    """The reason; reads on after the answer that it follows from."""
    instead: LocalizedText | None = None
    """What to do instead of a forbidden format, or about what speaks against one: then the reader is told both."""

    @model_validator(mode="after")
    def _weighs_or_forbids(self) -> Self:
        if (self.weight is None) == (self.veto is None) or self.weight == 0:
            raise ValueError("a rule either weighs or forbids — write weight: or veto:")
        against = self.weight is not None and self.weight < 0
        if not against and (self.instead is not None) != (self.veto not in (None, "people")):
            raise ValueError("a ban on something tempting says what to do instead, and nothing that speaks for it does")
        return self


class First(Grounded):
    """What comes before any format."""

    id: Slug
    """Name, for the table of rules."""
    when: Answers = Field(min_length=1)
    """When it holds."""
    always: bool = False
    """True: it stands above the formats too, not only in place of them."""
    title: LocalizedText
    """What comes first."""
    steps: tuple[LocalizedText, ...] = Field(min_length=1, max_length=3)
    """Steps in order."""
    take: tuple[EntryId, ...] = Field(min_length=1, max_length=3)
    """Checklists and forms for it."""


class Named(Model):
    """Words that name one kind of people."""

    groups: tuple[GroupId, ...] = Field(min_length=1)
    """The groups they name."""
    words: LocalizedText
    """Their forms, with spaces between them."""


class ExpectedBarrier(Model):
    """A barrier that some answers let expect."""

    when: Answers
    """When to expect it; empty: always."""
    barrier: BarrierId
    """The barrier."""


class Taken(Model):
    """Checklists and forms for some answers."""

    when: Answers
    """When to take them; empty: always."""
    entries: tuple[EntryId, ...] = Field(min_length=1)
    """Checklists and forms."""


class Step(Model):
    """A step of the first two weeks."""

    days: tuple[Day, Day]
    """From the day to the day, 1 is today."""
    text: LocalizedText
    """The step; ``{first}`` is the first step of the first format, ``{name}`` its name."""
    hours_over: Hours | None = None
    """Only where that format takes more hours of preparation."""
    hours_under: Hours | None = None
    """Only where it takes at most these hours."""
    entry: EntryId | None = None
    """What helps with the step."""


class Navigator(Model):
    """Where do we start."""

    questions: tuple[Question, ...] = Field(min_length=1, max_length=7)
    """The questions in order."""
    rules: tuple[NavigatorRule, ...] = Field(min_length=1)
    """The rules."""
    named: tuple[Named, ...] = ()
    """Words that a format for other people, too, does not say."""
    first: tuple[First, ...] = Field(min_length=1)
    """What comes first, the gravest on top."""
    barriers: tuple[ExpectedBarrier, ...] = Field(min_length=1)
    """Barriers to expect, the gravest on top."""
    take: tuple[Taken, ...] = Field(min_length=1)
    """What to take along."""
    plan: tuple[Step, ...] = Field(min_length=1)
    """The first two weeks."""

"""What people do: roles, formats, principles, impacts, barriers, risks, recommendations."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from macros.model.evidence import Grounds
from macros.model.ids import (
    BarrierId,
    ChecklistId,
    FormatId,
    GroupId,
    LevelId,
    RecommendationId,
    RiskId,
    RoleId,
    SourcedEntry,
)
from macros.model.text import LocalizedText, Model
from macros.model.values import Ages, Hours, Minutes, Range

Suitability = Literal["yes", "with-support", "no"]
RolePath = Literal["voice", "help", "knowledge"]
Mode = Literal["consultative", "collaborative", "beneficiary-led"]
Side = Literal["beneficiaries", "staff", "organisation", "system"]
Stage = Literal["prepare", "run", "support", "feedback", "evaluate", "end"]
Sphere = Literal["beneficiaries", "staff", "organisation", "community"]
Cost = Literal["nothing", "small", "budget"]
Degree = Literal["yes", "partly", "no"]
Leaders = Literal["one", "two", "outsider"]
Meetings = Literal["once", "several", "ongoing"]
SEVERAL = 3
"""How many meetings of several a month may hold, at the most."""
WEEKS = 4
"""Weeks of a month."""
Obstacle = Literal[
    "nothing-open",
    "no-reply",
    "unanswered",
    "no-safe-adult",
    "acute-crisis",
    "feared-person",
    "forced",
    "mixed-ages",
    "used-against",
    "recognisable",
    "manager-not-ready",
    "taken-over",
    "no-supervision",
    "no-independent",
    "no-pay",
    "law-forbids",
]


class Role(SourcedEntry):
    """A role a beneficiary may take."""

    name: LocalizedText
    """Name of the role."""
    summary: LocalizedText
    """The role in one line."""
    path: RolePath
    """Which of the three paths of roles it belongs to; also the index that lists it."""
    does: tuple[LocalizedText, ...] = Field(min_length=2, max_length=5)
    """What the person does."""
    provides: tuple[LocalizedText, ...] = Field(min_length=2, max_length=6)
    """What the organisation provides."""
    risk: LocalizedText
    """The typical risk in one or two sentences."""
    suits: dict[GroupId, Suitability]
    """For every group: yes, with-support or no."""
    suits_note: LocalizedText | None = None
    """A condition behind the table of groups, if there is one."""
    levels: dict[LevelId, LocalizedText] = Field(min_length=1)
    """How the role looks at each level where it exists, one sentence each; the main level first."""
    next: tuple[RoleId, ...] = ()
    """Roles a person may grow into."""
    risks: tuple[RiskId, ...] = Field(min_length=1)
    """Risk cards to read before offering the role."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists to use with it."""


class Adaptations(Model):
    """How a format changes for those whom the usual form leaves out."""

    young: LocalizedText | None = None
    """For small children."""
    disability: LocalizedText | None = None
    """For people with disabilities."""
    crisis: LocalizedText | None = None
    """For people in crisis."""


class InvolvementFormat(SourcedEntry):
    """A format: a way of meeting and working that puts roles to work at a level."""

    name: LocalizedText
    """Name of the format."""
    summary: LocalizedText
    """The format in one line."""
    level: LevelId
    """The level at which it works; also the page it stands on."""
    mode: Mode
    """Who leads: consultative, collaborative or beneficiary-led (Lansdown)."""
    when: LocalizedText
    """When to choose it."""
    when_not: LocalizedText
    """When not to choose it."""
    groups: tuple[GroupId, ...] = Field(min_length=1)
    """Groups it suits."""
    roles: tuple[RoleId, ...] = Field(min_length=1)
    """Roles it puts to work."""
    minutes: Minutes
    """Length of one meeting, in minutes."""
    duration: LocalizedText
    """How long the whole thing takes, in words."""
    group_size: Range
    """How many people take part."""
    ages: Ages
    """Ages that can take part; younger or older ones need the variant for them, if there is one."""
    cost: Cost
    """Beside working hours: nothing; small (tea, travel, paper, small pay); a budget of its own. Our estimate."""
    without_money: LocalizedText | None = None
    """How a small cost is done without; absent: it cannot be, or nothing is to be paid."""
    preparation_hours: Hours
    """Working hours until the first meeting, the first time. Our estimate."""
    led_by: Leaders
    """Who it takes: one worker; two adults or more; somebody who does not work with these people."""
    meetings: Meetings
    """One, with each person or group; several, then it ends; or it goes on."""
    weekly_minutes: Minutes | None = None
    """Working minutes a week of what goes on, its meetings and their preparation together. Our estimate."""
    words: Degree
    """Whether speech or text is needed; ``partly``: pictures, voice or a helper will do."""
    online: Degree
    """Whether it works online; ``partly``: some of it does."""
    from_nothing: bool
    """True: an organisation that has never involved anybody may begin with it."""
    forbidden_by: tuple[Obstacle, ...] = Field(min_length=1)
    """What forbids it; the word is ``forbidden-by-<obstacle>`` of data/ui.yaml."""
    first_step: LocalizedText
    """What to do on Monday, before anybody is invited."""
    needs: tuple[LocalizedText, ...] = Field(min_length=1)
    """People and things needed, preparation included."""
    steps: tuple[LocalizedText, ...] = Field(min_length=3, max_length=8)
    """Steps in order."""
    adaptations: Adaptations = Adaptations()
    """Variants for small children, disability, crisis."""
    cautions: tuple[LocalizedText, ...] = Field(min_length=1)
    """What to watch for."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists to use with it."""

    @property
    def month_hours(self) -> float:
        """Working hours of its first month, preparation and meetings together, at the most."""
        if self.weekly_minutes:
            meetings = WEEKS * self.weekly_minutes.max
        else:
            meetings = self.minutes.max * (SEVERAL if self.meetings == "several" else 1)
        return self.preparation_hours.max + meetings / 60

    @property
    def needs_no_money(self) -> bool:
        """Whether it can be done with no money at all."""
        return self.cost == "nothing" or self.without_money is not None

    @model_validator(mode="after")
    def _counts_its_work(self) -> Self:
        if (self.meetings == "ongoing") != (self.weekly_minutes is not None):
            raise ValueError("weekly_minutes: is for what goes on (meetings: ongoing), and only for that")
        if self.without_money and self.cost != "small":
            raise ValueError("without_money: tells how a small cost is done without (cost: small)")
        return self


class Principle(SourcedEntry):
    """A principle or value of involvement."""

    name: LocalizedText
    """Name of the principle."""
    summary: LocalizedText
    """The principle in one line."""
    looks_like: tuple[LocalizedText, ...] = Field(min_length=2, max_length=4)
    """What it looks like on an ordinary day."""
    breaks: tuple[LocalizedText, ...] = Field(min_length=1, max_length=4)
    """What breaks it."""


class Impact(SourcedEntry):
    """An expected change, with signs one can observe."""

    name: LocalizedText
    """The change in one line."""
    sphere: Sphere
    """Where it shows: beneficiaries, staff, organisation, community."""
    levels: tuple[LevelId, ...] = Field(min_length=1)
    """Levels whose work leads to it."""
    signs: tuple[LocalizedText, ...] = Field(min_length=2, max_length=5)
    """Signs one can observe."""
    limits: LocalizedText
    """How sure we may be: what research shows and what it does not."""
    grounds: Grounds
    """Strength of the grounds."""


class Barrier(SourcedEntry):
    """Something that keeps people from taking part."""

    name: LocalizedText
    """The barrier in one line."""
    side: Side
    """Whose side it stands on; also the page it stands on."""
    russia: bool = False
    """True where the source speaks of Russian practice."""
    signs: tuple[LocalizedText, ...] = Field(min_length=1, max_length=4)
    """How it shows."""
    why: LocalizedText
    """Why it happens."""
    reduces: tuple[LocalizedText, ...] = Field(min_length=1, max_length=6)
    """What reduces it."""
    recommendations: tuple[RecommendationId, ...] = Field(min_length=1)
    """Recommendations that answer it."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists that help."""


class Risk(SourcedEntry):
    """A harm that involvement itself may bring."""

    name: LocalizedText
    """The risk in one line."""
    stop: bool = False
    """True: with this risk high and nobody responsible, do not start."""
    signs: tuple[LocalizedText, ...] = Field(min_length=1, max_length=5)
    """Early signs."""
    why: LocalizedText
    """Why it happens."""
    reduces: tuple[LocalizedText, ...] = Field(min_length=1, max_length=6)
    """What reduces it."""
    recommendations: tuple[RecommendationId, ...] = ()
    """Recommendations that answer it."""
    checklists: tuple[ChecklistId, ...] = Field(min_length=1)
    """Checklists that help."""


class Recommendation(SourcedEntry):
    """A recommendation with its steps."""

    name: LocalizedText
    """The recommendation in one line, as a call to act."""
    stage: Stage
    """When: prepare, run, support, feedback, evaluate, end; also the page it stands on."""
    why: LocalizedText
    """Why, in one to three sentences."""
    steps: tuple[LocalizedText, ...] = Field(min_length=3, max_length=6)
    """Steps in order."""
    first_step_ngo: LocalizedText
    """The first step of a small NGO."""
    first_step_state: LocalizedText
    """The first step of a state institution."""
    grounds: Grounds
    """Strength of the grounds: as data/grounds.yaml defines it."""
    barriers: tuple[BarrierId, ...] = Field(min_length=1)
    """Barriers it answers."""
    formats: tuple[FormatId, ...] = ()
    """Formats that carry it out."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists that help."""

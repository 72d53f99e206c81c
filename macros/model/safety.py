"""Help in danger: whom to call, and where the guide must say so."""

from __future__ import annotations

import re
from typing import Self

from pydantic import Field, model_validator

from macros.languages import LANGUAGES
from macros.model.ids import ChecklistId, Entry, ExerciseId, FormatId, FormId, SourceId
from macros.model.text import LocalizedText, Model, Text
from macros.model.values import Address, Contact, Day

_NUMBERS = re.compile(r"\{(?:number|mobile)\}")


class HelpLine(Entry):
    """Someone to turn to in danger: a number, or what stands in place of one."""

    name: LocalizedText
    """What it is called."""
    number: Text | None = None
    """The number as it is dialled and printed; null for a line without one (an adult, another country, a region)."""
    mobile: Text | None = None
    """The short number from a mobile telephone, where there is one."""
    say: LocalizedText | None = None
    """How it stands in the safety line, with {number} and {mobile}; null keeps it out until a publisher fills it in."""
    say_to_child: LocalizedText | None = None
    """How it stands on the page for a child, with what a call costs and when it answers; null: ``say`` stands there."""
    for_whom: LocalizedText | None = None
    """Who may call."""
    cost: LocalizedText | None = None
    """What a call costs, and whether one must give a name."""
    hours: LocalizedText | None = None
    """When it answers, as far as a source says."""
    from_where: LocalizedText | None = None
    """From which telephones and regions it can be reached."""
    checked: Day
    """Day on which the facts were last compared with the sources; older than a year is refused."""
    sources: tuple[SourceId, ...] = ()
    """Where the facts were read; needed for every number."""

    @model_validator(mode="after")
    def _a_number_has_its_facts(self) -> Self:
        facts = {"for_whom": self.for_whom, "cost": self.cost, "hours": self.hours, "from_where": self.from_where}
        missing = [name for name, value in {**facts, "say": self.say, "sources": self.sources}.items() if not value]
        if self.number and missing:
            raise ValueError(f"a number also needs {', '.join(missing)}")
        for text in (said[lang] for said in (self.say, self.say_to_child) if said for lang in LANGUAGES):
            if set("{}") & set(_NUMBERS.sub("", text)):
                raise ValueError(f'"{text}" has other braces than {{number}} and {{mobile}} — take them out')
            for name, value in (("number", self.number), ("mobile", self.mobile)):
                if bool(value) != (f"{{{name}}}" in text):
                    raise ValueError(f'"{text}" must hold {{{name}}} if and only if there is one')
        return self


class SafetyPlaces(Model):
    """Where someone may be in danger or upset: these pages, entries and their files carry the safety line."""

    pages: tuple[Text, ...] = Field(min_length=1)
    """Addresses of pages whose Markdown must call {{ safety() }}, such as barriers/incidents/."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists that print the line, on the page and in the files."""
    forms: tuple[FormId, ...] = ()
    """Forms that print it."""
    formats: tuple[FormatId, ...] = ()
    """Formats that may open pain."""
    exercises: tuple[ExerciseId, ...] = ()
    """Exercises that may open pain."""


class Publisher(Model):
    """Who publishes this copy of the guide; empty until a publisher fills it in."""

    name: LocalizedText | None = None
    """Name of the organisation or person who answers for the site."""
    contact: Contact | None = None
    """E-mail address, or the https address of a contact page."""
    repository: Address | None = None
    """The https address of the public repository, where there is one."""

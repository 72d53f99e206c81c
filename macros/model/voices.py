"""Published words of beneficiaries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.languages import Lang
from macros.model.ids import Entry, SourceId
from macros.model.sources import FIRST_YEAR, LAST_YEAR
from macros.model.text import LocalizedText
from macros.model.values import Whole

Theme = Literal[
    "why", "unheard", "first", "meetings", "councils", "peers", "training", "complaint", "payment", "story", "leaving"
]


class Voice(Entry):
    """Words of somebody whom an organisation supports, as they were published."""

    words: LocalizedText
    """The words, up to 25: exact in the original language, our translation in the other."""
    original: Lang
    """The language in which they were published."""
    speaker: LocalizedText
    """Who speaks, by role and country: never a name."""
    year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None
    """Year of the words, null where it is not stated."""
    theme: Theme
    """What the words are about."""
    source: SourceId
    """Where they were published."""

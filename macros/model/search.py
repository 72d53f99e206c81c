"""What the search knows of readers' words: words to leave out, words close in meaning, everyday names."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.glossary import Synonyms
from macros.model.text import ListsByLanguage, Model, Text


class CloseWords(Model):
    """Words close in meaning: whoever types one of ``say`` may be looking for one of ``means``."""

    say: tuple[Text, ...] = Field(min_length=1)
    """What readers type: words, or phrases of two or three words."""
    means: tuple[Text, ...] = ()
    """What the guide says instead; without it the words of ``say`` stand for one another."""


class CloseWordsOfLanguages(ListsByLanguage[CloseWords]):
    """Words close in meaning in each language."""


NamedKind = Literal["case", "checklist", "exercise", "form", "format", "law", "risk", "role", "workshop"]


class SearchWords(Model):
    """Words of the search that belong to no entry."""

    ignored: Synonyms
    """Words of questions that say nothing of the subject."""
    close: CloseWordsOfLanguages
    """Everyday words and the words of the guide."""
    kinds: dict[NamedKind, Synonyms]
    """Kind of results → words by which readers ask for that kind: “checklist on consent”."""


class EverydayNames(Model):
    """How readers ask for a place of the guide in their own words."""

    places: dict[Text, Synonyms]
    """Id of an entry, section or item, or address of a page or heading (``plain/#refuse``) → readers' words."""

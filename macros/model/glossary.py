"""Terms of the guide."""

from __future__ import annotations

from macros.model.ids import Entry, SourceId
from macros.model.text import ListsByLanguage, LocalizedText, Text


class Synonyms(ListsByLanguage[Text]):
    """Words readers use for a term, for the search."""


class Term(Entry):
    """A term of the glossary."""

    term: LocalizedText
    """The term."""
    definition: LocalizedText
    """What it means here, one or two sentences."""
    better_say: LocalizedText | None = None
    """Which words to prefer, and which to avoid."""
    false_friend: LocalizedText | None = None
    """A trap of translation."""
    synonyms: Synonyms = Synonyms()
    """What else readers may type into the search."""
    sources: tuple[SourceId, ...] = ()
    """Where the definition rests on a source."""

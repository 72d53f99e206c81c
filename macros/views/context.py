"""Where a fragment is read: the guide, the language, the page, and what that page cites."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from macros.addresses import entry_address, relative
from macros.errors import UnknownIdError
from macros.languages import BY_CODE, Lang, Language
from macros.model import COLLECTIONS, Entry, Guide, LocalizedText, Page, Source
from macros.views.download import Download
from macros.views.short_references import short_references

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Link:
    """A link as a template prints it; ``href`` is relative to the page it stands on."""

    href: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Cite:
    """One citation mark: its number on the page, its own id, and the source it leads to."""

    number: int
    id: str
    source: str


@dataclass
class Citations:
    """The sources of one page, numbered in the order in which the page cites them."""

    marks: dict[str, list[str]] = field(default_factory=dict)

    def mark(self, source_id: str) -> tuple[int, str]:
        """Note one more citation; return (number on the page, id of the mark)."""
        self.note(source_id)
        places = self.marks[source_id]
        places.append(f"c{sum(map(len, self.marks.values())) + 1}")
        return list(self.marks).index(source_id) + 1, places[-1]

    def note(self, source_id: str) -> None:
        """A source of the whole page: it stands in the list, and no mark leads to it."""
        self.marks.setdefault(source_id, [])


Cited = Mapping[str, tuple[Page, ...]]
"""Source → pages that cite it."""


@dataclass(frozen=True)
class Context:
    """The reader's place. ``url`` is the page's address from the root of its language (``roles/voice/``).

    ``cited`` says which pages cite a source, ``files`` are the files to take away.
    """

    guide: Guide
    lang: Lang
    url: str = ""
    citations: Citations = field(default_factory=Citations)
    cited: Cited = field(default_factory=dict)
    files: tuple[Download, ...] = ()

    @property
    def language(self) -> Language:
        """How the reader's language differs from others."""
        return BY_CODE[self.lang]

    def text(self, value: LocalizedText | None) -> str:
        """The text in the reader's language; nothing for an absent optional one."""
        return value[self.lang] if value else ""

    def texts(self, values: Iterable[LocalizedText]) -> tuple[str, ...]:
        """Several texts in the reader's language."""
        return tuple(value[self.lang] for value in values)

    def word(self, key: str) -> str:
        """An interface word of data/ui.yaml. Raises UnknownIdError."""
        words = self.guide.ui.words
        if key not in words:
            raise UnknownIdError("interface word", key, words)
        return words[key][self.lang]

    def day(self, value: date) -> str:
        """A day as readers of the language write it: 23.11.2026, 23 November 2026."""
        return self.language.date(value)

    def find(self, model: type[E], entry_id: str) -> E:
        """The entry ``entry_id`` of the collection of ``model``. Raises UnknownIdError."""
        return self.guide.find(model, entry_id)

    def link(self, entry_id: str, text: str = "", note: str = "") -> Link:
        """A link to any entry of the guide. Raises UnknownIdError."""
        name = self.guide.collection_of(entry_id).name
        return Link(
            self.href(entry_address(self.guide, entry_id)), text or self.name(self.guide.index[name][entry_id]), note
        )

    def mention(self, entry_id: str) -> str:
        """The name of an entry as it stands in a sentence: titles in quotation marks."""
        collection = self.guide.collection_of(entry_id)
        entry = self.guide.index[collection.name][entry_id]
        if collection.mention:
            return collection.mention(entry)[self.lang]
        name = self.name(entry)
        return self.language.quoted(name) if collection.quoted else name

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to several entries."""
        return tuple(self.link(entry_id) for entry_id in ids)

    def name(self, entry: Entry) -> str:
        """The name of an entry, whatever its collection calls it."""
        title = self.guide.collection_of(entry.id).title(entry)
        return title if isinstance(title, str) else title[self.lang]

    def lead(self, entry: Entry) -> str:
        """What cards and lists say of an entry beside its name. Raises UnknownIdError where it has none."""
        field = self.guide.collection_of(entry.id).lead
        if field not in type(entry).model_fields:
            raise UnknownIdError("lead", field, type(entry).model_fields)
        return self.text(getattr(entry, field))

    def entries(self, collection: str) -> Mapping[str, Entry]:
        """All entries of a collection by their ids. Raises UnknownIdError."""
        if collection not in COLLECTIONS:
            raise UnknownIdError("collection", collection, COLLECTIONS)
        return self.guide.index[collection]

    def href(self, target: str) -> str:
        """Turn an address from the root of the language into one relative to this page."""
        return relative(target, self.url)

    def file_href(self, path: str) -> str:
        """Turn the address of a file from the root of the language into one relative to this page."""
        return posixpath.relpath(path, self.url or ".")

    def sources(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to entries of the bibliography, each under a short name. Raises UnknownIdError."""
        found = [self.find(Source, entry_id) for entry_id in ids]
        names = short_references(found, self.word("and-others"))
        return tuple(self.link(source.id, name) for source, name in zip(found, names, strict=True))

    def cites(self, ids: Iterable[str]) -> tuple[Cite, ...]:
        """Citation marks for the given sources, noted on the page. Raises UnknownIdError."""
        return tuple(self._cite(entry_id) for entry_id in ids)

    def note_sources(self, ids: Iterable[str]) -> None:
        """The page as a whole rests on these sources. Raises UnknownIdError."""
        for entry_id in ids:
            self.citations.note(self.find(Source, entry_id).id)

    def _cite(self, entry_id: str) -> Cite:
        self.find(Source, entry_id)
        number, mark = self.citations.mark(entry_id)
        return Cite(number, mark, entry_id)

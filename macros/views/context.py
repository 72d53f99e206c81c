"""Where a fragment is read: the guide, the language, the page, and what that page cites."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from ..errors import UnknownIdError
from ..model import Entry, Guide, Lang, LawRow, LocalizedText, Source

SHORT_NAME = 40  # characters of an author, publisher or title under a card
_INITIALS = re.compile(r",?(?: [A-ZА-ЯЁ]\.(?:[ -]?[A-ZА-ЯЁ]\.)*)+$")


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
        own = self.marks.setdefault(source_id, [])
        own.append(f"cite-{source_id}-{len(own) + 1}")
        return list(self.marks).index(source_id) + 1, own[-1]


# Collection → page of its entries, as a template over the entry's own fields.
# "#" at the end: the entry is a card with its id as anchor, otherwise it is the page itself.
HOMES: dict[str, str] = {
    "chapters": "{id}/",
    "elements": "definition/elements/#",
    "levels": "roles/{id}/",
    "groups": "groups/{id}/",
    "organisations": "organisations/{id}/",
    "principles": "principles/catalogue/#",
    "impacts": "principles/impact/#",
    "roles": "roles/{path}/#",
    "formats": "formats/{shelf}/#",
    "barriers": "barriers/{side}/#",
    "risks": "barriers/risks/#",
    "recommendations": "recommendations/{stage}/#",
    "checklists": "checklists/{id}/",
    "assessment": "tools/profile/#",
    "cases": "cases/{id}/",
    "exercises": "workshops/exercises/#",
    "workshops": "workshops/{id}/",
    "forms": "forms/{id}/",
    "sources": "materials/sources-{shelf}/#",
    "law": "materials/law/#",
    "glossary": "materials/glossary/#",
    "readings": "materials/reading/#",
    "evidence": "cases/method/#",
    "grounds": "cases/method/#",
    "safety": "barriers/incidents/#",
}


# Entries whose names are ordinary words of a sentence, not titles.
UNQUOTED = ("elements", "levels", "groups", "organisations")
QUOTES: dict[Lang, tuple[str, str]] = {"ru": ("«»", "„“"), "en": ("“”", "‘’")}  # outer, inner


def quoted(title: str, lang: Lang) -> str:
    """A title in the quotation marks of the language; those inside it become the inner ones."""
    outer, inner = QUOTES[lang]
    return outer[0] + title.translate(str.maketrans(outer, inner)) + outer[1]


@dataclass(frozen=True)
class Context:
    """The reader's place. ``url`` is the page's address from the root of its language (``roles/voice/``).

    ``offline`` is true in the copy for a computer without internet.
    """

    guide: Guide
    lang: Lang
    url: str = ""
    offline: bool = False
    citations: Citations = field(default_factory=Citations)

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
        return value.strftime("%d.%m.%Y" if self.lang == "ru" else "%-d %B %Y")

    def entry(self, collection: str, own: str) -> Any:
        """The entry ``own`` of a collection. Raises UnknownIdError."""
        known = self.guide.index[collection]
        if own not in known:
            raise UnknownIdError(f"id in {collection}", own, known)
        return known[own]

    def link(self, own: str, text: str = "", note: str = "") -> Link:
        """A link to any entry of the guide. Raises UnknownIdError."""
        collection = self.collection_of(own)
        entry = self.guide.index[collection][own]
        return Link(self.href(home(collection, entry)), text or self.name(entry), note)

    def mention(self, own: str) -> str:
        """The name of an entry as it stands in a sentence: titles in quotation marks, kinds of the frame without."""
        collection = self.collection_of(own)
        entry = self.guide.index[collection][own]
        if isinstance(entry, LawRow):
            return self.text(entry.reference)
        name = self.name(entry)
        return name if collection in UNQUOTED else quoted(name, self.lang)

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to several entries."""
        return tuple(self.link(own) for own in ids)

    def collection_of(self, own: str) -> str:
        """The collection that holds the entry ``own``. Raises UnknownIdError."""
        if own not in self._homes:
            raise UnknownIdError("id", own, self._homes)
        return self._homes[own]

    def page_of(self, own: str) -> str:
        """Address of the page on which an entry stands. Raises UnknownIdError."""
        collection = self.collection_of(own)
        return home(collection, self.guide.index[collection][own]).partition("#")[0]

    @cached_property
    def _homes(self) -> dict[str, str]:
        return {own: name for name, entries in self.guide.index.items() for own in entries}

    def name(self, entry: Entry) -> str:
        """The name of an entry, whatever its collection calls it."""
        for attribute in ("name", "title", "term", "act"):
            value = getattr(entry, attribute, None)
            if isinstance(value, LocalizedText):
                return value[self.lang]
            if isinstance(value, str):
                return value
        return entry.id

    def href(self, target: str) -> str:
        """Turn an address from the root of the language into one relative to this page."""
        page, mark, anchor = target.partition("#")
        if page == self.url and mark:
            return f"#{anchor}"
        path = posixpath.relpath(page or ".", self.url or ".")
        return ("./" if path == "." else f"{path}/") + mark + anchor

    def file_href(self, path: str) -> str:
        """Turn the address of a file from the root of the language into one relative to this page."""
        return posixpath.relpath(path, self.url or ".")

    def sources(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to entries of the bibliography, each under a short name. Raises UnknownIdError."""
        return tuple(self.link(own, self._short(self.entry("sources", own))) for own in ids)

    def _short(self, source: Source) -> str:
        """A source as a card names it: ``Lundy, 2007``."""
        names = [_INITIALS.sub("", author) for author in source.authors]
        if len(names) > 2:
            names = [names[0] + " " + self.word("and-others")]
        name = ", ".join(names) or source.publisher or source.title
        name = name if len(name) <= SHORT_NAME else name[: name.rfind(" ", 0, SHORT_NAME)] + "…"
        return f"{name}, {source.year}" if source.year else name

    def cites(self, ids: Iterable[str]) -> tuple[Cite, ...]:
        """Citation marks for the given sources, noted on the page. Raises UnknownIdError."""
        return tuple(self._cite(own) for own in ids)

    def _cite(self, own: str) -> Cite:
        self.entry("sources", own)
        number, mark = self.citations.mark(own)
        return Cite(number, mark, own)


def home(collection: str, entry: Entry) -> str:
    """Address of an entry from the root of its language, such as ``roles/voice/#consultant``."""
    address = HOMES[collection].format_map(_Fields(entry))
    return address + entry.id if address.endswith("#") else address


class _Fields(dict[str, str]):
    """The fields of an entry, for ``str.format_map``."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry

    def __missing__(self, key: str) -> str:
        return str(getattr(self._entry, key))

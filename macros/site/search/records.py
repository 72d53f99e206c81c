"""Cuts built pages into what a reader looks for: entries, items, sections and pages, each a record of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lxml import html
from lxml.cssselect import CSSSelector

from macros.addresses import entry_address, place_address
from macros.languages import BY_CODE, Lang
from macros.model import Guide
from macros.site.search.about import about_card, about_page, opening
from macros.site.search.page_text import pieces, plain, text_of

# Parts that repeat what a card already says, or that no reader searches for.
LEFT_OUT = (
    ".sr",
    ".lines > li:not([id])",
    ".jump",
    ".index-cards:not(.picks) span",
    ".index-cards:not(.picks) small",
    ".cite",
    ".card-sources",
    ".term-note",
    ".privacy-note",
    ".other",
    ".cited",
    ".stop-mark",
    ".checklist-bar",
    ".keeping",
    "button:not(.term)",
)
_UNREAD = CSSSelector(", ".join((*LEFT_OUT, "[data-search-ignore]", "[data-search-also]", "script", "form[hidden]")))
_BODY = CSSSelector("[data-search-body]")
_ALSO = CSSSelector("[data-search-also]")
_DESCRIPTION = CSSSelector("meta[name=description]")
_NAME = CSSSelector("label, .line-head > a, strong, [scope=row], a")
_SEARCH = 'data-component="search"'
UNSEARCHED = ("sources",)  # headings whose text is a list of references
ITEM = "item"
# Found as a whole: their sections mean nothing alone.
WHOLE = ("cases", "formats", "forms", "roles", "workshops")
TOLD = ("format", "role")  # kinds of pages whose description says their lead once more


@dataclass(frozen=True)
class SearchRecord:
    """One thing to find.

    ``page`` is the file of its page from the root of the language, ``anchor`` its place there (nothing for the
    page itself), ``also`` what else it is called, ``page_title`` the name of the page on which it stands.
    ``about`` is what an entry is, as results show it; nothing for a section, of which they show what answers.
    """

    page: str
    anchor: str
    title: str
    kind: str
    also: tuple[str, ...]
    text: str
    page_title: str
    about: str


def read(site: Path, lang: Lang, guide: Guide) -> tuple[SearchRecord, ...]:
    """Every record of one language, page by page, each in the order of reading."""
    kinds = entry_kinds(guide)
    names = everyday_names(guide, lang)
    whole = {f"{entry_address(guide, entry_id)}index.html" for name in WHOLE for entry_id in guide.index[name]}
    lines = {f"{entry_address(guide, line.id)}".replace("#", "index.html#") for line in guide.safety}
    found: list[SearchRecord] = []
    for page in sorted(site.rglob("index.html")):
        text = page.read_text("utf-8")
        if "data-search-body" in text and _SEARCH not in text:
            path = page.relative_to(site).as_posix()
            found += page_records(text, path, kinds, whole=path in whole)
    kept = (r for r in found if r.kind != "help" or f"{r.page}#{r.anchor}" in lines)
    return tuple(_with_names(record, names) for record in kept)


def entry_kinds(guide: Guide) -> Mapping[str, str]:
    """Id of an entry or item → its kind. Sources are not found one by one: their pages are."""
    kinds = {
        entry_id: guide.homes[entry_id].kind
        for entries in guide.index.values()
        for entry_id in entries
        if guide.homes[entry_id].kind
    }
    for checklist in guide.checklists:
        kinds |= {item.id: ITEM for section in checklist.sections for item in section.items}
    return kinds


def everyday_names(guide: Guide, lang: Lang) -> Mapping[str, tuple[str, ...]]:
    """Address → what readers call what stands there: everyday names, synonyms of terms and their other language."""
    names: dict[str, tuple[str, ...]] = {}
    for place, words in guide.everyday.places.items():  # an entry may stand there by its id and by its address
        address = place_address(guide, place)
        names[address] = (*names.get(address, ()), *words[lang])
    for term in guide.glossary:
        address = entry_address(guide, term.id)
        other = (term.term[code] for code in BY_CODE if code != lang)
        names[address] = (*names.get(address, ()), *term.synonyms[lang], *other)
    return names


def _with_names(record: SearchRecord, names: Mapping[str, tuple[str, ...]]) -> SearchRecord:
    page = record.page.removesuffix("index.html")
    more = names.get(f"{page}#{record.anchor}" if record.anchor else page, ())
    return replace(record, also=(*record.also, *more))


def page_records(text: str, page: str, kinds: Mapping[str, str], *, whole: bool = False) -> Iterator[SearchRecord]:
    """The records of one built page: the page itself first, alone when it is found as a ``whole``."""
    document = html.document_fromstring(text)
    body = _BODY(document)[0]
    kind = body.get("data-search-kind") or "page"
    also = tuple(word.strip() for part in _ALSO(body) for word in part.text_content().split(",") if word.strip())
    description = " ".join(part.get("content", "") for part in _DESCRIPTION(document))
    for part in _UNREAD(body):
        part.drop_tree()
    sections = list(_sections(body))
    title = sections[0].title
    read = [section for section in sections if section.anchor not in UNSEARCHED]
    inner = [_join(section.title, section.text) for section in read[1:]] if whole else []
    told = "" if whole and kind in TOLD else description
    about = about_page(body, description) if sections[0].anchor in kinds else ""
    yield SearchRecord(page, "", title, kind, also, _join(sections[0].text, *inner, told), "", about)
    if whole:
        return
    for section in read[1:]:
        if section.anchor and section.text:
            yield _section_record(section, page, title, kind, kinds)
    yield from _line_records(body, page, title, kinds)


def _section_record(section: _Section, page: str, page_title: str, kind: str, kinds: Mapping[str, str]) -> SearchRecord:
    about = about_card(section.heading, section.text) if section.anchor in kinds else ""
    own_kind = kinds.get(section.anchor, kind)
    return SearchRecord(page, section.anchor, section.title, own_kind, (), section.text, page_title, about)


def _line_records(body: Any, page: str, page_title: str, kinds: Mapping[str, str]) -> Iterator[SearchRecord]:
    """Entries that are a line of a list or a row of a table, and items of checklists."""
    for element in body.iter("li", "p", "tr", "div", "dt"):
        anchor = element.get("id", "")
        if anchor in kinds:
            name = _name_of(element)
            rest = text_of(element).removeprefix(name).lstrip(" ·:")
            yield SearchRecord(page, anchor, name, kinds[anchor], (), rest, page_title, opening(rest))


def _name_of(element: Any) -> str:
    named = _NAME(element)
    return plain(named[0].text_content()) if named else text_of(element).partition(".")[0]


def _join(*texts: str) -> str:
    return " ".join(text for text in texts if text)


@dataclass
class _Section:
    heading: Any
    pieces: list[str]

    @property
    def anchor(self) -> str:
        return str(self.heading.get("id", ""))

    @property
    def title(self) -> str:
        return plain(self.heading.text_content())

    @property
    def text(self) -> str:
        return plain("".join(self.pieces))


def _sections(body: Any) -> Iterator[_Section]:
    """Each heading with the text up to the next one; what stands before the first belongs to it."""
    before: list[str] = []
    section: _Section | None = None
    for heading, piece in pieces(body):
        if heading is None:
            (section.pieces if section else before).append(piece)
            continue
        if section:
            yield section
        section = _Section(heading, before if not section else [])
    if section:
        yield section

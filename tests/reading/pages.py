"""Reads built pages back: quickly for what stands in them, with a strict parser for what is wrong with them."""

from __future__ import annotations

import gzip
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import html5lib
from lxml.html import HtmlElement as Element
from lxml.html import HTMLParser, document_fromstring

from macros.addresses import SHORT_LINKS
from macros.languages import BY_CODE, FIRST, Lang

ROOTS = tuple(language.root for language in BY_CODE.values())  # folders of the languages: nothing, en/
PAGE_BUDGET = 14 * 1024  # bytes of a page as a server sends it, compressed
MOVED = "data-to>"  # the link of a page that leads on from an old address
SAMPLE_KINDS = {
    "home": "",
    "chapter": "definition/",
    "elements": "definition/elements/",
    "level": "roles/operational/",
    "matrix": "roles/matrix/",
    "roles": "roles/voice/",
    "role": "roles/consultant/",
    "role index": "roles/catalogue/",
    "formats": "formats/",
    "format": "formats/house-meeting/",
    "group": "groups/foster-families/",
    "organisation": "organisations/state/",
    "principles": "principles/catalogue/",
    "impacts": "principles/impact/",
    "barriers": "barriers/staff/",
    "risks": "barriers/risks/",
    "way-out": "barriers/way-out/",
    "incidents": "barriers/incidents/",
    "recommendations": "recommendations/support/",
    "cases": "cases/",
    "case": "cases/iowa-parent-partner/",
    "method": "cases/method/",
    "sources": "materials/sources-guide/",
    "source-map": "materials/sources/",
    "reading": "materials/reading/",
    "voices": "materials/voices/",
    "law": "materials/law/",
    "points": "materials/law-organisation/",
    "ages": "materials/law-ages/",
    "glossary": "materials/glossary/",
    "checklists": "checklists/",
    "checklist": "checklists/readiness/",
    "forms": "forms/",
    "form": "forms/form-risk-plan/",
    "profile": "tools/profile/",
    "mirror": "tools/mirror/",
    "compare": "tools/compare/",
    "workshop": "workshops/workshop-90/",
    "exercises": "workshops/exercises/",
    "plain": "plain/",
    "child": "plain-child/",
    "complaint": "plain-complaint/",
    "about": "about/",
    "downloads": "downloads/",
    "open-data": "open-data/",
    "search": "search/",
    "not-found": "404.html",
}


def urls_of_every_kind() -> list[str]:
    """One address of every kind of page, in every language."""
    return [f"/{root}{path}" for root in ROOTS for path in SAMPLE_KINDS.values()]


def lang_of(url: str) -> Lang:
    """The language in whose folder an address of the site stands."""
    return next((one.code for one in BY_CODE.values() if one.root and url.startswith(one.root)), FIRST)


def bare(url: str) -> str:
    """An address of the site from the root of its language."""
    return url.removeprefix(BY_CODE[lang_of(url)].root)


@dataclass(frozen=True)
class Page:
    """One built page; ``url`` is its path on the site, ``lang`` the language of its tree."""

    file: Path
    url: str
    lang: Lang

    @cached_property
    def text(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def tree(self) -> Element:
        """The page as libxml2 reads it, fifteen times as fast as the strict parser and alike: see ``errors``."""
        return document_fromstring(self.text.encode(), parser=HTMLParser(encoding="utf-8"))

    @property
    def errors(self) -> list[str]:
        """What a strict parser objects to, and where ``tree`` is otherwise than it reads the page."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        strict = parser.parse(self.text)
        apart = (
            f"read otherwise: {a} and {b}" for a, b in zip_longest(_outline(strict), _outline(self.tree)) if a != b
        )
        return [*(f"{place}: {code} {values}" for place, code, values in parser.errors), *islice(apart, 1)]

    @cached_property
    def ids(self) -> list[str]:
        return [e.get("id", "") for e in self.tree.iter() if e.get("id") is not None]

    def find_all(self, tag: str) -> list[Element]:
        return list(self.tree.iter(tag))

    def resolve(self, href: str) -> tuple[str, str]:
        """(path on the site, anchor) of a link on this page."""
        parts = urlsplit(href)
        path = posixpath.normpath(posixpath.join("/" + posixpath.dirname(self.url), parts.path))
        if not parts.path:
            path = "/" + self.url
        elif parts.path.endswith("/") or posixpath.basename(parts.path) in (".", ".."):
            path = path.rstrip("/") + "/"
        return path, unquote(parts.fragment)

    def targets(self, element: Element) -> set[str]:
        """Where the links of an element lead, from the root of the site: ``en/roles/voice/#consultant``."""
        found = set()
        for link in element.iter("a"):
            if ":" not in link.get("href", ""):
                path, anchor = self.resolve(link.get("href", ""))
                found.add(path.lstrip("/") + (f"#{anchor}" if anchor else ""))
        return found

    def card(self, own: str) -> Element:
        """The card of an entry."""
        return next(e for e in self.find_all("article") if e.get("aria-labelledby") == own)


def _outline(tree: Any) -> Iterator[tuple[str, str | None, str]]:
    """Every element in order: its name, its id, the text before its first child."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element.tag.rpartition("}")[2], element.get("id"), (element.text or "").strip()


def prefix(lang: Lang) -> str:
    """The folder of a language's pages on the site."""
    return BY_CODE[lang].root


def read_pages(site: Path) -> list[Page]:
    """All pages of the built site but those of the permanent links and those that only lead on.

    These belong to no language and have no menu, no description and no page in another language:
    read_links, test_short_links.py and test_moved.py look after them.
    """
    pages = []
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if bare(path).startswith(SHORT_LINKS):
            continue
        url = path.removesuffix("index.html")
        if MOVED in file.read_text("utf-8"):
            continue
        pages.append(Page(file, url, lang_of(path)))
    return pages


def read_links(site: Path) -> dict[str, Page]:
    """The page of every permanent link by its id; the lists of all are pages of their own."""
    files = sorted((site / SHORT_LINKS).glob("*/index.html"))
    return {file.parent.name: Page(file, f"{SHORT_LINKS}{file.parent.name}/", FIRST) for file in files}


def words(element: Element) -> str:
    """The text of an element."""
    return " ".join("".join(element.itertext()).split())


def ways(page: Page) -> dict[str, str]:
    """Language → address that a link's page shows to a reader without scripts."""
    return {a.get("hreflang", ""): a.get("href", "") for a in page.find_all("a") if a.get("hreflang")}


def gzipped(file: Path) -> int:
    """Bytes as a server sends them."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))

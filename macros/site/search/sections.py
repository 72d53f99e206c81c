"""Cuts built pages into the sections that the search of the offline copy looks through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html
from lxml.cssselect import CSSSelector

from macros.site.search.pagefind import EXCLUDED

_UNREAD = CSSSelector(", ".join((*EXCLUDED, "[data-pagefind-ignore]", "[data-pagefind-meta]", "script")))
_BODY = CSSSelector("[data-pagefind-body]")
_ALSO = CSSSelector("[data-pagefind-meta=also]")
_HEADINGS = ("h1", "h2", "h3", "h4")
_INLINE = ("a", "abbr", "b", "button", "cite", "code", "em", "i", "mark", "q", "small", "strong", "sub", "sup")
_LOOSE = re.compile(r" ([,.;:!?)»])")  # a space that stands where an element ended
_FILTER = "data-pagefind-filter"


@dataclass(frozen=True)
class PageSection:
    """A heading with the text up to the next one; ``id`` is empty where nobody can link to it."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """A page as the search sees it: address from the root of its language, kind, what else it is called."""

    url: str
    title: str
    kind: str
    also: str
    sections: tuple[PageSection, ...]


def read(site: Path) -> tuple[Sheet, ...]:
    """Every page of one language that wants to be found, by address."""
    sheets = (_sheet(page, site) for page in sorted(site.rglob("*.html")))
    return tuple(sheet for sheet in sheets if sheet)


def _sheet(page: Path, site: Path) -> Sheet | None:
    bodies = _BODY(html.document_fromstring(page.read_text("utf-8")))
    if not bodies:
        return None
    body = bodies[0]
    kind = body.get(_FILTER, "").removeprefix("kind:")
    also = " ".join(_plain(part.text_content()) for part in _ALSO(body))
    for part in _UNREAD(body):
        part.drop_tree()
    sections = tuple(_sections(body))
    return Sheet(page.relative_to(site).as_posix(), sections[0].heading, kind, also, sections)


def _sections(body: Any) -> Iterator[PageSection]:
    """What stands before the first heading belongs to it."""
    anchor, heading = "", ""
    text: list[str] = []
    for name, element, piece in _pieces(body):
        if name in _HEADINGS and element is not None:
            if heading:
                yield PageSection(anchor, heading, _plain("".join(text)))
                text = []
            anchor, heading = element.get("id", ""), _plain(element.text_content())
        else:
            text.append(piece)
    yield PageSection(anchor, heading, _plain("".join(text)))


def _pieces(element: Any) -> Iterator[tuple[str, Any, str]]:
    """Headings whole, everything else as text, with a space where a block begins or ends."""
    if not isinstance(element.tag, str):
        yield "", None, element.tail or ""
        return
    if element.tag in _HEADINGS:
        yield element.tag, element, ""
    else:
        gap = "" if element.tag in _INLINE else " "
        yield "", None, gap + (element.text or "")
        for child in element:
            yield from _pieces(child)
        yield "", None, gap
    yield "", None, element.tail or ""


def _plain(text: str) -> str:
    return _LOOSE.sub(r"\1", " ".join(text.split()))

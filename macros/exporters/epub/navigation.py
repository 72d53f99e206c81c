"""Contents and indexes of an EPUB."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxml.builder import E

from macros.exporters.epub import xhtml
from macros.exporters.epub.xhtml import TYPE, XhtmlDocument
from macros.exporters.epub.xhtml_page import link_to
from macros.exporters.html.bind import ContentsLine
from macros.views.take_away.imprint import Imprint

CONTENTS = "nav.xhtml"


def contents(
    front: XhtmlDocument, pages: Sequence[XhtmlDocument], indexes: Sequence[XhtmlDocument], imprint: Imprint
) -> XhtmlDocument:
    """The contents in two levels, parts and their pages; and where a reading system finds the main places."""
    title = imprint.word("book-contents")
    chapters = [[*part] for _, part in itertools.groupby([*pages, *indexes], key=lambda page: page.part or page.path)]
    toc = E.nav(E.h1(title), E.ol(*(_part(part) for part in chapters)), {TYPE: "toc", "role": "doc-toc", "id": "toc"})
    marks = [("cover", front.path, front.title), ("toc", "#toc", title), ("bodymatter", pages[0].path, pages[0].title)]
    marks += [("backmatter", index.path, index.title) for index in indexes[:1]]
    places = (E.li(E.a(text, {TYPE: kind, "href": href})) for kind, href, text in marks)
    landmarks = E.nav(E.ol(*places), {TYPE: "landmarks", "hidden": "hidden"})
    content = xhtml.write(CONTENTS, title, imprint.lang, [toc, landmarks])
    return XhtmlDocument(CONTENTS, title, content, properties="nav")


def index(
    path: str, title: str, lines: Iterable[ContentsLine], places: Mapping[str, str], imprint: Imprint
) -> XhtmlDocument:
    """An index: names, each leading to its place. Raises KeyError when one is in no page of the book."""
    items = (E.li(E.a(line.text, href=link_to(line.href, places))) for line in lines)
    body = E.section(E.h1(title), E.ul(*items, {"class": "index"}))
    return XhtmlDocument(path, title, xhtml.write(path, title, imprint.lang, [body]))


def _part(pages: Sequence[XhtmlDocument]) -> Any:
    first, *others = (E.a(page.title, href=page.path) for page in pages)
    return E.li(first, E.ol(*(E.li(link) for link in others))) if others else E.li(first)

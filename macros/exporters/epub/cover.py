"""Cover of an EPUB, drawn in the colours of the four levels, and its title page."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any

from lxml import etree
from lxml.builder import E, ElementMaker

from macros.exporters.epub import xhtml
from macros.exporters.epub.xhtml import TYPE, XML_LANG, XhtmlDocument
from macros.exporters.html.books import Book
from macros.exporters.look.palette import colour
from macros.languages import BY_CODE
from macros.reading.tokens import load_tokens
from macros.views.take_away.imprint import Imprint

PICTURE, PAGE, TITLE_PAGE = "cover.svg", "cover.xhtml", "title.xhtml"
WIDTH, HEIGHT, MARGIN = 1200, 1800, 110
LETTER = 0.57  # a letter's width by its height, so that no line runs off the cover
SVG = ElementMaker(namespace="http://www.w3.org/2000/svg", nsmap={None: "http://www.w3.org/2000/svg"})


def picture(book: Book, imprint: Imprint) -> bytes:
    """The cover as SVG: title, subtitle, a ring a level from the middle out, edition."""
    title = _lines(book.title, 230, 96, {"font-weight": "700", "fill": colour("brand")})
    subtitle = _lines(book.subtitle, 230 + 120 * len(title), 46, {"fill": colour("ink")})
    root = SVG.svg(
        {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "width": str(WIDTH), "height": str(HEIGHT)},
        {"font-family": f"{load_tokens().typefaces['files']}, sans-serif", XML_LANG: BY_CODE[imprint.lang].locale},
        SVG.title(f"{book.title}. {book.subtitle}"),
        SVG.rect(width=str(WIDTH), height=str(HEIGHT), fill=colour("soft")),
        SVG.rect(width=str(WIDTH), height="40", fill=colour("brand")),
        *(_ring(number, colour(level)) for number, level in enumerate(load_tokens().levels)),
        *title,
        *subtitle,
        *_lines(imprint.edition, HEIGHT - MARGIN, 40, {"fill": colour("quiet")}),
    )
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def page(book: Book, imprint: Imprint) -> XhtmlDocument:
    """The page that shows the cover."""
    image = E.img(src=PICTURE, alt=f"{book.title}. {book.subtitle}")
    body = [E.section({TYPE: "cover", "class": "cover"}, image)]
    return XhtmlDocument(PAGE, book.title, xhtml.write(PAGE, book.title, imprint.lang, body))


def title_page(book: Book, imprint: Imprint) -> XhtmlDocument:
    """What the cover says in words, with edition, licence and address."""
    day = BY_CODE[imprint.lang].date(date.fromisoformat(imprint.date))
    body = E.section(
        {TYPE: "titlepage", "class": "title-page"},
        E.h1(book.title),
        E.p({"class": "lead"}, book.subtitle),
        E.p(f"{imprint.edition}, {day}", E.br(), imprint.licence, E.br(), E.a(imprint.address, href=imprint.address)),
        E.p({"class": "hint"}, imprint.word("book-note")),
    )
    return XhtmlDocument(TITLE_PAGE, book.title, xhtml.write(TITLE_PAGE, book.title, imprint.lang, [body]))


def _ring(number: int, tone: str) -> Any:
    sizes = {"cx": str(WIDTH // 2), "cy": "1180", "r": str(70 + 110 * number), "stroke-width": "34"}
    return SVG.circle(sizes, fill="none", stroke=tone)


def _lines(text: str, top: int, size: int, look: dict[str, str]) -> list[Any]:
    """A text in as many lines as it needs, the first of them standing at ``top``."""
    lines = textwrap.wrap(text, int((WIDTH - 2 * MARGIN) / (size * LETTER)), break_long_words=False)
    places = ({"x": str(MARGIN), "y": str(top + round(size * 1.25) * number)} for number in range(len(lines)))
    return [SVG.text(place, look, line, {"font-size": str(size)}) for place, line in zip(places, lines, strict=True)]

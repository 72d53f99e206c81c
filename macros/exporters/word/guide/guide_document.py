"""The whole guide as DOCX, written from the bound pages: title page, contents, chapters, indexes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from docx.document import Document
from lxml import html as lxml_html

from macros.exporters.html.bind import ContentsLine
from macros.exporters.html.books import Book
from macros.exporters.made.file import File
from macros.exporters.word.controls import add_link
from macros.exporters.word.document import TWIP, add_head, open_sheet, save, width_of
from macros.exporters.word.guide.blocks import BlockWriter
from macros.exporters.word.guide.contents_field import contents, index
from macros.exporters.word.guide.line import RunLook
from macros.exporters.word.guide.paragraphs import ParagraphWriter, Setting
from macros.exporters.word.styles import BOOK
from macros.languages import BY_CODE
from macros.views.take_away.imprint import Imprint


def export_book(book: Book, imprint: Imprint) -> File:
    """DOCX with real headings, filled contents and links inside. Raises UnknownElementError."""
    document = open_sheet(book.title, imprint, looks=BOOK)
    _add_title_page(document, book, imprint)
    bound, indexes = book.bound(), book.index_lines()
    articles = lxml_html.fragment_fromstring(bound.body, create_parent="div").findall("article")
    lines = (*bound.contents, *(line for _, lines in indexes for line in lines))
    blocks = BlockWriter(document, _targets(articles, lines), _titles(articles))
    paragraphs, width = ParagraphWriter(document), width_of(document) // TWIP
    parts = [contents(imprint.word("book-contents"), bound.contents, paragraphs)]
    parts += [part for article in articles for part in blocks.block(article, Setting(), RunLook())]
    parts += [part for title, lines in indexes for part in index(title, lines, paragraphs, width)]
    end = document.element.body[-1]  # the paper of the section
    for part in parts:
        end.addprevious(part)
    return save(document)


def _add_title_page(document: Document, book: Book, imprint: Imprint) -> None:
    """Title with the code of the address; edition, licence, address; what the guide is."""
    add_head(document, book.title, (), imprint)
    document.add_paragraph(book.subtitle, style="Subtitle")
    day = BY_CODE[imprint.lang].date(date.fromisoformat(imprint.date))
    document.add_paragraph(f"{imprint.edition}, {day}")
    document.add_paragraph(imprint.licence)
    add_link(document.add_paragraph(), imprint.address, imprint.address)
    document.add_paragraph(imprint.word("book-note"), style="Body Text 2")


def _targets(articles: Iterable[Any], lines: Iterable[ContentsLine]) -> frozenset[str]:
    """Ids that links, contents and indexes lead to and that the book holds."""
    ids = {str(label) for article in articles for label in article.xpath("descendant-or-self::*/@id")}
    led = {str(href)[1:] for article in articles for href in article.xpath(".//a/@href") if href.startswith("#")}
    return frozenset(ids & (led | {line.href[1:] for line in lines}))


def _titles(articles: Iterable[Any]) -> list[Any]:
    """Headings of the pages that stand a level below the first of their part."""
    return [next(article.iter("h2")) for article in articles if "chapter" not in article.get("class").split()]

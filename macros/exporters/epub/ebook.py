"""EPUB 3 of the whole guide: which documents it holds, in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lxml import html as lxml_html

from macros.exporters.epub import cover, navigation, package, xhtml, xhtml_page
from macros.exporters.epub.xhtml import XhtmlDocument
from macros.exporters.html.bind import Bound
from macros.exporters.html.books import Book
from macros.exporters.html.select import BuiltPage
from macros.exporters.made.file import File
from macros.exporters.made.zip import bundle
from macros.views.take_away.imprint import Imprint

TEXT = "text/"  # pages and indexes stand side by side here


def export_book(book: Book, imprint: Imprint) -> File:
    """Cover, title page, contents, one document a page of the guide, indexes."""
    bound = book.bound()
    articles = lxml_html.fragment_fromstring(bound.body, create_parent="div").findall("article")
    places = _places(articles)
    pages = [*_pages(book, bound, articles, places, imprint)]
    indexes = [*_indexes(book, places, imprint)]
    front = cover.page(book, imprint)
    listed = navigation.contents(front, pages, indexes, imprint)
    documents = (front, cover.title_page(book, imprint), listed, *pages, *indexes)
    parts = {
        cover.PICTURE: cover.picture(book, imprint),
        xhtml.STYLE: xhtml.style(),
        **{document.path: document.content for document in documents},
    }
    parts = package.wrap(parts, package.package(documents, book, imprint))
    return File(bundle(parts, date.fromisoformat(imprint.date), stored=package.FIRST))


def _places(articles: list[Any]) -> dict[str, str]:
    """The file of every id of the book; a page's own id names its file."""
    return {anchor: f"{article.get('id')}.xhtml" for article in articles for anchor in article.xpath(".//@id | @id")}


def _pages(
    book: Book, bound: Bound, articles: list[Any], places: Mapping[str, str], imprint: Imprint
) -> Iterator[XhtmlDocument]:
    for built, line, article in zip(book.pages, bound.contents, articles, strict=True):
        name = places[article.get("id")]
        xhtml_page.adapt(article, places, name)
        article.tail = None
        content = xhtml.write(TEXT + name, line.text, imprint.lang, [article])
        properties = "svg" if next(article.iter("svg"), None) is not None else ""
        yield XhtmlDocument(TEXT + name, line.text, content, _part(built), properties)


def _part(built: BuiltPage) -> str:
    """The part of the book a page belongs to: its chapter, or its folder among the appendices."""
    return built.chapter or built.url.partition("/")[0]


def _indexes(book: Book, places: Mapping[str, str], imprint: Imprint) -> Iterator[XhtmlDocument]:
    for number, (title, lines) in enumerate(book.index_lines(), 1):
        yield navigation.index(f"{TEXT}index--{number}.xhtml", title, lines, places, imprint)

"""A book as PDF: cover, contents with page numbers, bookmarks, running heads, indexes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import html as lxml_html

from macros.exporters.html.books import Book
from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.typesetting import typeset
from macros.exporters.pdf.typst_source import Writer
from macros.views.take_away.imprint import Imprint

Index = tuple[str, Sequence[tuple[str, str]]]
"""Title of an index, and (id in the book, name) of its lines in order."""


def export_book(book: Book, imprint: Imprint) -> File:
    """Set the bound pages of a book. Raises TypesettingError and UnknownElementError."""
    tree = lxml_html.fragment_fromstring(book.bound().body, create_parent="div")
    indexes = [(title, [(line.href[1:], line.text) for line in lines]) for title, lines in book.index_lines()]
    articles = tree.findall("article")
    lines = [line for _, lines in indexes for line in lines]
    writer = Writer(_targets(tree, {entry_id for entry_id, _ in lines}), [_title(article) for article in articles])
    source = ['#import "/book.typ": *', '#import "/elements.typ" as e', "#show: book"]
    source += [f"#{writer.element(article)}" for article in articles]
    filled = _filled(indexes, tree)
    made = typeset("\n".join([*source, "#book-indexes"]), book.title, imprint, subtitle=book.subtitle, indexes=filled)
    return finish(made, writer.row_heads)


def _title(article: Any) -> Any:
    """The heading that names a bound page in the contents; other pages of a chapter stand a level below its first."""
    level = "h1" if "chapter" in article.get("class", "").split() else "h2"
    return next(article.iter(level), None)


def _targets(tree: Any, more: set[str]) -> frozenset[str]:
    """Ids that are in the book and that a link, or a line of an index, leads to."""
    led = {link.get("href")[1:] for link in tree.iter("a") if (link.get("href") or "").startswith("#")} | more
    return frozenset(led & _ids(tree))


def _ids(tree: Any) -> set[str]:
    return {element.get("id") for element in tree.iter() if element.get("id")}


def _filled(indexes: Sequence[Index], tree: Any) -> list[Index]:
    """The indexes without what this book does not hold."""
    known = _ids(tree)
    return [(title, [line for line in lines if line[0] in known]) for title, lines in indexes]

"""EPUB 3 of the whole guide."""

from __future__ import annotations

from macros.exporters.html.books import Book
from macros.exporters.made.file import File
from macros.views.take_away.imprint import Imprint


def export_book(book: Book, imprint: Imprint) -> File:
    """The whole guide as EPUB 3."""
    raise NotImplementedError(book.title, imprint.guide)

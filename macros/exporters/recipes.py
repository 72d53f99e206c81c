"""Which maker makes a file, and from what; a recipe gives the job of a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.addresses import SHORT_LINKS
from macros.exporters import pdf
from macros.exporters.data import guide_json
from macros.exporters.html.books import Book, Index
from macros.exporters.html.select import read_built, select
from macros.exporters.made.file import File
from macros.exporters.made.job import Job, code, fingerprint
from macros.exporters.source import Source
from macros.languages import BY_CODE
from macros.model import Chapter, Guide
from macros.views import Context
from macros.views.documents.checklist import ChecklistView
from macros.views.documents.checklist import checklist as checklist_view
from macros.views.documents.form import form as form_view
from macros.views.lists.matrix import role_matrix
from macros.views.take_away.deck import Deck
from macros.views.take_away.deck import deck as deck_view
from macros.views.take_away.downloads import Download, index_of
from macros.views.take_away.imprint import Imprint

Recipe = Callable[[Source, Download], Job]
INDEXES = ("roles", "formats", "cases")
MATRIX_PAGE = "roles/matrix/"
TOKENS = "../overrides/tokens.yaml"  # colours and typefaces
# What a file is made with besides its view, by format: folders of this house and libraries. Its key holds them.
CODE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pdf": (
        ("exporters/pdf", "exporters/look", "exporters/html", TOKENS),
        ("typst", "pikepdf", "font-manrope", "segno", "lxml"),
    ),
    "epub": (("exporters/epub", "exporters/html", "exporters/look", TOKENS), ("lxml",)),
    "docx": (("exporters/word", "exporters/look", TOKENS), ("python-docx", "segno", "Pillow")),
    "guide docx": (
        ("exporters/word/book.py", "exporters/html", "exporters/look", TOKENS),
        ("pypandoc_binary", "python-docx"),
    ),
    "xlsx": (("exporters/excel", "exporters/look", TOKENS), ("XlsxWriter", "segno")),
}


def checklist(make: Callable[[ChecklistView, Imprint], File]) -> Recipe:
    """A checklist in one format."""

    def recipe(source: Source, download: Download) -> Job:
        view = checklist_view(source.context(download.entry), download.entry)
        return _job(source, download, make, view, own=download.entry, weight=2)

    return recipe


def large_checklist(source: Source, download: Download) -> Job:
    """A checklist in large print."""
    return checklist(_large)(source, download)


def _large(view: ChecklistView, stamp: Imprint) -> File:
    return pdf.export_checklist(view, stamp, "large")


def form(make: Callable[..., File]) -> Recipe:
    """A form in one format."""

    def recipe(source: Source, download: Download) -> Job:
        view = form_view(source.context(download.entry), download.entry)
        return _job(source, download, make, view, own=download.entry, weight=2)

    return recipe


def matrix(make: Callable[..., File]) -> Recipe:
    """The role × level matrix, whole or empty."""

    def recipe(source: Source, download: Download) -> Job:
        view = role_matrix(Context(source.guide, source.lang, MATRIX_PAGE))
        return _job(source, download, make, view, own="roles", weight=3)

    return recipe


def deck(source: Source, download: Download) -> Job:
    """Cards to cut out."""
    view = deck_view(source.context(), download.variant)
    return _job(source, download, _deck, view, source.site_url + SHORT_LINKS, weight=12)


def _deck(view: Deck, links: str, stamp: Imprint) -> File:
    return pdf.export_deck(view, stamp, links)


def chapter(source: Source, download: Download) -> Job:
    """A chapter as a book of its own."""
    entry = source.guide.find(Chapter, download.entry)
    book = _book(source, (entry.id,), entry.name[source.lang], entry.summary[source.lang])
    return _job(source, download, pdf.export_book, book, own=entry.id, weight=200 if entry.id == "cases" else 40)


def guide(make: Callable[[Book, Imprint], File], weight: int) -> Recipe:
    """The whole guide as a book."""

    def recipe(source: Source, download: Download) -> Job:
        ctx = source.context()
        indexes = tuple((ctx.word(f"book-index-{name}"), index_of(ctx, name)) for name in INDEXES)
        chapters = tuple(entry.id for entry in source.guide.chapters)
        title, subtitle = ctx.text(source.guide.edition.title), ctx.word("book-subtitle")
        return _job(
            source, download, make, _book(source, chapters, title, subtitle, indexes, whole=True), weight=weight
        )

    return recipe


def data(make: Callable[[Guide], File]) -> Recipe:
    """Open data of the whole guide."""
    return lambda source, download: _finished(source, download, make(source.guide))


def table(source: Source, download: Download) -> Job:
    """A collection as a table."""
    return _finished(source, download, guide_json.export_table(source.guide, download.entry))


def schema(source: Source, download: Download) -> Job:
    """The schema of the data."""
    return _finished(source, download, guide_json.export_schema())


def _job(
    source: Source, download: Download, make: Callable[..., File], *arguments: Any, own: str = "", weight: int = 1
) -> Job:
    """A job whose maker gets its arguments and the stamp of the file, in this order."""
    stamp = source.imprint(own)
    with_what = CODE.get(f"{download.thing} {download.format}") or CODE[download.format]
    content = fingerprint(arguments, stamp, make.__qualname__, code(*with_what))
    return Job(f"{source.lang}/{download.path}", make, (*arguments, stamp), content, stamp, weight)


def _finished(source: Source, download: Download, file: File) -> Job:
    """Open data are made in a moment, so they are made to see whether they are new."""
    return Job(f"{source.lang}/{download.path}", _itself, (file,), fingerprint(file.content))


def _itself(file: File) -> File:
    return file


def _book(
    source: Source,
    chapters: tuple[str, ...],
    title: str,
    subtitle: str,
    indexes: tuple[Index, ...] = (),
    *,
    whole: bool = False,
) -> Book:
    pages = read_built(source.built, select(source.pages, source.menu, chapters, whole=whole))
    return Book(pages, title, subtitle, source.site_url + BY_CODE[source.lang].root, indexes)

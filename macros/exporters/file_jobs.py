"""Which maker makes a file, and from what; a maker of jobs gives the job of a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.addresses import SHORT_LINKS
from macros.exporters import pdf
from macros.exporters.data import guide_json
from macros.exporters.html.books import Book, Index
from macros.exporters.html.select import read_built, select
from macros.exporters.inputs import Inputs
from macros.exporters.made.file import File
from macros.exporters.made.job import Job, fingerprint
from macros.languages import BY_CODE
from macros.model import Chapter, Guide
from macros.typography import bind_view
from macros.views import Context
from macros.views.documents.checklist import ChecklistView
from macros.views.documents.checklist import checklist as checklist_view
from macros.views.documents.form import form as form_view
from macros.views.download import Download
from macros.views.lists.matrix import role_matrix
from macros.views.take_away.deck import Deck
from macros.views.take_away.deck import deck as deck_view
from macros.views.take_away.downloads import index_of
from macros.views.take_away.imprint import Imprint

JobMaker = Callable[[Inputs, Download], Job]
INDEXES = ("roles", "formats", "cases")
MATRIX_PAGE = "roles/matrix/"


def checklist(make: Callable[[ChecklistView, Imprint], File]) -> JobMaker:
    """A checklist in one format."""

    def job(inputs: Inputs, download: Download) -> Job:
        view = bind_view(checklist_view(inputs.context(download.entry), download.entry), inputs.lang)
        return _job(inputs, download, make, view, entry_id=download.entry, weight=2)

    return job


def large_checklist(inputs: Inputs, download: Download) -> Job:
    """A checklist in large print."""
    return checklist(_large)(inputs, download)


def _large(view: ChecklistView, stamp: Imprint) -> File:
    return pdf.export_checklist(view, stamp, "large")


def form(make: Callable[..., File]) -> JobMaker:
    """A form in one format."""

    def job(inputs: Inputs, download: Download) -> Job:
        view = bind_view(form_view(inputs.context(download.entry), download.entry), inputs.lang)
        return _job(inputs, download, make, view, entry_id=download.entry, weight=2)

    return job


def matrix(make: Callable[..., File]) -> JobMaker:
    """The role × level matrix, whole or empty."""

    def job(inputs: Inputs, download: Download) -> Job:
        view = bind_view(role_matrix(Context(inputs.guide, inputs.lang, MATRIX_PAGE)), inputs.lang)
        return _job(inputs, download, make, view, entry_id="roles", weight=3)

    return job


def deck(inputs: Inputs, download: Download) -> Job:
    """Cards to cut out."""
    view = bind_view(deck_view(inputs.context(), download.variant), inputs.lang)
    return _job(inputs, download, _deck, view, inputs.site_url + SHORT_LINKS, weight=12)


def _deck(view: Deck, links: str, stamp: Imprint) -> File:
    return pdf.export_deck(view, stamp, links)


def chapter(inputs: Inputs, download: Download) -> Job:
    """A chapter as a book of its own."""
    entry = inputs.guide.find(Chapter, download.entry)
    book = _book(inputs, (entry.id,), entry.name[inputs.lang], entry.summary[inputs.lang])
    return _job(inputs, download, pdf.export_book, book, entry_id=entry.id, weight=200 if entry.id == "cases" else 40)


def guide(make: Callable[[Book, Imprint], File], weight: int) -> JobMaker:
    """The whole guide as a book."""

    def job(inputs: Inputs, download: Download) -> Job:
        ctx = inputs.context()
        indexes = tuple((ctx.word(f"book-index-{name}"), index_of(ctx, name)) for name in INDEXES)
        chapters = tuple(entry.id for entry in inputs.guide.chapters)
        title, subtitle = ctx.text(inputs.guide.edition.title), ctx.word("book-subtitle")
        book = _book(inputs, chapters, title, subtitle, indexes, whole=True)
        return _job(inputs, download, make, book, weight=weight)

    return job


def data(make: Callable[[Guide], File]) -> JobMaker:
    """Open data of the whole guide."""
    return lambda inputs, download: _finished(inputs, download, make(inputs.guide))


def table(inputs: Inputs, download: Download) -> Job:
    """A collection as a table."""
    return _finished(inputs, download, guide_json.export_table(inputs.guide, download.entry))


def schema(inputs: Inputs, download: Download) -> Job:
    """The schema of the data."""
    return _finished(inputs, download, guide_json.export_schema())


def _job(
    inputs: Inputs, download: Download, make: Callable[..., File], *arguments: Any, entry_id: str = "", weight: int = 1
) -> Job:
    """A job whose maker gets its arguments and the stamp of the file, in this order."""
    stamp = inputs.imprint(entry_id)
    content = fingerprint(arguments, stamp, make.__qualname__)
    return Job(f"{inputs.lang}/{download.path}", make, (*arguments, stamp), content, stamp, weight)


def _finished(inputs: Inputs, download: Download, file: File) -> Job:
    """Open data are made in a moment, so they are made to see whether they are new."""
    return Job(f"{inputs.lang}/{download.path}", _itself, (file,), fingerprint(file.content))


def _itself(file: File) -> File:
    return file


def _book(
    inputs: Inputs,
    chapters: tuple[str, ...],
    title: str,
    subtitle: str,
    indexes: tuple[Index, ...] = (),
    *,
    whole: bool = False,
) -> Book:
    pages = read_built(inputs.built, select(inputs.pages, inputs.menu, chapters, whole=whole))
    words = bind_view((title, subtitle, indexes), inputs.lang)
    return Book(pages, *words[:2], inputs.site_url + BY_CODE[inputs.lang].root, words[2])

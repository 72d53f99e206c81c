"""The files to take away and their formats: the only lists of them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from macros.exporters import file_jobs, pdf
from macros.exporters.data import guide_json, reference_managers
from macros.exporters.epub import ebook
from macros.exporters.excel import checklist_workbook, matrix_workbook
from macros.exporters.inputs import Inputs
from macros.exporters.look import typeface
from macros.exporters.made.job import Job, code, fingerprint
from macros.exporters.word import checklist_document, form_document, matrix_document
from macros.exporters.word.guide import guide_document
from macros.model import COLLECTIONS, Guide
from macros.views.download import Download
from macros.views.take_away.downloads import BOOK, MATRIX

__all__ = ["FILES", "FORMATS", "FileKind", "Format", "Inputs", "downloads", "format_of", "jobs"]


@dataclass(frozen=True)
class FileKind:
    """Files of one thing, variant and format: where they stand, of which entries, and how to get the job of one.

    ``path`` is an address from the root of the language with ``{name}``; ``entries`` gives ids of entries
    and what stands in the path for each (one empty pair for files of the whole guide).
    """

    thing: str
    variant: str
    format: str
    path: str
    entries: Callable[[Guide], Iterable[tuple[str, str]]]
    job: file_jobs.JobMaker

    def downloads(self, guide: Guide) -> Iterator[Download]:
        """The files of this kind, of one language."""
        for entry_id, name in self.entries(guide):
            yield Download(self.path.format(name=name), self.thing, self.variant, entry_id, self.format)


@dataclass(frozen=True)
class Format:
    """What is known of a format: the type that servers send it with, and what its files are made with besides a view.

    ``code`` are folders and files of this house (from ``macros/``), ``libraries`` packages: the key of a file holds
    the first and the versions of the second. Open data have neither: they are made to see whether they are new.
    """

    media: str
    code: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()


def downloads(guide: Guide) -> tuple[Download, ...]:
    """Every file of one language, in the order in which the page of downloads names them."""
    return tuple(download for kind in FILES for download in kind.downloads(guide))


def jobs(inputs: Inputs) -> dict[str, Callable[[], Job]]:
    """How to get the job of every file of one language, by its path (``ru/downloads/…``)."""
    return {
        f"{inputs.lang}/{download.path}": functools.partial(_job, kind, inputs, download)
        for kind in FILES
        for download in kind.downloads(inputs.guide)
    }


def format_of(kind: FileKind) -> Format:
    """The format of a kind of file: that of its thing where it has one of its own."""
    return FORMATS.get(f"{kind.thing} {kind.format}") or FORMATS[kind.format]


def _job(kind: FileKind, inputs: Inputs, download: Download) -> Job:
    job, file_format = kind.job(inputs, download), format_of(kind)
    if not file_format.code:
        return job
    return replace(job, content=fingerprint(job.content, code(file_format.code, file_format.libraries)))


# ---------------------------------------------------------------- whose files


def _whole(_: Guide) -> tuple[tuple[str, str]]:
    return (("", ""),)


def _ids(collection: str) -> Callable[[Guide], Iterable[tuple[str, str]]]:
    return lambda guide: [(entry.id, entry.id) for entry in getattr(guide, collection)]


def _chapters(guide: Guide) -> Iterable[tuple[str, str]]:
    return [(entry.id, f"{entry.number}-{entry.id}") for entry in guide.chapters]


def _collections(_: Guide) -> Iterable[tuple[str, str]]:
    return [(name, name) for name in COLLECTIONS]


# ---------------------------------------------------------------- the lists

_TOKENS = "../overrides/tokens.yaml"  # colours and typefaces
_DRAWING = "rendering/templates/paper/drawing.css.j2"
_QR = "rendering/templates/permanent/qr_file.svg.j2"
_WORD = tuple(f"exporters/word/{name}.py" for name in ("controls", "document", "styles", "tables"))
_WORD_SHEETS = tuple(
    f"exporters/word/{name}.py" for name in ("checklist_document", "fields", "form_document", "matrix_document")
)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Mapping[str, Format] = {
    "pdf": Format(
        "application/pdf",
        ("exporters/pdf", "exporters/look", "exporters/html", _TOKENS, _DRAWING, _QR),
        ("typst", "pikepdf", typeface.PACKAGE, "segno", "lxml"),
    ),
    "epub": Format(
        "application/epub+zip", ("exporters/epub", "exporters/html", "exporters/look", _TOKENS, _DRAWING), ("lxml",)
    ),
    "docx": Format(_DOCX, (*_WORD, *_WORD_SHEETS, "exporters/look", _TOKENS), ("python-docx", "segno", "Pillow")),
    "guide docx": Format(
        _DOCX,
        (*_WORD, "exporters/word/guide", "exporters/html", "exporters/look", _TOKENS, _DRAWING),
        ("python-docx", "segno", "Pillow", "typst", "lxml"),
    ),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ("exporters/excel", "exporters/look", _TOKENS),
        ("XlsxWriter", "segno"),
    ),
    "bib": Format("application/x-bibtex; charset=utf-8"),
    "ris": Format("application/x-research-info-systems; charset=utf-8"),
    "json": Format("application/json"),
    "csv": Format("text/csv; charset=utf-8"),
}

_LISTS, _FORMS = _ids("checklists"), _ids("forms")
_LIST, _FORM, _POSTER = "downloads/checklists/{name}", "downloads/forms/{name}", f"downloads/matrix/{MATRIX}"
_GUIDE = f"downloads/guide/{BOOK}"
FILES: tuple[FileKind, ...] = (
    FileKind("guide", "", "pdf", f"{_GUIDE}.pdf", _whole, file_jobs.guide(pdf.export_book, 900)),
    FileKind("guide", "", "epub", f"{_GUIDE}.epub", _whole, file_jobs.guide(ebook.export_book, 90)),
    FileKind("guide", "", "docx", f"{_GUIDE}.docx", _whole, file_jobs.guide(guide_document.export_book, 90)),
    FileKind("chapter", "", "pdf", "downloads/chapters/{name}.pdf", _chapters, file_jobs.chapter),
    FileKind("checklist", "", "pdf", f"{_LIST}.pdf", _LISTS, file_jobs.checklist(pdf.export_checklist)),
    FileKind("checklist", "large", "pdf", f"{_LIST}-large.pdf", _LISTS, file_jobs.large_checklist),
    FileKind(
        "checklist",
        "",
        "docx",
        f"{_LIST}.docx",
        _LISTS,
        file_jobs.checklist(checklist_document.export_checklist),
    ),
    FileKind(
        "checklist",
        "",
        "xlsx",
        f"{_LIST}.xlsx",
        _LISTS,
        file_jobs.checklist(checklist_workbook.export_checklist),
    ),
    FileKind("form", "", "pdf", f"{_FORM}.pdf", _FORMS, file_jobs.form(pdf.export_form)),
    FileKind("form", "", "docx", f"{_FORM}.docx", _FORMS, file_jobs.form(form_document.export_form)),
    FileKind("matrix", "", "pdf", f"{_POSTER}.pdf", _whole, file_jobs.matrix(pdf.export_matrix)),
    FileKind("matrix", "", "docx", f"{_POSTER}.docx", _whole, file_jobs.matrix(matrix_document.export_matrix)),
    FileKind("matrix", "", "xlsx", f"{_POSTER}.xlsx", _whole, file_jobs.matrix(matrix_workbook.export_matrix)),
    FileKind(
        "matrix",
        "blank",
        "pdf",
        f"{_POSTER}-blank.pdf",
        _whole,
        file_jobs.matrix(pdf.export_blank_matrix),
    ),
    FileKind("cards", "roles", "pdf", "downloads/cards/roles.pdf", _whole, file_jobs.deck),
    FileKind("cards", "formats", "pdf", "downloads/cards/formats.pdf", _whole, file_jobs.deck),
    FileKind("sources", "", "bib", "downloads/sources.bib", _whole, file_jobs.data(reference_managers.export_bibtex)),
    FileKind("sources", "", "ris", "downloads/sources.ris", _whole, file_jobs.data(reference_managers.export_ris)),
    FileKind("sources", "", "json", "downloads/sources.json", _whole, file_jobs.data(reference_managers.export_csl)),
    FileKind("data", "", "json", "data/guide.json", _whole, file_jobs.data(guide_json.export_guide)),
    FileKind("schema", "", "json", "data/guide.schema.json", _whole, file_jobs.schema),
    FileKind("table", "", "csv", "data/{name}.csv", _collections, file_jobs.table),
)

"""Reads Word and Excel files back, and opens them in LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from macros.addresses import page_of
from macros.exporters.file_jobs import MATRIX_PAGE
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.typography import bind_view
from macros.views import Context
from macros.views.documents.checklist import ChecklistView, checklist
from macros.views.documents.form import FormView, form
from macros.views.lists.matrix import Matrix, role_matrix
from macros.views.take_away.imprint import Imprint, imprint
from tests.reading.files import made

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
ANSWERS = ("done-yes", "done-not-yet", "done-not-apply")
SITE_URL = "https://guide.test/"
TIMEOUT = 600  # seconds: a guard against a program that hangs, no budget
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass(frozen=True)
class Control:
    """A content control: its tag, its name, whether it is a box to click on."""

    tag: str
    alias: str
    box: bool


def controls(document: Document) -> list[Control]:
    return [
        Control(
            tag=one.find(qn("w:tag")).get(qn("w:val")),
            alias=one.find(qn("w:alias")).get(qn("w:val")),
            box=one.find(f"{W14}checkbox") is not None,
        )
        for one in document.element.iter(qn("w:sdtPr"))
    ]


def exported(lang: str, path: str) -> Path:
    return made(lang, f"downloads/{path}")


def head_of(sheet: Worksheet, imprint: Imprint) -> int:
    """The row of the header in the Excel table of a checklist: what stands above it differs."""
    (row,) = (cell.row for cell in sheet["A"] if cell.value == imprint.word("table-number"))
    return int(row)


def checklist_views(guide: Guide) -> Iterator[tuple[Lang, ChecklistView, Imprint]]:
    """(language, view, imprint) of every checklist, as the export has them but for the address."""
    for lang in LANGUAGES:
        for entry in guide.checklists:
            ctx = Context(guide, lang, page_of(guide, entry.id))
            yield lang, *bind_view((checklist(ctx, entry.id), imprint(ctx, SITE_URL, entry.id)), lang)


def form_views(guide: Guide) -> Iterator[tuple[Lang, FormView, Imprint]]:
    for lang in LANGUAGES:
        for entry in guide.forms:
            ctx = Context(guide, lang, page_of(guide, entry.id))
            yield lang, *bind_view((form(ctx, entry.id), imprint(ctx, SITE_URL, entry.id)), lang)


def matrix_views(guide: Guide) -> Iterator[tuple[Lang, Matrix, Imprint]]:
    for lang in LANGUAGES:
        ctx = Context(guide, lang, MATRIX_PAGE)
        yield lang, *bind_view((role_matrix(ctx), imprint(ctx, SITE_URL, "roles")), lang)


def item_lines(item: Any, stamp: Imprint) -> str:
    """The cell of an item: mark of a stop item, text, and the hint below."""
    words = f"{stamp.word('stop-item')} {item.text}" if item.stop else item.text
    return f"{words}\n{item.hint}" if item.hint else words


def read_checklist(document: Document) -> list[tuple[str, list[tuple[str, str]]]]:
    """(section, [(tag of the box, words)]) in the order of the document."""
    titles = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    read = []
    for title, table in zip(titles, document.tables, strict=True):
        tags = [one.get(qn("w:val")) for one in table._tbl.iter(qn("w:tag"))]
        boxes = [tag for tag in tags if not tag.startswith("note-")]
        read.append((title, list(zip(boxes, (row.cells[1].text for row in table.rows[1:]), strict=True))))
    return read


def open_docx(content: Path | Any) -> Document:
    return docx.Document(str(content) if isinstance(content, Path) else content)


def convert(file: Path, kind: str, folder: Path) -> Path:
    """Open a file in LibreOffice and save it as another kind. Each call has a profile of its own."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed; run: make test"
    out = folder / "converted"
    command = [
        program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", kind, "--outdir", str(out), str(file),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT)
    return out / f"{file.stem}.{kind}"


def read_words(file: Path, folder: Path) -> str:
    """What LibreOffice reads in a Word file, before it lays it out: no line ends, no typefaces, no pictures."""
    body = etree.parse(convert(file, "fodt", folder)).getroot().find(f"{OFFICE}body")
    etree.strip_elements(body, f"{OFFICE}binary-data", with_tail=False)
    return "".join(body.itertext())

"""The whole guide as DOCX, made by pandoc from the bound pages, in our type and colours."""

from __future__ import annotations

import calendar
import os
import subprocess
import tempfile
import time
from pathlib import Path

import docx
import pypandoc
from docx.shared import Pt, RGBColor

from macros.exporters.html.books import Book
from macros.exporters.html.simplify import simplify
from macros.exporters.look import drawings
from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.exporters.made.zip import repack
from macros.languages import BY_CODE
from macros.reading.tokens import load_tokens
from macros.views.take_away.imprint import Imprint


def export_book(book: Book, imprint: Imprint) -> File:
    """DOCX with real heading styles and a table of contents that Word fills in."""
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        _write_reference(reference)

        def keep(number: int, svg: str) -> str:
            picture = Path(folder) / f"drawing-{number}.png"
            picture.write_bytes(drawings.to_png(svg))
            return picture.name

        return File(repack(_pandoc(simplify(book.bound().body, keep), book, imprint, reference)))


def _pandoc(body: str, book: Book, imprint: Imprint, reference: Path) -> bytes:
    """Run pandoc in the folder of the pictures; the day of the edition stands for the day it was made."""
    day = calendar.timegm(time.strptime(imprint.date, "%Y-%m-%d"))
    made = reference.with_name("book.docx")
    subprocess.run(
        [
            pypandoc.get_pandoc_path(),
            "--from=html",
            "--to=docx",
            f"--output={made}",
            "--standalone",
            f"--reference-doc={reference}",
            "--toc",
            "--toc-depth=2",
            f"--metadata=lang:{BY_CODE[imprint.lang].locale}",
            f"--metadata=title:{book.title}",
            f"--metadata=subtitle:{book.subtitle}",
            f"--metadata=author:{imprint.guide}",
            f"--metadata=date:{imprint.date}",
            f"--metadata=rights:{imprint.licence}",
            f"--metadata=toc-title:{imprint.word('book-contents')}",
        ],
        input=body.encode("utf-8"),
        env={**os.environ, "SOURCE_DATE_EPOCH": str(day)},
        cwd=reference.parent,
        check=True,
        capture_output=True,
    )
    return made.read_bytes()


def _write_reference(file: Path) -> None:
    """Styles of the DOCX: pandoc's own reference in our type and colour."""
    shown = subprocess.run(
        [pypandoc.get_pandoc_path(), "--print-default-data-file=reference.docx"], check=True, capture_output=True
    )
    file.write_bytes(shown.stdout)
    document = docx.Document(str(file))
    for style in document.styles:
        if style.type != 1:  # paragraphs only
            continue
        style.font.name = load_tokens().typefaces["office"]
        if style.name.startswith(("Heading", "Title", "Subtitle", "TOC Heading")):
            style.font.color.rgb = RGBColor.from_string(colour("brand").lstrip("#"))
    document.styles["Normal"].font.size = Pt(11)
    document.save(str(file))

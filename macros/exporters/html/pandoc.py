"""EPUB and DOCX of whole books, made by pandoc from the same HTML."""

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

from macros.exporters.html import simplify as plain_html
from macros.exporters.look import drawings
from macros.exporters.made import zip as packing
from macros.exporters.made.run import File
from macros.rendering import TEMPLATES
from macros.views.take_away.imprint import Imprint

BRAND = RGBColor(0x1D, 0x5C, 0x4D)
FONT = "Calibri"


def export_epub(body: str, title: str, subtitle: str, imprint: Imprint) -> File:
    """EPUB 3, a file a chapter, with contents two levels deep."""
    return File(
        _pandoc(
            plain_html.simplify(body),
            "epub3",
            imprint,
            f"--css={TEMPLATES / 'paper' / 'epub.css'}",
            "--split-level=1",
            "--toc",
            "--toc-depth=2",
            f"--metadata=title:{title}",
            f"--metadata=subtitle:{subtitle}",
            f"--metadata=identifier:{imprint.address}#{imprint.edition}",
        )
    )


def export_docx(body: str, title: str, subtitle: str, imprint: Imprint) -> File:
    """DOCX with real heading styles and a table of contents that Word fills in."""
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        _write_reference(reference)

        def keep(place: int, svg: str) -> str:
            picture = Path(folder) / f"drawing-{place}.png"
            picture.write_bytes(drawings.to_png(svg))
            return picture.name

        made = _pandoc(
            plain_html.simplify(body, keep),
            "docx",
            imprint,
            f"--reference-doc={reference}",
            "--toc",
            "--toc-depth=2",
            f"--metadata=title:{title}",
            f"--metadata=subtitle:{subtitle}",
            pictures=folder,
        )
    return File(packing.repack(made))


def _pandoc(body: str, to: str, imprint: Imprint, *options: str, pictures: str | None = None) -> bytes:
    """Run pandoc, in the folder of pictures if there are any; the day of the edition stands for the day it was made."""
    day = calendar.timegm(time.strptime(imprint.date, "%Y-%m-%d"))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "book"
        subprocess.run(
            [
                pypandoc.get_pandoc_path(),
                "--from=html",
                f"--to={to}",
                f"--output={made}",
                "--standalone",
                f"--metadata=lang:{'ru-RU' if imprint.lang == 'ru' else 'en-GB'}",
                f"--metadata=author:{imprint.guide}",
                f"--metadata=date:{imprint.date}",
                f"--metadata=rights:{imprint.licence}",
                f"--metadata=toc-title:{imprint.word('book-contents')}",
                *options,
            ],
            input=body.encode("utf-8"),
            env={**os.environ, "SOURCE_DATE_EPOCH": str(day)},
            cwd=pictures,
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
        style.font.name = FONT
        if style.name.startswith(("Heading", "Title", "Subtitle", "TOC Heading")):
            style.font.color.rgb = BRAND
    document.styles["Normal"].font.size = Pt(11)
    document.save(str(file))

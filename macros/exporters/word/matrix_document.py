"""DOCX of the role × level matrix: a table a path, to adapt on A4."""

from __future__ import annotations

from urllib.parse import urljoin

from docx.document import Document
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.exporters.word.controls import add_link
from macros.exporters.word.document import add_head, open_sheet, save, width_of
from macros.exporters.word.tables import add_row, add_table, head_rows, shade
from macros.views.lists.matrix import Matrix, MatrixCell, Part
from macros.views.parts import Tag
from macros.views.take_away.imprint import Imprint

ROLE = Mm(42)  # width of the first column; the levels share the rest
CELL = Pt(9.5)


def export_matrix(view: Matrix, imprint: Imprint) -> File:
    """The matrix in landscape; each path of roles has a heading and a table of its own."""
    document = open_sheet(view.caption, imprint, "A4 landscape")
    add_head(document, view.caption, (), imprint)
    document.add_paragraph(f"{view.sign} {view.empty}", style="Body Text 2")
    for part in view.parts:
        _add_part(document, view, part, imprint)
    return save(document)


def _add_part(document: Document, view: Matrix, part: Part, imprint: Imprint) -> None:
    document.add_heading(part.title, 1)
    width = (width_of(document) - ROLE) // len(view.levels)
    heads = (view.corner, *("" for _ in view.levels))
    table = add_table(document, part.title, heads, (ROLE, *(width for _ in view.levels)))
    head_rows(table)
    for head, level in zip(table.rows[0].cells[1:], view.levels, strict=True):
        _name_level(head, level)
    for row in part.rows:
        head, *cells = add_row(table)
        add_link(head.paragraphs[0], urljoin(imprint.address, row.role.href), row.role.text)
        for target, cell in zip(cells, row.cells, strict=True):
            _fill(target, cell, view.sign)


def _name_level(target: _Cell, level: Tag) -> None:
    """A level is told by its number as well as by its colour."""
    name = level.level
    run = target.paragraphs[0].add_run(f"{level.rings}. {level.text}")
    run.font.color.rgb = RGBColor.from_string(colour(name).lstrip("#"))
    shade(target, f"{name}-soft")


def _fill(target: _Cell, cell: MatrixCell, sign: str) -> None:
    paragraph = target.paragraphs[0]
    if cell.text:
        shade(target, f"{cell.level}-soft")
        paragraph.add_run(cell.text).font.size = CELL
    else:
        paragraph.add_run(sign)

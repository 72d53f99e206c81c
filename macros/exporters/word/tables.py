"""Tables of a Word document: a header row that repeats, rows that are not cut, cells with a colour."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from macros.exporters.look.palette import colour
from macros.exporters.word.controls import element

HAIRLINE = 4  # eighths of a point


def add_table(document: Document, title: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    """A table with its header row, if it has ``heads``; ``widths`` are in EMU, ``title`` is read aloud."""
    if document.element.body[-2].tag == qn("w:tbl"):
        document.add_paragraph(style="Body Text 2")  # two tables that touch would become one
    table: Table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _set_look(table, first_row=bool(heads), first_column=False)
    if title:
        table._tbl.tblPr.append(element("w:tblCaption", {"w:val": title}))
    if heads:
        _add_heads(table, heads)
    return table


def _add_heads(table: Table, heads: tuple[str, ...]) -> None:
    for cell, head in zip(add_row(table), heads, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(head)
        paragraph.paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))


def head_rows(table: Table) -> None:
    """The first column names the rows, too."""
    _set_look(table, first_row=bool(table._tbl.xpath(".//w:tblHeader")), first_column=True)


def _set_look(table: Table, *, first_row: bool, first_column: bool) -> None:
    """Which parts of the table style hold, as bits for old programs and as names for new ones."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    parts = {"firstRow": first_row, "lastRow": False, "firstColumn": first_column, "lastColumn": False}
    bits = 0x20 * first_row + 0x80 * first_column + 0x600
    look.attrib.clear()
    look.set(qn("w:val"), f"{bits:04X}")
    for name, holds in {**parts, "noHBand": True, "noVBand": True}.items():
        look.set(qn(f"w:{name}"), str(int(holds)))


def add_row(table: Table, height: int = 0) -> tuple[_Cell, ...]:
    """A row that is not cut at the end of a page, ``height`` EMU high or more."""
    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    if height:
        row.height = height
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
    return tuple(row.cells)


def centred(cell: _Cell) -> Paragraph:
    """The first paragraph of a cell, set in its middle."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def shade(cell: _Cell, name: str) -> None:
    """Fill a cell with a colour of the paper style sheet."""
    fill = {"w:val": "clear", "w:color": "auto", "w:fill": colour(name).lstrip("#")}
    cell._tc.get_or_add_tcPr().append(element("w:shd", fill))


def add_borders(cell: _Cell, *sides: str) -> None:
    """Draw a hairline on sides of a cell, named in the order top, left, bottom, right."""
    cell._tc.get_or_add_tcPr().append(element("w:tcBorders", None, *(border(side) for side in sides)))


def border(side: str, name: str = "line", size: int = HAIRLINE, space: int = 0) -> Any:
    """One side of a frame; ``size`` is in eighths of a point, ``space`` to the text in points."""
    look = {"w:val": "single", "w:sz": str(size), "w:space": str(space), "w:color": colour(name).lstrip("#")}
    return element(f"w:{side}", look)

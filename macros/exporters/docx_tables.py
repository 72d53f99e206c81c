"""Tables of a Word document: a header row that repeats, rows that are not cut, cells with a colour."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from .docx_parts import element
from .palette import colour

HAIRLINE = 4  # eighths of a point


def add_table(document: Document, title: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    """A table with its header row; ``widths`` are in EMU, ``title`` is read aloud."""
    table: Table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    properties = table._tbl.tblPr
    look = {"w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0"}
    properties.remove(properties.find(qn("w:tblLook")))
    properties.append(element("w:tblLook", look | {"w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1"}))
    if title:
        properties.append(element("w:tblCaption", {"w:val": title}))
    for cell, head in zip(add_row(table), heads, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(head)
        paragraph.paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    return table


def head_rows(table: Table) -> None:
    """The first column names the rows, too."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.set(qn("w:firstColumn"), "1")
    look.set(qn("w:val"), "00A0")


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


def fence(cell: _Cell) -> None:
    """Draw a hairline on the left of a cell."""
    cell._tc.get_or_add_tcPr().append(element("w:tcBorders", None, border("left")))


def border(side: str, name: str = "line", size: int = HAIRLINE) -> Any:
    """One side of a frame; ``size`` is in eighths of a point."""
    look = {"w:val": "single", "w:sz": str(size), "w:space": "0", "w:color": colour(name).lstrip("#")}
    return element(f"w:{side}", look)

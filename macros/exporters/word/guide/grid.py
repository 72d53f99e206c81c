"""Tables of a Word document from tables of HTML: heads that repeat, rows that are not cut, cells in their colours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from macros.exporters.look.palette import colour
from macros.exporters.word.controls import element

ROOM = 480  # twips: the least height of a row to write in
Fill = Callable[[Any, bool], list[Any]]
"""Writes the content of a cell; the second argument is whether it heads its row."""


def widths(shares: Sequence[float], whole: int) -> list[int]:
    """Widths of columns in twips from their shares of the ``whole``."""
    return [round(whole * share / sum(shares)) for share in shares]


def table(node: Any, title: str, columns: Sequence[int], fill: Fill) -> Any:
    """A table with columns of the given widths (twips); ``title`` is read aloud."""
    rows = [*node.iter("tr")]
    heads = any(_is_head(row) for row in rows)
    look = {"w:val": f"{0x20 * heads + 0x600:04X}", "w:firstRow": str(int(heads)), "w:lastRow": "0"}
    look |= {"w:firstColumn": "0", "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1"}
    properties = [
        element("w:tblStyle", {"w:val": "TableGrid"}),
        element("w:tblW", {"w:w": str(sum(columns)), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", look),
        *([element("w:tblCaption", {"w:val": title})] if title else []),
    ]
    grid = (element("w:gridCol", {"w:w": str(width)}) for width in columns)
    return element(
        "w:tbl",
        None,
        element("w:tblPr", None, *properties),
        element("w:tblGrid", None, *grid),
        *(_row(row, columns, fill) for row in rows),
    )


def _is_head(row: Any) -> bool:
    return bool(row.getparent().tag == "thead")


def _row(row: Any, columns: Sequence[int], fill: Fill) -> Any:
    head = _is_head(row)
    properties = [element("w:cantSplit"), *([element("w:tblHeader")] if head else [])]
    if any(not len(cell) and not cell.text for cell in row.iterchildren("td")):  # a row to write in
        properties.insert(1, element("w:trHeight", {"w:val": str(ROOM), "w:hRule": "atLeast"}))
    cells, at = [], 0
    for cell in row.iterchildren("td", "th"):
        span = int(cell.get("colspan") or 1)
        if cell.get("rowspan"):
            raise ValueError("a table of a book has no cells over several rows")
        cells.append(_cell(cell, columns[at : at + span], fill, head=head))
        at += span
    return element("w:tr", None, element("w:trPr", None, *properties), *cells)


def _cell(cell: Any, columns: Sequence[int], fill: Fill, *, head: bool) -> Any:
    classes = (cell.get("class") or "").split()
    properties = [element("w:tcW", {"w:w": str(sum(columns)), "w:type": "dxa"})]
    if len(columns) > 1:
        properties.append(element("w:gridSpan", {"w:val": str(len(columns))}))
    ground = next((f"{name.removeprefix('level-')}-soft" for name in classes if name.startswith("level-")), "")
    if not ground and "path" in (cell.getparent().get("class") or "").split():
        ground = "soft"
    if ground:
        shade = {"w:val": "clear", "w:color": "auto", "w:fill": colour(ground).lstrip("#")}
        properties.append(element("w:shd", shade))
    return element("w:tc", None, element("w:tcPr", None, *properties), *fill(cell, cell.tag == "th" and not head))

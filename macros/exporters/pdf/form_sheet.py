"""A form as PDF: lines, boxes, tables and signatures to fill in, on paper and on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exporters.html.table_reader import RowHeads
from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.sheet import roomiest
from macros.views.documents.form import FormView
from macros.views.take_away.imprint import Imprint

SCALES = (1.3, 1.15, 1.0, 0.9, 0.8)  # of the room to write on sheets that need more than one page


def export_form(view: FormView, imprint: Imprint) -> File:
    """A form to print and to fill in, on the paper it names."""
    sheets = 1 + sum(block.new_page for block in view.blocks[1:])
    made = roomiest("form", view.title, imprint, SCALES, fewest=sheets, view=view)
    return finish(made, [*_row_heads(view)])


def _row_heads(view: FormView) -> Iterator[RowHeads]:
    """Given first cells head the rows of a table, those who sign the rows of signatures."""
    for block in view.blocks:
        if block.kind == "table":
            yield [(0,) if first else () for first in block.grid]
        elif block.kind == "signatures":
            yield [(0,) for _ in block.items]

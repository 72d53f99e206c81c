"""The role × level matrix as A3 posters: filled, and empty for a workshop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.sheet import set_sheet
from macros.views.lists.matrix import Matrix, Part
from macros.views.take_away.imprint import Imprint

BLANK_ROWS = 6
SHEET_ROWS = 16  # roles on a sheet of A3, so that its type has 11 points at least

Sheet = tuple[Part, ...]


def export_matrix(view: Matrix, imprint: Imprint) -> File:
    """The role × level matrix as a poster of some sheets of A3, in the largest type that they hold."""
    sheets = [*_sheets(view.parts)]
    rows = [[(0,) for part in sheet for _ in (part.title, *part.rows)] for sheet in sheets]
    return finish(set_sheet("poster", view.caption, imprint, view=view, sheets=sheets, blank=0), rows)


def export_blank_matrix(view: Matrix, imprint: Imprint) -> File:
    """An empty A3 matrix to fill in at a workshop, on paper or on the screen."""
    title = imprint.word("file-matrix-blank")
    rows = [(0,)] * BLANK_ROWS
    return finish(set_sheet("poster", title, imprint, view=view, sheets=[], blank=BLANK_ROWS), [rows])


def _sheets(parts: Iterable[Part]) -> Iterator[Sheet]:
    """The parts sheet by sheet; one that no sheet holds goes on under its title on the next."""
    sheet: Sheet = ()
    for part in parts:
        for start in range(0, len(part.rows), SHEET_ROWS):
            piece = replace(part, rows=part.rows[start : start + SHEET_ROWS])
            if sum(len(placed.rows) for placed in sheet) + len(piece.rows) > SHEET_ROWS:
                yield sheet
                sheet = ()
            sheet += (piece,)
    yield sheet

"""The role × level matrix as A3 posters: filled, and empty for a workshop."""

from __future__ import annotations

from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.sheet import set_sheet
from macros.views.lists.matrix import Matrix
from macros.views.take_away.imprint import Imprint

BLANK_ROWS = 6


def export_matrix(view: Matrix, imprint: Imprint) -> File:
    """The role × level matrix as an A3 poster, in the largest type that one sheet holds."""
    rows = [(0,) for part in view.parts for _ in (part.title, *part.rows)]
    return finish(set_sheet("poster", view.caption, imprint, view=view, blank=0), [rows])


def export_blank_matrix(view: Matrix, imprint: Imprint) -> File:
    """An empty A3 matrix to fill in at a workshop, on paper or on the screen."""
    title = imprint.word("file-matrix-blank")
    rows = [(0,)] * BLANK_ROWS
    return finish(set_sheet("poster", title, imprint, view=view, blank=BLANK_ROWS), [rows])

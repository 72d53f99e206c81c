"""A checklist as PDF: boxes to tick and lines for notes, on paper and on the screen."""

from __future__ import annotations

from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.sheet import roomiest
from macros.views.documents.checklist import ChecklistView
from macros.views.take_away.imprint import Imprint

SCALES = (1.3, 1.22, 1.15, 1.08, 1.0, 0.95, 0.9)  # of 10 points and of the room between
LARGE = (1.2, 1.0, 0.85, 0.7, 0.55, 0.4)  # of the room between: the type keeps its 18 points


def export_checklist(view: ChecklistView, imprint: Imprint, size: str = "") -> File:
    """A checklist to print and to fill in; ``size="large"`` sets it in 18 points."""
    scales = LARGE if size else SCALES
    return finish(roomiest("checklist", view.title, imprint, scales, view=view, size=size))

"""PDF files: tagged, accessible (PDF/UA-1), with fields to fill in."""

from macros.exporters.pdf.book import export_book
from macros.exporters.pdf.checklist import export_checklist
from macros.exporters.pdf.deck import export_deck
from macros.exporters.pdf.form import export_form
from macros.exporters.pdf.matrix import export_blank_matrix, export_matrix

__all__ = [
    "export_blank_matrix",
    "export_book",
    "export_checklist",
    "export_deck",
    "export_form",
    "export_matrix",
]

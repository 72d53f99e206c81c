"""PDF files: tagged, accessible (PDF/UA-1), with fields to fill in."""

from macros.exporters.pdf.card_sheets import export_deck
from macros.exporters.pdf.checklist_sheet import export_checklist
from macros.exporters.pdf.form_sheet import export_form
from macros.exporters.pdf.matrix_poster import export_blank_matrix, export_matrix
from macros.exporters.pdf.printed_book import export_book

__all__ = [
    "export_blank_matrix",
    "export_book",
    "export_checklist",
    "export_deck",
    "export_form",
    "export_matrix",
]

"""PDF files: tagged, accessible (PDF/UA-1), with fields to fill in."""

from .book import export_book
from .checklist import export_checklist
from .deck import export_deck
from .form import export_form
from .matrix import export_blank_matrix, export_matrix

__all__ = [
    "export_blank_matrix",
    "export_book",
    "export_checklist",
    "export_deck",
    "export_form",
    "export_matrix",
]

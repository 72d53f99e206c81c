"""The same words give the same bytes: in one process, in another, in another time zone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from macros.exporters import pdf
from macros.exporters.excel import checklist_workbook, matrix_workbook
from macros.exporters.word import checklist_document, form_document, matrix_document
from macros.reading.places import ROOT
from tests.reading.office import checklist_views, form_views, matrix_views
from tests.sample import sample_guide


def fingerprints() -> str:
    """One line a maker: what the small guide gives."""
    guide = sample_guide()
    _, checklist, own = next(checklist_views(guide))
    _, matrix, of_matrix = next(matrix_views(guide))
    _, form, of_form = next(form_views(guide))
    files = (
        checklist_document.export_checklist(checklist, own),
        checklist_workbook.export_checklist(checklist, own),
        matrix_document.export_matrix(matrix, of_matrix),
        matrix_workbook.export_matrix(matrix, of_matrix),
        form_document.export_form(form, of_form),
        pdf.export_checklist(checklist, own),
        pdf.export_form(form, of_form),
        pdf.export_matrix(matrix, of_matrix),
    )
    return "\n".join(hashlib.sha256(file.content).hexdigest() for file in files)


def test_equal_words_give_equal_bytes_in_every_process() -> None:
    code = "from tests.unit.test_equal_bytes import fingerprints; print(fingerprints())"
    environment = {**os.environ, "PYTHONPATH": ".", "PYTHONHASHSEED": "7", "TZ": "Asia/Vladivostok"}
    other = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert fingerprints() == fingerprints() == other.stdout.strip()

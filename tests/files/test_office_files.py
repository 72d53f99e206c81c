"""Word and Excel files: the same words give the same bytes, and LibreOffice opens them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from macros.exporters.excel import checklist as xlsx_checklist
from macros.exporters.excel import matrix as xlsx_matrix
from macros.exporters.word import checklist as docx_checklist
from macros.exporters.word import form as docx_form
from macros.exporters.word import matrix as docx_matrix
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from tests.reading.files import in_order, pdf_text, squeezed
from tests.reading.office import ANSWERS, HEAD, checklist_views, convert, exported, form_views, matrix_views, read_words

from .golden import SAMPLE


def fingerprints() -> str:
    """One line a maker: what the small guide gives."""
    guide = load_guide(SAMPLE)
    _, checklist, own = next(checklist_views(guide))
    _, matrix, of_matrix = next(matrix_views(guide))
    _, form, of_form = next(form_views(guide))
    files = (
        docx_checklist.export_checklist(checklist, own),
        xlsx_checklist.export_checklist(checklist, own),
        docx_matrix.export_matrix(matrix, of_matrix),
        xlsx_matrix.export_matrix(matrix, of_matrix),
        docx_form.export_form(form, of_form),
    )
    return "\n".join(hashlib.sha256(file.content).hexdigest() for file in files)


def test_equal_words_give_equal_bytes_in_every_process() -> None:
    code = "from tests.test_office_files import fingerprints; print(fingerprints())"
    environment = {**os.environ, "PYTHONPATH": ".", "PYTHONHASHSEED": "7", "TZ": "Asia/Vladivostok"}
    other = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert fingerprints() == fingerprints() == other.stdout.strip()


# ---------------------------------------------------------------- LibreOffice


@pytest.mark.parametrize("lang", LANGUAGES)
def test_libreoffice_counts_the_answers_of_an_excel_checklist(guide: Guide, tmp_path: Path, lang: str) -> None:
    view, imprint = next((v, i) for own, v, i in checklist_views(guide) if own == lang)
    book = openpyxl.load_workbook(exported(lang, f"checklists/{view.id}.xlsx"))
    answers = [imprint.word(key) for key in ANSWERS]
    for row, answer in enumerate((answers[0], answers[0], answers[1], answers[2]), start=HEAD + 1):
        book.worksheets[0].cell(row, 5).value = answer
    filled = tmp_path / "filled.xlsx"
    book.save(filled)  # openpyxl drops the remembered values, so LibreOffice must count
    counted = openpyxl.load_workbook(convert(filled, "xlsx", tmp_path), data_only=True)
    values = [cell.value for sheet in counted.worksheets for row in sheet.iter_rows() for cell in row]
    assert counted.worksheets[0]["A2"].value == imprint.word("table-progress").format(2, view.count - 1)
    assert [value for value in values if str(value).startswith(("#", "Err:"))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_libreoffice_reads_every_word_and_box_of_a_word_checklist_in_order(
    guide: Guide, tmp_path: Path, lang: str
) -> None:
    view = next(v for own, v, _ in checklist_views(guide) if own == lang)
    text = squeezed(read_words(exported(lang, f"checklists/{view.id}.docx"), tmp_path))
    assert in_order(text, wording(view)) == []
    assert text.count("☐") == view.count


@pytest.mark.parametrize("lang", LANGUAGES)
def test_libreoffice_shows_the_whole_text_of_a_word_checklist(guide: Guide, tmp_path: Path, lang: str) -> None:
    view = next(v for own, v, _ in checklist_views(guide) if own == lang)
    text = pdf_text(convert(exported(lang, f"checklists/{view.id}.docx"), "pdf", tmp_path))
    assert in_order(text, wording(view)) == []


def wording(view: ChecklistView) -> Iterator[str]:
    """Titles, items and hints, in order."""
    for section in view.sections:
        yield section.title
        for item in section.items:
            yield from filter(None, (item.text, item.hint))

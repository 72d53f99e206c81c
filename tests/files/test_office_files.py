"""Word and Excel files open in LibreOffice: every word is read, every box is there, answers are counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from macros.languages import LANGUAGES
from macros.model import Guide
from macros.views.documents.checklist import ChecklistView
from tests.reading.files import in_order, pdf_text, squeezed
from tests.reading.office import ANSWERS, checklist_views, convert, exported, head_of, read_words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_libreoffice_counts_the_answers_of_an_excel_checklist(guide: Guide, tmp_path: Path, lang: str) -> None:
    view, imprint = next((v, i) for own, v, i in checklist_views(guide) if own == lang)
    book = openpyxl.load_workbook(exported(lang, f"checklists/{view.id}.xlsx"))
    answers = [imprint.word(key) for key in ANSWERS]
    head = head_of(book.worksheets[0], imprint)
    for row, answer in enumerate((answers[0], answers[0], answers[1], answers[2]), start=head + 1):
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

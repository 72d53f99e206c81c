"""A text that looks like a formula is a text in a workbook: nothing is reckoned when it is opened."""

from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest

from macros.exporters.excel.checklist import export_checklist
from macros.views import Context
from macros.views.documents.checklist import checklist
from tests.reading.office import head_of
from tests.sample import sample_guide, sample_imprint

TEXTS = ["=1+1", '=HYPERLINK("https://example.org/")', "+7 900", "-1", "@SUM(A1)", "\t=1"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_spreadsheet_takes_no_text_of_a_checklist_for_a_formula(text: str) -> None:
    guide = sample_guide()
    view = checklist(Context(guide, "en"), "ready")
    (first, *others), *sections = view.sections[0].items, *view.sections[1:]
    items = (dataclasses.replace(first, text=text, hint=text, stop=False), *others)
    section = dataclasses.replace(view.sections[0], title=text, items=items)
    view = dataclasses.replace(view, title=text, sections=(section, *sections), safety=text)
    imprint = sample_imprint(guide, "en", "ready")
    book = openpyxl.load_workbook(io.BytesIO(export_checklist(view, imprint).content))
    sheet = book.worksheets[0]
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == ["A2"]  # the count of what is done
    assert [cell.value for cell in sheet[head_of(sheet, imprint) + 1]][1:4] == [text] * 3
    assert [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink] == []

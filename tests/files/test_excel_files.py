"""Excel files say what the guide says, in tables to filter, count and print."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from macros.languages import LANGUAGES
from macros.model import Guide
from tests.reading.files import plain
from tests.reading.office import ANSWERS, checklist_views, exported, head_of, matrix_views


def sheet_of(lang: str, own: str) -> Worksheet:
    return openpyxl.load_workbook(exported(lang, f"checklists/{own}.xlsx"), rich_text=False).worksheets[0]


def test_an_excel_checklist_has_the_items_of_the_model_in_order(guide: Guide) -> None:
    for lang, view, imprint in checklist_views(guide):
        sheet = sheet_of(lang, view.id)
        head = head_of(sheet, imprint)
        rows = list(sheet.iter_rows(min_row=head + 1, values_only=True))
        items = [(section.title, item) for section in view.sections for item in section.items]
        stop = imprint.word("stop-item") + " "
        assert [row[:4] for row in rows] == [
            (number, title, (stop if item.stop else "") + item.text, item.hint or None)
            for number, (title, item) in enumerate(items, start=1)
        ], f"{lang} {view.id}"
        assert all(cell is None for row in rows for cell in row[4:])


def test_an_excel_checklist_has_one_header_row_that_stays_filters_and_repeats(guide: Guide) -> None:
    keys = ("table-number", "table-section", "table-item", "table-why", "table-done", "table-who", "table-when", "note")
    for lang, view, imprint in checklist_views(guide):
        sheet = sheet_of(lang, view.id)
        head = head_of(sheet, imprint)
        last = head + view.count
        assert [cell.value for cell in sheet[head]] == [imprint.word(key) for key in keys]
        assert sheet.freeze_panes == f"A{head + 1}"
        assert sheet.auto_filter.ref == f"A{head}:H{last}"
        assert sheet.print_title_rows == f"${head}:${head}"
        assert sheet.merged_cells.ranges == set()
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert f"/l/{view.id}/" in sheet.oddFooter.left.text
        assert guide.edition.version in sheet.oddFooter.left.text


def test_an_excel_checklist_offers_three_answers(guide: Guide) -> None:
    for lang, view, imprint in checklist_views(guide):
        sheet = sheet_of(lang, view.id)
        head = head_of(sheet, imprint)
        (rule,) = sheet.data_validations.dataValidation
        answers = [imprint.word(key) for key in ANSWERS]
        assert not any("," in answer for answer in answers), "a comma divides the answers of the list"
        assert rule.formula1 == f'"{",".join(answers)}"'
        assert str(rule.sqref) == f"E{head + 1}:E{head + view.count}"


def test_the_count_of_an_excel_checklist_is_read_without_formulas(guide: Guide) -> None:
    for lang, view, imprint in checklist_views(guide):
        book = openpyxl.load_workbook(exported(lang, f"checklists/{view.id}.xlsx"), data_only=True)
        assert book.worksheets[0]["A1"].value == view.title
        assert book.worksheets[0]["A2"].value == imprint.word("table-progress").format(0, view.count)


def test_an_excel_file_tells_what_it_is(guide: Guide) -> None:
    names = [f"checklists/{entry.id}.xlsx" for entry in guide.checklists] + ["matrix/role-matrix.xlsx"]
    for lang in LANGUAGES:
        for name in names:
            book = openpyxl.load_workbook(exported(lang, name))
            about = book.properties
            assert about.title
            assert about.creator == guide.edition.title[lang]
            assert about.created == about.modified == datetime.datetime.fromisoformat(guide.edition.date)
            words = plain(" ".join(str(row[1]) for row in book.worksheets[-1].iter_rows(values_only=True)))
            assert guide.edition.title[lang] in words
            assert guide.edition.version in words
            assert guide.ui.words["licence"][lang] in words
            assert f"/l/{Path(name).stem.replace('role-matrix', 'roles')}/" in words


def test_the_excel_matrix_equals_the_model(guide: Guide) -> None:
    for lang, view, _ in matrix_views(guide):
        flat, grid, _ = openpyxl.load_workbook(exported(lang, "matrix/role-matrix.xlsx")).worksheets
        rows = [(part.title, row) for part in view.parts for row in part.rows]
        assert list(flat.iter_rows(min_row=2, values_only=True)) == [
            (path, row.role.text, cell.level_name, cell.text) for path, row in rows for cell in row.cells if cell.text
        ], lang
        assert list(grid.iter_rows(min_row=2, values_only=True)) == [
            (path, row.role.text, *(cell.text or None for cell in row.cells)) for path, row in rows
        ], lang
        assert [cell.value for cell in grid[1]][2:] == [level.text for level in view.levels]
        for sheet in (flat, grid):
            assert sheet.auto_filter.ref == sheet.dimensions
            assert sheet.freeze_panes == "C2"
            assert sheet.merged_cells.ranges == set()

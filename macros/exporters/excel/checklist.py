"""XLSX of a checklist: an item a row, answers from a list, and a count at the top."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from macros.exporters.excel.workbook import AROUND, LINE, GuideWorkbook, height
from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.views.documents.checklist import ChecklistView, ItemView
from macros.views.take_away.imprint import Imprint

HEADS = ("table-number", "table-section", "table-item", "table-why", "table-done", "table-who", "table-when", "note")
WIDTHS = (6, 19, 46, 40, 13, 18, 14, 30)  # characters
ANSWERS = ("done-yes", "done-not-yet", "done-not-apply")
PROGRESS, HEAD = 1, 3  # rows, counted from 0
DONE = HEADS.index("table-done")


def export_checklist(view: ChecklistView, imprint: Imprint) -> File:
    """A checklist to keep as a team: who does what by when, and how much is done."""
    book = GuideWorkbook(view.title, imprint)
    sheet = book.add_sheet(imprint.word("table-checklist"), WIDTHS)
    sheet.set_row(0, 2 * LINE)
    sheet.write_string(0, 0, view.title, book.look(bold=True, font_size=18, text_wrap=False, indent=0))
    last = HEAD + view.count
    book.write_heads(sheet, HEAD, [imprint.word(key) for key in HEADS], last)
    _write_progress(book, sheet, view.count, imprint)
    items = [(section.title, item) for section in view.sections for item in section.items]
    for number, (title, item) in enumerate(items, start=1):
        _write_item(book, sheet, number, (title, item), imprint)
    _add_answers(book, sheet, last, imprint)
    book.add_about(imprint.word("table-how-checklist"))
    return book.save()


def _write_progress(book: GuideWorkbook, sheet: Worksheet, count: int, imprint: Imprint) -> None:
    """``Done: 3 of 11`` as a formula, with its value of today for programs that do not count."""
    sheet.set_row(PROGRESS, LINE + AROUND)
    before, between, after = (_quoted(part) for part in imprint.word("table-progress").split("{}"))
    answers = xl_range_abs(HEAD + 1, DONE, HEAD + count, DONE)
    done, not_apply = (f"COUNTIF({answers},{_quoted(imprint.word(key))})" for key in ("done-yes", "done-not-apply"))
    formula = f"={before}&{done}&{between}&({count}-{not_apply})&{after}"
    look = book.look(bold=True, font_size=12, font_color=colour("brand"), text_wrap=False, indent=0)
    sheet.write_formula(PROGRESS, 0, formula, look, imprint.word("table-progress").format(0, count))


def _quoted(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def _write_item(
    book: GuideWorkbook, sheet: Worksheet, number: int, entry: tuple[str, ItemView], imprint: Imprint
) -> None:
    title, item = entry
    row = HEAD + number
    tone: dict[str, Any] = {"bg_color": colour("care-soft")} if item.stop else {}
    look = book.look(bottom=1, **tone)
    sheet.write_number(row, 0, number, look)
    sheet.write_string(row, 1, title, look)
    if item.stop:
        mark = book.look(bold=True, font_color=colour("care"))
        sheet.write_rich_string(row, 2, mark, f"{imprint.word('stop-item')} ", book.look(), item.text, look)
    else:
        sheet.write_string(row, 2, item.text, look)
    quiet = book.look(bottom=1, font_size=10, font_color=colour("quiet"), **tone)
    if item.hint:
        sheet.write_string(row, 3, item.hint, quiet)
    else:
        sheet.write_blank(row, 3, None, quiet)
    words = f"{imprint.word('stop-item')} {item.text}" if item.stop else item.text
    sheet.set_row(row, height((title, WIDTHS[1]), (words, WIDTHS[2]), (item.hint, WIDTHS[3])))
    for column in range(DONE, len(HEADS)):
        sheet.write_blank(row, column, None, book.look(bottom=1, left=1))


def _add_answers(book: GuideWorkbook, sheet: Worksheet, last: int, imprint: Imprint) -> None:
    """The list to choose from, and the colours of rows that are done or do not apply."""
    answers = [imprint.word(key) for key in ANSWERS]
    rule = {"validate": "list", "source": answers, "error_message": imprint.word("done-choose")}
    sheet.data_validation(HEAD + 1, DONE, last, DONE, {**rule, "error_title": imprint.word("table-done")})
    looks = (
        (answers[0], {"bg_color": colour("do-soft")}),
        (answers[2], {"font_color": colour("quiet"), "italic": True, "bg_color": colour("card")}),
    )
    for answer, look in looks:
        criteria = f"=$E{HEAD + 2}={_quoted(answer)}"
        rule = {"type": "formula", "criteria": criteria, "format": book.workbook.add_format(look)}
        sheet.conditional_format(HEAD + 1, 0, last, len(HEADS) - 1, rule)

"""XLSX of a checklist: an item a row, answers from a list, and a count at the top."""

from __future__ import annotations

import textwrap
from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from macros.exporters.excel.workbook import AROUND, LINE, SIZE, GuideWorkbook, height
from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.views.documents.checklist import ChecklistView, ItemView
from macros.views.take_away.imprint import Imprint

HEADS = ("table-number", "table-section", "table-item", "table-why", "table-done", "table-who", "table-when", "note")
WIDTHS = (6, 19, 46, 40, 13, 18, 14, 30)  # characters
ANSWERS = ("done-yes", "done-not-yet", "done-not-apply")
PROGRESS, SAFETY = 1, 2  # rows, counted from 0
DONE = HEADS.index("table-done")
HINT = 10  # points
FULL = 0.85  # of the width of the table, so that no line runs off the paper


def export_checklist(view: ChecklistView, imprint: Imprint) -> File:
    """A checklist to keep as a team: who does what by when, and how much is done."""
    book = GuideWorkbook(view.title, imprint)
    sheet = book.add_sheet(imprint.word("table-checklist"), WIDTHS)
    sheet.set_row(0, 2 * LINE)
    sheet.write_string(0, 0, view.title, book.look(bold=True, font_size=18, text_wrap=False, indent=0))
    head = _write_safety(book, sheet, view.safety, imprint) + 1
    last = head + view.count
    book.write_heads(sheet, head, [imprint.word(key) for key in HEADS], last)
    _write_progress(book, sheet, (head + 1, last), imprint)
    items = [(section.title, item) for section in view.sections for item in section.items]
    for number, (title, item) in enumerate(items, start=1):
        _write_item(book, sheet, head, (number, title, item), imprint)
    _add_answers(book, sheet, (head + 1, last), imprint)
    book.add_about(imprint.word("table-how-checklist"))
    return book.save()


def _write_progress(book: GuideWorkbook, sheet: Worksheet, rows: tuple[int, int], imprint: Imprint) -> None:
    """``Done: 3 of 11`` as a formula, with its value of today for programs that do not count."""
    first, last = rows
    count = last - first + 1
    sheet.set_row(PROGRESS, LINE + AROUND)
    before, between, after = (_quoted(part) for part in imprint.word("table-progress").split("{}"))
    answers = xl_range_abs(first, DONE, last, DONE)
    done, not_apply = (f"COUNTIF({answers},{_quoted(imprint.word(key))})" for key in ("done-yes", "done-not-apply"))
    formula = f"={before}&{done}&{between}&({count}-{not_apply})&{after}"
    look = book.look(bold=True, font_size=12, font_color=colour("brand"), text_wrap=False, indent=0)
    sheet.write_formula(PROGRESS, 0, formula, look, imprint.word("table-progress").format(0, count))


def _quoted(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def _write_item(
    book: GuideWorkbook, sheet: Worksheet, head: int, entry: tuple[int, str, ItemView], imprint: Imprint
) -> None:
    number, title, item = entry
    row = head + number
    tone: dict[str, Any] = {"bg_color": colour("care-soft")} if item.stop else {}
    look = book.look(bottom=1, **tone)
    sheet.write_number(row, 0, number, look)
    sheet.write_string(row, 1, title, look)
    if item.stop:
        mark = book.look(bold=True, font_color=colour("care"))
        sheet.write_rich_string(row, 2, mark, f"{imprint.word('stop-item')} ", book.look(), item.text, look)
    else:
        sheet.write_string(row, 2, item.text, look)
    quiet = book.look(bottom=1, font_size=HINT, font_color=colour("quiet"), **tone)
    if item.hint:
        sheet.write_string(row, 3, item.hint, quiet)
    else:
        sheet.write_blank(row, 3, None, quiet)
    words = f"{imprint.word('stop-item')} {item.text}" if item.stop else item.text
    sheet.set_row(row, height((title, WIDTHS[1]), (words, WIDTHS[2]), (item.hint, WIDTHS[3] * SIZE / HINT)))
    for column in range(DONE, len(HEADS)):
        sheet.write_blank(row, column, None, book.look(bottom=1, left=1))


def _write_safety(book: GuideWorkbook, sheet: Worksheet, line: str, imprint: Imprint) -> int:
    """The safety line above the table, if there is one, in as many rows as it needs, since no cell is merged.

    Returns the first row that is free.
    """
    words = textwrap.wrap(f"{imprint.word('safety-title')}. {line}", int(sum(WIDTHS) * FULL)) if line else []
    look = book.look(font_color=colour("care"), text_wrap=False, indent=0)
    for row, part in enumerate(words, start=SAFETY):
        sheet.write_string(row, 0, part, look)
    return SAFETY + len(words)


def _add_answers(book: GuideWorkbook, sheet: Worksheet, rows: tuple[int, int], imprint: Imprint) -> None:
    """The list to choose from, and the colours of rows that are done or do not apply."""
    first, last = rows
    answers = [imprint.word(key) for key in ANSWERS]
    rule = {"validate": "list", "source": answers, "error_message": imprint.word("done-choose")}
    sheet.data_validation(first, DONE, last, DONE, {**rule, "error_title": imprint.word("table-done")})
    looks = (
        (answers[0], {"bg_color": colour("do-soft")}),
        (answers[2], {"font_color": colour("quiet"), "italic": True, "bg_color": colour("card")}),
    )
    for answer, look in looks:
        criteria = f"=$E{first + 1}={_quoted(answer)}"
        rule = {"type": "formula", "criteria": criteria, "format": book.workbook.add_format(look)}
        sheet.conditional_format(first, 0, last, len(HEADS) - 1, rule)

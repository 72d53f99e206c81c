"""XLSX of the role × level matrix: a flat table to filter, and the same as a grid."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from macros.exporters.excel.workbook import HEAD_LOOK, SIZE, GuideWorkbook, height
from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.views.lists.matrix import Matrix
from macros.views.take_away.imprint import Imprint

FLAT = ("table-path", "role", "table-level", "table-looks")
FLAT_WIDTHS = (44, 34, 20, 74)  # characters
SMALL = 9  # points
PATH_WIDTH, ROLE_WIDTH, LEVEL_WIDTH = 28, 28, 32


def export_matrix(view: Matrix, imprint: Imprint) -> File:
    """A row for each role at each level where it exists; then roles × levels."""
    book = GuideWorkbook(view.caption, imprint)
    _add_flat(book, view, imprint)
    _add_grid(book, view, imprint)
    book.add_about(imprint.word("table-how-matrix"))
    return book.save()


def _add_flat(book: GuideWorkbook, view: Matrix, imprint: Imprint) -> None:
    sheet = book.add_sheet(imprint.word("table-matrix"), FLAT_WIDTHS)
    found = [
        (part.title, row.role.text, cell) for part in view.parts for row in part.rows for cell in row.cells if cell.text
    ]
    book.write_heads(sheet, 0, [imprint.word(key) for key in FLAT], len(found), columns=2)
    for row, (path, role, cell) in enumerate(found, start=1):
        _write_role(book, sheet, row, (path, role))
        sheet.write_string(row, 2, cell.level_name, _level_look(book, cell.level, bold=True))
        sheet.write_string(row, 3, cell.text, book.look(bottom=1))
        _fit(sheet, row, (path, role, cell.level_name, cell.text), FLAT_WIDTHS)


def _add_grid(book: GuideWorkbook, view: Matrix, imprint: Imprint) -> None:
    widths = (PATH_WIDTH, ROLE_WIDTH, *(LEVEL_WIDTH for _ in view.levels))
    sheet = book.add_sheet(imprint.word("table-grid"), widths)
    rows = [(part.title, row) for part in view.parts for row in part.rows]
    heads = [imprint.word("table-path"), view.corner, *(level.text for level in view.levels)]
    book.write_heads(sheet, 0, heads, len(rows), columns=2)
    for column, level in enumerate(view.levels, start=2):
        tone = colour(level.level)
        sheet.write_string(0, column, level.text, book.look(**HEAD_LOOK, bg_color=tone))
    for row_number, (path, row) in enumerate(rows, start=1):
        _write_role(book, sheet, row_number, (path, row.role.text))
        for column, cell in enumerate(row.cells, start=2):
            _write_cell(book, sheet, (row_number, column), (cell.level, cell.text))
        texts = (path, row.role.text, *(cell.text for cell in row.cells))
        _fit(sheet, row_number, texts, widths)


def _write_role(book: GuideWorkbook, sheet: Worksheet, row: int, names: tuple[str, str]) -> None:
    path, role = names
    sheet.write_string(row, 0, path, book.look(bottom=1, font_size=SMALL, font_color=colour("quiet")))
    sheet.write_string(row, 1, role, book.look(bottom=1, bold=True))


def _fit(sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[float]) -> None:
    """Make a row as high as its longest text needs; the first column is in small type."""
    path, *rest = zip(texts, widths, strict=True)
    sheet.set_row(row, height((path[0], path[1] * SIZE / SMALL), *rest))


def _write_cell(book: GuideWorkbook, sheet: Worksheet, position: tuple[int, int], cell: tuple[str, str]) -> None:
    level, text = cell
    if text:
        sheet.write_string(*position, text, _level_look(book, level))
    else:
        sheet.write_blank(*position, None, book.look(bottom=1))


def _level_look(book: GuideWorkbook, level: str, *, bold: bool = False) -> object:
    name = {"font_color": colour(level)} if bold else {}
    return book.look(bottom=1, bg_color=colour(f"{level}-soft"), bold=bold, **name)

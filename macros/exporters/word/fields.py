"""Places of a Word form to write in and boxes to tick."""

from __future__ import annotations

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Mm, Pt

from macros.exporters.word.controls import add_blank, add_checkbox
from macros.exporters.word.document import width_of
from macros.exporters.word.tables import add_borders, add_row, add_table, head_rows
from macros.views.documents.form import FormBlockView

ROW = Mm(7.5)  # height of a row to write in
ROOMY = 8  # so many lines are room to draw rather than lines
ROOM_LINE = Mm(5.3)
GAP = Pt(7)
BOX = Mm(7)  # from a box to its words
IN_LINE = 3  # short answers side by side


def add_fields(document: Document, block: FormBlockView, words: str) -> None:
    """Labels with a place to write beside them, with ruled lines below, or with room to draw.

    ``words`` stand in each place until something is written.
    """
    if block.lines >= ROOMY:
        _add_room(document, block, words)
    elif block.lines > 1:
        _add_ruled(document, block, words)
    else:
        _add_pairs(document, block, words)


def _add_pairs(document: Document, block: FormBlockView, words: str) -> None:
    """Label and blank side by side; two of them in a row when all labels are short."""
    pairs = 2 if block.compact else 1
    half = width_of(document) // pairs // 2
    table = add_table(document, block.title, (), (half, half) * pairs)
    head_rows(table)
    for start in range(0, len(block.items), pairs):
        cells = add_row(table, ROW)
        for number, item in enumerate(block.items[start : start + pairs]):
            name, blank = cells[2 * number : 2 * number + 2]
            name.paragraphs[0].add_run(item, style="Strong")
            add_blank(blank.paragraphs[0], f"{block.id}-{start + number + 1}", item, words)
        for cell in cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM


def _add_label(document: Document, label: str) -> None:
    head = document.add_paragraph()
    head.add_run(label, style="Strong")
    head.paragraph_format.keep_with_next = True
    head.paragraph_format.space_before, head.paragraph_format.space_after = GAP, Pt(0)


def _add_ruled(document: Document, block: FormBlockView, words: str) -> None:
    for number, label in enumerate(block.items, start=1):
        _add_label(document, label)
        table = add_table(document, label, (), (width_of(document),))
        for row in range(1, block.lines + 1):
            (cell,) = add_row(table, ROW)
            cell.paragraphs[0].paragraph_format.keep_with_next = row < block.lines
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
            if row == 1:
                add_blank(cell.paragraphs[0], f"{block.id}-{number}", label, words)


def _add_room(document: Document, block: FormBlockView, words: str) -> None:
    for number, label in enumerate(block.items, start=1):
        _add_label(document, label)
        (cell,) = add_row(add_table(document, label, (), (width_of(document),)), block.lines * ROOM_LINE)
        add_borders(cell, "top", "left", "bottom", "right")
        add_blank(cell.paragraphs[0], f"{block.id}-{number}", label, words)


def add_choices(document: Document, block: FormBlockView) -> None:
    """A box a line; short answers side by side."""
    if block.compact:
        _add_choices_in_line(document, block)
        return
    for number, item in enumerate(block.items, start=1):
        line = document.add_paragraph(style="List")
        line.paragraph_format.left_indent = BOX
        line.paragraph_format.first_line_indent = -BOX
        line.paragraph_format.tab_stops.add_tab_stop(BOX)
        add_checkbox(line, f"{block.id}-{number}", item)
        line.add_run(f"\t{item}")


def _add_choices_in_line(document: Document, block: FormBlockView) -> None:
    width = width_of(document) // IN_LINE
    for start in range(0, len(block.items), IN_LINE):
        line = document.add_paragraph(style="List")
        for number, item in enumerate(block.items[start : start + IN_LINE]):
            if number:
                line.add_run("\t")
                line.paragraph_format.tab_stops.add_tab_stop(width * number)
            add_checkbox(line, f"{block.id}-{start + number + 1}", item)
            line.add_run(f" {item}")

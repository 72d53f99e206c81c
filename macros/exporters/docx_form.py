"""DOCX of a form: text, lists, lines to write on, boxes, tables and signatures, ready to adapt."""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document
from docx.shared import Mm, Twips

from ..views.forms import FormBlockView, FormView
from ..views.imprint import Imprint
from .docx_page import add_head, add_links, open_sheet, save, width_of
from .docx_parts import add_blank, add_checkbox
from .docx_tables import add_row, add_table, fence, head_rows
from .jobs import File

ROW = Mm(10)  # height of a row to write in
SIGN_ROW = Mm(13)
BOX = Mm(7)  # from a box to its words
DATE = Mm(30)


def export_form(view: FormView, imprint: Imprint) -> File:
    """A form to fill in on the screen or on paper, on the paper that the form asks for."""
    document = open_sheet(view.title, imprint, view.page)
    facts = ((imprint.word("checklist-who"), view.who), (imprint.word("checklist-when"), view.when))
    add_head(document, view.title, facts, imprint)
    for block in view.blocks:
        if block.title:
            document.add_heading(block.title, 1)
        for text in filter(None, block.text.split("\n")):
            document.add_paragraph(text).paragraph_format.keep_with_next = block.kind != "text"
        _KINDS[block.kind](document, block, imprint)
    add_links(document, imprint.word("checklists"), view.checklists, imprint)
    add_links(document, imprint.word("sources"), view.sources, imprint)
    return save(document)


def _add_nothing(_document: Document, _block: FormBlockView, _imprint: Imprint) -> None:
    """A text has no more than its words."""


def _add_list(document: Document, block: FormBlockView, _: Imprint) -> None:
    for item in block.items:
        document.add_paragraph(item, style="List Bullet")


def _add_fields(document: Document, block: FormBlockView, _: Imprint) -> None:
    """A label, and under it ruled lines."""
    for place, label in enumerate(block.items, start=1):
        head = document.add_paragraph()
        head.add_run(label, style="Strong")
        head.paragraph_format.keep_with_next = True
        for number in range(1, block.lines + 1):
            line = document.add_paragraph(style="Body Text")
            line.paragraph_format.keep_with_next = number < block.lines
            if number == 1:
                add_blank(line, f"{block.id}-{place}", label)
            # Lines that differ in nothing would share one rule under the last of them.
            line.paragraph_format.right_indent = Twips(number % 2)


def _add_choices(document: Document, block: FormBlockView, _: Imprint) -> None:
    for place, item in enumerate(block.items, start=1):
        line = document.add_paragraph(style="List")
        line.paragraph_format.left_indent = BOX
        line.paragraph_format.first_line_indent = -BOX
        line.paragraph_format.tab_stops.add_tab_stop(BOX)
        add_checkbox(line, f"{block.id}-{place}", item)
        line.add_run(f"\t{item}")


def _add_table(document: Document, block: FormBlockView, _: Imprint) -> None:
    """Columns of equal width; the given first cells, then empty rows."""
    width = width_of(document) // len(block.items)
    table = add_table(document, block.title, block.items, tuple(width for _ in block.items))
    if block.rows:
        head_rows(table)
    for place, first in enumerate((*block.rows, *("" for _ in range(block.lines))), start=1):
        for column, (cell, head) in enumerate(zip(add_row(table, ROW), block.items, strict=True), start=1):
            if column == 1 and first:
                cell.paragraphs[0].add_run(first)
                continue
            label = f"{first}: {head}" if first else head
            add_blank(cell.paragraphs[0], f"{block.id}-{place}-{column}", label)
            if column > 1:
                fence(cell)


def _add_signatures(document: Document, block: FormBlockView, imprint: Imprint) -> None:
    heads = tuple(imprint.word(f"sign-{key}") for key in ("who", "name", "signature", "date"))
    width = (width_of(document) - DATE) // 3
    table = add_table(document, block.title, heads, (width, width, width, DATE))
    head_rows(table)
    for place, who in enumerate(block.items, start=1):
        first, *cells = add_row(table, SIGN_ROW)
        first.paragraphs[0].add_run(who)
        for cell, head in zip(cells, heads[1:], strict=True):
            add_blank(cell.paragraphs[0], f"{block.id}-{place}-{heads.index(head)}", f"{who}: {head}")
            fence(cell)


_KINDS: dict[str, Callable[[Document, FormBlockView, Imprint], None]] = {
    "text": _add_nothing,
    "list": _add_list,
    "fields": _add_fields,
    "choices": _add_choices,
    "table": _add_table,
    "signatures": _add_signatures,
}

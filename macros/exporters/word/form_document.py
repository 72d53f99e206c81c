"""DOCX of a form: text, lists, places to write, boxes, tables and signatures, ready to adapt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Mm

from macros.exporters.made.file import File
from macros.exporters.word.controls import add_blank
from macros.exporters.word.document import add_head, add_links, add_safety, open_sheet, save, width_of
from macros.exporters.word.fields import GAP, ROW, add_choices, add_fields
from macros.exporters.word.tables import add_borders, add_row, add_table, head_rows
from macros.views.documents.form import FormBlockView, FormView
from macros.views.take_away.imprint import Imprint

POSTER_ROW = Mm(24)  # a poster is written on with a marker
SIGN_ROW = Mm(11)
DATE = Mm(30)
CHILD = 1.25  # of the type, for a sheet that a child reads: 13 points
NAMES = 2.0  # width of a first column with words, in widths of the others


@dataclass(frozen=True)
class _Sheet:
    """What the parts of a form are laid on."""

    document: Document
    imprint: Imprint
    poster: bool

    @property
    def words(self) -> str:
        """What stands where something is to be written."""
        return self.imprint.word("write-here")


def export_form(view: FormView, imprint: Imprint) -> File:
    """A form to fill in on the screen or on paper, on the paper that the form asks for."""
    document = open_sheet(view.title, imprint, view.page, scale=CHILD if view.child else 1.0)
    facts = ((imprint.word("checklist-who"), view.who), (imprint.word("checklist-when"), view.when))
    add_head(document, view.title, facts, imprint)
    sheet = _Sheet(document, imprint, view.page.startswith("A3"))
    add_safety(document, view.safety, imprint)
    for block in view.blocks:
        _add_words(document, block)
        _KINDS[block.kind](sheet, block)
    add_links(document, imprint.word("checklists"), view.checklists, imprint)
    add_links(document, imprint.word("sources"), view.sources, imprint)
    return save(document)


def _add_words(document: Document, block: FormBlockView) -> None:
    """Heading and text of a part; they stay with what is filled in."""
    if block.title:
        document.add_heading(block.title, 1).paragraph_format.page_break_before = block.new_page
    for number, text in enumerate(filter(None, block.text.split("\n"))):
        spaces = document.add_paragraph(text).paragraph_format
        spaces.keep_with_next = block.kind != "text"
        if not (block.title or number):
            spaces.space_before = GAP


def _add_nothing(_desk: _Sheet, _block: FormBlockView) -> None:
    """A text has no more than its words."""


def _add_list(sheet: _Sheet, block: FormBlockView) -> None:
    for item in block.items:
        sheet.document.add_paragraph(item, style="List Bullet")


def _add_table(sheet: _Sheet, block: FormBlockView) -> None:
    """The given first cells, then empty rows."""
    shares = (NAMES if block.rows else 1.0, *(1.0 for _ in block.items[1:]))
    widths = tuple(int(width_of(sheet.document) * share / sum(shares)) for share in shares)
    table = add_table(sheet.document, block.title, block.items, widths)
    if block.rows:
        head_rows(table)
    for number, first in enumerate(block.grid, start=1):
        cells = add_row(table, POSTER_ROW if sheet.poster else ROW)
        for column, (cell, head) in enumerate(zip(cells, block.items, strict=True), start=1):
            if column > 1:
                add_borders(cell, "left")
            if column == 1 and first:
                cell.paragraphs[0].add_run(first)
            else:
                label = f"{first}: {head}" if first else head
                add_blank(cell.paragraphs[0], f"{block.id}-{number}-{column}", label, sheet.words)


def _add_signatures(sheet: _Sheet, block: FormBlockView) -> None:
    """Who signs, signature, name, date; all on one page. A signature is written by hand."""
    heads = {key: sheet.imprint.word(f"sign-{key}") for key in ("who", "signature", "name", "date")}
    width = (width_of(sheet.document) - DATE) // 3
    table = add_table(sheet.document, block.title, tuple(heads.values()), (width, width, width, DATE))
    head_rows(table)
    for number, who in enumerate(block.items, start=1):
        row = dict(zip(heads, add_row(table, SIGN_ROW), strict=True))
        first = row.pop("who").paragraphs[0]
        first.add_run(who)
        first.paragraph_format.keep_with_next = number < len(block.items)
        for key, cell in row.items():
            add_borders(cell, "left")
            if key != "signature":
                tag = f"{block.id}-{number}-{key}"
                add_blank(cell.paragraphs[0], tag, f"{who}: {heads[key]}", sheet.words)


_KINDS: dict[str, Callable[[_Sheet, FormBlockView], None]] = {
    "text": _add_nothing,
    "list": _add_list,
    "fields": lambda sheet, block: add_fields(sheet.document, block, sheet.words),
    "choices": lambda sheet, block: add_choices(sheet.document, block),
    "table": _add_table,
    "signatures": _add_signatures,
}

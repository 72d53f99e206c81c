"""DOCX of a checklist: a table a section, with boxes to click on and room for notes."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Mm, Pt
from docx.table import Table

from macros.exporters.made.file import File
from macros.exporters.word.controls import add_blank, add_checkbox
from macros.exporters.word.document import add_head, add_links, add_safety, open_sheet, save, width_of
from macros.exporters.word.tables import add_borders, add_row, add_table, centred, shade
from macros.views.documents.checklist import ChecklistView, ItemView, SectionView
from macros.views.take_away.imprint import Imprint

BOX, NOTE = Mm(14), Mm(46)  # widths of columns; the item takes the rest
BOX_SIZE = Pt(14)


def export_checklist(view: ChecklistView, imprint: Imprint) -> File:
    """A checklist to fill in on the screen or on paper, and to adapt."""
    document = open_sheet(view.title, imprint)
    facts = ((imprint.word("checklist-who"), view.who), (imprint.word("checklist-when"), view.when))
    add_head(document, view.title, facts, imprint)
    add_safety(document, view.safety, imprint)
    for section in view.sections:
        _add_section(document, section, imprint)
    add_links(document, imprint.word("sources"), view.sources, imprint)
    return save(document)


def _add_section(document: Document, section: SectionView, imprint: Imprint) -> None:
    document.add_heading(section.title, 1)
    heads = tuple(imprint.word(key) for key in ("table-done", "table-item", "note"))
    table = add_table(document, section.title, heads, (BOX, width_of(document) - BOX - NOTE, NOTE))
    centred(table.cell(0, 0))
    for item in section.items:
        _add_item(table, item, imprint)


def _add_item(table: Table, item: ItemView, imprint: Imprint) -> None:
    box, words, note = add_row(table)
    add_borders(note, "left")
    add_checkbox(centred(box), item.id, item.text).font.size = BOX_SIZE
    paragraph = words.paragraphs[0]
    if item.stop:
        paragraph.add_run(imprint.word("stop-item") + " ", style="Intense Emphasis")
        shade(box, "care-soft")
        shade(words, "care-soft")
    paragraph.add_run(item.text)
    if item.hint:
        words.add_paragraph(item.hint, style="Body Text 2")
    add_blank(note.paragraphs[0], f"note-{item.id}", f"{imprint.word('note')}: {item.text}", imprint.word("write-here"))

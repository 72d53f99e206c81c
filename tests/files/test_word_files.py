"""Word files say what the guide says, with real headings, tables, boxes and properties."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image

from macros.exporters.word import form_document
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.views.documents.form import FormBlockView, FormView
from tests.reading.files import LOCALES, plain
from tests.reading.office import (
    W14,
    checklist_views,
    controls,
    exported,
    form_views,
    item_lines,
    matrix_views,
    open_docx,
    read_checklist,
)
from tests.sample import sample_guide


def documents(guide: Guide) -> list[tuple[str, str, Document]]:
    """(language, name, document) of every exported Word file."""
    names = [f"checklists/{entry.id}.docx" for entry in guide.checklists]
    names += [f"forms/{entry.id}.docx" for entry in guide.forms] + ["matrix/role-matrix.docx"]
    return [(lang, name, open_docx(exported(lang, name))) for lang in LANGUAGES for name in names]


# ---------------------------------------------------------------- checklists


def test_a_word_checklist_has_the_items_of_the_model_in_order(guide: Guide) -> None:
    for lang, view, imprint in checklist_views(guide):
        document = open_docx(exported(lang, f"checklists/{view.id}.docx"))
        expected = [
            (section.title, [(item.id, item_lines(item, imprint)) for item in section.items])
            for section in view.sections
        ]
        assert read_checklist(document) == expected, f"{lang} {view.id}"


def test_a_word_checklist_has_a_box_and_a_note_for_every_item(guide: Guide) -> None:
    for lang, view, _ in checklist_views(guide):
        found = controls(open_docx(exported(lang, f"checklists/{view.id}.docx")))
        ids = [item.id for section in view.sections for item in section.items]
        assert [one.tag for one in found if one.box] == ids, f"{lang} {view.id}"
        assert [one.tag for one in found if not one.box] == [f"note-{own}" for own in ids]
        assert all(one.alias and len(one.alias) <= 64 for one in found)


def test_a_word_checklist_says_who_and_when_and_ends_with_its_sources(guide: Guide) -> None:
    for lang, view, imprint in checklist_views(guide):
        texts = [p.text for p in open_docx(exported(lang, f"checklists/{view.id}.docx")).paragraphs]
        assert texts[0] == view.title
        assert texts[1:3] == [
            f"{imprint.word('checklist-who')}: {view.who}",
            f"{imprint.word('checklist-when')}: {view.when}",
        ]
        assert texts[-1] == f"{imprint.word('sources')}: " + " · ".join(link.text for link in view.sources)


# ---------------------------------------------------------------- all files


def test_a_word_file_begins_with_its_one_title(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        styles = [p.style.name for p in document.paragraphs]
        assert styles[0] == "Title", f"{lang} {name}"
        assert styles.count("Title") == 1, f"{lang} {name}"


def test_a_table_with_a_header_row_repeats_it_and_cuts_no_row(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        if name.startswith(("checklists/", "matrix/")):
            assert document.tables
        for table in document.tables:
            first = table._tbl.xpath("./w:tblPr/w:tblLook/@w:firstRow") == ["1"]
            marked = [i for i, row in enumerate(table.rows) if row._tr.xpath("./w:trPr/w:tblHeader")]
            assert marked == [0] * first, f"{lang} {name}"
            assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows), f"{lang} {name}"
            assert all(cell.text for cell in table.rows[0].cells) or not first, f"{lang} {name}"


def test_a_word_file_tells_its_language_and_where_it_comes_from(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        (own,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
        assert own == LOCALES[lang], name
        about = document.core_properties
        assert about.title == plain(document.paragraphs[0].text)
        assert about.author == guide.edition.title[lang]
        assert about.language == LOCALES[lang]
        day = datetime.datetime.fromisoformat(guide.edition.date).replace(tzinfo=datetime.UTC)
        assert about.created == about.modified == day
        section = document.sections[0]
        assert section.header.paragraphs[0].text.startswith(guide.edition.title[lang])
        assert guide.edition.version in section.header.paragraphs[0].text
        foot = section.footer.paragraphs[0]
        assert guide.ui.words["licence"][lang] in plain(foot.text)
        assert f"/l/{Path(name).stem.replace('role-matrix', 'roles')}/" in foot.text
        assert [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_qr_of_a_word_file_is_named_and_leads_to_the_short_link(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        (picture,) = document.element.iter(qn("wp:docPr"))
        label = guide.ui.words["qr"][lang]
        address = picture.get("descr").removeprefix(f"{label}: ")
        assert address.endswith(f"/l/{Path(name).stem.replace('role-matrix', 'roles')}/")
        (blip,) = document.element.iter(qn("a:blip"))
        image = Image.open(io.BytesIO(document.part.related_parts[blip.get(qn("r:embed"))].blob))
        (code,) = zxingcpp.read_barcodes(image.convert("L"))
        assert code.text == address, f"{lang} {name}"


def test_tags_and_numbers_of_content_controls_are_unique(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        tags = [one.tag for one in controls(document)]
        numbers = document.element.xpath("//w:sdtPr/w:id/@w:val")
        assert len(set(tags)) == len(tags), f"{lang} {name}"
        assert len(set(numbers)) == len(tags), f"{lang} {name}"


def test_every_place_to_write_says_so_until_something_is_written(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        for one in document.element.iter(qn("w:sdt")):
            if one.find(f"{qn('w:sdtPr')}/{W14}checkbox") is None:
                assert one.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None, f"{lang} {name}"
                (run,) = one.find(qn("w:sdtContent"))
                assert plain(run.text) == guide.ui.words["write-here"][lang]
                assert run.style == "PlaceholderText"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_for_a_child_is_set_in_13_points_and_signed_as_on_paper(guide: Guide, lang: str) -> None:
    for form in guide.forms:
        document = open_docx(exported(lang, f"forms/{form.id}.docx"))
        (size,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
        assert not form.child or int(size) / 2 >= 13
        heads = [[plain(cell.text) for cell in table.rows[0].cells] for table in document.tables]
        signed = [guide.ui.words[f"sign-{key}"][lang] for key in ("who", "signature", "name", "date")]
        assert heads.count(signed) == sum(block.kind == "signatures" for block in form.blocks)
    assert any(form.child for form in guide.forms)


def test_a_word_file_links_to_whole_addresses(guide: Guide) -> None:
    for lang, name, document in documents(guide):
        for own in document.element.xpath("//w:hyperlink/@r:id"):
            assert re.match(r"https?://", document.part.rels[own].target_ref), f"{lang} {name}"


# ---------------------------------------------------------------- matrix, forms


def test_the_word_matrix_equals_the_model(guide: Guide) -> None:
    for lang, view, _ in matrix_views(guide):
        document = open_docx(exported(lang, "matrix/role-matrix.docx"))
        assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == [p.title for p in view.parts]
        heads = [view.corner, *(f"{level.rings}. {level.text}" for level in view.levels)]
        for part, table in zip(view.parts, document.tables, strict=True):
            rows = [[cell.text for cell in row.cells] for row in table.rows]
            assert rows[0] == heads, lang
            assert rows[1:] == [[r.role.text, *(c.text or view.sign for c in r.cells)] for r in part.rows], lang


@pytest.mark.parametrize("data", ["guide", "sample"])
def test_a_word_form_holds_every_part_of_the_model(guide: Guide, data: str) -> None:
    for lang, view, imprint in form_views(guide if data == "guide" else sample_guide()):
        document = open_docx(io.BytesIO(form_document.export_form(view, imprint).content))
        headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
        assert headings == [block.title for block in view.blocks if block.title], f"{lang} {view.id}"
        text = "".join(t.text or "" for t in document.element.iter(qn("w:t")))
        place = 0
        for part in parts(view):
            assert part in text[place:], f"{lang} {view.id}: {part}"
            place = text.index(part, place) + len(part)
        found = [one.tag for one in controls(document)]
        for number, block in enumerate(view.blocks, start=1):
            own = [tag for tag in found if tag.startswith(f"{view.id}-{number}-")]
            assert len(own) == places(block), f"{lang} {view.id}: part {number}"


def parts(view: FormView) -> Iterator[str]:
    """Everything that a form says, in order."""
    yield from (view.title, view.who, view.when)
    for block in view.blocks:
        yield from filter(None, (block.title, *block.text.split("\n"), *block.items, *block.rows))
    yield from (link.text for link in (*view.checklists, *view.sources))


def places(block: FormBlockView) -> int:
    """How many places to fill in a part of a form has."""
    items, rows = len(block.items), len(block.rows)
    counts = {
        "text": 0,
        "list": 0,
        "fields": items,
        "choices": items,
        "signatures": 2 * items,
    }  # name and date; a signature is written by hand
    return counts.get(block.kind, items * (rows + block.lines) - rows)


def test_a_word_form_is_on_the_paper_that_it_asks_for() -> None:
    sizes = {"A4": (210, 297), "A4 landscape": (297, 210), "A3": (297, 420), "A3 landscape": (420, 297)}
    _, view, imprint = next(form_views(sample_guide()))
    for page, size in sizes.items():
        own = dataclasses.replace(view, page=page)
        section = open_docx(io.BytesIO(form_document.export_form(own, imprint).content)).sections[0]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == size

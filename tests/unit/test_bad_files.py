"""Words that break files: every format comes out whole and right."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pypdfium2
import pytest

from macros.exporters import pdf
from macros.exporters.excel import checklist_workbook
from macros.exporters.word import checklist_document
from macros.model import Guide
from macros.views.documents.checklist import ChecklistView, ItemView, SectionView
from macros.views.take_away.imprint import Imprint
from tests.reading.office import controls, item_lines, open_docx, read_checklist
from tests.sample import sample_imprint

LONG_WORD = "человеко" * 7 + "част"  # 60 letters
LONG_ITEM = ("Мы рассказали каждому, что будет, и спросили ещё раз. " * 8)[:400].strip()
STRANGE = 'Согласие «да»/"нет" \\ <b>&amp; 😀 {{ 7 }} =1+1'
MARGIN = 20  # points of paper that no letter may touch


@pytest.fixture
def stamp(sample: Guide) -> Imprint:
    return sample_imprint(sample, "ru", "ready")


def view(title: str, texts: list[str], hint: str = "Почему") -> ChecklistView:
    """A checklist of the given items, the first of which has no hint."""
    items = tuple(
        ItemView(id=f"item-{place}", text=text, hint=hint if place else "", stop=place == 1)
        for place, text in enumerate(texts)
    )
    half = len(items) // 2
    sections = (SectionView("one", title, items[:half]), SectionView("two", "Ещё", items[half:]))
    return ChecklistView("bad", title, title, title, len(items), sections, "", "", {}, ())


BAD = {
    "an item of 400 letters": view("Чек-лист", [LONG_ITEM, LONG_ITEM, "Коротко", LONG_ITEM]),
    "40 items": view("Чек-лист", [f"Пункт {number}: сделано и проверено" for number in range(40)]),
    "quotes, slashes, tags, emoji": view(STRANGE, [STRANGE, "=HYPERLINK(1)", "@и", "-5"], hint=STRANGE),
    "a word of 60 letters": view(LONG_WORD, [LONG_WORD, f"Вот {LONG_WORD}", "Да", "Нет"], hint=LONG_WORD),
    "no hints at all": view("Чек-лист", ["Один", "Два", "Три", "Четыре"], hint=""),
}
PLAIN = STRANGE.replace("😀 ", "")
# Paper refuses a sign that its typeface lacks (test_forms.py), so it gets the same words without it.
ON_PAPER = {**BAD, "quotes, slashes, tags, emoji": view(PLAIN, [PLAIN, "=HYPERLINK(1)", "@и", "-5"], hint=PLAIN)}
every_bad = pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())


@every_bad
def test_word_holds_bad_words_whole(bad: ChecklistView, stamp: Imprint) -> None:
    document = open_docx(io.BytesIO(checklist_document.export_checklist(bad, stamp).content))
    assert document.paragraphs[0].text == document.core_properties.title == bad.title
    assert read_checklist(document) == [
        (section.title, [(item.id, item_lines(item, stamp)) for item in section.items]) for section in bad.sections
    ]
    assert sum(one.box for one in controls(document)) == bad.count


@every_bad
def test_excel_holds_bad_words_whole_and_takes_none_for_a_formula(bad: ChecklistView, stamp: Imprint) -> None:
    content = checklist_workbook.export_checklist(bad, stamp).content
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    stop = stamp.word("stop-item") + " "
    assert sheet["A1"].value == bad.title
    items = [(section.title, item) for section in bad.sections for item in section.items]
    assert [row[1:4] for row in sheet.iter_rows(min_row=5, values_only=True)] == [
        (title, (stop if item.stop else "") + item.text, item.hint or None) for title, item in items
    ]
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == ["A2"]


@pytest.mark.parametrize("bad", ON_PAPER.values(), ids=ON_PAPER.keys())
@pytest.mark.parametrize("size", ["", "large"])
def test_pdf_holds_bad_words_whole_and_on_the_paper(bad: ChecklistView, stamp: Imprint, size: str) -> None:
    document = pypdfium2.PdfDocument(pdf.export_checklist(bad, stamp, size).content)
    pages = [page.get_textpage() for page in document]
    text = squeezed("".join(page.get_text_bounded() for page in pages))
    for section in bad.sections:
        for item in section.items:
            assert squeezed(item.text) in text
            assert squeezed(item.hint) in text
    for page, letters in zip(document, pages, strict=True):
        width, height = page.get_size()
        for place in range(letters.count_chars()):
            left, bottom, right, top = letters.get_charbox(place)
            assert left >= MARGIN, letters.get_text_range(place, 20)
            assert right <= width - MARGIN, letters.get_text_range(place, 20)
            assert 0 <= bottom <= top <= height
    for letters in pages:
        letters.close()
    document.close()


def squeezed(text: str) -> str:
    """Without spaces, hyphenation and emoji, which PDF libraries read each in their own way."""
    return re.sub(r"[\s\x02\u00ad\u2010\ufffe\U00010000-\U0010ffff]", "", text)


def test_a_name_of_the_guide_with_an_ampersand_stays_whole_at_the_foot(stamp: Imprint) -> None:
    odd = replace(stamp, guide="Мы & вы <вместе>")
    document = open_docx(io.BytesIO(checklist_document.export_checklist(BAD["40 items"], odd).content))
    assert document.sections[0].header.paragraphs[0].text.startswith("Мы & вы <вместе> · ")
    content = checklist_workbook.export_checklist(BAD["40 items"], odd).content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    # Excel's own codes begin with an ampersand, so a real one stands twice.
    assert "<oddFooter>&amp;L&amp;8Мы &amp;&amp; вы &lt;вместе&gt; · " in sheet

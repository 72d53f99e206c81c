"""The whole guide in Word, as published, read back: words, contents, links, headings, tables."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from lxml import html as lxml_html

from macros.commands.project import inputs
from macros.exporters import jobs
from macros.exporters.html.books import Book
from macros.exporters.word.guide.guide_document import export_book
from macros.languages import BY_CODE, LANGUAGES
from macros.views.take_away.downloads import BOOK
from macros.views.take_away.imprint import Imprint
from tests.reading.files import squeezed
from tests.reading.office import open_docx

NOT_IN_PAGES = str.maketrans("", "", "☐·,•")  # signs of boxes, between links, between numbers of sources


class WordBook:
    """A book with what it was made from."""

    def __init__(self, content: bytes, book: Book, imprint: Imprint) -> None:
        self.content, self.book, self.imprint = content, book, imprint
        self.document: Document = open_docx(io.BytesIO(content))
        self.body = self.document.element.body
        self.bound = book.bound()

    def styled(self, *names: str) -> list[Any]:
        """Paragraphs under any of some styles, in order; those of the contents among them."""
        ids = {self.document.styles[name].style_id for name in names}
        return [p for p in self.body.iter(qn("w:p")) if p.style in ids]


@pytest.fixture(scope="module", params=LANGUAGES)
def made(site: Path, request: pytest.FixtureRequest) -> WordBook:
    """The published book: every made file is fresh (tests/files/test_paper_files.py)."""
    lang = request.param
    name = f"downloads/guide/{BOOK}.docx"
    job = jobs(inputs(lang, site))[f"{lang}/{name}"]()
    return WordBook((site / BY_CODE[lang].root / name).read_bytes(), *job.arguments)


def text(part: Any) -> str:
    return " ".join("".join(t.text or "" for t in part.iter(qn("w:t"))).split())


def test_no_word_of_a_page_is_lost(made: WordBook) -> None:
    pages = lxml_html.fragment_fromstring(made.bound.body, create_parent="div")
    etree.strip_elements(pages, "svg", "style", with_tail=False)  # drawings are pictures with a description
    wanted = squeezed(pages.text_content()).translate(NOT_IN_PAGES)
    found = squeezed("".join(t.text or "" for t in made.body.iter(qn("w:t")))).translate(NOT_IN_PAGES)
    assert wanted in found


def test_two_runs_are_equal(made: WordBook) -> None:
    assert export_book(made.book, made.imprint).content == made.content


def test_the_contents_are_filled_in_order_in_two_levels(made: WordBook) -> None:
    lines = [(p.style, text(p), p.xpath("./w:hyperlink/@w:anchor")) for p in made.styled("toc 1", "toc 2")]
    levels = [made.document.styles[name].style_id for name in ("toc 1", "toc 2")]
    wanted = [(levels[line.depth], " ".join(line.text.split())) for line in made.bound.contents]
    assert [(style, words) for style, words, _ in lines] == wanted
    assert all(len(anchors) == 1 for _, _, anchors in lines)
    (code,) = (c.text for c in made.body.iter(qn("w:instrText")) if "TOC" in c.text)
    assert '\\o "1-1"' in code
    assert '"Page Title,2"' in code  # what Word makes of it anew are the same lines


def test_word_does_not_ask_to_update_fields_at_the_door(made: WordBook) -> None:
    settings = made.document.settings.element
    assert settings.find(qn("w:updateFields")) is None
    assert made.body.xpath("//@w:dirty") == []


def test_chapters_begin_pages_and_headings_are_those_of_the_contents(made: WordBook) -> None:
    indexes = [title for title, _ in made.book.index_lines()]
    wanted = [" ".join(line.text.split()) for line in made.bound.contents]
    assert [text(p) for p in made.styled("Heading 1", "Page Title")] == wanted + [" ".join(t.split()) for t in indexes]
    style = made.document.styles["Heading 1"]
    assert style.paragraph_format.page_break_before
    assert made.document.styles["Page Title"].base_style.name == "Heading 2"  # level 2 in the navigation pane


def test_every_link_inside_leads_to_its_place(made: WordBook) -> None:
    places = made.body.xpath("//w:bookmarkStart/@w:name")
    assert len(places) == len(set(places)) > 1000
    assert all(len(name) <= 40 for name in places)
    assert set(made.body.xpath("//w:hyperlink/@w:anchor")) <= set(places)
    codes = [c.text.split() for c in made.body.iter(qn("w:instrText")) if "PAGEREF" in c.text]
    assert len(codes) == sum(len(lines) for _, lines in made.book.index_lines())
    assert {code[1] for code in codes} <= set(places)


def test_it_is_a_sheet_of_a4_with_numbers_of_pages(made: WordBook) -> None:
    (section,) = made.document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    foot = section.footer.paragraphs[0]
    assert [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert section.header.paragraphs[0].text.startswith(made.imprint.guide)
    locale = BY_CODE[made.imprint.lang].locale
    assert made.document.core_properties.language == locale
    (own,) = made.document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
    assert own == locale


def test_heads_of_tables_repeat_and_can_be_read(made: WordBook) -> None:
    pages = lxml_html.fragment_fromstring(made.bound.body, create_parent="div")
    tables = [*made.body.iter(qn("w:tbl"))]
    assert len(tables) == len(pages.findall(".//table"))
    for table, page in zip(tables, pages.iter("table"), strict=True):
        heads = [bool(row.xpath("./w:trPr/w:tblHeader")) for row in table.iter(qn("w:tr"))]
        assert heads == [row.getparent().tag == "thead" for row in page.iter("tr")]
    assert made.body.xpath("//w:color[@w:val='FFFFFF']") == []  # white words need a dark ground


def test_drawings_are_described(made: WordBook) -> None:
    pictures = [picture.get("descr") for picture in made.body.iter(qn("wp:docPr"))]
    assert len(pictures) == 1 + len(lxml_html.fromstring(made.bound.body).cssselect("figure svg"))
    assert all(len(words) > 20 for words in pictures)

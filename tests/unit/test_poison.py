"""Text from data is text: signs of Markdown, HTML, Typst, formulas in it are printed as they are, in every format."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import html5lib
import jinja2
import markdown
import openpyxl
import pikepdf
import pytest
import rispy
import yaml
from pybtex.database import parse_string

from macros.exporters import downloads, pdf
from macros.exporters.data import guide_json, reference_managers
from macros.exporters.excel import checklist_workbook, matrix_workbook
from macros.exporters.made.file import File
from macros.exporters.word import checklist_document, form_document, matrix_document
from macros.languages import LANGUAGES
from macros.model import COLLECTIONS, Guide
from macros.reading.places import ROOT
from macros.site import chrome
from macros.site.macros import MACROS, GuideMacros
from macros.views.take_away.imprint import Imprint
from tests.reading.office import checklist_views, form_views, matrix_views
from tests.sample import changed, retold, sample_guide, sample_imprint, sample_pages
from tests.unit.golden import CALLS, Call

SIGNS = (
    "*ж* _п_ `к` [ссылка](javascript:alert(2)) <img src=x onerror=alert(1)> &lt;b&gt; {: onclick=alert(3) } a|b \\* }"
)
TYPST = '#read("/etc/passwd") $x$ @no-such <here> //'
POISON = f"=1+1 {SIGNS} {TYPST}"
HTML = "{http://www.w3.org/1999/xhtml}"
# Built by us: texts in it are JSON.
OWN_SCRIPT = re.compile(rf"(?:\.\./)*assets/rules/[a-z]+\.(?:{'|'.join(LANGUAGES)})\.js")


@pytest.fixture(scope="module")
def guide() -> Guide:
    whole = sample_guide()
    return changed(whole, **{name: retold(getattr(whole, name), POISON) for name in COLLECTIONS if name != "safety"})


def as_markdown(text: str) -> Any:
    """The page as the site engine makes it of this Markdown."""
    settings = yaml.safe_load((ROOT / "mkdocs.base.yml").read_text("utf-8").replace("!ENV", ""))["markdown_extensions"]
    page = markdown.markdown(
        text, extensions=list(settings), extension_configs={k: v or {} for k, v in settings.items()}
    )
    return html5lib.parse(page)


def harmful(tree: Any) -> list[str]:
    """Everything in a page that would run, or that the poison made of words."""
    found = []
    for element in tree.iter():
        tag = str(element.tag).removeprefix(HTML)
        data = tag == "script" and element.get("type") == "application/json"  # browsers never run a data block
        drawing = tag == "img" and "assets/images/drawings/" in element.get("src", "")
        own = tag == "script" and bool(OWN_SCRIPT.fullmatch(element.get("src") or "")) and not (element.text or "")
        if not data and not drawing and not own and tag in ("script", "img", "em", "code", "iframe"):
            found.append(tag)
        for name, value in element.items():
            leads = name in ("href", "src", "action", "formaction", "{http://www.w3.org/1999/xlink}href")
            if name.startswith("on") or (leads and "javascript:" in value):
                found.append(f"{name}={value}")
    return found


@pytest.mark.parametrize("call", [one for one in CALLS if MACROS[one.macro].inline], ids=str)
@pytest.mark.parametrize("place", ["{}", "Слово {} и слово.", "- {}", "## {}", "| a | b |\n| --- | --- |\n| {} | b |"])
def test_a_name_in_a_sentence_is_read_as_words(guide: Guide, call: Call, place: str) -> None:
    macros = GuideMacros(guide, "ru", tuple(sample_pages(guide)), downloads(guide))
    tree = as_markdown(place.format(macros.render(call.macro, "roles/", *call.given, **call.named)))
    assert harmful(tree) == []
    if call.macro == "link":
        assert POISON in "".join(tree.itertext())
        assert len(list(tree.iter(f"{HTML}td"))) in (0, 2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_macro_lets_a_text_run(guide: Guide, lang: Any) -> None:
    macros = GuideMacros(guide, lang, tuple(sample_pages(guide)), downloads(guide))
    for call in CALLS:
        if not MACROS[call.macro].inline:
            tree = as_markdown(f"Слово\n\n{macros.render(call.macro, 'roles/', *call.given, **call.named)}\n\nСлово")
            assert harmful(tree) == [], str(call)


def first(views: Callable[[Guide], Iterator[Any]], guide: Guide) -> tuple[Any, Imprint]:
    _, view, stamp = next(views(guide))
    return view, stamp


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u00ad\u2010\u2011\u2060\ufffe\x02]", "", text)


def test_word_and_excel_print_it_and_count_nothing(guide: Guide) -> None:
    checklist, matrix, form = (first(views, guide) for views in (checklist_views, matrix_views, form_views))
    word: list[File] = [
        checklist_document.export_checklist(*checklist),
        matrix_document.export_matrix(*matrix),
        form_document.export_form(*form),
    ]
    for file in word:
        with zipfile.ZipFile(io.BytesIO(file.content)) as package:
            parts = {
                name: package.read(name).decode("utf-8")
                for name in package.namelist()
                if name.endswith((".xml", ".rels"))
            }
        assert not any('Target="javascript:' in text for text in parts.values())
        words = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", parts["word/document.xml"]))
        assert "=1+1 *ж* _п_" in words.replace("\u00a0", " ")
    for file in (checklist_workbook.export_checklist(*checklist), matrix_workbook.export_matrix(*matrix)):
        book = openpyxl.load_workbook(io.BytesIO(file.content))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert [cell.value for cell in cells if cell.data_type == "f" and "alert" in str(cell.value)] == []
        assert any(str(cell.value).startswith("=1+1") and cell.data_type == "s" for cell in cells)
        assert not any(
            "javascript" in cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target
        )


@pytest.mark.parametrize("kind", ["checklist", "matrix", "form"])
def test_pdf_prints_it_and_reads_no_file(guide: Guide, kind: str) -> None:
    views = {"checklist": checklist_views, "matrix": matrix_views, "form": form_views}[kind]
    content = getattr(pdf, f"export_{kind}")(*first(views, guide)).content
    with pikepdf.open(io.BytesIO(content)) as document:
        uris = [str(a.A.URI) for page in document.pages for a in page.get("/Annots", []) if "/A" in a and "/URI" in a.A]
        assert not any("javascript" in uri for uri in uris)
        assert "/JavaScript" not in document.Root.get("/Names", {})
    import pypdfium2

    text = squeezed("".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)))
    assert squeezed("#read") in text
    assert "root:" not in text


def test_tables_and_bibliographies_hold_it_whole(guide: Guide) -> None:
    rows = list(csv.reader(io.StringIO(guide_json.export_table(guide, "roles").content.decode("utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert f"'{POISON}" in rows[1]
    entries = rispy.loads(reference_managers.export_ris(guide).content.decode("utf-8"))
    assert [entry["title"] for entry in entries] == [POISON] * len(guide.sources)
    book = parse_string(reference_managers.export_bibtex(guide).content.decode("utf-8"), "bibtex")
    assert len(book.entries) == len(guide.sources)
    assert POISON in guide_json.export_guide(guide).content.decode("utf-8").replace('\\"', '"').replace("\\\\", "\\")


def test_the_frame_of_pages_prints_words_and_chapters_as_they_are(guide: Guide) -> None:
    whole = changed(guide, ui=retold(guide.ui, POISON))
    template = chrome.export_chrome(whole, {"": "home"}, local=False).decode("utf-8")
    shown = '<p title="{{ words.ru.copied }}">{{ words.ru.copied }}</p><p>{{ chapters[0].name.ru }}</p>'
    tree = html5lib.parse(jinja2.Environment().from_string(template + shown).render())
    assert harmful(tree) == []
    first, second = tree.iter(f"{HTML}p")
    assert first.get("title") == first.text == second.text == POISON


def test_the_imprint_of_a_poisoned_guide_is_made(guide: Guide) -> None:
    assert sample_imprint(guide, "ru", "ready").guide

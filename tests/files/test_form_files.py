"""Forms to fill in: the PDF is whole in both languages, and its fields are named."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from macros.views.documents import form as forms
from tests.reading.files import LOCALES, made, plain
from tests.reading.forms import in_order, letters, view, wording

FORMS = [(lang, form.id) for lang in LANGUAGES for form in load_guide().forms]
SHEETS = {"A4": (595, 842), "A4 landscape": (842, 595), "A3": (842, 1191), "A3 landscape": (1191, 842)}


def pdf_file(lang: str, own: str) -> Path:
    return made(lang, f"downloads/forms/{own}.pdf")


def fields(file: Path) -> list[Any]:
    with pikepdf.open(file) as pdf:
        return [(str(f.T), str(f.get("/TU", "")), str(f.FT)) for f in pdf.Root.AcroForm.Fields]


def text_layer(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        return letters("".join(page.get_textpage().get_text_range() for page in pdf))


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_the_words_of_a_pdf_equal_the_model_in_number_and_order(guide: Guide, lang: Lang, own: str) -> None:
    form = view(guide, lang, own)
    assert in_order(text_layer(pdf_file(lang, own)), [form.title, *wording(form), form.who, form.when]) == ""


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_every_field_of_a_pdf_has_a_name_of_its_own_and_a_tooltip(guide: Guide, lang: Lang, own: str) -> None:
    found = fields(pdf_file(lang, own))
    assert [name for name, count in Counter(name for name, _, _ in found).items() if count > 1] == []
    assert [name for name, tip, _ in found if not tip] == []
    form = view(guide, lang, own)
    assert Counter(kind for _, _, kind in found) == Counter(
        {
            "/Btn": sum(1 if block.one else len(block.items) for block in form.blocks if block.kind == "choices"),
            "/Tx": sum(written(block) for block in form.blocks),
        }
    ) - Counter({"/Btn": 0})


def written(block: forms.FormBlockView) -> int:
    """How many places to write in a part has."""
    match block.kind:
        case "fields":
            return len(block.items)
        case "table":
            return len(block.items) * len(block.grid) - len(block.rows)
        case "signatures":
            return 2 * len(block.items)
        case _:
            return 0


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_a_pdf_is_tagged_titled_and_fits_its_paper(guide: Guide, lang: Lang, own: str) -> None:
    form = view(guide, lang, own)
    with pikepdf.open(pdf_file(lang, own)) as pdf:
        assert str(pdf.Root.Lang) == LOCALES[lang]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert plain(str(pdf.docinfo["/Title"])) == form.title
        assert len(pdf.pages) <= (2 if form.page.startswith("A4") else 1)
        for page in pdf.pages:
            width, height = (float(side) for side in page.mediabox[2:])
            assert (round(width), round(height)) == SHEETS[form.page]
            for mark in page.get("/Annots", []):
                left, bottom, right, top = (float(side) for side in mark.Rect)
                assert min(left, bottom) >= 0, str(mark.get("/T", ""))
                assert max(right - width, top - height) <= 0, str(mark.get("/T", ""))


def test_consents_to_data_and_to_publication_are_sheets_of_their_own(guide: Guide) -> None:
    """One sheet of paper each, on both sides: the law names more contents than one side holds."""
    for own in ("form-consent-data", "form-consent-publication"):
        for lang in LANGUAGES:
            with pikepdf.open(pdf_file(lang, own)) as pdf:
                assert len(pdf.pages) <= 2

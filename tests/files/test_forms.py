"""Forms to fill in: page and PDF are whole in both languages, fields are named, bad forms are refused."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pydantic import ValidationError

from macros.languages import LANGUAGES, Lang
from macros.model import Form, FormBlock, Guide
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.documents import form as forms
from tests.reading.pages import Page, words

from .golden import SAMPLE

FORMS = [(lang, form.id) for lang in LANGUAGES for form in load_guide().forms]
SHEETS = {"A4": (595, 842), "A4 landscape": (842, 595), "A3": (842, 1191), "A3 landscape": (1191, 842)}
WANTED = {
    "form-role-agreement",
    "form-consent-adult",
    "form-consent-teenager",
    "form-assent-child",
    "form-risk-plan",
    "form-you-said",
    "form-ninety-day-plan",
    "form-your-case",
}


def pdf_file(lang: str, own: str) -> Path:
    file = ROOT / "docs" / lang / "downloads" / "forms" / f"{own}.pdf"
    assert file.is_file(), "the files are not made; run: make export"
    return file


def view(guide: Guide, lang: Lang, own: str) -> forms.FormView:
    return forms.form(Context(guide, lang), own)


def wording(form: forms.FormView) -> list[str]:
    """Every text of a form in the order in which readers meet it."""
    texts = []
    for block in form.blocks:
        texts += [block.title, block.text, *block.items, *block.rows]
    return [text for text in texts if text]


def fields(file: Path) -> list[Any]:
    with pikepdf.open(file) as pdf:
        return [(str(f.T), str(f.get("/TU", "")), str(f.FT)) for f in pdf.Root.AcroForm.Fields]


def squeezed(text: str) -> str:
    """Letters and digits only: line breaks, boxes and hyphens of a text layer are no words."""
    return re.sub(r"[\W_]+", "", text.lower())


def text_layer(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        return squeezed("".join(page.get_textpage().get_text_range() for page in pdf))


def test_every_form_the_guide_promises_is_there(guide: Guide) -> None:
    assert WANTED - {form.id for form in guide.forms} == set()


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_a_form_has_its_page_with_all_its_words(guide: Guide, pages: list[Page], lang: Lang, own: str) -> None:
    url = f"{'en/' if lang == 'en' else ''}forms/{own}/"
    (page,) = [page for page in pages if page.url == url]
    text = squeezed(words(page.tree))
    assert in_order(text, wording(view(guide, lang, own))) == ""
    assert any(a.get("href", "").endswith(f"downloads/forms/{own}.pdf") for a in page.find_all("a"))


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_the_words_of_a_pdf_equal_the_model_in_number_and_order(guide: Guide, lang: Lang, own: str) -> None:
    form = view(guide, lang, own)
    assert in_order(text_layer(pdf_file(lang, own)), [form.title, *wording(form), form.who, form.when]) == ""


def in_order(text: str, parts: list[str]) -> str:
    """The first part that does not follow the one before it; nothing when all do."""
    place = 0
    for part in parts:
        found = text.find(squeezed(part), place)
        if found < 0:
            return part
        place = found + len(squeezed(part))
    return ""


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_every_field_of_a_pdf_has_a_name_of_its_own_and_a_tooltip(guide: Guide, lang: Lang, own: str) -> None:
    found = fields(pdf_file(lang, own))
    assert [name for name, count in Counter(name for name, _, _ in found).items() if count > 1] == []
    assert [name for name, tip, _ in found if not tip] == []
    form = view(guide, lang, own)
    assert Counter(kind for _, _, kind in found) == Counter(
        {
            "/Btn": sum(len(block.items) for block in form.blocks if block.kind == "choices"),
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
        assert str(pdf.Root.Lang) == lang
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.docinfo["/Title"]) == form.title
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


def test_the_ten_questions_stand_equal_on_the_page_and_in_the_form(guide: Guide) -> None:
    for lang in LANGUAGES:
        page = (ROOT / "docs" / lang / "cases" / "tell-us.md").read_text("utf-8")
        asked = re.findall(r"^(\d+\. .+\?)$", page, re.MULTILINE)
        form = view(guide, lang, "form-your-case")
        inside = [item for block in form.blocks for item in block.items if re.match(r"\d+\. ", item)]
        assert len(asked) == 10
        assert inside == asked


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ({"kind": "text"}, "a text block has a text and no items"),
        ({"kind": "text", "text": "a", "items": ["b"]}, "a text block has a text and no items"),
        ({"kind": "fields"}, "a fields block needs at least 1 items"),
        ({"kind": "choices", "items": ["a"]}, "a choices block needs at least 2 items"),
        ({"kind": "table", "items": ["a"]}, "a table block needs at least 2 items"),
        ({"kind": "list", "items": ["a"], "rows": ["b"]}, "only a table has rows"),
        ({"kind": "fields", "items": ["a"], "lines": 0}, "only a table with given rows may have no empty ones"),
        ({"kind": "table", "items": ["a", "b"], "lines": 0}, "only a table with given rows may have no empty ones"),
        ({"kind": "fields", "items": ["a"], "lines": 13}, "less than or equal to 12"),
        ({"kind": "drawing", "items": ["a"]}, "Input should be"),
        ({"kind": "fields", "items": ["a"], "colour": "red"}, "Extra inputs are not permitted"),
    ],
)
def test_a_bad_block_is_refused(block: dict[str, Any], fault: str) -> None:
    def both(value: Any) -> Any:
        return {"ru": value, "en": value}

    texts = {key: both(value) if key == "text" else value for key, value in block.items()}
    texts |= {key: [both(item) for item in block[key]] for key in ("items", "rows") if key in block}
    with pytest.raises(ValidationError, match=fault):
        FormBlock.model_validate(texts)


def test_a_form_on_unknown_paper_or_of_one_block_is_refused() -> None:
    form = load_guide(SAMPLE).forms[0].model_dump()
    with pytest.raises(ValidationError, match="A3 landscape"):
        Form.model_validate({**form, "page": "A5"})
    with pytest.raises(ValidationError, match="at least 2 items"):
        Form.model_validate({**form, "blocks": form["blocks"][:1]})


def test_long_labels_and_odd_signs_come_out_whole() -> None:
    from macros.exporters.pdf import export_form
    from macros.views.take_away.imprint import imprint

    long = "Ж" * 60 + " <b>&amp; «кавычки» / \\ 🙂 " + "слово " * 60
    block = {"kind": "fields", "items": [{"ru": long, "en": long}]}
    guide = load_guide(SAMPLE)
    sample = guide.forms[0].model_dump()
    bad = Form.model_validate({**sample, "title": {"ru": '"a/b" <&>', "en": "a"}, "blocks": [block, block]})
    odd = Guide.model_construct(**{name: getattr(guide, name) for name in Guide.model_fields} | {"forms": (bad,)})
    ctx = Context(odd, "ru")
    file = export_form(forms.form(ctx, bad.id), imprint(ctx, "https://example.org/", bad.id))
    with pypdfium2.PdfDocument(file.content) as pdf:
        text = squeezed("".join(page.get_textpage().get_text_range() for page in pdf))
    before, after = (squeezed(part) for part in long.split("🙂"))
    assert (text.count(before), text.count(after)) == (2, 2)

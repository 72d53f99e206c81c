"""How paper looks, as far as it can be measured: sizes of type, room for a hand, pages that are not left empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest

from macros.languages import LANGUAGES
from macros.reading.guide_loading import load_guide
from macros.views.take_away.downloads import BOOK
from tests.reading.files import made

GUIDE = load_guide()
CHECKLISTS = [entry.id for entry in GUIDE.checklists]
FORMS = [entry.id for entry in GUIDE.forms]
MM = 72 / 25.4
EDGES = (42, 48)  # points at the top and the foot of a page that hold its running head and foot
DARK = 235  # of 255: what is darker is printed
SHORT = 3.5  # points: descenders of the line above
LEAST_ROOM = {False: 8 * MM - 0.1, True: 10 * MM - 0.1}  # of a line; beside a signature
FOOT = 34  # points at the foot of a card that hold its stamp


def filled(page: Any) -> float:
    """The share of a page down to which something is printed."""
    scale = 0.25
    picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    top, bottom = EDGES[0] * scale, picture.height - EDGES[1] * scale
    printed = picture.crop((0, int(top), picture.width, int(bottom))).point(lambda v: 255 if v < DARK else 0).getbbox()
    return printed[3] / (bottom - top) if printed else 0


def words(page: Any) -> Iterator[tuple[float, float, float]]:
    """(size, x, y) of every piece of text in points."""
    for item in page.get_objects():
        if isinstance(item, pypdfium2.PdfTextObj):
            matrix = item.get_matrix()
            yield item.get_font_size() * (matrix.a**2 + matrix.b**2) ** 0.5, matrix.e, matrix.f


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hardly_a_page_of_the_guide_is_left_empty(lang: str) -> None:
    document = pypdfium2.PdfDocument(made(lang, f"downloads/guide/{BOOK}.pdf"))
    shares = [filled(page) for page in document]
    # What is left are ends of chapters: one page in a hundred, three in a hundred in edition 0.2.
    assert sum(share < 1 / 4 for share in shares) <= len(shares) / 100, [
        n for n, share in enumerate(shares, start=1) if share < 1 / 4
    ]
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {(595, 842)}, "no page on its side"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("own", CHECKLISTS)
@pytest.mark.parametrize("size", ["", "-large"])
def test_the_last_page_of_a_checklist_is_worth_its_paper(own: str, lang: str, size: str) -> None:
    document = pypdfium2.PdfDocument(made(lang, f"downloads/checklists/{own}{size}.pdf"))
    assert filled(document[len(document) - 1]) > 1 / 5


def test_no_line_of_the_russian_guide_ends_in_a_short_word() -> None:
    """Titles in other languages and names that a line cuts are what is left."""
    document = pypdfium2.PdfDocument(made("ru", f"downloads/guide/{BOOK}.pdf"))
    ends: list[str] = []
    starts: list[str] = []
    for page in document:
        lines = [line.rstrip() for line in page.get_textpage().get_text_range().replace("\r", "").split("\n")]
        ends += [line for line in lines if len(line) > 1 and re.search(r"(?:^|[\s(«„])[вксоуияВКСОУИЯ]$", line)]
        starts += [line for line in lines if re.match(r"[—–]\s", line)]
    assert len(ends) <= 5, ends
    assert starts == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["roles", "formats"])
def test_the_cards_of_a_sheet_have_one_size_of_type_and_none_is_small(kind: str, lang: str) -> None:
    for page in pypdfium2.PdfDocument(made(lang, f"downloads/cards/{kind}.pdf")):
        width, height = page.get_size()
        body: dict[tuple[bool, bool], Counter[float]] = {}
        for size, x, y in words(page):
            low = y % (height / 2)
            if low < FOOT or x < 7 * MM:
                assert size >= 6.5, "the stamp can be read"
                continue
            assert size >= 8.9
            body.setdefault((x < width / 2, y < height / 2), Counter())[round(size, 1)] += 1
        assert len({sizes.most_common(1)[0][0] for sizes in body.values() if len(sizes) > 1}) <= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fronts_of_cards_say_how_to_print_them(lang: str) -> None:
    document = pypdfium2.PdfDocument(made(lang, "downloads/cards/roles.pdf"))
    note = GUIDE.ui.words["cards-print"][lang].replace(" ", "")
    said = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    assert [note in text for text in said] == [True, False] * (len(said) // 2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_type_of_the_poster_can_be_read_from_a_step_away(lang: str) -> None:
    for page in pypdfium2.PdfDocument(made(lang, "downloads/matrix/role-matrix.pdf")):
        _, height = page.get_size()
        assert min(size for size, _, y in words(page) if 30 < y < height - 60) >= 11


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("own", FORMS)
def test_every_field_of_a_form_has_room_for_a_hand(own: str, lang: str) -> None:
    document = pypdfium2.PdfDocument(made(lang, f"downloads/forms/{own}.pdf"))
    with pikepdf.open(made(lang, f"downloads/forms/{own}.pdf")) as pdf:
        for number, page in enumerate(pdf.pages):
            text = document[number].get_textpage()
            for mark in page.get("/Annots", []):
                if mark.get("/FT") == "/Tx":
                    left, bottom, right, top = (float(side) for side in mark.Rect)
                    assert top - bottom >= LEAST_ROOM[str(mark.T).split("-")[-1] in ("name", "date")], str(mark.T)
                    inside = text.get_text_bounded(left + 1, bottom + 1, right - 1, top - SHORT)
                    assert inside.strip() == "", str(mark.T)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_signatures_are_a_table_in_the_guide_too(lang: str) -> None:
    text = "".join(
        p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(made(lang, f"downloads/guide/{BOOK}.pdf"))
    )
    heads = [GUIDE.ui.words[f"sign-{key}"][lang].replace(" ", "") for key in ("who", "signature", "name", "date")]
    signed = sum(block.kind == "signatures" for form in GUIDE.forms for block in form.blocks)
    assert "".join(text.split()).count("".join(heads)) == signed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sheet_for_a_child_is_set_in_13_points(lang: str) -> None:
    page = pypdfium2.PdfDocument(made(lang, "downloads/forms/form-assent-child.pdf"))[0]
    assert min(size for size, _, y in words(page) if 50 < y < page.get_size()[1] - 60) >= 12.9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_yes_no_and_not_sure_are_one_choice_and_name_their_question(lang: str) -> None:
    form = next(form for form in GUIDE.forms if form.id == "form-assent-child")
    asked = [block for block in form.blocks if block.one]
    with pikepdf.open(made(lang, "downloads/forms/form-assent-child.pdf")) as pdf:
        groups = [field for field in pdf.Root.AcroForm.Fields if int(field.get("/Ff", 0)) & 1 << 15]
        assert [_plain(group.TU) for group in groups] == [block.text[lang] for block in asked if block.text]
        for group, block in zip(groups, asked, strict=True):
            question = block.text[lang] if block.text else ""
            assert [_plain(kid.TU) for kid in group.Kids] == [f"{question} {item[lang]}" for item in block.items]
            states = [next(iter({*kid.AP.N.keys()} - {"/Off"})) for kid in group.Kids]
            assert len(set(states)) == len(block.items)


@pytest.mark.parametrize("path", ["checklists/readiness", "forms/form-assent-child"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_click_anywhere_in_a_drawn_box_ticks_it(path: str, lang: str) -> None:
    """The box is drawn by the page: its outline must be the field's."""
    file = made(lang, f"downloads/{path}.pdf")
    with pikepdf.open(file) as pdf:
        for number, page in enumerate(pdf.pages):
            boxes = [_box(item) for item in pypdfium2.PdfDocument(file)[number].get_objects() if item.type == 2]
            for mark in page.get("/Annots", []):
                if "/AP" in mark:
                    rect = [float(side) for side in mark.Rect]
                    assert any(all(abs(a - b) < 1.5 for a, b in zip(rect, box, strict=True)) for box in boxes)


def _box(item: Any) -> tuple[float, ...]:
    return tuple(item.get_bounds())


def _plain(text: object) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", " ")

"""PDF files read back: words and order of the model, tags, language, fields, bookmarks."""

from __future__ import annotations

import csv
import io

import pikepdf
import pypdfium2
import pytest

from macros.commands.project import MADE, inputs
from macros.exporters import downloads, jobs
from macros.exporters.made.file import NOTE
from macros.languages import LANGUAGES, Lang
from macros.model import COLLECTIONS, LocalizedText
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.take_away.deck import deck
from macros.views.take_away.downloads import BOOK
from tests.reading.files import (
    LOCALES,
    Paper,
    bookmarks,
    fields,
    in_order,
    made,
    pdf_text,
    plain,
    squeezed,
    unembedded_fonts,
)  # fmt: skip

GUIDE = load_guide()
CHECKLISTS = [entry.id for entry in GUIDE.checklists]
PDFS = [(lang, d.path) for lang in LANGUAGES for d in downloads(GUIDE) if d.format == "pdf"]
A4, A3 = (595, 842), (842, 1191)  # points, short side first


def name(value: object) -> str:
    return str(value).removeprefix("downloads/")


@pytest.mark.parametrize(("lang", "path"), PDFS, ids=name)
def test_every_pdf_is_tagged_titled_and_carries_its_fonts(lang: str, path: str) -> None:
    with pikepdf.open(made(lang, path)) as pdf:
        assert str(pdf.Root.Lang) == LOCALES[lang]
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"]
            assert str(metadata["pdfuaid:part"]) == "1"
        assert unembedded_fonts(pdf) == []


@pytest.mark.parametrize(("lang", "path"), PDFS, ids=name)
def test_every_field_of_a_pdf_has_a_name_of_its_own_and_a_tooltip(lang: str, path: str) -> None:
    with pikepdf.open(made(lang, path)) as pdf:
        found = fields(pdf)
        names = [own for _, own, _ in found]
        assert len(names) == len(set(names))
        assert [own for _, own, tip in found if not own or not tip or tip == own] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("own", CHECKLISTS)
@pytest.mark.parametrize("size", ["", "-large"])
def test_a_checklist_has_its_items_boxes_and_notes(own: str, lang: str, size: str) -> None:
    checklist = GUIDE.index["checklists"][own]
    file = made(lang, f"downloads/checklists/{own}{size}.pdf")
    items = [item for section in checklist.sections for item in section.items]
    wanted = [text for s in checklist.sections for text in (s.title[lang], *(i.text[lang] for i in s.items))]
    assert in_order(pdf_text(file), wanted) == []
    with pikepdf.open(file) as pdf:
        boxes = [(own, plain(tip)) for kind, own, tip in fields(pdf) if kind == "/Btn"]
        assert boxes == [(item.id, item.text[lang]) for item in items]
        assert [own for kind, own, _ in fields(pdf) if kind == "/Tx"] == [f"note-{item.id}" for item in items]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("own", CHECKLISTS)
def test_a_checklist_fits_two_pages(own: str, lang: str) -> None:
    with pikepdf.open(made(lang, f"downloads/checklists/{own}.pdf")) as pdf:
        assert len(pdf.pages) <= 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_large_print_is_set_in_18_points(lang: str) -> None:
    page = pypdfium2.PdfDocument(made(lang, "downloads/checklists/readiness-large.pdf"))[0]
    texts = [item for item in page.get_objects() if isinstance(item, pypdfium2.PdfTextObj)]
    sizes = [item.get_font_size() * abs(item.get_matrix().a) for item in texts]
    body = [size for size in sizes if size > 8.6]  # the foot, the name above and the address under the code are a stamp
    assert min(body) >= 17.9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_matrix_is_a_poster_of_two_sheets_of_a3_with_every_role(lang: str) -> None:
    file = made(lang, "downloads/matrix/role-matrix.pdf")
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 2
        assert _paper(pdf) == A3
    text = pdf_text(file)
    for role in GUIDE.roles:
        assert squeezed(role.name[lang]) in text
        assert all(squeezed(cell[lang]) in text for cell in role.levels.values()), role.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_empty_matrix_is_one_a3_sheet_to_fill_in(lang: str) -> None:
    with pikepdf.open(made(lang, "downloads/matrix/role-matrix-blank.pdf")) as pdf:
        assert len(pdf.pages) == 1
        assert _paper(pdf) == A3
        assert len(fields(pdf)) == 6 * 5


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["roles", "formats"])
def test_cards_stand_back_to_back_and_nothing_is_cut(kind: str, lang: str) -> None:
    document = pypdfium2.PdfDocument(made(lang, f"downloads/cards/{kind}.pdf"))
    view = deck(Context(GUIDE, lang), kind)
    assert len(document) == len(view.sheets)
    for front, back in zip(view.sheets[::2], view.sheets[1::2], strict=True):
        ids = [side.id if side else None for side in front]
        assert [side.id if side else None for side in back] == [ids[1], ids[0], ids[3], ids[2]]
    width, height = document[0].get_size()
    for number, sheet in enumerate(view.sheets):
        page = document[number].get_textpage()
        for place, side in enumerate(sheet):
            left, bottom = width / 2 * (place % 2), height / 2 * (1 - place // 2)
            text = Paper(page.get_text_bounded(left, bottom, left + width / 2, bottom + height / 2))
            if side is None:
                assert text.empty
                continue
            words = [
                side.title,
                side.summary,
                *(b.text for b in side.blocks),
                *(i for b in side.blocks for i in b.items),
            ]
            assert [word for word in words if squeezed(word) not in text] == [], side.id
            # Between the text and the stamp at the foot there must be room: the stamp starts with the guide's name.
            foot = page.get_text_bounded(left, bottom, left + width / 2, bottom + 34)
            assert squeezed(foot).startswith(squeezed(GUIDE.edition.title[lang])), f"{side.id}: text runs into the foot"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_guide_has_contents_bookmarks_and_indexes(lang: str) -> None:
    file = made(lang, f"downloads/guide/{BOOK}.pdf")
    with pikepdf.open(file) as pdf:
        titles = bookmarks(pdf)
        count = len(pdf.pages)
        assert _paper(pdf) == A4
    chapters = [title for title in titles if title in {_heading(lang, chapter.id) for chapter in GUIDE.chapters}]
    assert len(chapters) >= len(GUIDE.chapters)
    contents, end = pdf_text(file, 1, 8), pdf_text(file, count - 9)
    for chapter in GUIDE.chapters:
        assert squeezed(_heading(lang, chapter.id)) in contents
    for entry in (*GUIDE.roles, *GUIDE.formats):
        assert squeezed(entry.name[lang]) in end
    for case in GUIDE.cases:
        assert squeezed(case.title[lang]) in end


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_guide_holds_every_item_role_and_case(lang: str) -> None:
    text = pdf_text(made(lang, f"downloads/guide/{BOOK}.pdf"))
    items = [i.text[lang] for c in GUIDE.checklists for s in c.sections for i in s.items]
    cards = [entry.summary[lang] for entry in (*GUIDE.roles, *GUIDE.formats)]
    cases = [case.takeaway[lang] for case in GUIDE.cases]
    assert [words for words in (*items, *cards, *cases) if squeezed(words) not in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chapter_has_a_pdf_with_its_text(lang: str) -> None:
    for chapter in GUIDE.chapters:
        file = made(lang, f"downloads/chapters/{chapter.number}-{chapter.id}.pdf")
        assert squeezed(chapter.name[lang]) in pdf_text(file, 0, 1)
        with pikepdf.open(file) as pdf:
            assert _heading(lang, chapter.id) in bookmarks(pdf)


def test_every_table_holds_the_entries_of_its_collection_in_order() -> None:
    for name in COLLECTIONS:
        text = made("ru", f"data/{name}.csv").read_bytes()
        assert text.startswith(b"\xef\xbb\xbf")  # without it Excel shows no Cyrillic
        rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
        entries = getattr(GUIDE, name)
        assert [row["id"] for row in rows] == [entry.id for entry in entries], name
        for row, entry in zip(rows, entries, strict=True):
            for field in ("name", "title", "term"):
                if isinstance(own := getattr(entry, field, None), LocalizedText):
                    assert {lang: row[f"{field}.{lang}"] for lang in LANGUAGES} == own.model_dump()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_runs_of_a_maker_give_equal_bytes(lang: Lang) -> None:
    wanted = ("checklists/readiness.", "matrix/", "cards/roles", "chapters/1-", "forms/form-risk-plan", "data/roles")
    found = {path: get() for path, get in jobs(inputs(lang)).items() if any(part in path for part in wanted)}
    assert len(found) == 12
    for path, job in found.items():
        assert job.make(*job.arguments).content == job.make(*job.arguments).content, path


def test_every_file_of_the_list_is_made_and_no_other() -> None:
    listed = {f"{lang}/{d.path}" for lang in LANGUAGES for d in downloads(GUIDE)}
    there = {file.relative_to(MADE).as_posix() for file in MADE.rglob("*") if file.is_file()}
    assert {own for own in there if not own.endswith(NOTE)} == listed
    assert {own.removesuffix(NOTE) for own in there if own.endswith(NOTE)} == listed


def test_every_made_file_is_fresh() -> None:
    """What is published was made from what stands in data/, docs/ and site/ now."""
    stale = [path for lang in LANGUAGES for path, get in jobs(inputs(lang)).items() if not get().fresh(MADE)]
    assert stale == [], "run: make export"


def _paper(pdf: pikepdf.Pdf) -> tuple[int, int]:
    box = pdf.pages[0].mediabox
    short, long = sorted((round(float(box[2])), round(float(box[3]))))
    return short, long


def _heading(lang: str, chapter: str) -> str:
    """The title of a chapter's first page."""
    text = (ROOT / "docs" / lang / chapter / "index.md").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("# "))
    return line.removeprefix("# ").partition(" {:")[0]

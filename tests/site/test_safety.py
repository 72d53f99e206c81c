"""Whoever may be in danger finds whom to call: on the page, in its files, at the foot of every page."""

from __future__ import annotations

import datetime
from pathlib import Path

import docx
import pytest

from macros.addresses import address_of
from macros.errors import DataError
from macros.languages import Lang
from macros.model import Guide
from macros.reading.guide import load_guide
from macros.reading.pages import safety_issues
from macros.reading.places import ROOT
from macros.views import Context, safety
from tests.reading.files import made, pdf_text, squeezed
from tests.reading.pages import Page, prefix, words

from .test_bad_input import change, data, faults

__all__ = ["data"]

LANGUAGES: tuple[Lang, ...] = ("ru", "en")


def test_every_page_tells_the_numbers_at_its_foot(pages: list[Page], guide: Guide) -> None:
    numbers = [n for entry in guide.safety if entry.say for n in (entry.number, entry.mobile) if n]
    assert numbers == ["112", "8-800-2000-122", "124"]
    for page in pages:
        foot = words(next(e for e in page.find_all("footer")))
        assert [n for n in numbers if n not in foot] == [], page.url


def test_every_page_of_the_list_shows_the_safety_box(pages: list[Page], guide: Guide) -> None:
    by_url = {page.url: page for page in pages}
    for lang in LANGUAGES:
        for place in guide.safety_places.pages:
            boxes = [e for e in by_url[prefix(lang) + place].find_all("div") if e.get("class") == "safety"]
            assert len(boxes) == 1, f"{lang} {place}"
            text = words(boxes[0]).replace("\N{NO-BREAK SPACE}", " ")
            for line in safety.safety(Context(guide, lang)).lines:
                assert line.say in text, f"{lang} {place}"


@pytest.mark.parametrize("collection", ["checklists", "forms", "formats", "exercises"])
def test_every_entry_of_the_list_shows_the_safety_line(pages: list[Page], guide: Guide, collection: str) -> None:
    by_url = {page.url: page for page in pages}
    for lang in LANGUAGES:
        line = safety.safety(Context(guide, lang)).line
        for own in getattr(guide.safety_places, collection):
            url, _, anchor = address_of(collection, guide.index[collection][own]).partition("#")
            page = by_url[prefix(lang) + url]
            text = words(page.card(own) if anchor else page.tree).replace("\N{NO-BREAK SPACE}", " ")
            assert line in text, f"{lang} {own}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("collection", ["checklists", "forms"])
def test_the_files_of_the_list_carry_the_safety_line(guide: Guide, collection: str, lang: Lang) -> None:
    line = squeezed(safety.safety(Context(guide, lang)).line)
    for own in getattr(guide.safety_places, collection):
        file = f"downloads/{collection}/{own}"
        assert line in pdf_text(made(lang, f"{file}.pdf")), own
        document = docx.Document(str(made(lang, f"{file}.docx")))
        assert line in squeezed("".join(paragraph.text for paragraph in document.paragraphs)), own


def test_a_page_of_the_list_without_its_line_is_refused_by_name(tmp_path: Path) -> None:
    for lang in LANGUAGES:
        page = tmp_path / lang / "plain.md"
        page.parent.mkdir()
        page.write_text("# Title\n\n{{ safety() }}\n" if lang == "ru" else "# Title\n\nsafety()\n", "utf-8")
    (issue,) = safety_issues(tmp_path, ["plain/"])
    assert str(issue).startswith("docs/en/plain.md:1: someone may be in danger on this page")
    (missing, _) = safety_issues(tmp_path, ["nowhere/"])
    assert 'there is no page "nowhere/" in ru' in str(missing)


def test_all_pages_of_the_list_call_the_macro(guide: Guide) -> None:
    assert list(safety_issues(ROOT / "docs", guide.safety_places.pages)) == []


@pytest.mark.parametrize("days", [366, -2])
def test_a_check_older_than_a_year_or_of_tomorrow_is_refused(data: Path, days: int) -> None:
    day = datetime.datetime.now(tz=datetime.UTC).date() - datetime.timedelta(days=days)
    line = change(data, "safety.yaml", "    checked: 2026-11-28", f"    checked: {day}")
    (fault,) = faults(data)
    assert fault.startswith(f"data/safety.yaml:{line}: safety[0].checked: the numbers were checked on {day}")


def test_an_unknown_entry_in_the_list_is_refused(data: Path) -> None:
    line = change(data, "safety_places.yaml", "    - safe-meeting", "    - safe-meting")
    (fault,) = faults(data)
    assert fault.startswith(f"data/safety_places.yaml:{line}: safety_places.checklists[")
    assert 'unknown checklist "safe-meting" — did you mean "safe-meeting"?' in fault


def test_a_number_without_cost_hours_or_source_is_refused(data: Path) -> None:
    file = data / "safety.yaml"
    text = file.read_text("utf-8").replace("    sources: [rp-112-genproc-2021, rp-112-prosecutor-2022]\n", "", 1)
    file.write_text(text, "utf-8")
    with pytest.raises(DataError, match="a number also needs sources"):
        load_guide(data, check_lock=False)


def test_the_guide_names_its_publisher_or_says_that_nobody_filled_it_in(pages: list[Page], guide: Guide) -> None:
    for lang in LANGUAGES:
        ctx = Context(guide, lang)
        view = safety.publisher(ctx)
        about = words(next(page for page in pages if page.url == f"{prefix(lang)}about/").tree)
        for text in (view.name, view.contact):
            assert (text or ctx.word("publisher-empty")) in about

"""A page printed from the browser holds every line of what is read on the screen."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from tests.reading.files import Paper, squeezed

PAGES = (
    "barriers/",
    "materials/law-individual/",
    "materials/glossary/",
    "checklists/readiness/",
    "cases/ru-bereginya/",
)
MARGINS = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def printed(tab: Page, address: str) -> tuple[list[str], list[str]]:
    """The lines of the article as print shows them, and the text of every sheet."""
    tab.goto(address)
    tab.emulate_media(media="print")
    tab.evaluate("document.querySelectorAll('.sr').forEach(words => words.remove())")  # for ears, not for paper
    lines = tab.locator("#__skip").evaluate("article => article.innerText").split("\n")
    with pypdfium2.PdfDocument(io.BytesIO(tab.pdf(format="A4", margin=MARGINS))) as document:  # type: ignore[arg-type]
        return lines, [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("page", PAGES)
def test_no_line_is_lost_in_print(tab: Page, address: str, lang: str, page: str) -> None:
    lines, sheets = printed(tab, f"{address}/{lang}{page}")
    text = Paper(" ".join(sheets))
    assert [line for line in lines if squeezed(line) and squeezed(line) not in text] == []


def test_a_long_list_of_sources_begins_a_sheet(tab: Page, address: str) -> None:
    """Whoever does not need it leaves the last sheets out."""
    _, sheets = printed(tab, f"{address}/barriers/")
    starts = [sheet.lstrip().startswith("Источники") for sheet in sheets]
    assert any(starts)


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_page_that_a_child_reads_fits_on_two_sheets_printed_on_both_sides(
    tab: Page, address: str, lang: str
) -> None:
    _, sides = printed(tab, f"{address}/{lang}plain-child/")
    assert 1 < len(sides) <= 4

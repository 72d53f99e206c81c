"""What is folded opens where any link leads, without scripts too, and on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

PAGE = "barriers/incidents/"
SOURCES = "groups/birth-families/"  # has more sources than stand open
# A section, a part of one, a place where a source is cited, and an emergency step that links to another section.
ANCHORS = ("self-harm", "disclosure-in-group", "c5", "allegation")


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def section_of(anchor: str) -> str:
    """The fold in which the place stands, or which its heading has below it."""
    return f".fold:has(#{anchor}), #{anchor} + .fold, #{anchor} + button + .fold"


@pytest.mark.parametrize("anchor", ANCHORS)
def test_a_link_to_a_section_a_part_or_a_citation_shows_its_steps(tab: Page, address: str, anchor: str) -> None:
    tab.goto(f"{address}/{PAGE}#{anchor}")
    expect(tab.locator(f"#{anchor}")).to_be_in_viewport()
    fold = tab.locator(section_of(anchor))
    expect(fold.locator("ol > li").first).to_be_visible()


def test_a_source_that_is_cited_comes_in_sight_out_of_the_folded_list(tab: Page, address: str) -> None:
    tab.goto(f"{address}/{SOURCES}")
    source = tab.locator(".bibliography li").last
    expect(source).not_to_be_visible()
    anchor = source.get_attribute("id")
    number = {"x": 4, "y": 6}  # not the word before it, a pixel that only screen readers meet
    tab.locator(f".cite a[href='#{anchor}']").first.click(position=number)
    expect(source).to_be_in_viewport()
    tab.goto("about:blank")
    tab.goto(f"{address}/{SOURCES}#{anchor}")
    expect(source).to_be_in_viewport()


def test_the_list_of_situations_opens_the_one_that_is_chosen(tab: Page, address: str) -> None:
    tab.goto(f"{address}/{PAGE}")
    tab.locator("article > ul a[href='#conflict']").click()
    expect(tab.locator(section_of("conflict")).locator("ol > li").first).to_be_visible()


def test_what_to_do_first_is_in_sight_before_anything_is_opened(tab: Page, address: str) -> None:
    tab.goto(f"{address}/{PAGE}")
    folds = tab.locator(".fold")
    assert folds.count() >= 7
    for number in range(folds.count()):
        expect(folds.nth(number).locator("summary > span")).to_be_visible()
        expect(folds.nth(number).locator("ol").first).not_to_be_visible()


@pytest.mark.parametrize(("page", "lines"), [(PAGE, ".fold ol > li"), (SOURCES, ".bibliography li")])
def test_paper_shows_every_step_and_source(tab: Page, address: str, page: str, lines: str) -> None:
    tab.goto(f"{address}/{page}")
    tab.emulate_media(media="print")
    steps = tab.locator(lines)
    assert steps.count() > 1
    for number in range(steps.count()):
        expect(steps.nth(number)).to_be_visible()

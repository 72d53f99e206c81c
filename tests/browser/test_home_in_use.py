"""The home page in a browser: doors work to their edges, drawings follow the theme, headings have their typeface."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_a_door_is_a_target_to_its_edges(tab: Page, address: str) -> None:
    tab.goto(f"{address}/")
    door = tab.locator(".doors li").first
    target = door.locator("a").get_attribute("href") or ""
    box = door.bounding_box()
    assert box
    door.click(position={"x": box["width"] - 6, "y": box["height"] - 6})
    tab.wait_for_url(f"{address}/{target}")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_first_screen_of_a_phone_holds_the_sentence_and_the_search(tab: Page, address: str, lang: str) -> None:
    tab.set_viewport_size(PHONE)  # type: ignore[arg-type]
    tab.goto(f"{address}/{lang}")
    for part in ("h1", ".find button"):
        box = tab.locator(part).bounding_box()
        assert box
        assert box["y"] + box["height"] <= PHONE["height"], part


def test_a_drawing_follows_the_theme_that_the_reader_chose(tab: Page, address: str) -> None:
    tab.goto(f"{address}/roles/")
    drawing = tab.locator(".drawing img")
    drawing.evaluate("image => image.style.background = '#808080'")  # so that only the drawing itself can differ
    shown = []
    for theme in ("light", "dark"):
        tab.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
        shown.append(drawing.screenshot())
    assert shown[0] != shown[1]


def test_headings_have_the_typeface_of_the_files(tab: Page, address: str) -> None:
    tab.goto(f"{address}/")
    tab.evaluate("document.fonts.ready")
    loaded = tab.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))"
    )
    assert set(loaded) == {"Manrope"}
    assert str(tab.locator("h1").evaluate("h1 => getComputedStyle(h1).fontFamily")).startswith("Manrope")


def test_the_search_box_asks(tab: Page, address: str) -> None:
    tab.goto(f"{address}/")
    tab.fill("#find", "согласие")
    tab.click(".find button")
    tab.wait_for_url(f"{address}/search/?q=*")
    expect(tab.locator("#search-field")).to_have_value("согласие")


@pytest.mark.parametrize("lang", ["", "en/"])
def test_three_answers_of_home_are_taken_along_and_the_fourth_question_is_next(
    tab: Page, address: str, lang: str
) -> None:
    tab.set_viewport_size(PHONE)  # type: ignore[arg-type]
    tab.goto(f"{address}/{lang}")
    for name, answer in (("who", "teens"), ("place", "home"), ("time", "hour")):
        tab.select_option(f"select[name={name}]", answer)
    tab.locator("form:has(select[name=who]) button").click()
    tab.wait_for_url(f"{address}/{lang}tools/navigator/#*")
    expect(tab.locator("[data-part=notice]")).to_contain_text("3")
    expect(tab.locator("#q-who input[value=teens]")).to_be_checked()
    missing = tab.locator("fieldset:not(:has(input:checked))").first
    expect(missing).to_be_in_viewport()
    assert tab.evaluate("[...document.querySelectorAll('fieldset')].findIndex(e => e.getBoundingClientRect().top >= 0)")

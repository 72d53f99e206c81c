"""The case finder shows what the data say, for every facet and for pairs of them."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from macros.loader import load_guide
from macros.model import Case, Guide
from macros.views.library import case_tokens

from .pages import Page, words

pytestmark = pytest.mark.browser
SAMPLE = 30


def pairs() -> list[tuple[str, str, str, str]]:
    """Thirty pairs of values of two facets, drawn by a fixed seed; empty combinations are among them."""
    values = sorted({(name, v) for c in load_guide().cases for name, own in case_tokens(c).items() for v in own})
    every = [(a, x, b, y) for a, x in values for b, y in values if a < b]
    return random.Random(2020).sample(every, SAMPLE)


def with_values(guide: Guide, chosen: dict[str, str]) -> list[Case]:
    return [c for c in guide.cases if all(v in case_tokens(c)[name] for name, v in chosen.items())]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def shown(tab: Tab) -> set[str]:
    links = tab.locator(".finder li:not([hidden]) .line-head > a:first-child")
    return {href.strip("/") for href in links.evaluate_all("all => all.map(a => a.getAttribute('href'))")}


@pytest.mark.parametrize("url", ["cases/", "en/cases/"])
def test_the_counts_beside_each_value_equal_the_data(guide: Guide, pages: list[Page], url: str) -> None:
    page = next(page for page in pages if page.url == url)
    found = {}
    for select in page.find_all("select"):
        for option in select.iter("option"):
            if option.get("value"):
                count = re.search(r"\((\d+)\)$", words(option))
                assert count, words(option)
                found[select.get("name"), option.get("value")] = int(count.group(1))
    data = Counter((name, v) for case in guide.cases for name, own in case_tokens(case).items() for v in own)
    assert found == dict(data)


@pytest.mark.parametrize(("one", "x", "other", "y"), pairs())
def test_two_values_together_give_what_the_data_say(
    guide: Guide, tab: Tab, address: str, one: str, x: str, other: str, y: str
) -> None:
    chosen = {one: x, other: y}
    tab.goto(f"{address}/cases/?{urlencode(chosen)}")
    assert shown(tab) == {case.id for case in with_values(guide, chosen)}


def test_a_choice_is_kept_in_the_address_and_counts_follow(guide: Guide, tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/")
    tab.locator("select[name=group]").select_option("foster-families")
    assert tab.url.endswith("?group=foster-families")
    expected = len(with_values(guide, {"group": "foster-families", "level": "strategic"}))
    option = tab.locator("select[name=level] option[value=strategic]")
    assert option.text_content().endswith(f"({expected})")
    tab.reload()
    assert len(shown(tab)) == len(with_values(guide, {"group": "foster-families"}))
    tab.get_by_role("button", name="Показать все").click()
    tab.wait_for_timeout(50)
    assert len(shown(tab)) == len(guide.cases)


def test_a_word_in_any_form_narrows_the_list(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/")
    tab.locator("input[name=q]").fill("Шотландии")
    assert shown(tab)
    assert "f-scotland-feedback-loop" in shown(tab)


def test_nothing_found_is_said_plainly(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/?q=фывапролд")
    assert shown(tab) == set()
    assert "Таких кейсов пока нет" in tab.locator("[data-part=status]").inner_text()


def test_the_full_list_stands_without_scripts(browser: Browser, guide: Guide, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/en/cases/")
    assert len(shown(tab)) == len(guide.cases)
    assert not tab.locator(".finder-form").is_visible()
    context.close()


def test_every_cell_of_the_map_leads_to_as_many_cases_as_it_says(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/patterns/")
    cells = tab.locator(".case-map td a").evaluate_all("all => all.map(a => [a.href, a.textContent])")
    assert len(cells) >= 15
    for href, count in cells[:8]:
        tab.goto(href)
        assert len(shown(tab)) == int(count), href


@pytest.mark.parametrize("url", ["materials/sources/", "en/materials/sources/"])
def test_every_cell_of_the_source_map_leads_to_as_many_sources_as_it_says(tab: Tab, address: str, url: str) -> None:
    tab.goto(f"{address}/{url}")
    cells = tab.locator(".source-map td a").evaluate_all("all => all.map(a => [a.href, a.textContent])")
    assert len(cells) >= 70
    for href, count in cells[::9]:
        tab.goto(href)
        assert tab.locator(".bibliography > li:not([hidden])").count() == int(count), href

"""The case finder shows what the data say, for every facet and for pairs of them."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from macros.languages import Lang
from macros.model import Case, Guide
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from macros.rendering import render
from macros.views import Context
from macros.views.context import Link
from macros.views.lists.finder import Choice, Facet, Finder, FoundCase, case_tokens, signs_of
from macros.views.parts import Tag
from tests.sample import sample_guide

SAMPLE = 2  # all pairs are tried outside the browser: tests/unit/test_finder.py
MANY = 1000


def pairs() -> list[tuple[str, str, str, str]]:
    """Two pairs of values of two facets, drawn by a fixed seed."""
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
    links = tab.locator(".finder li:not([hidden]) > a")
    return {href.strip("/") for href in links.evaluate_all("all => all.map(a => a.getAttribute('href'))")}


def counts(tab: Tab) -> dict[tuple[str, str], int]:
    """What stands in brackets beside each value: (facet, value) → cases."""
    options = "all => all.filter(o => o.value).map(o => [o.parentNode.name, o.value, o.text])"
    found = {}
    for name, value, text in tab.locator("select option").evaluate_all(options):
        count = re.search(r"\((\d+)\)$", text)
        assert count, text
        found[name, value] = int(count.group(1))
    return found


@pytest.mark.parametrize("url", ["cases/", "en/cases/"])
def test_the_counts_beside_each_value_equal_the_data(guide: Guide, tab: Tab, address: str, url: str) -> None:
    tab.goto(f"{address}/{url}")
    data = Counter((name, v) for case in guide.cases for name, own in case_tokens(case).items() for v in own)
    assert counts(tab) == dict(data)


@pytest.mark.parametrize(("one", "x", "other", "y"), pairs())
def test_two_values_together_give_what_the_data_say(
    guide: Guide, tab: Tab, address: str, one: str, x: str, other: str, y: str
) -> None:
    expected = with_values(guide, {one: x, other: y})
    tab.goto(f"{address}/cases/?{urlencode({one: x})}")
    assert counts(tab)[other, y] == len(expected)
    tab.goto(f"{address}/cases/?{urlencode({one: x, other: y})}")
    assert shown(tab) == {case.id for case in expected}


def test_a_choice_is_kept_in_the_address(guide: Guide, tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/")
    tab.locator("select[name=group]").select_option("foster-families")
    expect(tab).to_have_url(f"{address}/cases/?group=foster-families")
    tab.reload()
    assert len(shown(tab)) == len(with_values(guide, {"group": "foster-families"}))
    tab.get_by_role("button", name="Показать все").click()
    expect(tab).to_have_url(f"{address}/cases/")  # the last thing that the finder does
    assert len(shown(tab)) == len(guide.cases)


def test_a_word_in_any_form_narrows_the_list(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/")
    tab.locator("input[name=q]").fill("Шотландии")
    assert shown(tab)
    assert "f-scotland-feedback-loop" in shown(tab)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_case_is_found_by_its_region_in_russia_and_its_country_abroad(
    guide: Guide, tab: Tab, address: str, lang: Lang
) -> None:
    tab.goto(f"{address}/{'en/' * (lang == 'en')}cases/")
    for case in guide.cases:
        country = guide.ui.words[f"country-{case.country.lower()}"][lang]
        place = case.place[lang].removeprefix(country).strip(" ,:;") if case.country == "RU" else country
        tab.locator("input[name=q]").fill(place or country)
        assert case.id in shown(tab), place


def test_the_keyboard_alone_narrows_the_list_and_opens_a_case_on_a_phone(guide: Guide, tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/")
    place = "document.activeElement.name || document.activeElement.type || ''"
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate(place) == "q":
            break
    for name in ("level", "group", "role", "kind"):
        tab.keyboard.press("Tab")
        assert tab.evaluate(place) == name
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", name
    tab.keyboard.press("ArrowDown")
    first = tab.locator("select[name=kind]").input_value()
    expected = {case.id for case in with_values(guide, {"kind": first})}
    assert first
    assert shown(tab) == expected
    for name in ("place", "evidence", "outcome", "reset"):
        tab.keyboard.press("Tab")
        assert tab.evaluate(place) == name
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(r"/cases/[a-z0-9-]+/$"))
    assert tab.url.rstrip("/").rsplit("/", 1)[-1] in expected


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


def test_a_thousand_choices_and_a_thousand_cases_are_told_apart(browser: Browser) -> None:
    """The guide may grow tenfold: every choice is counted by itself, and the list is narrowed at once."""
    facets = tuple(
        Facet(f"f{facet}", f"F{facet}", tuple(Choice(f"v{facet}-{n}", f"{n}") for n in range(100)))
        for facet in range(10)
    )
    signs = signs_of(facets)
    tag = Tag("", "")
    cases = tuple(
        FoundCase(
            Link(f"{n}/", f"Case {n}"), "", tag, "", "".join(signs[f"f{f}", f"v{f}-{n % 100}"] for f in range(10))
        )
        for n in range(MANY)
    )
    tab = browser.new_page()
    tab.set_content(str(render("lists/finder", Context(sample_guide(), "ru"), view=Finder(facets, cases))))
    tab.evaluate("history.replaceState = () => {}")
    tab.add_script_tag(path=ROOT / "overrides/assets/javascripts/tools/finder.js")
    assert set(counts(tab).values()) == {MANY // 100}
    assert len(counts(tab)) == MANY
    tab.locator("select[name=f9]").select_option("v9-99")
    assert shown(tab) == {str(n) for n in range(99, MANY, 100)}
    assert {count for (name, value), count in counts(tab).items() if name == "f0" and value != "v0-99"} == {0}
    tab.close()

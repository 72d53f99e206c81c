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
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from macros.rendering import render
from macros.views import Context
from macros.views.context import Link
from macros.views.drawings import drawing
from macros.views.lists.finder import LISTS, Facet, FacetValue, Finder, FoundCase, case_tokens, signs_of
from macros.views.parts import Tag
from tests.sample import sample_guide

PAGE = 12  # scripts/tools/finder/view.js
IN_SIGHT = "e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight && b.height > 0 }"
# How far below the top of the finder its first case stands.
FIRST_CASE = "['.cases > li', '.finder'].map(s => document.querySelector(s).getBoundingClientRect().top)"
# The count, which stays on top, does not cover the first case.
BELOW_THE_BAR = """() => { const [bar, first] = [".finder-bar", ".cases > li:not([hidden])"]
    .map((one) => document.querySelector(one).getBoundingClientRect());
    return bar.top < 80 && first.top >= bar.bottom; }"""
SAMPLE = 2  # all pairs are tried outside the browser: tests/unit/test_finder.py
MANY = 1000


def pairs() -> list[tuple[str, str, str, str]]:
    """Two pairs of values of two facets, drawn by a fixed seed."""
    values = sorted({(name, v) for c in load_guide().cases for name, own in case_tokens(c).items() for v in own})
    every = [(a, x, b, y) for a, x in values for b, y in values if a < b]
    return random.Random(2020).sample(every, SAMPLE)


def plain(text: str) -> str:
    """A text as a page shows it, all spaces being one."""
    return " ".join(text.split())


def with_values(guide: Guide, chosen: dict[str, str]) -> list[Case]:
    return [c for c in guide.cases if all(v in case_tokens(c)[name] for name, v in chosen.items())]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def open_finder(tab: Tab, address: str) -> None:
    """Open a page with the finder and wait until its list is whole."""
    tab.goto(address)
    tab.locator(".finder [data-part=list][data-complete=true]").wait_for(state="attached")


def filters(tab: Tab) -> None:
    """Open the filters, which are folded on a phone."""
    tab.locator("[data-part=filters] > summary").click()


def shown(tab: Tab) -> set[str]:
    """The cases that fit, those on later pages too."""
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
    open_finder(tab, f"{address}/{url}")
    data = Counter((name, v) for case in guide.cases for name, own in case_tokens(case).items() for v in own)
    assert counts(tab) == dict(data)


@pytest.mark.parametrize(("one", "x", "other", "y"), pairs())
def test_two_values_together_give_what_the_data_say(
    guide: Guide, tab: Tab, address: str, one: str, x: str, other: str, y: str
) -> None:
    expected = with_values(guide, {one: x, other: y})
    open_finder(tab, f"{address}/cases/?{urlencode({one: x})}")
    assert counts(tab)[other, y] == len(expected)
    open_finder(tab, f"{address}/cases/?{urlencode({one: x, other: y})}")
    assert shown(tab) == {case.id for case in expected}


def test_a_choice_is_kept_in_the_address(guide: Guide, tab: Tab, address: str) -> None:
    open_finder(tab, f"{address}/cases/")
    filters(tab)
    tab.locator("select[name=group]").select_option("foster-families")
    expect(tab).to_have_url(f"{address}/cases/?group=foster-families")
    tab.reload()
    assert len(shown(tab)) == len(with_values(guide, {"group": "foster-families"}))
    filters(tab)
    tab.get_by_role("button", name="Показать все").click()
    expect(tab).to_have_url(f"{address}/cases/")  # the last thing that the finder does
    assert len(shown(tab)) == len(guide.cases)


@pytest.mark.parametrize(
    ("url", "forms"),
    [
        ("cases/", ("правила", "правил", "правило", "правилами")),
        ("cases/", ("Шотландия", "Шотландии", "шотландией")),
        ("en/cases/", ("mother", "mothers", "Mother’s")),
    ],
)
def test_every_form_of_a_word_finds_the_same_cases(tab: Tab, address: str, url: str, forms: tuple[str, ...]) -> None:
    found = []
    for form in forms:
        open_finder(tab, f"{address}/{url}")
        tab.locator("input[name=q]").fill(form)
        found.append(shown(tab))
    assert len(found[0]) >= 3
    assert all(other == found[0] for other in found), dict(zip(forms, map(len, found), strict=True))


def test_a_word_finds_while_it_is_typed_and_with_a_letter_amiss(tab: Tab, address: str) -> None:
    for typed, said in (("шотл", ""), ("шотлондия", "шотландия"), ("ijnkfylbz", "шотландия")):
        open_finder(tab, f"{address}/cases/")
        tab.locator("input[name=q]").fill(typed)
        assert "f-scotland-feedback-loop" in shown(tab), typed
        assert said in tab.locator("[data-part=status]").inner_text()


def test_the_list_comes_a_page_at_a_time_and_the_keyboard_goes_on_where_it_was(
    guide: Guide, tab: Tab, address: str
) -> None:
    open_finder(tab, f"{address}/cases/")
    visible = tab.locator(".cases > li:visible")
    assert visible.count() == PAGE
    more = tab.get_by_role("button", name="Показать ещё")
    more.click()
    assert visible.count() == 2 * PAGE
    assert tab.evaluate("document.activeElement.parentElement === document.querySelectorAll('.cases > li')[12]")
    while more.is_visible():
        more.click()
    assert visible.count() == len(guide.cases)


def test_the_count_and_the_filters_stay_in_sight_on_a_phone_and_are_folded(tab: Tab, address: str) -> None:
    open_finder(tab, f"{address}/cases/")
    assert not tab.locator("select[name=level]").is_visible()
    first = tab.locator(".cases > li > a").first.bounding_box()
    form = tab.locator(".finder-text").bounding_box()
    assert first
    assert form
    assert first["y"] - form["y"] < 200, "the filters do not bury the results"
    tab.locator(".cases > li:visible").last.scroll_into_view_if_needed()
    assert tab.locator("[data-part=status]").evaluate(IN_SIGHT)
    filters(tab)
    assert tab.locator("select[name=level]").evaluate(IN_SIGHT)


@pytest.mark.parametrize("url", ["cases/", "en/cases/"])
def test_on_a_phone_a_button_in_sight_of_the_filters_leads_to_what_was_found(
    guide: Guide, tab: Tab, address: str, url: str
) -> None:
    open_finder(tab, f"{address}/{url}")
    filters(tab)
    show = tab.locator("[data-part=show]")
    tab.locator("select[name=kind]").select_option("state")
    found = with_values(guide, {"kind": "state"})
    assert re.search(rf"\b{len(found)}$", show.inner_text())
    expect(show).to_be_in_viewport(ratio=1)
    show.click()
    assert not tab.locator("select[name=kind]").is_visible()
    first = tab.locator(".cases > li:visible > a").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport(ratio=1)
    tab.wait_for_function(BELOW_THE_BAR)
    tab.locator("input[name=q]").fill("фывапролд")
    filters(tab)
    assert show.is_disabled(), "there is nothing to show"


def test_words_that_tell_how_far_a_case_can_be_trusted_do_not_find_it(tab: Tab, address: str) -> None:
    """They stand in half of the cases: a reader who types one looks for another thing."""
    open_finder(tab, f"{address}/cases/")
    tab.locator("input[name=q]").fill("рассказ самой организации")
    assert len(shown(tab)) < 10


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_card_says_where_when_with_whom_at_which_level_and_what_came_of_it(
    guide: Guide, tab: Tab, address: str, lang: Lang
) -> None:
    open_finder(tab, f"{address}/{'en/' * (lang == 'en')}cases/")
    cards = tab.locator(".cases > li").evaluate_all("all => all.map(li => li.textContent.replace(/\\s+/g, ' '))")
    assert len(cards) == len(guide.cases)
    for case in guide.cases:
        (card,) = [text for text in cards if plain(case.title[lang]) in text]
        groups = [entry.short_name[lang] for entry in guide.groups if entry.id in case.groups]
        levels = [entry.name[lang] for entry in guide.levels if entry.id in case.levels]
        outcome = guide.ui.words[f"outcome-{case.outcome}"][lang]
        for text in (case.years[lang], *groups, *levels, outcome, case.outcome_line[lang]):
            assert plain(text) in card, (case.id, text)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_case_is_found_by_its_region_in_russia_and_its_country_abroad(
    guide: Guide, tab: Tab, address: str, lang: Lang
) -> None:
    open_finder(tab, f"{address}/{'en/' * (lang == 'en')}cases/")
    for case in guide.cases:
        country = guide.ui.words[f"country-{case.country.lower()}"][lang]
        place = case.place[lang].removeprefix(country).strip(" ,:;") if case.country == "RU" else country
        tab.locator("input[name=q]").fill(place or country)
        assert case.id in shown(tab), place


def test_the_keyboard_alone_narrows_the_list_and_opens_a_case_on_a_phone(guide: Guide, tab: Tab, address: str) -> None:
    open_finder(tab, f"{address}/cases/")
    place = "document.activeElement.name || document.activeElement.type || ''"
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate(place) == "q":
            break
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    for name in ("level", "group", "role", "format", "kind"):
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
    tab.keyboard.press("Enter")  # "show what is found": the filters fold and the first case has the focus
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile(r"/cases/[a-z0-9-]+/$"))
    assert tab.url.rstrip("/").rsplit("/", 1)[-1] in expected


def test_nothing_found_is_said_plainly(tab: Tab, address: str) -> None:
    open_finder(tab, f"{address}/cases/?q=фывапролд")
    assert shown(tab) == set()
    assert "Таких кейсов пока нет" in tab.locator("[data-part=status]").inner_text()
    expect(tab.locator("[data-part=nothing] img")).to_be_visible()
    tab.locator("[name=q]").fill("")
    expect(tab.locator("[data-part=nothing]")).to_be_hidden()


def test_the_full_list_stands_without_scripts(browser: Browser, guide: Guide, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/en/cases/")
    found = []
    for page in LISTS:
        tab.goto(f"{address}/en/{page}")
        links = tab.locator(".cases > li:visible > a").evaluate_all("all => all.map(a => a.href)")
        found += [link.rstrip("/").rpartition("/")[2] for link in links]
        assert not tab.locator(".finder-form").is_visible()
    assert sorted(found) == sorted(case.id for case in guide.cases)
    tab.goto(f"{address}/en/cases/")
    others = tab.locator("[data-part=others] a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert [f"cases/{href}" for href in others] == list(LISTS)[1:]
    context.close()


def test_every_cell_of_the_map_leads_to_as_many_cases_as_it_says(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/cases/patterns/")
    cells = tab.locator(".case-map td a").evaluate_all("all => all.map(a => [a.href, a.textContent])")
    assert len(cells) >= 15
    for href, count in cells[:8]:
        open_finder(tab, href)
        assert len(shown(tab)) == int(count), href


@pytest.mark.parametrize("url", ["cases/", "en/cases/"])
def test_no_case_moves_on_a_phone_when_the_finder_starts(browser: Browser, address: str, url: str) -> None:
    context = browser.new_context(viewport={"width": 412, "height": 823})
    tab = context.new_page()
    open_finder(tab, f"{address}/{url}")
    case, top = tab.evaluate(FIRST_CASE)
    tab.route("**/tools/finder.js", lambda route: route.abort())
    tab.goto(f"{address}/{url}")
    before, top_before = tab.evaluate(FIRST_CASE)
    assert case - top == pytest.approx(before - top_before, abs=1)
    context.close()


def test_without_the_script_of_the_other_lists_the_first_list_is_narrowed_and_the_others_are_named(
    browser: Browser, guide: Guide, address: str
) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.route("**/all-cases.js", lambda route: route.abort())
    open_finder(tab, f"{address}/cases/?q=совета")
    russian = {case.id for case in guide.cases if case.country == "RU"}
    assert shown(tab)
    assert shown(tab) < russian
    assert tab.locator("[data-part=others] a").count() == len(LISTS) - 1
    context.close()


def test_a_thousand_choices_and_a_thousand_cases_are_told_apart(browser: Browser) -> None:
    """The guide may grow tenfold: every choice is counted by itself, and the list is narrowed at once."""
    facets = tuple(
        Facet(f"f{facet}", f"F{facet}", tuple(FacetValue(f"v{facet}-{n}", f"{n}") for n in range(100)))
        for facet in range(10)
    )
    signs = signs_of(facets)
    tag = Tag("", "")
    cases = tuple(
        FoundCase(
            Link(f"{n}/", f"Case {n}"),
            "",
            (),
            "",
            tag,
            "",
            "".join(signs[f"f{f}", f"v{f}-{n % 100}"] for f in range(10)),
        )
        for n in range(MANY)
    )
    tab = browser.new_page()
    ctx = Context(sample_guide(), "ru")
    tab.set_content(str(render("lists/finder", ctx, view=Finder(facets, cases, drawing(ctx, "nothing-found")))))
    tab.evaluate("history.replaceState = () => {}")
    tab.add_script_tag(path=ROOT / "overrides/assets/javascripts/tools/finder.js")
    assert set(counts(tab).values()) == {MANY // 100}
    assert len(counts(tab)) == MANY
    tab.locator("select[name=f9]").select_option("v9-99")
    assert shown(tab) == {str(n) for n in range(99, MANY, 100)}
    assert {count for (name, value), count in counts(tab).items() if name == "f0" and value != "v0-99"} == {0}
    tab.close()

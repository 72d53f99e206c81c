"""Pages of roles and formats, their indexes, folded cards and moved pages, as readers meet them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.addresses import page_address
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.reading.pages import read_pages as read_docs
from macros.reading.places import ROOT
from macros.views.lists.entry_index import format_values, role_values
from tests.reading.pages import prefix

LONG = 8000  # pixels at 1280: more is a page that nobody reads to its end
FULLEST = 10  # of the pages of a room, by their HTML: one with less of the same is no longer


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def shown(tab: Page) -> list[str]:
    return [str(card.get_attribute("id")) for card in tab.locator("[data-part=list] > li:visible").all()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_index_of_formats_shows_what_the_data_say_of_two_choices(
    tab: Page, address: str, guide: Guide, lang: str
) -> None:
    tab.goto(f"{address}/{prefix(lang)}formats/?time=30&words=no")
    wanted = {item.id for item in guide.formats if "30" in format_values(item)["time"] and item.words == "no"}
    assert set(shown(tab)) == wanted != set()
    tab.locator("select[name=time]").select_option("15")
    tab.wait_for_url(f"{address}/{prefix(lang)}formats/?time=15&words=no")
    assert set(shown(tab)) == {own for own in wanted if "15" in format_values(guide.index["formats"][own])["time"]}


def test_a_choice_of_the_folded_conditions_opens_them(tab: Page, address: str) -> None:
    tab.goto(f"{address}/formats/?begin=nothing")
    assert tab.locator("select[name=begin]").is_visible()
    tab.goto(f"{address}/formats/")
    assert not tab.locator("select[name=begin]").is_visible()


def test_roles_for_birth_parents_that_need_support_are_two_choices_away(tab: Page, address: str, guide: Guide) -> None:
    tab.goto(f"{address}/roles/catalogue/")
    tab.locator("select[name=support]").select_option("birth-families")
    assert set(shown(tab)) == {role.id for role in guide.roles if "birth-families" in role_values(role)["support"]}
    assert tab.locator("[data-part=group]:visible").count() > 0


def test_on_a_phone_no_text_of_an_index_is_cut(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    tab = context.new_page()
    for page in ("roles/catalogue/", "formats/"):
        tab.goto(f"{address}/{page}")
        texts = tab.locator("[data-part=list] > li > span:visible")
        assert texts.count() > 0
        assert texts.evaluate_all("all => all.filter((e) => e.scrollHeight > e.clientHeight + 1).length") == 0, page
    context.close()


def test_without_scripts_the_index_is_whole_and_has_no_dead_form(browser: Browser, address: str, guide: Guide) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/formats/")
    assert set(shown(tab)) == {item.id for item in guide.formats}
    assert not tab.locator("[data-part=form]").is_visible()
    context.close()


def test_the_whole_card_of_an_index_leads_to_its_page(tab: Page, address: str) -> None:
    tab.goto(f"{address}/roles/voice/")
    tab.locator("#consultant small").scroll_into_view_if_needed()
    box = tab.locator("#consultant small").bounding_box()
    assert box
    tab.mouse.click(box["x"] + 4, box["y"] + 4)
    tab.wait_for_url(f"{address}/roles/consultant/")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_folded_card_opens_it(browser: Browser, address: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(f"{address}/barriers/risks/#risk-burden")
    card = tab.locator(".card:has(#risk-burden)")
    assert card.locator(".block").first.is_visible()
    assert not tab.locator(".card:not(:has(#risk-burden)) .block").first.is_visible()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_term_opens_it_and_the_others_say_what_they_are(
    browser: Browser, address: str, scripts: bool, guide: Guide
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(f"{address}/materials/glossary/#term-voice")
    asked = tab.locator(".term-entry:has(#term-voice)")
    expect(tab.locator("#term-voice")).to_be_in_viewport()
    expect(asked.locator("p").first).to_be_visible()
    others = tab.locator(".term-entry:not(:has(#term-voice))")
    assert others.count() == len(guide.glossary) - 1
    for term in guide.glossary:
        entry = tab.locator(f".term-entry:has(#{term.id})")
        means = term.definition["ru"].partition(". ")[0]
        assert means in " ".join((entry.locator("summary").or_(entry).first.inner_text()).split())
    expect(others.locator("p").first).not_to_be_visible()
    context.close()


def test_paper_opens_every_card(tab: Page, address: str) -> None:
    tab.goto(f"{address}/barriers/risks/")
    tab.emulate_media(media="print")
    blocks = tab.locator(".card .block")
    assert blocks.count() == sum(block.is_visible() for block in blocks.all())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("formats/operational-feedback/#short-survey", "formats/operational/#short-survey"),
        ("en/formats/operational-feedback/?a=1", "en/formats/operational/?a=1"),
        ("materials/sources-news-ru/#nobody-knows", "materials/sources-news/#nobody-knows"),
    ],
)
def test_an_old_address_leads_on_with_its_place(tab: Page, address: str, old: str, new: str) -> None:
    tab.goto(f"{address}/{old}", wait_until="commit")
    tab.wait_for_url(f"{address}/{new}")


def test_an_old_place_of_a_source_leads_to_the_page_on_which_it_stands(tab: Page, address: str, guide: Guide) -> None:
    source = next(s for s in guide.sources if s.page == "research-2" and s.language_group == "other")
    tab.goto(f"{address}/materials/sources-research-other-n/#{source.id}", wait_until="commit")
    tab.wait_for_url(f"{address}/materials/sources-research-2/#{source.id}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_is_longer_than_eight_thousand_pixels_but_the_text_of_a_chapter(
    tab: Page, address: str, site: Path, lang: str
) -> None:
    prose = read_docs(ROOT / "docs")[lang]
    texts = {page_address(path) for path, page in prose.items() if page.head.get("kind") == "chapter"}
    home = site / prefix(lang)
    rooms: dict[str, list[tuple[int, str]]] = {}
    for file in home.rglob("index.html"):
        own = f"{file.parent.relative_to(home).as_posix()}/".removeprefix("./")
        html = file.read_text("utf-8")
        if not own.startswith(("l/", "en/")) and own not in texts and "data-to>" not in html:
            rooms.setdefault(own.partition("/")[0], []).append((len(html), own))
    long = {}
    tab.set_viewport_size({"width": 1280, "height": 1})  # what is not seen is laid out but not painted
    for own in (own for pages in rooms.values() for _, own in sorted(pages)[-FULLEST:]):
        tab.goto(f"{address}/{prefix(lang)}{own}", wait_until="domcontentloaded")
        height = tab.evaluate("document.documentElement.scrollHeight")
        if height > LONG:
            long[own] = height
    assert long == {}


def test_one_of_the_formats_that_fit_is_shown_and_every_other_comes_before_it_comes_again(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}/formats/?words=no&time=60")
    fitting = shown(tab)
    drawn = []
    for _ in fitting:
        tab.locator("[data-part=one]").click()
        drawn.append(tab.evaluate("document.activeElement.closest('li').id"))
    assert sorted(drawn) == sorted(fitting)
    assert len(fitting) > 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_no_format_fits_one_press_drops_one_condition(tab: Page, address: str, lang: str) -> None:
    tab.goto(f"{address}/{prefix(lang)}formats/?time=15&mode=beneficiary-led&words=no")
    assert shown(tab) == []
    expect(tab.locator("[data-part=nothing] img")).to_be_visible()
    assert not tab.locator("[data-part=one]").is_visible()
    way = tab.locator(".index-nearest button").first
    left = int("".join(sign for sign in way.inner_text().split()[-2 if lang == "en" else -1] if sign.isdigit()))
    way.click()
    assert len(shown(tab)) == left > 0
    assert tab.evaluate("document.activeElement.tagName") == "SELECT"


def test_on_a_phone_the_first_level_stands_open_and_a_condition_opens_what_fits(
    browser: Browser, address: str, guide: Guide
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(f"{address}/formats/")
    expect(tab.locator(".index-form")).to_be_visible()
    first = {item.id for item in guide.formats if item.level == guide.levels[0].id}
    assert set(shown(tab)) == first
    assert tab.locator("[data-part=group] > summary:visible").count() == len(guide.levels)
    tab.locator("select[name=time]").select_option("15")
    fitting = {item.id for item in guide.formats if "15" in format_values(item)["time"]}
    assert set(shown(tab)) == fitting != set()
    tab.locator("[type=reset]").click()
    expect(tab.locator("[data-part=list] > li:visible")).to_have_count(len(first))
    tab.goto("about:blank")
    tab.goto(f"{address}/formats/#house-meeting")
    expect(tab.locator("#house-meeting")).to_be_visible()
    context.close()

"""The search finds answers: word forms, everyday words, mistakes of typing; light, quick, plain about what fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from macros.languages import BY_CODE, Lang
from macros.model import Guide
from macros.reading.places import ROOT
from tests.reading.axe import violations
from tests.reading.search_page import results, results_in_turn
from tests.search_quality import SHOWN, answers

QUERIES = yaml.safe_load((ROOT / "tests" / "queries" / "pages.yaml").read_text("utf-8"))
KNOWN = {"БелАПДИиМИ", "КДНиЗП", "КиберЛенинка", "КонсультантПлюс", "ЛитРес", "СиД", "ФосТер"}  # names, not glued words
KIB = 1024
TWO_WORDS = {"ru": ("платить участникам", "жалоба сотрудник"), "en": ("pay participants", "complain staff")}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """A browser that has kept nothing."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def found(tab: Page, address: str, lang: str, query: str, kind: str = "") -> list[str]:
    """Addresses of the results, in order, from the root of the language."""
    root = f"{address}/en/" if lang == "en" else f"{address}/"
    tab.goto(f"{root}search/?q={quote(query)}{f'&kind={kind}' if kind else ''}")
    return results(tab, root)


def pages(addresses: list[str]) -> list[str]:
    return [each.partition("#")[0] for each in addresses]


@pytest.mark.parametrize("lang", BY_CODE)
def test_the_page_shows_what_the_engine_answers(tab: Page, address: str, site: Path, lang: Lang) -> None:
    """Whether every list of questions finds its answers is asked of the engine (tests/site/test_search_answers.py)."""
    queries = [query for query, _ in QUERIES[lang]][::4]
    root = f"{address}/{BY_CODE[lang].root}"
    tab.goto(f"{root}search/")
    assert [shown[:SHOWN] for shown in results_in_turn(tab, root, queries)] == answers(queries, site, lang)


@pytest.mark.parametrize(
    ("lang", "query", "card"),
    [
        ("ru", "платить ли участникам", "checklists/payment/"),
        ("ru", "наставники из выпускников детского дома", "roles/peer-mentor/"),
        ("ru", "djdktxtybt", "materials/glossary/#term-involvement"),
        ("ru", "субервизия", "materials/glossary/#term-supervision"),
        ("ru", "РЕБЕНОК РАССКАЗАЛ О НАСИЛИИ", "barriers/incidents/#disclosure"),
        ("en", "photo without asking", "plain/#refuse"),
        ("en", "safegaurding", "materials/glossary/#term-safeguarding"),
    ],
)
def test_a_hit_opens_the_card_that_answers(tab: Page, address: str, lang: str, query: str, card: str) -> None:
    shown = found(tab, address, lang, query)[:3]
    assert card in shown
    tab.locator(".results > li > a").nth(shown.index(card)).click()
    tab.wait_for_url(f"**/{card}")
    if "#" in card:
        assert tab.evaluate("document.querySelector(':target') !== null")


def test_a_result_says_what_it_is_where_it_stands_and_why(tab: Page, address: str, guide: Guide) -> None:
    found(tab, address, "ru", "дружественный критик")
    first = tab.locator(".results > li").first
    assert first.locator("a").first.inner_text() == "Дружественный критик"
    assert first.locator(".result-kind").inner_text().strip() == "роль"
    assert first.locator(".result-kind .icon").count() == 1
    assert tab.locator(".results > li .result-kind").nth(1).inner_text() == "термин · Словарь"
    assert first.locator("a mark").count() == 2
    assert first.locator(".result-text").inner_text() == guide.index["roles"]["friendly-critic"].summary.ru
    found(tab, address, "ru", "письмо директору")
    assert tab.locator(".results > li .result-text mark").count() > 0


def test_records_of_one_page_stand_together(tab: Page, address: str) -> None:
    shown = pages(found(tab, address, "ru", "куда пожаловаться"))
    assert len(shown) == len(set(shown))
    parts = tab.locator(".results ul a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert any("plain-complaint/#" in part for part in parts)


def test_a_kind_narrows_the_results_and_stays_in_the_address(tab: Page, address: str) -> None:
    shown = found(tab, address, "ru", "согласие", kind="checklist")
    assert shown
    assert all(page.startswith("checklists/") for page in shown)
    tab.locator(".search-kinds label", has=tab.locator("[value=form]")).click()
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    tab.wait_for_url("**/search/?q=*&kind=form")
    assert quote("согласие") in tab.url


def test_a_kind_without_results_offers_to_look_everywhere(tab: Page, address: str) -> None:
    assert found(tab, address, "ru", "Лидс", kind="form") == []
    tab.locator(".results-more button").click()
    tab.locator(".results > li > a").first.wait_for()
    assert tab.locator("[name=kind]:checked").get_attribute("value") == ""


@pytest.mark.parametrize("query", ["фывапролджэ", "?!… — «»", "🙂"])
def test_nothing_found_is_said_plainly(tab: Page, address: str, query: str) -> None:
    assert found(tab, address, "ru", query) == []
    assert "Ничего не нашлось" in tab.locator("[data-part=status]").inner_text()


def test_two_thousand_characters_are_answered(tab: Page, address: str) -> None:
    found(tab, address, "ru", "оплата")
    tab.locator("#search-field").fill("платить участникам за встречу " * 70)
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    expect(tab.locator(".results > li > a").first).to_be_visible()
    assert len(tab.url) < 4000


@pytest.mark.parametrize(
    ("lang", "typed", "meant"),
    [
        ("ru", "djdktxtybt", "вовлечение"),
        ("ru", "сагласие ребёнка", "согласие ребенка"),
        ("en", "safegaurding", "safeguarding"),
    ],
)
def test_what_was_meant_is_told_and_can_be_searched_as_it_was_typed(
    tab: Page, address: str, lang: str, typed: str, meant: str
) -> None:
    assert found(tab, address, lang, typed)
    told = tab.locator("[data-part=instead]")
    assert meant in told.inner_text()
    told.locator("button").click()
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    tab.wait_for_url("**&exact=1")
    assert told.inner_text() == ""
    tab.reload()
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    assert told.inner_text() == ""
    tab.locator("#search-field").fill(typed + " ")
    expect(told).to_contain_text(meant)


def test_the_list_of_the_site_stands_only_where_nothing_is_asked(tab: Page, address: str) -> None:
    tab.goto(f"{address}/search/")
    links = tab.locator("main .chapters a").first
    assert links.is_visible()
    assert not tab.locator("[data-part=kinds]").is_visible()
    tab.locator("#search-field").fill("оплата")
    tab.locator(".results > li > a").first.wait_for()
    assert not links.is_visible()
    tab.locator("#search-field").fill("фывапролджэ")
    expect(tab.locator("[data-part=status]")).to_contain_text("Ничего не нашлось")
    assert not links.is_visible()
    tab.locator("#search-field").fill("")
    expect(links).to_be_visible()


def test_kinds_say_how_many_pages_they_have_and_those_without_are_not_offered(tab: Page, address: str) -> None:
    found(tab, address, "ru", "согласие")
    label = tab.locator(".search-kinds label", has=tab.locator("[value=form]"))
    count = int(label.locator("small").inner_text())
    assert count >= 3
    label.click()
    expect(tab.locator("[data-part=status]")).to_have_text(f"Найдено страниц: {count}")
    for other in tab.locator(".search-kinds label:visible small").all_inner_texts():
        assert int(other) > 0


def test_on_a_phone_the_kinds_are_behind_one_button_and_the_first_result_is_in_sight(fresh: Page, address: str) -> None:
    found(fresh, address, "ru", "согласие")
    assert not fresh.locator(".search-kinds label").first.is_visible()
    expect(fresh.locator(".results > li > a").first).to_be_in_viewport()
    button = fresh.locator(".search-filter > summary")
    assert re.search(r"\(\d+\)$", button.inner_text())
    button.click()
    fresh.locator(".search-kinds label", has=fresh.locator("[value=form]")).click()
    expect(button).to_contain_text("бланки")
    assert not fresh.locator(".search-kinds label").first.is_visible()


def test_where_nothing_is_found_a_drawing_stands_with_what_to_do(tab: Page, address: str) -> None:
    tab.goto(f"{address}/search/?q=zzqqxx")
    expect(tab.locator("[data-part=nothing] img")).to_be_visible()
    tab.locator("#search-field").fill("согласие")
    expect(tab.locator("[data-part=nothing]")).not_to_be_visible()


def test_a_form_of_another_page_asks_the_search(tab: Page, address: str) -> None:
    """Whatever sends q by GET is answered: the field of the home page needs no script."""
    tab.set_content(f'<form action="{address}/search/"><input name="q" value="оплата"><button>Найти</button></form>')
    tab.locator("button").click()
    tab.locator(".results > li > a").first.wait_for()
    assert tab.locator("#search-field").input_value() == "оплата"


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_no_excerpt_is_glued(site: Path, lang: Lang) -> None:
    """A small letter with a capital behind it is a name (ГАООРДИ aside): two words without a space between them."""
    folder = site / BY_CODE[lang].root / "search"
    glued = {
        word
        for file in folder.rglob("pages/*.json")
        for _, _, text, _ in json.loads(file.read_text("utf-8"))
        for word in re.findall(r"[^\W\d_]*[а-яё][А-ЯЁ][^\W\d_]*", text)
    }
    assert glued <= KNOWN


@pytest.mark.parametrize("file", ["**/search/head.json", "**/words/*.json", "**/pages/*.json"])
def test_an_index_that_does_not_arrive_leaves_the_links(fresh: Page, address: str, file: str) -> None:
    fresh.route(file, lambda route: route.abort())
    assert found(fresh, address, "ru", "оплата") == []
    assert "Поиск не загрузился" in fresh.locator("[data-part=status]").inner_text()
    assert fresh.locator("main .chapters a").count() == 7
    fresh.unroute(file)
    fresh.locator("#search-field").fill("оплата участия")
    fresh.locator(".results > li > a").first.wait_for()


def test_a_damaged_index_is_told_like_a_missing_one(fresh: Page, address: str) -> None:
    def damaged(route: Route) -> None:
        route.fulfill(body="{", content_type="application/json")

    fresh.route("**/search/head.json", damaged)
    found(fresh, address, "en", "payment")
    assert "The search did not load" in fresh.locator("[data-part=status]").inner_text()


def test_without_its_script_the_page_says_so_and_has_its_links(fresh: Page, address: str) -> None:
    fresh.route("**/tools/search.js", lambda route: route.abort())
    fresh.goto(f"{address}/search/?q=оплата")
    expect(fresh.locator("[data-part=status]")).to_contain_text("JavaScript")
    assert fresh.locator("#search-field").is_disabled()
    assert fresh.locator("main .chapters a").count() == 7


def test_without_the_parts_that_it_asks_for_later_the_search_still_answers(fresh: Page, address: str) -> None:
    fresh.route("**/lazy/*.js", lambda route: route.abort())
    assert found(fresh, address, "ru", "оплата")


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("at", [0, 1])
def test_the_first_search_of_two_words_weighs_at_most_150_kib(fresh: Page, address: str, lang: str, at: int) -> None:
    sizes: list[int] = []
    fresh.on(
        "response",
        lambda r: sizes.append(int(r.headers.get("content-length", 0))) if "search" in urlsplit(r.url).path else None,
    )
    assert found(fresh, address, lang, TWO_WORDS[lang][at])
    assert 20 * KIB < sum(sizes) <= 150 * KIB


def test_the_search_can_be_used_by_keyboard_alone(fresh: Page, address: str) -> None:
    fresh.goto(f"{address}/search/")
    fresh.keyboard.type("оплата участия")
    fresh.locator(".results > li > a").first.wait_for()
    for _ in range(3):
        fresh.keyboard.press("Tab")
        if fresh.evaluate("document.activeElement.matches('.results a')"):
            break
    assert fresh.evaluate("document.activeElement.matches('.results > li:first-child > a')")
    fresh.keyboard.press("Enter")
    fresh.wait_for_url("**/checklists/payment/**")


@pytest.mark.parametrize(
    ("lang", "query"), [("ru", "платить ли участникам"), ("ru", "фывапролджэ"), ("en", "complain")]
)
def test_results_are_accessible_in_both_schemes_and_widths(
    browser: Browser, address: str, lang: str, query: str
) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    found(tab, address, lang, query)
    assert violations(tab) == []
    tab.set_viewport_size({"width": 320, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()

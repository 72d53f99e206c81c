"""Permanent links in a browser: each opens in the language of its reader, and the list of all is narrowed."""

from __future__ import annotations

import random
from collections import defaultdict
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.reading.axe import violations

SCRIPTED = 64  # how many links go through a real browser


@pytest.fixture(scope="session")
def drawn(table: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    """Links of every kind in turn, drawn by a fixed seed; a retired one leads nowhere by itself."""
    kinds: dict[str, list[dict[str, str]]] = defaultdict(list)
    alive = sorted((row for row in table.values() if row["state"] != "retired"), key=lambda row: row["id"])
    for row in random.Random(2020).sample(alive, len(alive)):
        kinds[row["kind"]].append(row)
    turns = [rows[turn] for turn in range(SCRIPTED) for rows in kinds.values() if turn < len(rows)]
    return turns[:SCRIPTED]


@pytest.mark.parametrize(("locale", "lang"), [("ru-RU", "ru"), ("en-GB", "en"), ("ja-JP", "en")])
def test_a_link_opens_in_the_language_of_the_browser(
    browser: Browser, address: str, drawn: list[dict[str, str]], locale: str, lang: str
) -> None:
    assert len({row["kind"] for row in drawn}) > 15
    context = browser.new_context(locale=locale, viewport={"width": 1280, "height": 1})  # nothing has to be painted
    tab = context.new_page()
    for row in drawn if locale != "ja-JP" else drawn[:3]:
        tab.goto(f"{address}/l/{row['id']}/", wait_until="commit")
        goal = urlsplit(row[f"{lang} address"])
        where = f"{address}{goal.path}{'#' * bool(goal.fragment)}{goal.fragment}"
        tab.wait_for_url(where, wait_until="domcontentloaded")
        assert tab.evaluate("document.documentElement.lang") == lang
        if goal.fragment:
            assert tab.evaluate("document.querySelector(':target').id") == goal.fragment
        tab.evaluate("localStorage.clear()")  # forget the language that was read
    context.close()


def test_the_language_read_last_goes_before_that_of_the_browser(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="en-GB")
    tab = context.new_page()
    tab.goto(f"{address}/about/")
    tab.goto(f"{address}/l/consultant/?seen=1", wait_until="commit")
    tab.wait_for_url(f"{address}/roles/consultant/?seen=1")
    tab.locator("[data-language][hreflang=en]").click()
    tab.wait_for_url(f"{address}/en/**")
    tab.goto(f"{address}/l/roles-voice/#adviser", wait_until="commit")
    tab.wait_for_url(f"{address}/en/roles/voice/#adviser")
    tab.go_back()
    assert "/l/" not in tab.url, "the link itself stays out of the history"
    context.close()


def test_a_field_narrows_the_list_and_its_words_stay_in_the_address(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(f"{address}/l/roles.html")
    tab.locator("#q").fill("Консультант")
    shown = tab.locator(".ids > li:visible > a").all_inner_texts()
    assert "consultant" in shown
    assert len(shown) < 30
    tab.reload()
    assert tab.locator(".ids > li:visible > a").all_inner_texts() == shown
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("path", ["l/roles.html?q=консультант", "l/", "en/l/", "l/consultant/", "l/readiness-costs/"])
def test_axe_finds_nothing_on_the_pages_of_links(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.route("**/short-link.js", lambda route: route.abort())  # stay here
    tab.goto(f"{address}/{path}")
    assert violations(tab) == []
    context.close()

"""Permanent links: every id ever published leads to its place, in both languages, with and without scripts."""

from __future__ import annotations

import csv
import io
import random
import re
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from macros.addresses import entry_pages
from macros.model import Guide
from macros.reading.ids_lock import page_issues, read_lock
from macros.reading.pages import pair_pages
from macros.reading.places import DATA, ROOT
from macros.site.permanent_links import COLUMNS
from tests.reading.axe import violations
from tests.reading.pages import Page, words

from .test_site import gzipped

KIB = 1024
LIST_BUDGET = 52 * KIB  # all names in both languages on one page; nobody needs it to read the guide
SCRIPTED = 64  # how many links go through a real browser


@pytest.fixture(scope="session")
def table(site: Path) -> dict[str, dict[str, str]]:
    """The rows of l/ids.csv by id."""
    text = (site / "l/ids.csv").read_bytes().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}


@pytest.fixture(scope="session")
def sample(table: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    """Links of every kind in turn, drawn by a fixed seed."""
    kinds: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in random.Random(2020).sample(sorted(table.values(), key=lambda row: row["id"]), len(table)):
        kinds[row["kind"]].append(row)
    turns = [rows[turn] for turn in range(SCRIPTED) for rows in kinds.values() if turn < len(rows)]
    return turns[:SCRIPTED]


def ways(page: Page) -> dict[str, str]:
    """Language → address that a link's page shows to a reader without scripts."""
    return {a.get("hreflang", ""): a.get("href", "") for a in page.find_all("a") if a.get("hreflang")}


# ---------------------------------------------------------------- without scripts


def test_every_published_id_has_its_page_and_no_page_is_without_one(guide: Guide, links: dict[str, Page]) -> None:
    lock, entries = read_lock(DATA), entry_pages(guide)
    assert set(links) - {""} == set(lock)
    assert list(page_issues(lock, [p.address for p in pair_pages(ROOT / "docs") if p.address not in entries])) == []


def test_every_link_leads_to_a_place_that_exists_in_both_languages(pages: list[Page], links: dict[str, Page]) -> None:
    places = {"/" + page.url: set(page.ids) for page in pages}
    broken = []
    for own, state in read_lock(DATA).items():
        found = ways(links[own])
        if state.word != "retired" and set(found) != {"ru", "en"}:
            broken.append(f"{own}: {found}")
        for lang, href in found.items():
            path, anchor = links[own].resolve(href)
            if path not in places or anchor not in places[path] | {""} or path.startswith("/en/") != (lang == "en"):
                broken.append(f"{own}: {href}")
            elif state.word == "active" and own not in places[path]:
                broken.append(f"{own}: {href} is another place")
    assert broken == []


def test_the_script_is_told_what_readers_without_it_see(links: dict[str, Page]) -> None:
    for own, page in links.items():
        told = [s for s in page.find_all("script") if s.get("data-ru")]
        if own and ways(page):
            assert [{"ru": s.get("data-ru"), "en": s.get("data-en")} for s in told] == [ways(page)], own


def test_the_pages_of_links_are_valid_private_and_not_indexed(links: dict[str, Page], base: str) -> None:
    for own, page in links.items():
        assert page.errors == [], own
        assert len(page.find_all("h1")) == 1, own
        metas = {e.get("name") or e.get("http-equiv"): e.get("content", "") for e in page.find_all("meta")}
        assert metas["robots"] == "noindex", own
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in metas["Content-Security-Policy"]
        assert all(script.get("src") for script in page.find_all("script")), own
        assert not re.search(r' style=|(?:src|href)="(?:https?:)?//', page.text.replace(f'href="{base}', "")), own


def test_the_canonical_address_is_the_russian_page(links: dict[str, Page], table: dict[str, dict[str, str]]) -> None:
    for own, row in table.items():
        canonical = [e.get("href") for e in links[own].find_all("link") if e.get("rel") == "canonical"]
        assert canonical == ([row["ru address"]] if row["state"] != "retired" else []), own


def test_the_list_and_the_table_hold_every_id_with_its_names(
    site: Path, links: dict[str, Page], table: dict[str, dict[str, str]]
) -> None:
    """The sources are many and have a page of the list to themselves."""
    assert set(table) == set(read_lock(DATA))
    lists = [links[""], Page(site / "l/sources.html", "l/sources.html", "ru")]
    rows = {words(next(li.iter("a"))): words(li) for page in lists for li in page.find_all("li")}
    for own, row in table.items():
        assert rows[own].startswith(own), own
        for lang in ("ru", "en"):
            assert " ".join(row[f"{lang} name"].split()) in rows[own], own
            assert row[f"{lang} name"] != own, f"{own} has no name"


def test_the_table_opens_in_excel_with_cyrillic(site: Path) -> None:
    content = (site / "l/ids.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())


def test_the_list_keeps_its_own_budget(site: Path) -> None:
    assert max(gzipped(site / name) for name in ("l/index.html", "l/sources.html")) <= LIST_BUDGET
    assert max(gzipped(file) for file in (site / "l").glob("*/index.html")) <= 2 * KIB


# ---------------------------------------------------------------- with scripts


@pytest.mark.browser
@pytest.mark.parametrize(("locale", "lang"), [("ru-RU", "ru"), ("en-GB", "en"), ("de-DE", "ru")])
def test_a_link_opens_in_the_language_of_the_browser(
    browser: Browser, address: str, sample: list[dict[str, str]], locale: str, lang: str
) -> None:
    assert len({row["kind"] for row in sample}) > 15
    context = browser.new_context(locale=locale)
    tab = context.new_page()
    for row in sample if locale != "de-DE" else sample[:3]:
        tab.goto(f"{address}/l/{row['id']}/", wait_until="commit")
        goal = urlsplit(row[f"{lang} address"])
        where = f"{address}{goal.path}{'#' * bool(goal.fragment)}{goal.fragment}"
        tab.wait_for_url(where, wait_until="domcontentloaded")
        assert tab.evaluate("document.documentElement.lang") == lang
        if goal.fragment:
            assert tab.evaluate("document.querySelector(':target').id") == goal.fragment
        tab.evaluate("localStorage.clear()")  # forget the language that was read
    context.close()


@pytest.mark.browser
def test_the_script_sends_every_id_where_the_table_says(
    browser: Browser, site: Path, base: str, links: dict[str, Page], table: dict[str, dict[str, str]]
) -> None:
    tab = browser.new_context().new_page()
    tab.add_script_tag(path=site / "assets/javascripts/short-link.js")
    targets = {own: ways(page) for own, page in links.items() if ways(page)}
    for lang, wanted in (("ru", ["ru-RU", "en"]), ("en", ["en-GB", "ru"])):
        found = tab.evaluate(
            """([targets, wanted, base]) => Object.fromEntries(Object.entries(targets).map(([id, ways]) => [id, new URL(
                 guide.shortLink.address(ways[guide.shortLink.language(null, wanted)], "", ""),
                 `${base}l/${id}/`).href]))""",
            [targets, wanted, base],
        )
        assert found == {own: table[own][f"{lang} address"] for own in targets}
    tab.context.close()


@pytest.mark.browser
def test_the_language_read_last_goes_before_that_of_the_browser(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="en-GB")
    tab = context.new_page()
    tab.goto(f"{address}/about/")
    tab.goto(f"{address}/l/consultant/?seen=1", wait_until="commit")
    tab.wait_for_url(f"{address}/roles/voice/?seen=1#consultant")
    tab.locator("[data-language]").click()
    tab.wait_for_url(f"{address}/en/**")
    tab.goto(f"{address}/l/roles-voice/#adviser", wait_until="commit")
    tab.wait_for_url(f"{address}/en/roles/voice/#adviser")
    tab.go_back()
    assert "/l/" not in tab.url, "the link itself stays out of the history"
    context.close()


@pytest.mark.browser
def test_a_field_narrows_the_list_and_its_words_stay_in_the_address(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(f"{address}/l/")
    tab.locator("#q").fill("Консультант")
    shown = tab.locator(".ids > li:visible > a").all_inner_texts()
    assert "consultant" in shown
    assert len(shown) < 30
    tab.reload()
    assert tab.locator(".ids > li:visible > a").all_inner_texts() == shown
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", ["l/?q=консультант", "l/consultant/", "l/readiness-costs/"])
def test_axe_finds_nothing_on_the_pages_of_links(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.route("**/short-link.js", lambda route: route.abort())  # stay here
    tab.goto(f"{address}/{path}")
    assert violations(tab) == []
    context.close()

"""The search finds what readers mean: word forms, ё and е, synonyms; light until it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page

QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yaml").read_text("utf-8"))
KIB = 1024


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def found(tab: Page, address: str, lang: str, query: str, kind: str = "") -> list[str]:
    """Pages of the results, in order, from the root of the language."""
    root = f"{address}/en/" if lang == "en" else f"{address}/"
    tab.goto(f"{root}search/?q={quote(query)}{f'&kind={kind}' if kind else ''}")
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    links = tab.locator(".results > li > a").evaluate_all("all => all.map(a => a.href)")
    return [urlsplit(link).path.removeprefix(urlsplit(root).path) for link in links]


@pytest.mark.parametrize(("query", "page"), QUERIES["ru"])
def test_a_russian_query_finds_its_page_in_the_first_three(tab: Page, address: str, query: str, page: str) -> None:
    assert page in found(tab, address, "ru", query)[:3]


@pytest.mark.parametrize(("query", "page"), QUERIES["en"])
def test_an_english_query_finds_its_page_in_the_first_three(tab: Page, address: str, query: str, page: str) -> None:
    assert page in found(tab, address, "en", query)[:3]


def test_a_kind_narrows_the_results(tab: Page, address: str) -> None:
    pages = found(tab, address, "ru", "согласие", kind="checklist")
    assert pages
    assert all(page.startswith("checklists/") for page in pages)


def test_results_of_a_page_show_its_sections(tab: Page, address: str) -> None:
    found(tab, address, "ru", "дружественный критик")
    parts = tab.locator(".results ul a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert any("#friendly-critic" in part for part in parts)


def test_nothing_found_is_said_plainly(tab: Page, address: str) -> None:
    assert found(tab, address, "ru", "фывапролджэ") == []
    assert "Ничего не нашлось" in tab.locator("[data-part=status]").inner_text()


def test_the_first_search_weighs_little(browser: Browser, address: str) -> None:
    context = browser.new_context()
    tab = context.new_page()
    sizes: list[int] = []
    tab.on("response", lambda r: sizes.append(int(r.headers.get("content-length", 0))) if "pagefind" in r.url else None)
    found(tab, address, "ru", "жалоба")
    assert sum(sizes) <= 230 * KIB
    context.close()


def test_there_are_enough_queries() -> None:
    assert len(QUERIES["ru"]) >= 130
    assert len(QUERIES["en"]) >= 50
    for lang in QUERIES:
        words = [query for query, _ in QUERIES[lang]]
        assert len(words) == len(set(words))

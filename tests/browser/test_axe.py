"""axe-core finds nothing (WCAG 2.2 A and AA, best practices) on any kind of page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.reading.axe import violations
from tests.reading.pages import urls_of_every_kind


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages, each of which meets a newcomer: a tab of its own costs as much as its loading."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script("localStorage.clear(); sessionStorage.clear()")
    context.add_init_script(AXE_SCRIPT)  # half a megabyte, sent once and not with every page
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("url", urls_of_every_kind())
def test_axe_finds_no_violation_in_either_scheme_and_width(tab: Page, address: str, url: str) -> None:
    tab.emulate_media(color_scheme="light")
    tab.goto(address + url)
    assert violations(tab) == []


BROKEN = {
    "text of one colour in the dark": ("@media (prefers-color-scheme: dark) { li { color: #555 } }", "color-contrast"),
    "one text of many": (".card:nth-of-type(3) > h2 { color: #aaa }", "color-contrast"),
    "some links of many": ("article a[href*=exercise-] { color: #445; text-decoration: none }", "link-in-text-block"),
    "what a phone shows": ("@media (max-width: 500px) { article p { opacity: .4 } }", "color-contrast"),
    "what is hidden in the dark": ("@media (prefers-color-scheme: dark) { h1 { display: none } }", "heading-one"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_what_axe_is_asked_less_often_is_seen_all_the_same(tab: Page, address: str, broken: str) -> None:
    style, fault = BROKEN[broken]
    tab.emulate_media(color_scheme="light")
    tab.goto(f"{address}/barriers/staff/")
    tab.add_style_tag(content=style.replace(";", " !important;").replace(" }", " !important }", 1))
    assert [found for found in violations(tab) if fault in found]


def test_a_text_that_passed_is_asked_again_when_it_looks_otherwise(tab: Page, address: str) -> None:
    tab.emulate_media(color_scheme="light")
    tab.goto(f"{address}/barriers/staff/")
    assert violations(tab) == []
    tab.add_style_tag(content="article li { color: #aaa !important }")
    assert any("color-contrast" in found for found in violations(tab))

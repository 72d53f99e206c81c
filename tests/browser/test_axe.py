"""axe-core finds nothing (WCAG 2.2 A and AA, best practices) on any kind of page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.reading.axe import violations
from tests.reading.pages import urls_of_every_kind


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages, each of which meets a newcomer: a tab of its own would cost each as much as its loading."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script("localStorage.clear(); sessionStorage.clear()")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("url", urls_of_every_kind())
def test_axe_finds_no_violation_in_either_scheme_and_width(tab: Page, address: str, url: str) -> None:
    tab.emulate_media(color_scheme="light")
    tab.goto(address + url)
    assert violations(tab) == []

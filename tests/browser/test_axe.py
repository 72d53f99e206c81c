"""axe-core finds nothing (WCAG 2.2 A and AA, best practices) on any kind of page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.reading.axe import violations
from tests.reading.pages import urls_of_every_kind


@pytest.mark.parametrize("url", urls_of_every_kind())
def test_axe_finds_no_violation_in_either_scheme_and_width(browser: Browser, address: str, url: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto(address + url)
    assert violations(tab) == []
    context.close()

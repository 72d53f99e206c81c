"""axe-core finds nothing (WCAG 2.2 A and AA, best practices) on any kind of page."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .pages import urls_of_every_kind

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.browser
@pytest.mark.parametrize("url", urls_of_every_kind())
def test_axe_finds_no_violation_in_either_scheme_and_width(browser: Browser, address: str, url: str) -> None:
    context = browser.new_context(bypass_csp=True)  # axe itself is an inline script
    tab = context.new_page()
    tab.goto(address + url)
    found = set()
    for width in (390, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            results = Axe().run(
                tab, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
            )
            for violation in results.response["violations"]:
                nodes = [(n["target"], n["failureSummary"]) for n in violation["nodes"]][:2]
                found.add(f"{width} {scheme} {violation['id']}: {nodes}")
    context.close()
    assert sorted(found) == []

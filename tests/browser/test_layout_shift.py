"""Nothing moves while a page starts: what the scripts bring has its place before they run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from macros.languages import Lang
from tests.reading.pages import urls_of_every_kind

MOST = 0.003  # two pixels of a card; a bar that grows by a row is 0.02
SHIFTS = """() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? node?.textContent ?? "?")]);
        }
    }).observe({ type: "layout-shift", buffered: true });
}"""


TOGETHER = 5  # side by side: each waits a while for what moves late


@pytest.mark.parametrize(("lang", "width"), [("ru", 360), ("en", 1280)])
def test_nothing_moves_while_a_page_starts(browser: Browser, address: str, lang: Lang, width: int) -> None:
    """The longer words on the narrower page, the other language on the wider."""
    urls = [url for url in urls_of_every_kind() if url.startswith("/en/") == (lang == "en")]
    moved = {}
    for start in range(0, len(urls), TOGETHER):
        some = urls[start : start + TOGETHER]
        tabs = [opened(browser, address + url, width) for url in some]
        tabs[-1].wait_for_timeout(150)  # two turns of what starts after loading
        for url, tab in zip(some, tabs, strict=True):
            shifts = tab.evaluate("new Promise(requestAnimationFrame).then(() => shifts)")
            if sum(value for value, _ in shifts) > MOST:
                moved[url] = shifts
            tab.context.close()
    assert moved == {}


def opened(browser: Browser, url: str, width: int) -> Tab:
    """The loaded page, met by a newcomer whose browser keeps nothing of the site."""
    tab = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    tab.route("**/*.woff2", lambda route: route.abort())  # that headings change their letters is another matter
    tab.add_init_script(f"({SHIFTS})()")
    tab.goto(url, wait_until="load")
    return tab

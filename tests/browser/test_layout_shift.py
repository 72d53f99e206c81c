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
    tabs = [opened(browser, width) for _ in range(TOGETHER)]
    moved = {}
    for start in range(0, len(urls), TOGETHER):
        shown = list(zip(urls[start : start + TOGETHER], tabs, strict=False))
        for url, tab in shown:
            tab.goto(address + url, wait_until="load")
        tabs[0].wait_for_timeout(150)  # two turns of what starts after loading
        for url, tab in shown:
            shifts = tab.evaluate("new Promise(requestAnimationFrame).then(() => shifts)")
            if sum(value for value, _ in shifts) > MOST:
                moved[url] = shifts
    for tab in tabs:
        tab.context.close()
    assert moved == {}


def opened(browser: Browser, width: int) -> Tab:
    """A tab in which every page is met by a newcomer, whose browser keeps nothing of the site.

    Whoever catches requests gets each from the server, none from what the browser keeps.
    """
    tab = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    tab.route("**/*.woff2", lambda route: route.abort())  # that headings change their letters is another matter
    tab.add_init_script(f"localStorage.clear(); sessionStorage.clear(); ({SHIFTS})()")
    return tab

"""Tables on a phone and a tablet: no word is broken, no page moves sideways, each has its style and its labels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from macros.commands.project import SITE

# Words of tables that stand on more than one line; a word ends at a hyphen, dash or slash.
BROKEN = r"""() => {
  const found = [];
  for (const table of document.querySelectorAll("article table")) {
    const walk = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\d]{2,}/gu)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      }
    }
  }
  return found;
}"""
OUTSIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def with_tables() -> list[str]:
    """Every page with a table, each kind of entry by its first three."""
    found: dict[str, list[str]] = {}
    for file in sorted(SITE.rglob("index.html")):
        url = file.parent.relative_to(SITE).as_posix()
        if not url.startswith("l/") and "<table" in file.read_text("utf-8"):
            found.setdefault(file.parent.parent.as_posix(), []).append(url)
    return [url for urls in found.values() for url in (urls[:3] if len(urls) > 12 else urls)]


# A browser centres the heads of a table that no style sheet knows.
UNSTYLED = """() => [...document.querySelectorAll("article table th")]
    .filter((head) => getComputedStyle(head).textAlign === "center").map((head) => head.textContent)"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 360, "height": 1})
    yield context.new_page()
    context.close()


def test_no_table_breaks_a_word_moves_its_page_sideways_or_lacks_style(tab: Tab, address: str) -> None:
    faults = []
    for url in with_tables():
        tab.goto(f"{address}/{url}/")
        for width in (360, 768):
            tab.set_viewport_size({"width": width, "height": 1})  # what is not seen is laid out but not painted
            faults += [f"{url} at {width} px: {word}" for word in tab.evaluate(BROKEN)]
            faults += [f"{url} at {width} px: {head} has no style" for head in tab.evaluate(UNSTYLED)]
            if tab.evaluate(OUTSIDE) > 0:
                faults.append(f"{url} at {width} px: {tab.evaluate(OUTSIDE)} px outside")
    assert faults == []


def test_on_a_phone_a_value_of_a_page_s_table_has_its_label(tab: Tab, address: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 900})
    tab.goto(f"{address}/about/")
    label = tab.locator("article table td[data-label]").first
    shown = label.evaluate("e => getComputedStyle(e, '::before').content")
    assert shown.strip('"') == f"{label.get_attribute('data-label')}: "
    tab.set_viewport_size({"width": 768, "height": 900})
    assert label.evaluate("e => getComputedStyle(e, '::before').content") == "none"

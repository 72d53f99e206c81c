"""Components in a browser.

What earlier editions left is there; a storage that fails loses nothing; one that breaks leaves its page as it was
written and the others at work.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

KEY = "guide:checklist:readiness"
PAGE = "checklists/readiness/"
BOXES = ".ticks > li > input"
FULL = "Storage.prototype.setItem = () => { throw new Error('QuotaExceededError') }"
Change = Callable[[str], str]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext) -> Page:
    return context.new_page()


def leave(context: BrowserContext, address: str, **texts: str) -> None:
    """Put texts into the storage of the site, as an earlier visit left them."""
    tab = context.new_page()
    tab.goto(f"{address}/about/")
    tab.evaluate("texts => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text))", texts)
    tab.close()


def kept(tab: Page) -> dict[str, str]:
    return dict(
        tab.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('list')))")
    )


def names(tab: Page, count: int) -> list[str]:
    boxes = tab.locator(BOXES)
    return [str(boxes.nth(number).get_attribute("name")) for number in range(count)]


@pytest.mark.parametrize("left", [f"{KEY}:0.1", f"{KEY}:0.2", KEY])
def test_ticks_that_an_earlier_edition_left_are_there_and_kept_on(
    context: BrowserContext, tab: Page, address: str, left: str
) -> None:
    tab.goto(f"{address}/{PAGE}")
    first, second = names(tab, 2)
    leave(context, address, **{left: json.dumps([second])})
    tab.goto(f"{address}/en/{PAGE}")
    boxes = tab.locator(BOXES)
    assert [boxes.nth(0).is_checked(), boxes.nth(1).is_checked()] == [False, True]
    boxes.nth(0).check()
    assert list(kept(tab)) == [KEY]
    envelope = json.loads(kept(tab)[KEY])
    assert (envelope["tool"], envelope["schema"]) == ("checklist", 2)
    assert sorted(envelope["data"]["copies"][0]["ticked"]) == sorted([first, second])
    assert re.fullmatch(r"\d+(\.\d+)+", envelope["edition"])
    tab.reload()
    assert tab.locator(f"{BOXES}:checked").count() == 2


def test_ticks_of_a_newer_edition_are_left_alone_and_it_is_said(
    context: BrowserContext, tab: Page, address: str
) -> None:
    newer = json.dumps({"tool": "checklist", "schema": 99, "edition": "9.0", "saved": "", "data": {"all": True}})
    leave(context, address, **{KEY: newer})
    tab.goto(f"{address}/{PAGE}")
    assert "более новой редакции" in tab.locator("[data-part=note]").inner_text()
    tab.locator(BOXES).first.check()
    assert tab.locator("[data-part=status]").inner_text().startswith("Отмечено 1")
    assert kept(tab) == {KEY: newer}


def test_a_full_storage_is_said_and_ticks_work_on(context: BrowserContext, tab: Page, address: str) -> None:
    context.add_init_script(FULL)
    tab.goto(f"{address}/en/{PAGE}")
    assert tab.locator("[data-part=note]").inner_text() == ""
    tab.locator(BOXES).first.check()
    assert "your work will be lost when you close the page" in tab.locator("[data-part=note]").inner_text()
    assert tab.locator("[data-part=status]").inner_text().startswith("1 of")


def test_damaged_ticks_are_set_aside(context: BrowserContext, tab: Page, address: str) -> None:
    leave(context, address, **{KEY: '["a'})
    tab.goto(f"{address}/{PAGE}")
    tab.locator(BOXES).first.check()
    tab.reload()
    assert tab.locator(f"{BOXES}:checked").count() == 1
    assert kept(tab)[f"{KEY}:unreadable"] == '["a'


# ---------------------------------------------------------------- what breaks


def changed(tab: Page, url: str, change: Change) -> None:
    """Open a page as if its file held something else."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=change(response.text()))

    tab.route(url, answer)
    tab.goto(url)


def test_a_component_that_breaks_leaves_its_page_and_the_others_at_work(tab: Page, address: str) -> None:
    """Two checklists stand on a page; the first lacks its meter."""

    def broken(html: str) -> str:
        found = re.search(r'<div class="?checklist"? .*?(?=<h2)', html, re.DOTALL)
        assert found
        first = found[0].replace("data-part=meter", "").replace('data-part="meter"', "")
        return html.replace(found[0], f"{first}</section></div>{found[0]}", 1)

    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    changed(tab, f"{address}/{PAGE}", broken)
    bars = tab.locator("[data-part=bar]")
    expect(bars).to_have_count(2)
    assert not bars.nth(0).is_visible(), "the broken one stays as it was written"
    assert bars.nth(1).is_visible(), "the other one works"
    assert any("meter" in text for text in said)
    tab.locator("[data-theme-toggle]").click()
    assert tab.locator("html").get_attribute("data-theme") == "dark"


def test_when_one_thing_of_every_page_breaks_the_others_work(tab: Page, address: str) -> None:
    changed(tab, f"{address}/roles/voice/", lambda html: re.sub(r"data-theme-toggle(=\"\")?", "", html))
    tab.goto(f"{address}/roles/voice/#consultant")
    assert str(tab.locator("[data-language][hreflang=en]").get_attribute("href")).endswith("#consultant")
    tab.keyboard.press("/")
    tab.wait_for_url(f"{address}/search/")


@pytest.mark.parametrize("script", ["every", "theme", "tools/checklist"])
def test_a_script_that_does_not_arrive_leaves_the_page(tab: Page, address: str, script: str) -> None:
    tab.route(f"**/{script}.js", lambda route: route.abort())
    tab.goto(f"{address}/{PAGE}")
    assert tab.locator("h1").is_visible()
    box = tab.locator(BOXES).first
    box.check()
    assert box.is_checked()
    working = tab.locator("[data-part=bar]").is_visible()
    assert working == (script != "tools/checklist")

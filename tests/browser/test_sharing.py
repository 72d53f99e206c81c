"""The panel that shares a page, a card or an item: link, short link, QR – on the screen, by keyboard and on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from tests.reading.axe import violations
from tests.reading.codes import decoded
from tests.reading.files import squeezed
from tests.reading.machine import PATIENCE

PAUSE = 100  # milliseconds between two looks
DAY = 86_400  # seconds: later than any page is ready
ANSWER = 2500  # milliseconds for which the page says that it has copied


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def seen(panel: Locator) -> set[str]:
    """The codes that a camera sees in a panel; a lazy picture is painted a moment after it is loaded."""
    for _ in range(PATIENCE // PAUSE):
        if codes := decoded(Image.open(io.BytesIO(panel.screenshot()))):
            return codes
        panel.page.wait_for_timeout(PAUSE)
    return set()


# ---------------------------------------------------------------- the panel


def test_the_panel_opens_and_closes_without_scripts(browser: Browser, address: str, base: str) -> None:
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto(f"{address}/en/about/")
    tab.get_by_role("button", name="Share").click()
    panel = tab.get_by_role("dialog", name="Share")
    assert f"{base}l/about/" in panel.inner_text()
    panel.locator("img").wait_for()
    tab.get_by_role("button", name="Close").click()
    assert not panel.is_visible()
    tab.context.close()


@pytest.mark.parametrize(
    ("path", "place", "short", "whole"),
    [
        ("roles/voice/", "#consultant", "l/consultant/", "roles/voice/#consultant"),
        ("en/roles/voice/", "#consultant", "l/consultant/", "en/roles/voice/#consultant"),
        (
            "checklists/readiness/",
            "#readiness-costs > label",
            "l/readiness-costs/",
            "checklists/readiness/#readiness-costs",
        ),
        ("about/", "#licence", "l/about/#licence", "about/#licence"),
    ],
)
def test_a_card_an_item_and_a_heading_share_their_own_place(
    tab: Tab, address: str, base: str, path: str, place: str, short: str, whole: str
) -> None:
    tab.clock.install(time=0)
    tab.goto(f"{address}/{path}")
    tab.clock.pause_at(DAY)  # the answers go by the clock of the page, which stands until it is told to go on
    button = tab.locator(f"{place} + .copy-link")
    button.focus()
    tab.keyboard.press("Enter")
    panel = tab.locator("#__share")
    assert tab.evaluate("document.activeElement.id") == "__share", "the focus is in the panel"
    copied = "Link copied" if path.startswith("en/") else "Ссылка скопирована"
    copies = panel.locator("a + button")
    for copy, expected in zip(copies.all(), (short, whole), strict=True):
        label = copy.inner_text()
        copy.click()
        expect(copy).to_have_text(copied)
        expect(tab.locator(".notice")).to_have_text(copied)
        tab.clock.run_for(ANSWER)
        expect(copy).to_have_text(label)
        expect(tab.locator(".notice")).to_be_empty()
        assert tab.evaluate("navigator.clipboard.readText()") == base + expected
    code = panel.locator("img")
    assert code.is_visible() == ("#" not in short), "a heading has no code: that of its page leads elsewhere"
    if code.is_visible():
        assert seen(panel) == {base + short}
    tab.keyboard.press("Escape")
    assert not panel.is_visible()
    assert button.evaluate("button => button === document.activeElement"), "the focus is back"


def test_a_closed_panel_asks_for_no_code(tab: Tab, address: str) -> None:
    """Without scripts browsers load lazy images at once (so that they cannot be used to watch readers): 1 KiB."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{address}/about/", wait_until="networkidle")
    assert [url for url in asked if "/l/" in url] == []
    with tab.expect_response("**/qr.svg"):
        tab.locator(".share-page").click()
    assert [url for url in asked if "/l/" in url] == [f"{address}/l/about/qr.svg"]


def test_the_panel_of_the_page_forgets_the_card_before(tab: Tab, address: str, base: str) -> None:
    tab.goto(f"{address}/roles/voice/")
    tab.locator("#consultant + .copy-link").click()
    tab.keyboard.press("Escape")
    tab.locator(".share-page").click()
    assert f"{base}l/roles-voice/" in tab.locator("#__share").inner_text()
    assert "consultant" not in tab.locator("#__share").inner_text()


@pytest.mark.parametrize("path", ["roles/voice/", "en/checklists/readiness/"])
def test_axe_finds_nothing_with_the_panel_open(tab: Tab, address: str, path: str) -> None:
    tab.goto(f"{address}/{path}")
    tab.locator("article .copy-link").first.click()
    assert violations(tab) == []


# ---------------------------------------------------------------- paper


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("path", ["about/", "en/checklists/readiness/"])
def test_a_printed_page_carries_code_address_edition_and_licence(
    browser: Browser, address: str, base: str, path: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(f"{address}/{path}")
    paper = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    text = squeezed("".join(page.get_textpage().get_text_range() for page in paper))
    own = path.strip("/").split("/")[-1]
    for stamp in (f"{base}l/{own}/", base + path, "CC BY 4.0", "Edition" if path.startswith("en/") else "Редакция"):
        assert squeezed(stamp) in text, stamp
    codes = {code for page in paper for code in decoded(page.render(scale=3).to_pil())}
    assert codes == {f"{base}l/{own}/"}
    paper.close()
    context.close()

"""The panel that shares a page, a card or an item: link, short link, QR – on the screen, by keyboard and on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from macros.model import Guide
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
    tab.get_by_role("button", name="Share or cite").click()
    panel = tab.get_by_role("dialog", name="Share or cite")
    assert f"{base}l/about/" in panel.inner_text()
    panel.locator("img").wait_for()
    tab.get_by_role("button", name="Close").click()
    assert not panel.is_visible()
    tab.context.close()


@pytest.mark.parametrize(
    ("path", "place", "short", "whole"),
    [
        ("barriers/risks/", "#risk-burden", "l/risk-burden/", "barriers/risks/#risk-burden"),
        ("en/barriers/risks/", "#risk-burden", "l/risk-burden/", "en/barriers/risks/#risk-burden"),
        (
            "checklists/readiness/",
            "#readiness-costs > label",
            "l/readiness-costs/",
            "checklists/readiness/#readiness-costs",
        ),
        (
            "materials/glossary/#term-voice",
            "summary:has(#term-voice)",
            "l/term-voice/",
            "materials/glossary/#term-voice",
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
    copied = "Copied" if path.startswith("en/") else "Скопировано"
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


@pytest.mark.parametrize(
    ("path", "styles"),
    [
        (
            "checklists/readiness/",
            (
                "Готовы ли мы звать благополучателей? [Электронный ресурс] // Вовлечение благополучателей : "
                "открытая методика. Редакция {edition}. {year}. URL: {base}{path} (дата обращения: 05.03.2027).",
                "Готовы ли мы звать благополучателей? ({year}). Вовлечение благополучателей (Редакция {edition}). "
                "Дата обращения 05.03.2027, адрес {base}{path}",
            ),
        ),
        (
            "en/about/",
            (
                "About this guide. ({year}). Involving beneficiaries (Edition {edition}). "
                "Retrieved 5 March 2027, from {base}{path}",
                "About this guide [Electronic resource] // Involving beneficiaries : an open guide. "
                "Edition {edition}. {year}. URL: {base}{path} (date of access: 5 March 2027).",
            ),
        ),
    ],
)
def test_a_citation_is_copied_whole_with_todays_day(
    tab: Tab, address: str, base: str, guide: Guide, path: str, styles: tuple[str, str]
) -> None:
    tab.clock.install(time="2027-03-05T10:00:00")
    tab.goto(f"{address}/{path}")
    tab.locator(".share-page").click()
    buttons = tab.locator("#__share .cite-page button")
    expect(buttons).to_have_count(2)
    values = {"base": base, "path": path, "edition": guide.edition.version, "year": guide.edition.date[:4]}
    for button, style in zip(buttons.all(), styles, strict=True):
        button.click()
        expect(tab.locator(".notice")).to_have_text("Copied" if path.startswith("en/") else "Скопировано")
        copied = tab.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ")
        assert copied == style.format(**values)
    tab.keyboard.press("Escape")
    tab.locator("article .copy-link").first.click()
    assert not tab.locator(".cite-page").is_visible(), "a part is shared, the page is cited"


def test_without_scripts_the_citation_leaves_the_day_blank(browser: Browser, address: str) -> None:
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto(f"{address}/about/")
    tab.locator(".share-page").click()
    assert tab.locator(".cite-page").inner_text().count("______") == 1
    assert not tab.locator("[data-print]").is_visible(), "no button that does nothing"
    tab.context.close()


def test_when_the_clipboard_is_closed_the_text_stands_selected_and_the_button_says_so(tab: Tab, address: str) -> None:
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab.goto(f"{address}/about/")
    tab.locator(".share-page").click()
    button = tab.locator(".cite-page button").first
    button.click()
    expect(button).to_have_text("Выделено: Ctrl+C")
    assert "URL:" in tab.evaluate("getSelection().toString()")


def test_the_sign_beside_a_heading_shows_its_name_when_it_has_the_focus(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/about/")
    sign = tab.locator("article .copy-link").first
    box = sign.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    name = "getComputedStyle(e, '::after').content"
    assert sign.evaluate(f"e => {name}") == "none"
    sign.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    assert sign.evaluate(f"e => {name}") == '"Ссылка на это место"'
    assert sign.evaluate("e => e.ariaLabel").startswith("Ссылка на это место: ")


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
    tab.goto(f"{address}/barriers/risks/")
    tab.locator("#risk-burden + .copy-link").click()
    tab.keyboard.press("Escape")
    tab.locator(".share-page").click()
    assert f"{base}l/barriers-risks/" in tab.locator("#__share").inner_text()
    assert "risk-burden" not in tab.locator("#__share").inner_text()


@pytest.mark.parametrize("path", ["barriers/risks/", "en/checklists/readiness/"])
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

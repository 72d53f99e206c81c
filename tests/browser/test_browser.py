"""The guide in a real Chromium: ticks, search page, language, theme, keyboard, scripts off."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.addresses import address_of
from macros.languages import BY_CODE
from macros.model import COLLECTIONS, Guide
from tests.reading.pages import SAMPLE_KINDS

TABS = 9  # side by side: each waits half a second to see that its page asks for nothing more
# Letters of our typeface set as far apart as it takes to be as wide as DejaVu Sans, the widest that readers have.
WIDE = """() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync("* { letter-spacing: .07em !important }");
    document.adoptedStyleSheets.push(wide);
}"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def plain_tab(browser: Browser) -> Iterator[Page]:
    """A browser without JavaScript: nothing that one test leaves in it meets the next."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def reads_fully(tab: Page) -> None:
    """Its title, its text and its menu are there to be seen."""
    assert tab.locator("h1").is_visible()
    assert len(tab.locator("#__skip").inner_text()) > 150
    assert tab.get_by_role("navigation").filter(has_text="7").first.is_visible()


def test_ticks_are_counted_kept_and_cleared(tab: Page, address: str) -> None:
    tab.goto(f"{address}/checklists/readiness/")
    boxes = tab.locator(".ticks > li > input")
    total = boxes.count()
    boxes.nth(0).check()
    tab.locator(".ticks > li > label").nth(1).click()
    assert tab.locator("[data-part=status]").inner_text() == f"Отмечено 2 из {total}"
    tab.reload()
    assert [boxes.nth(n).is_checked() for n in range(3)] == [True, True, False]
    assert tab.locator("progress").evaluate("meter => meter.value") == 2
    tab.goto(f"{address}/en/checklists/readiness/")
    assert boxes.nth(0).is_checked(), "the same list, the same ticks in both languages"
    tab.locator(".keeping").get_by_role("button", name="Start again").click()
    assert tab.locator("[data-part=status]").inner_text() == f"0 of {total} ticked"
    tab.reload()
    assert tab.locator(".ticks > li > input:checked").count() == 0


def test_a_closed_storage_breaks_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed') }})")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(f"{address}/checklists/consent/")
    tab.locator(".ticks > li > input").first.check()
    assert tab.locator("[data-part=status]").inner_text().startswith("Отмечено 1")
    assert errors == []
    context.close()


@pytest.mark.parametrize("kind", sorted(set(SAMPLE_KINDS) - {"not-found"}))
def test_without_scripts_every_page_reads_fully_and_its_language_link_stays_on_it(
    plain_tab: Page, address: str, kind: str
) -> None:
    first, second = f"{address}/{SAMPLE_KINDS[kind]}", f"{address}/en/{SAMPLE_KINDS[kind]}"
    plain_tab.goto(first)
    reads_fully(plain_tab)
    plain_tab.locator("[data-language][hreflang=en]").click()
    expect(plain_tab).to_have_url(second)
    reads_fully(plain_tab)
    assert plain_tab.locator("[data-language][hreflang=ru]").evaluate("link => link.href") == first


@pytest.mark.parametrize("path", ["404.html", "en/404.html"])
def test_the_missing_page_leads_home_in_the_other_language(plain_tab: Page, address: str, path: str) -> None:
    plain_tab.goto(f"{address}/{path}")
    reads_fully(plain_tab)
    other = "ru" if path.startswith("en") else "en"
    plain_tab.locator(f"[data-language][hreflang={other}]").click()
    expect(plain_tab).to_have_url(f"{address}/{BY_CODE[other].root}")


def test_the_language_link_keeps_the_section(tab: Page, address: str) -> None:
    tab.goto(f"{address}/definition/#levels")
    tab.goto(f"{address}/roles/voice/#consultant")
    tab.locator("[data-language][hreflang=en]").click()
    expect(tab).to_have_url(f"{address}/en/roles/voice/#consultant")


@pytest.mark.parametrize("kind", ["chapter", "group"])
def test_the_language_link_leads_to_the_section_that_is_being_read(tab: Page, address: str, kind: str) -> None:
    tab.goto(f"{address}/{SAMPLE_KINDS[kind]}")
    link = tab.locator("[data-language][hreflang=en]")
    expect(link).to_have_attribute("href", re.compile("/$"))
    headings = tab.locator("article h2[id]")
    own = headings.nth(headings.count() // 2).get_attribute("id")
    tab.evaluate("id => document.getElementById(id).scrollIntoView({behavior: 'instant'})", own)
    box = link.bounding_box()
    assert box
    tab.mouse.click(box["x"] + 4, box["y"] + 4)  # nothing may scroll first
    expect(tab).to_have_url(f"{address}/en/{SAMPLE_KINDS[kind]}#{own}")
    tab.wait_for_load_state()
    expect(tab.locator(f"#{own}")).to_be_in_viewport()  # the browser has scrolled there: it will not do so again
    tab.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    tab.locator("[data-language][hreflang=ru]").click()
    expect(tab).to_have_url(f"{address}/{SAMPLE_KINDS[kind]}")


def test_the_theme_is_switched_and_kept(tab: Page, address: str) -> None:
    tab.goto(f"{address}/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(paper)
    tab.get_by_role("button", name="Светлая или тёмная тема").click()
    dark = tab.evaluate(paper)
    assert dark != light
    tab.goto(f"{address}/roles/")
    assert tab.evaluate(paper) == dark


def test_dark_mode_follows_the_system_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    tab = context.new_page()
    tab.goto(f"{address}/")
    assert tab.locator("body").evaluate("b => getComputedStyle(b).backgroundColor") != "rgb(255, 253, 248)"
    context.close()


class Visited:
    """A tab of a narrow phone, and what it complains of while it shows a page; every page meets a newcomer."""

    def __init__(self, tab: Page, address: str) -> None:
        self.tab, self.complaints = tab, list[str]()
        tab.add_init_script("localStorage.clear(); sessionStorage.clear()")
        tab.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("request", lambda r: None if r.url.startswith((address, "data:")) else self.complaints.append(r.url))

    def faults(self) -> list[str]:
        """What is wrong with the page, when all that it asks for has come."""
        self.tab.wait_for_load_state("networkidle")
        self.tab.evaluate(WIDE)
        width = self.tab.evaluate("document.documentElement.scrollWidth")
        told = [*self.complaints, *([f"{width} px wide"] if width > 320 else [])]
        self.complaints.clear()
        return told


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_no_page_is_wider_than_a_phone_or_breaks_the_policy(browser: Browser, address: str, prefix: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    visited = [Visited(context.new_page(), address) for _ in range(TABS)]
    paths, faults = [*SAMPLE_KINDS.values()], {}
    for start in range(0, len(paths), TABS):
        together = list(zip(visited, paths[start : start + TABS], strict=False))
        for one, path in together:
            one.tab.goto(f"{address}/{prefix}{path}")
        faults |= {f"/{prefix}{path}": told for one, path in together if (told := one.faults())}
    context.close()
    assert faults == {}


def test_the_keyboard_walks_skip_link_name_search_language_theme_menu(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    tab = context.new_page()
    tab.goto(f"{address}/definition/")
    seen = []
    for _ in range(7):
        tab.keyboard.press("Tab")
        seen.append(tab.evaluate("document.activeElement.textContent.trim() || document.activeElement.ariaLabel"))
        outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", f"no visible focus on {seen[-1]}"
    assert seen[1:6] == ["Вовлечение благополучателей", "Поиск", "English", "Светлая или тёмная тема", "Меню"]
    tab.goto(f"{address}/definition/")
    for _ in range(6):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert "1" in tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}/definition/")
    context.close()


def test_the_skip_link_leads_to_the_text(tab: Page, address: str) -> None:
    tab.goto(f"{address}/roles/")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile("#roles$"))


def test_a_term_opens_its_definition_by_click_and_closes_by_escape(plain_tab: Page, address: str) -> None:
    plain_tab.goto(f"{address}/definition/")
    term = plain_tab.locator("button.term").first
    note = plain_tab.locator("#" + str(term.get_attribute("popovertarget")))
    assert not note.is_visible()
    term.focus()
    plain_tab.keyboard.press("Enter")
    expect(note).to_be_visible()
    plain_tab.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_slash_opens_the_search(tab: Page, address: str) -> None:
    tab.goto(f"{address}/roles/")
    tab.keyboard.press("/")
    tab.wait_for_url(f"{address}/search/")


def test_nothing_of_the_index_is_loaded_before_the_search_is_opened(tab: Page, address: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in ("", "definition/", "checklists/readiness/"):
        tab.goto(f"{address}/{path}")
        tab.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url] == []


def test_a_printed_checklist_shows_its_items_and_no_menu(tab: Page, address: str) -> None:
    tab.goto(f"{address}/checklists/readiness/")
    tab.emulate_media(media="print")
    assert tab.locator(".ticks > li > label").first.is_visible()
    assert tab.locator(".ticks > li > input").first.is_visible()
    assert not tab.locator(".site-header").is_visible()
    assert not tab.locator(".checklist-bar").is_visible()
    assert not tab.locator(".checklist-count").first.is_visible()


# What lies over the first line of an element, if anything does; the element must be on the screen.
COVERED = """id => {
    const target = document.getElementById(id);
    const box = target.getBoundingClientRect();
    if (box.top < 0 || box.top > innerHeight - 10) return `the edge of the window (top ${box.top})`;
    const [x, y] = [box.left + Math.min(20, box.width / 2), box.top + Math.min(8, box.height / 2)];
    const hit = document.elementFromPoint(x, y);
    return !hit || target.contains(hit) || hit.contains(target) ? "" : hit.outerHTML.slice(0, 80);
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticky_covers_what_a_link_leads_to(browser: Browser, address: str, guide: Guide, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    tab = context.new_page()
    checklist = guide.index["checklists"]["readiness"]
    targets = [f"{address_of(name, entries[-1])}" for name in COLLECTIONS if (entries := getattr(guide, name))]
    targets += [f"checklists/readiness/#{part.id}" for part in (*checklist.sections, *checklist.sections[1].items)]
    for target in targets:
        tab.goto(f"{address}/{target}")
        if "#" in target:
            covered = tab.evaluate(COVERED, target.partition("#")[2])
            assert covered == "", f"{target} at {width} px is covered by {covered}"
    context.close()

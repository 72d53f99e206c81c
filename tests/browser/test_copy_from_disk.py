"""The copy for a computer without internet, opened from a disk in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
import yaml
from playwright.sync_api import Browser, Page, Request, expect

from macros.languages import BY_CODE, Lang
from macros.reading.places import ROOT
from tests.browser.chromium import has_window
from tests.browser.test_profile import answer, child_codes, enter
from tests.reading.offline_copy import unpacked
from tests.reading.search_page import results, results_in_turn
from tests.search_quality import SHOWN, answers

QUERIES = yaml.safe_load((ROOT / "tests/queries/pages.yaml").read_text("utf-8"))
ANSWERED = "#who=teens&place=home&what=days&level=group&time=hour&before=never&safe=fine&show"
ICON = "/assets/images/favicon.svg"
ASK_FOR_ICON = """() => {
    const icon = new Image();
    icon.src = document.querySelector("link[rel=icon]").href;
    return icon.decode();
}"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpacked into a folder whose name has a space and Cyrillic letters, as readers have them."""
    return unpacked(tmp_path_factory.mktemp("Новая папка 1", numbered=True))


class Tab:
    """A browser tab that remembers what went wrong and what was asked of the network.

    A browser with a window asks for the icon of a page when all else is there. A page left before that lets its icon
    go, which is a failed request: so no test leaves a page that is not whole, and every failed request is a fault.
    Without a window the icon is asked for here, so that one which is missing is seen all the same.
    """

    def __init__(self, page: Page, copy: Path) -> None:
        self.page = page
        self.copy = copy
        self.errors: list[str] = []
        self.network: list[str] = []
        self.whole = True  # an empty tab has no icon
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("requestfailed", lambda r: self.errors.append(f"{r.url}: {r.failure}"))
        page.on("requestfinished", self._note_icon)
        page.on("request", self._note_request)

    def _note_request(self, request: Request) -> None:
        if request.is_navigation_request():
            self.whole = False
        if not request.url.startswith(("file:", "data:")):
            self.network.append(request.url)

    def _note_icon(self, request: Request) -> None:
        self.whole = self.whole or request.url.endswith(ICON)

    def settle(self) -> None:
        """Wait until the page is whole: its icon has come."""
        if not self.whole and not has_window():
            self.page.evaluate(ASK_FOR_ICON)
        elif not self.whole:
            self.page.wait_for_event("requestfinished", lambda request: request.url.endswith(ICON))

    def open(self, path: str) -> Page:
        """Open a file of the copy by its path, which may end in ?query or #place."""
        name, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", path, re.DOTALL).groups()  # type: ignore[union-attr]
        self.page.goto((self.copy / name).as_uri() + mark + rest)
        self.settle()
        return self.page

    def reload(self) -> None:
        self.page.reload()
        self.settle()

    def arrives(self, path: str) -> None:
        """Wait until the tab shows a file of the copy, named by its path, and the page is whole."""
        self.page.wait_for_url(lambda url: self.inside(url) == path)
        self.settle()

    def inside(self, url: str) -> str:
        """An address as a path inside the copy."""
        return unquote(url).removeprefix(f"file://{self.copy.as_posix()}/")

    def found(self, lang: str, query: str, kind: str = "") -> list[str]:
        """Addresses of the results as on the site, in order, from the root of the language."""
        root = "en/" if lang == "en" else ""
        self.open(f"{root}search/index.html?q={quote(query)}{f'&kind={kind}' if kind else ''}")
        return [on_site(link) for link in results(self.page, f"{self.copy.as_uri()}/{root}")]


def on_site(link: str) -> str:
    """The address on the site of what a link in the copy leads to."""
    return unquote(link).replace("index.html", "")


@pytest.fixture
def tab(browser: Browser, copy: Path) -> Iterator[Tab]:
    """Fails the test when the console had an error or the network was asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ru-RU")
    tab = Tab(context.new_page(), copy)
    yield tab
    tab.settle()
    context.close()
    assert tab.errors == []
    assert tab.network == []


def test_home_leads_to_a_chapter_and_to_the_other_language(tab: Tab) -> None:
    page = tab.open("index.html")
    page.locator(".site-chapters a").first.click()
    tab.arrives("definition/index.html")
    page.locator("[data-language][hreflang=en]").click()
    tab.arrives("en/definition/index.html")
    page.locator(".site-name").click()
    tab.arrives("en/index.html")
    page.locator("[data-language][hreflang=ru]").click()
    tab.arrives("index.html")


def test_pages_look_as_they_do_on_the_site(tab: Tab) -> None:
    page = tab.open("barriers/staff/index.html")
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderTopWidth") != "0px"


def test_ticks_and_theme_survive_a_reload(tab: Tab) -> None:
    page = tab.open("checklists/readiness/index.html")
    page.locator("input[type=checkbox]").first.check()
    page.locator("[data-theme-toggle]").click()
    theme = page.evaluate("document.documentElement.dataset.theme")
    tab.reload()
    assert page.locator("input[type=checkbox]").first.is_checked()
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    tab.open("en/checklists/readiness/index.html")
    assert page.locator("input[type=checkbox]").first.is_checked()


def test_the_case_finder_narrows_the_list_and_keeps_the_choice_in_the_address(tab: Tab) -> None:
    page = tab.open("cases/index.html")
    items = page.locator("[data-component=finder] [data-part=list] > li:visible")
    all_cases = items.count()
    page.locator("[data-component=finder] input[name=q]").fill("Финляндия")
    assert 0 < items.count() < all_cases
    few = items.count()
    tab.reload()
    assert items.count() == few


def test_the_share_panel_shows_the_code_and_its_short_link_leads_inside_the_copy(tab: Tab) -> None:
    page = tab.open("roles/matrix/index.html")
    page.locator(".share-page").click()
    code = page.locator("#__share img")
    expect(code).to_have_js_property("complete", True)
    assert code.evaluate("e => e.naturalWidth") > 0
    link = page.locator("#__share a").first
    assert re.fullmatch(r"https?://\S+/l/roles-matrix/", link.get_attribute("data-address") or "")
    link.click()
    tab.arrives("roles/matrix/index.html")


@pytest.mark.parametrize(
    ("own", "kept", "goal"),
    [
        ("consultant", None, "roles/consultant/index.html"),
        ("consultant", "en", "en/roles/consultant/index.html"),
        ("home", None, "index.html"),
    ],
)
def test_a_short_link_leads_on(tab: Tab, own: str, kept: str | None, goal: str) -> None:
    tab.open("en/index.html" if kept else "index.html")
    tab.open(f"l/{own}/index.html")
    tab.arrives(goal)


def test_the_list_of_short_links_is_narrowed_by_its_field(tab: Tab) -> None:
    page = tab.open("l/roles.html")
    page.locator("#q").fill("consultant")
    links = page.locator(".ids > li:visible > a")
    assert 0 < links.count() < 30
    links.first.click()
    page.wait_for_url(lambda url: "/l/" not in url)
    tab.settle()
    assert (tab.copy / tab.inside(page.url).partition("#")[0]).is_file()


@pytest.mark.parametrize(
    ("lang", "query", "wanted"),
    [
        ("ru", "ребёнка", "groups/children/"),
        ("ru", "приемных родителей", "groups/foster-families/"),
        ("ru", "согласие", "checklists/consent/"),
        ("en", "foster families", "groups/foster-families/"),
        ("en", "informed consent", "checklists/consent/"),
    ],
)
def test_the_search_finds(tab: Tab, lang: str, query: str, wanted: str) -> None:
    assert wanted in [address.partition("#")[0] for address in tab.found(lang, query)[:5]]
    assert tab.page.locator(".results mark").count() > 0
    tab.page.locator(".results > li > a").first.click()
    tab.page.wait_for_url(lambda url: "/search/" not in url)
    tab.settle()
    assert tab.page.locator("h1").count() == 1


def test_the_search_knows_kinds_sections_and_says_when_nothing_is_found(tab: Tab) -> None:
    pages = tab.found("ru", "согласие", kind="checklist")
    assert pages
    assert all(page.startswith("checklists/") for page in pages)
    assert tab.found("ru", "дружественный критик")[0] == "roles/friendly-critic/"
    assert tab.found("ru", "фывапролджэ") == []
    assert "Ничего не нашлось" in tab.page.locator("[data-part=status]").inner_text()


@pytest.mark.parametrize("lang", BY_CODE)
def test_the_copy_answers_as_the_site_does(tab: Tab, site: Path, lang: Lang) -> None:
    """Whether every list of questions finds its answers is asked of the engine (tests/site/test_search_answers.py)."""
    queries = [query for query, _ in QUERIES[lang]][1::6]
    root = BY_CODE[lang].root
    page = tab.open(f"{root}search/index.html")
    shown = results_in_turn(page, f"{tab.copy.as_uri()}/{root}", queries)
    assert [[*map(on_site, found)][:SHOWN] for found in shown] == answers(queries, site, lang)


def test_the_first_answer_opens_the_card(tab: Tab) -> None:
    page = tab.open("search/index.html?q=дружественный%20критик")
    page.locator(".results > li > a").first.wait_for()
    page.locator(".results > li > a").first.click()
    tab.arrives("roles/friendly-critic/index.html")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_tool_works_from_a_disk_and_hands_on_to_the_plan(tab: Tab, prefix: str) -> None:
    page = tab.open(f"{prefix}tools/navigator/index.html{ANSWERED}")
    page.locator("[data-part=put]").click()
    expect(page.locator("[data-part=told]")).not_to_be_empty()
    tab.open(f"{prefix}checklists/readiness/index.html")
    page.locator(".ticks > li").nth(1).locator("summary").click()
    page.locator(".ticks > li").nth(1).locator("[name=note]").fill("спросить")
    tab.reload()
    expect(page.locator(".ticks > li").nth(1).locator("[name=note]")).to_have_value("спросить")
    tab.open(f"{prefix}roles/matrix/index.html")
    page.locator("[data-part=mark]").click()
    page.locator("input[data-cell='consultant.strategic']").check()
    expect(page.locator("td.ours")).to_have_count(1)
    tab.open(f"{prefix}formats/index.html?time=30&words=no")
    items = page.locator("[data-part=list] > li")
    assert 0 < page.locator("[data-part=list] > li:visible").count() < items.count()
    tab.open(f"{prefix}tools/plan/index.html")
    expect(page.locator(".plan-items > li")).not_to_have_count(0)


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_people_are_asked_and_compared_from_a_disk(tab: Tab, prefix: str) -> None:
    codes = child_codes(tab.page, f"{tab.copy.as_uri()}/{prefix}tools/mirror/index.html", 5)
    tab.settle()
    page = tab.open(f"{prefix}tools/profile/index.html")
    answer(page)
    page.locator("[data-part=result]").first.click()
    tab.arrives(f"{prefix}tools/compare/index.html")
    enter(page, *codes)
    page.locator("[data-part=release]").click()
    expect(page.locator(".spread tbody tr").first).to_be_visible()

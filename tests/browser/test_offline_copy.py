"""The copy for a computer without internet: whole, opened from a disk in a real browser, the same on every run."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser, Page, Request, expect

from macros.exporters.made.zip import FIRST_DAY, pack
from macros.model import Guide
from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA, ROOT
from macros.site.offline_copy.detach import to_file
from macros.views import Context
from macros.views.take_away.downloads import COPY

QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yaml").read_text("utf-8"))
ARCHIVE = ROOT / "docs" / "ru" / COPY.path
TOP = "involvement-guide-offline"
LINKS = ("href", "src", "data-ru", "data-en")
ICON = "/assets/images/favicon.svg"
MIB = 1024 * 1024


@pytest.fixture(scope="module")
def archive() -> zipfile.ZipFile:
    assert ARCHIVE.is_file(), "the offline copy was not made; run: make offline"
    return zipfile.ZipFile(ARCHIVE)


@pytest.fixture(scope="module")
def copy(archive: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy, in a folder whose name has a space and Cyrillic letters, as readers have them."""
    folder = tmp_path_factory.mktemp("Новая папка 1", numbered=True)
    archive.extractall(folder)
    return folder / TOP


@pytest.fixture(scope="module")
def trees(copy: Path) -> dict[str, html.HtmlElement]:
    """Every page of the copy, by path."""
    files = sorted(copy.rglob("*.html"))
    return {f.relative_to(copy).as_posix(): html.document_fromstring(f.read_text("utf-8")) for f in files}


class Tab:
    """A browser tab that remembers what went wrong and what was asked of the network.

    A browser asks for the icon of a page when all else is there. A page left before that lets its icon go, which is
    a failed request: so no test leaves a page that is not whole, and every failed request is a fault.
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
        if not self.whole:
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
        """Pages of the results, in order, from the root of the language."""
        root = "en/" if lang == "en" else ""
        self.open(f"{root}search/index.html?q={quote(query)}{f'&kind={kind}' if kind else ''}")
        self.page.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
        links = self.page.locator(".results > li > a").evaluate_all("all => all.map(a => a.href)")
        prefix = f"{self.copy.as_uri()}/{root}"
        return [unquote(link).removeprefix(unquote(prefix)).removesuffix("index.html") for link in links]


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


# ---------------------------------------------------------------- the archive


def test_the_checksum_beside_the_archive_is_right(archive: zipfile.ZipFile) -> None:
    digest = hashlib.sha256(ARCHIVE.read_bytes()).hexdigest()
    assert ARCHIVE.with_name(f"{ARCHIVE.name}.sha256").read_text("utf-8") == f"{digest}  {ARCHIVE.name}\n"


def test_the_archive_unpacks_into_one_folder_and_does_not_hold_itself(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {TOP}
    assert names == sorted(names)
    for wanted in (
        "index.html",
        "en/index.html",
        "l/index.html",
        "readme.txt",
        "downloads/sources.bib",
    ):
        assert f"{TOP}/{wanted}" in names
    assert [n for n in names if re.search(r"\.zip|sha256|pagefind|sitemap|404|bundle", n)] == []
    assert all(name.isascii() for name in names), "old Windows garbles other letters"
    assert ARCHIVE.stat().st_size <= 60 * MIB


def test_packing_twice_gives_equal_bytes(tmp_path: Path) -> None:
    for name in ("b.html", "a/c.css", "a/ё.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    first = pack(tmp_path, "top", FIRST_DAY)
    for file in tmp_path.rglob("*"):
        file.touch()
    assert pack(tmp_path, "top", FIRST_DAY) == first


def test_the_unpacked_files_pack_into_the_same_archive(archive: zipfile.ZipFile, copy: Path, guide: Guide) -> None:
    assert pack(copy, TOP, date.fromisoformat(guide.edition.date)) == ARCHIVE.read_bytes()


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("../roles/", "../roles/index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("..", "../index.html"),
        ("../../", "../../index.html"),
        ("../cases/?group=children#x", "../cases/index.html?group=children#x"),
        ("#place", "#place"),
        ("?q=a/", "?q=a/"),
        ("a/b.pdf", "a/b.pdf"),
        ("../roles/index.html", "../roles/index.html"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_to_a_folder_names_its_file(href: str, file: str) -> None:
    assert to_file(href) == file


# ---------------------------------------------------------------- the pages


def test_both_languages_and_all_short_links_are_there(trees: dict[str, html.HtmlElement], site: Path) -> None:
    online = {f.relative_to(site).as_posix() for f in site.rglob("*.html") if f.name != "404.html"}
    assert set(trees) == online
    assert {f"l/{own}/index.html" for own in read_lock(DATA)} <= set(trees)


def test_every_link_leads_to_a_file_and_place_of_the_copy(trees: dict[str, html.HtmlElement], copy: Path) -> None:
    ids = {path: set(tree.xpath("//@id")) for path, tree in trees.items()}
    files = {f.relative_to(copy).as_posix() for f in copy.rglob("*") if f.is_file()}
    broken = []
    for page, tree in trees.items():
        for element in tree.iter():
            for name in LINKS:
                href = element.get(name)
                if href is None or re.match(r"(https?|mailto|tel):", href):
                    continue
                parts = urlsplit(href)
                path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
                path = path if parts.path else page
                anchor = unquote(parts.fragment)
                if href.startswith("/") or path not in files or (anchor and anchor not in ids.get(path, {anchor})):
                    broken.append(f"{page}: {name}={href}")
    assert broken == []


def test_nothing_is_loaded_that_a_disk_does_not_hold(trees: dict[str, html.HtmlElement]) -> None:
    for page, tree in trees.items():
        assert tree.xpath("//script[@type='module']") == [], page
        for rel in ("stylesheet", "icon", "preload", "manifest"):
            assert [h for h in tree.xpath(f"//link[@rel='{rel}']/@href") if re.match(r"\w+:|/", h)] == [], page
        assert [s for s in tree.xpath("//script/@src | //img/@src") if re.match(r"(?!data)\w+:|/", s)] == [], page
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert "http" not in policy


def test_every_page_says_that_it_is_the_copy_and_of_which_edition(
    trees: dict[str, html.HtmlElement], guide: Guide
) -> None:
    day = date.fromisoformat(guide.edition.date)
    for page, tree in trees.items():
        if page.startswith("l/"):
            continue
        note = tree.xpath("//*[@data-offline-copy]")
        assert len(note) == 1, page
        ctx = Context(guide, "en" if page.startswith("en/") else "ru")
        for part in (ctx.word("copy-name"), guide.edition.version, ctx.day(day)):
            assert part in " ".join(note[0].text_content().split()), page


def test_the_page_of_files_says_what_needs_the_internet(trees: dict[str, html.HtmlElement]) -> None:
    for page, word in (("downloads/index.html", "Интернет нужен"), ("en/downloads/index.html", "need the internet")):
        assert word in trees[page].text_content()
        assert trees[page].xpath("//*[@id='files-site']")
        assert COPY.path.rsplit("/", 1)[-1] not in html.tostring(trees[page], encoding="unicode")


def test_canonical_addresses_stay_those_of_the_site(trees: dict[str, html.HtmlElement]) -> None:
    for page, tree in trees.items():
        for address in tree.xpath("//link[@rel='canonical' or @rel='alternate']/@href"):
            assert re.match(r"https?://", address), page
            assert not address.endswith("index.html"), page


def test_the_site_offers_the_copy_once_and_carries_nothing_of_it(site: Path) -> None:
    for page in ("downloads", "en/downloads"):
        text = (site / page / "index.html").read_text("utf-8")
        links = re.findall(r'href="([^"]+offline\.zip[^"]*)"', text)
        files = [(site / page / link).resolve() for link in links]
        assert files == [site / COPY.path, site / f"{COPY.path}.sha256"], page
    assert (site / COPY.path).read_bytes() == ARCHIVE.read_bytes()
    assert not (site / "en" / COPY.path).exists()
    left = [f for f in site.rglob("*") if f.name in ("minisearch.js", "engine.js", "search-index.js")]
    assert left == []
    assert "data-offline-copy" not in (site / "index.html").read_text("utf-8")


# ---------------------------------------------------------------- in a browser, from a disk


@pytest.mark.browser
def test_home_leads_to_a_chapter_and_to_the_other_language(tab: Tab) -> None:
    page = tab.open("index.html")
    page.locator(".site-chapters a").first.click()
    tab.arrives("definition/index.html")
    page.locator("[data-language]").click()
    tab.arrives("en/definition/index.html")
    page.locator(".site-name").click()
    tab.arrives("en/index.html")
    page.locator("[data-language]").click()
    tab.arrives("index.html")


@pytest.mark.browser
def test_pages_look_as_they_do_on_the_site(tab: Tab) -> None:
    page = tab.open("roles/voice/index.html")
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderTopWidth") != "0px"


@pytest.mark.browser
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


@pytest.mark.browser
def test_the_case_finder_narrows_the_list_and_keeps_the_choice_in_the_address(tab: Tab) -> None:
    page = tab.open("cases/index.html")
    items = page.locator("[data-component=finder] [data-part=list] > li:visible")
    all_cases = items.count()
    page.locator("[data-component=finder] input[name=q]").fill("Финляндия")
    assert 0 < items.count() < all_cases
    few = items.count()
    tab.reload()
    assert items.count() == few


@pytest.mark.browser
def test_the_share_panel_shows_the_code_and_the_address_on_the_net(tab: Tab) -> None:
    page = tab.open("roles/matrix/index.html")
    page.locator(".share-page").click()
    code = page.locator("#__share img")
    expect(code).to_have_js_property("complete", True)
    assert code.evaluate("e => e.naturalWidth") > 0
    assert page.locator("#__share a").first.get_attribute("href").startswith("http")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("own", "kept", "goal"),
    [
        ("consultant", None, "roles/voice/index.html#consultant"),
        ("consultant", "en", "en/roles/voice/index.html#consultant"),
        ("home", None, "index.html"),
    ],
)
def test_a_short_link_leads_on(tab: Tab, own: str, kept: str | None, goal: str) -> None:
    tab.open("en/index.html" if kept else "index.html")
    tab.open(f"l/{own}/index.html")
    tab.arrives(goal)


@pytest.mark.browser
def test_the_list_of_short_links_is_narrowed_by_its_field(tab: Tab) -> None:
    page = tab.open("l/index.html")
    page.locator("#q").fill("consultant")
    links = page.locator(".ids > li:visible > a")
    assert 0 < links.count() < 30
    links.first.click()
    page.wait_for_url(lambda url: "/l/" not in url)
    tab.settle()
    assert (tab.copy / tab.inside(page.url).partition("#")[0]).is_file()


@pytest.mark.browser
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
    assert wanted in tab.found(lang, query)[:5]
    assert tab.page.locator(".results mark").count() > 0
    tab.page.locator(".results > li > a").first.click()
    tab.page.wait_for_url(lambda url: "/search/" not in url)
    tab.settle()
    assert tab.page.locator("h1").count() == 1


@pytest.mark.browser
def test_the_search_knows_kinds_sections_and_says_when_nothing_is_found(tab: Tab) -> None:
    pages = tab.found("ru", "согласие", kind="checklist")
    assert pages
    assert all(page.startswith("checklists/") for page in pages)
    tab.found("ru", "дружественный критик")
    parts = tab.page.locator(".results ul a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert any("#friendly-critic" in part for part in parts)
    assert tab.found("ru", "фывапролджэ") == []
    assert "Ничего не нашлось" in tab.page.locator("[data-part=status]").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_nine_of_ten_queries_find_their_page_in_the_first_five(tab: Tab, lang: str) -> None:
    """The field is filled anew for each query: the index is made once."""
    page = tab.open(f"{'en/' if lang == 'en' else ''}search/index.html")
    root = unquote(f"{tab.copy.as_uri()}/{'en/' if lang == 'en' else ''}")
    lost = []
    for query, wanted in QUERIES[lang]:
        page.locator("#search-field").fill("")
        expect(page.locator(".results li")).to_have_count(0)
        page.locator("#search-field").fill(query)
        page.locator(".results[data-complete=true] > li > a").first.wait_for()
        links = page.locator(".results > li > a").evaluate_all("all => all.map(a => a.href)")
        if f"{root}{wanted}index.html" not in [unquote(link) for link in links[:5]]:
            lost.append(query)
    assert len(lost) <= len(QUERIES[lang]) / 10, lost

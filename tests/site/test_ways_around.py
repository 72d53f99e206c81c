"""Nobody is lost: every page is named by its shelf, lists its own parts, and is a few clicks from home."""

from __future__ import annotations

from collections import deque

from macros.languages import LANGUAGES
from macros.model import Guide
from tests.reading.pages import ROOTS, Element, Page, bare, lang_of, words

CLICKS = 3  # from home to any page
FRAMELESS = ROOTS  # home has no shelf


def part(page: Page, name: str) -> Element | None:
    """The first element of the page whose class is ``name``."""
    return next((e for e in page.tree.iter() if e.get("class") == name), None)


def framed(pages: list[Page]) -> list[Page]:
    return [page for page in pages if page.url not in FRAMELESS and part(page, "site-header") is not None]


def test_the_shelf_marks_the_page_and_shows_each_page_once(pages: list[Page]) -> None:
    for page in framed(pages):
        shelf = part(page, "shelf")
        assert shelf is not None, page.url
        links = list(shelf.iter("a"))
        current = [link for link in links if link.get("aria-current") == "page"]
        goals = [page.resolve(link.get("href", ""))[0] for link in links]
        assert len(goals) == len(set(goals)), page.url
        if bare(page.url) not in ("404.html", "search/"):
            assert [page.resolve(link.get("href", ""))[0] for link in current] == [f"/{page.url}"], page.url


def test_the_contents_name_every_section_in_order(pages: list[Page]) -> None:
    for page in framed(pages):
        article = next(e for e in page.find_all("article") if e.get("id") == "__skip")
        sections = [h.get("id", "") for h in article.iter("h2") if h.get("id")]
        contents = part(page, "contents")
        lines = [a.get("href", "").removeprefix("#") for a in contents.iter("a")] if contents is not None else []
        assert lines or len(sections) < 2, page.url
        if lines:
            assert [line for line in lines if line in sections] == sections, page.url
            assert set(lines) <= set(page.ids), page.url


def test_every_page_is_three_clicks_from_home_and_none_is_an_orphan(pages: list[Page]) -> None:
    by_url = {page.url: page for page in pages}
    for home in ROOTS:
        steps, waiting = {home: 0}, deque([home])
        while waiting:
            page = by_url[waiting.popleft()]
            if steps[page.url] == CLICKS:
                continue
            for goal in (target.partition("#")[0] for target in page.targets(page.tree)):
                if goal in by_url and goal not in steps and lang_of(goal) == lang_of(home):
                    steps[goal] = steps[page.url] + 1
                    waiting.append(goal)
        own = {url for url in by_url if lang_of(url) == lang_of(home) and not url.endswith("404.html")}
        real = {url for url in own if part(by_url[url], "site-header") is not None}
        assert real - steps.keys() == set()


def test_the_neighbours_speak_the_language_of_the_page(pages: list[Page], guide: Guide) -> None:
    home = guide.ui.words["home"]
    for page in framed(pages):
        nearby = part(page, "nearby")
        if nearby is not None:
            said = words(nearby)
            foreign = {home[lang] for lang in LANGUAGES} - {home[page.lang]}
            assert foreign or len(LANGUAGES) == 1
            assert [word for word in foreign if word in said] == [], page.url

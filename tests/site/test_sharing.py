"""Every page has the panel that shares it: its link, its short link, its code."""

from __future__ import annotations

from pathlib import Path

from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from tests.reading.pages import Page, words


def test_no_page_misses_its_panel(site: Path, base: str, pages: list[Page]) -> None:
    for page in pages:
        if page.url.endswith("404.html"):
            continue
        panel = next((e for e in page.tree.iter() if e.get("id") == "__share"), None)
        assert panel is not None, page.url
        (picture,) = panel.iter("img")
        path, _ = page.resolve(picture.get("src", ""))
        own = path.split("/")[2]
        assert (site / path.lstrip("/")).is_file(), page.url
        assert picture.get("loading") == "lazy", "it costs nothing until it is opened"
        assert picture.get("alt", "").endswith(f"{base}l/{own}/"), page.url
        assert "__share" in [e.get("popovertarget") for e in page.tree.iter("button")], page.url
        short, _, whole = panel.iter("a")
        assert short.get("href") == words(short) == f"{base}l/{own}/", page.url
        assert whole.get("href") == words(whole) == base + page.url, page.url


def test_what_the_script_takes_for_an_entry_is_one(pages: list[Page]) -> None:
    lock = read_lock(DATA)
    for page in pages:
        for place in page.tree.iter():
            if place.get("aria-labelledby") and any(e.get("id") == place.get("aria-labelledby") for e in place):
                assert place.get("aria-labelledby") in lock, f"{page.url}#{place.get('aria-labelledby')}"
            if place.tag == "li" and place.get("id") and place.find("label") is not None:
                assert place.get("id") in lock, f"{page.url}#{place.get('id')}"

"""The bar under the title of a page: its files by one rule, sharing, the place for the plan."""

from __future__ import annotations

import posixpath

import pytest

from macros.addresses import entry_pages
from macros.exporters import downloads
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from tests.reading.pages import Element, Page, bare, words

AT_THE_END = ("", "search/")  # pages that begin with something to do


def bars(page: Page) -> list[Element]:
    return [e for e in page.find_all("div") if "actions" in (e.get("class") or "").split()]


def test_every_page_has_one_bar_right_under_its_title(pages: list[Page]) -> None:
    for page in pages:
        if page.url.endswith("404.html"):
            continue
        found = bars(page)
        assert len(found) == 1, page.url
        if bare(page.url) not in AT_THE_END:
            order = [e.tag if e.tag == "h1" else "bar" for e in page.tree.iter() if e.tag == "h1" or e is found[0]]
            assert order == ["h1", "bar"], page.url


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_bar_offers_every_file_of_its_entry_and_names_no_extension(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    root = BY_CODE[lang].root
    for url, own in entry_pages(guide).items():
        wanted = {root + d.path for d in downloads(guide) if d.entry == own and d.thing != "table"}
        page = by_url[root + url]
        links = list(bars(page)[0].iter("a"))
        offered = {posixpath.normpath(posixpath.join(page.url, e.get("href", ""))) for e in links}
        assert wanted <= offered, page.url
        assert not [words(e) for e in links if {"DOCX", "XLSX"} & set(words(e).split())], page.url


def test_the_bar_names_the_entry_for_the_plan(by_url: dict[str, Page]) -> None:
    (bar,) = bars(by_url["en/checklists/readiness/"])
    (slot,) = [e for e in bar.iter("span") if "data-plan-slot" in dict(e.items())]
    assert slot.get("data-plan") == "../../tools/plan/"
    assert {name: slot.get(name) for name in ("data-plan-slot", "data-id", "data-kind", "data-title")} == {
        "data-plan-slot": "own",
        "data-id": "readiness",
        "data-kind": "checklist",
        "data-title": "Are we ready to invite people in?",
    }

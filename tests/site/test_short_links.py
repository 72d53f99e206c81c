"""Permanent links: every id ever published leads to its place in every language, also without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.addresses import entry_pages
from macros.languages import BY_CODE, LANGUAGES
from macros.model import Guide
from macros.reading.ids_lock import read_lock, read_lock_file
from macros.reading.pages import pair_pages
from macros.reading.places import DATA, ROOT
from macros.reading.rules.lock import page_issues
from macros.site.permanent_links import COLUMNS
from tests.reading.pages import PAGE_BUDGET, ROOTS, Page, gzipped, lang_of, ways, words
from tests.reading.scripts import run_script

KIB = 1024


def test_every_published_id_has_its_page_and_no_page_is_without_one(guide: Guide, links: dict[str, Page]) -> None:
    lock, entries = read_lock(DATA), entry_pages(guide)
    assert set(links) == set(lock)
    addresses = [p.address for p in pair_pages(ROOT / "docs") if p.address not in entries]
    assert list(page_issues(read_lock_file(DATA), addresses, entries)) == []


def test_every_link_leads_to_a_place_that_exists_in_every_language(pages: list[Page], links: dict[str, Page]) -> None:
    places = {"/" + page.url: set(page.ids) for page in pages}
    broken = []
    for own, state in read_lock(DATA).items():
        found = ways(links[own])
        if state.word != "retired" and set(found) != set(LANGUAGES):
            broken.append(f"{own}: {found}")
        for lang, href in found.items():
            path, anchor = links[own].resolve(href)
            if path not in places or anchor not in places[path] | {""} or lang_of(path.lstrip("/")) != lang:
                broken.append(f"{own}: {href}")
            elif state.word == "active" and own not in places[path]:
                broken.append(f"{own}: {href} is another place")
    assert broken == []


def test_the_script_is_told_what_readers_without_it_see(links: dict[str, Page]) -> None:
    for own, page in links.items():
        told = [s for s in page.find_all("script") if s.get("data-ru")]
        if ways(page):
            assert [{lang: s.get(f"data-{lang}") for lang in LANGUAGES} for s in told] == [ways(page)], own


ONWARD = """import { languageOf, onward } from "./scripts/core/address.js";
            return data.links.map(({ id, ways }) => {
              const language = languageOf(null, data.wanted, Object.keys(ways));
              return [id, new URL(onward(ways[language], "", ""), `${data.base}l/${id}/`).href];
            });"""


@pytest.mark.parametrize(("lang", "wanted"), [("ru", ["ru-RU", "en"]), ("en", ["en-GB", "ru"]), ("ru", ["ja"])])
def test_the_script_sends_every_id_where_the_table_says(
    links: dict[str, Page], table: dict[str, dict[str, str]], base: str, lang: str, wanted: list[str]
) -> None:
    told = [{"id": link_id, "ways": ways(page)} for link_id, page in links.items() if ways(page)]
    found = dict(run_script(ONWARD, {"links": told, "wanted": wanted, "base": base}))
    assert found == {link_id: table[link_id][f"{lang} address"] for link_id in found}
    assert len(found) > 1000


def test_the_pages_of_links_are_valid_private_and_not_indexed(links: dict[str, Page], base: str) -> None:
    for own, page in links.items():
        assert page.errors == [], own
        assert len(page.find_all("h1")) == 1, own
        metas = {e.get("name") or e.get("http-equiv"): e.get("content", "") for e in page.find_all("meta")}
        assert metas["robots"] == "noindex", own
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in metas["Content-Security-Policy"]
        assert all(script.get("src") for script in page.find_all("script")), own
        assert not re.search(r' style=|(?:src|href)="(?:https?:)?//', page.text.replace(f'href="{base}', "")), own


def test_the_canonical_address_is_the_russian_page(links: dict[str, Page], table: dict[str, dict[str, str]]) -> None:
    for own, row in table.items():
        canonical = [e.get("href") for e in links[own].find_all("link") if e.get("rel") == "canonical"]
        assert canonical == ([row["ru address"]] if row["state"] != "retired" else []), own


def test_the_list_and_the_table_hold_every_id_with_its_names(
    site: Path, links: dict[str, Page], table: dict[str, dict[str, str]]
) -> None:
    """A page a kind in each language; the first page counts them."""
    assert set(table) == set(read_lock(DATA))
    for lang, root in ((one.code, f"{one.root}l/") for one in BY_CODE.values()):
        lists = [Page(file, f"{root}{file.name}", lang) for file in sorted((site / root).glob("*.html"))]
        rows = {words(next(li.iter("a"))): words(li) for page in lists for e in page.find_all("ul") for li in e}
        index = next(page for page in lists if page.url.endswith("index.html"))
        assert sum(int(words(e)) for e in index.find_all("small")) == len(table)
        for own, row in table.items():
            assert rows[own].startswith(own), own
            assert " ".join(row[f"{lang} name"].split()) in rows[own], own
            assert row[f"{lang} name"] != own, f"{own} has no name"


def test_the_lists_have_the_frame_of_every_page(site: Path, by_url: dict[str, Page]) -> None:
    for root, home in ((f"{home}l/", home) for home in ROOTS):
        about = by_url[f"{home}about/"]
        for file in (site / root).glob("*.html"):
            page = Page(file, f"{root}{file.name}", lang_of(root))
            assert page.errors == [], page.url
            for part in ("header", "footer"):
                ours, theirs = (next(iter(one.find_all(part))) for one in (page, about))
                assert words(ours) == words(theirs), page.url
                assert {t for t in page.targets(ours) if "l/" not in t} <= about.targets(theirs), page.url


def test_the_table_opens_in_excel_with_cyrillic(site: Path) -> None:
    content = (site / "l/ids.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())


def test_a_list_weighs_no_more_than_any_page(site: Path) -> None:
    heavy = {file.name: gzipped(file) for root in ROOTS for file in (site / root / "l").glob("*.html")}
    assert {name: size for name, size in heavy.items() if size > PAGE_BUDGET} == {}
    assert max(gzipped(file) for file in (site / "l").glob("*/index.html")) <= 2 * KIB

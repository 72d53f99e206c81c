"""What edition 0.2 left in readers' bookmarks still arrives: every address, with its place on the page."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from macros.addresses import address_of
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from tests.reading.pages import PAGE_BUDGET, Page, gzipped, prefix

# Addresses of all pages, entries, items and headings of edition 0.2, from the root of a language.
OLD = Path(__file__).with_name("addresses-0.2.txt").read_text("utf-8").split()
# Headings that are gone: their pages open at the top, and say the same there.
GONE = {
    "materials/glossary/#terms": "the letters stand at the head of the page",
    "materials/law/#sources": "the sources stand with each point of law",
}


left_page = functools.cache(Page)  # read once, however many places it had


def landing(site: Path, by_url: dict[str, Page], lang: Lang, old: str) -> tuple[Page, str]:
    """The page on which a reader without scripts arrives after following the links of pages that have moved."""
    address, _, anchor = old.partition("#")
    url = prefix(lang) + address
    if url in by_url:
        return by_url[url], anchor
    left = left_page(site / url / "index.html", url, lang)
    place = next((e for e in left.find_all("li") if e.get("id") == anchor), None)
    links = (
        list(place.iter("a")) if place is not None else [a for a in left.find_all("a") if a.get("data-to") is not None]
    )
    path, led = left.resolve(links[0].get("href", ""))
    return by_url[path.lstrip("/")], led or anchor


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_address_of_edition_02_arrives(site: Path, by_url: dict[str, Page], guide: Guide, lang: Lang) -> None:
    lost = []
    for old in (old for old in OLD if old not in GONE):
        page, anchor = landing(site, by_url, lang, old)
        moved = f"{prefix(lang)}{old.partition('#')[0]}" not in by_url
        entry = anchor in guide.homes
        if anchor and anchor not in page.ids and (entry or not moved):
            lost.append(f"{old}: no #{anchor} on {page.url}")
    assert not lost, "\n".join(lost)
    assert len(OLD) > 2500


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("collection", "count"), [("roles", 28), ("formats", 42)])
def test_the_old_place_of_a_role_or_format_is_a_card_that_leads_to_its_page(
    site: Path, by_url: dict[str, Page], guide: Guide, lang: Lang, collection: str, count: int
) -> None:
    places = [old for old in OLD if old.partition("#")[2] in guide.index[collection] and old.startswith(collection)]
    assert len({old.partition("#")[2] for old in places}) == count
    for old in places:
        page, anchor = landing(site, by_url, lang, old)
        card = next(e for e in page.find_all("li") if e.get("id") == anchor)
        own = prefix(lang) + address_of(collection, guide.index[collection][anchor])
        assert page.targets(card) == {own}, old
        assert by_url[own].ids.count(anchor) == 1, f"the title of {own} has the id"


def test_pages_that_lead_on_are_valid_light_and_not_indexed(site: Path, guide: Guide) -> None:
    for lang in LANGUAGES:
        for old in guide.moved.pages:
            page = Page(site / prefix(lang) / old / "index.html", prefix(lang) + old, lang)
            assert page.errors == [], old
            assert 'name="robots" content="noindex"' in page.text, old
            assert gzipped(page.file) <= PAGE_BUDGET, old


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_old_place_of_a_point_of_law_is_a_line_that_leads_to_it(
    by_url: dict[str, Page], guide: Guide, lang: Lang
) -> None:
    page = by_url[f"{prefix(lang)}materials/law/"]
    lines = {e.get("id"): page.targets(e) for e in page.find_all("li") if e.get("id") in guide.index["law"]}
    assert lines == {row.id: {prefix(lang) + address_of("law", row)} for row in guide.law}


# Parts of a page that have become a page of their own: the old page, the new one, the parts.
PARTED = (("plain/", "plain-complaint/", ("where", "how-to-send", "no-punishment", "fear", "guardians", "secret")),)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("old", "new", "parts"), PARTED)
def test_the_old_place_of_a_part_is_a_line_that_leads_to_it(
    by_url: dict[str, Page], lang: Lang, old: str, new: str, parts: tuple[str, ...]
) -> None:
    left, own = by_url[prefix(lang) + old], by_url[prefix(lang) + new]
    for part in parts:
        line = next(e for e in left.find_all("li") if e.get("id") == part)
        assert [left.resolve(a.get("href", "")) for a in line.iter("a")] == [(f"/{own.url}", part)]
        assert part in own.ids

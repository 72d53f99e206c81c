"""Chapters 6 and 7: cases meet the catalogues; how to cite, law and terms are whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.addresses import address_of
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Case, Guide
from macros.views.documents.entry import EXAMPLES
from macros.views.lists.case_map import SELECTION
from tests.reading.pages import Element, Page, bare, prefix, words

DAYS: dict[Lang, str] = {"ru": "%d.%m.%Y", "en": "%-d %B %Y"}  # how these two write a day

# ---------------------------------------------------------------- cases


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_case_leads_to_its_roles_formats_levels_and_groups(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    for case in guide.cases:
        page = by_url[f"{prefix(lang)}cases/{case.id}/"]
        found = page.targets(page.tree)
        for collection in ("roles", "formats", "levels", "groups"):
            for own in getattr(case, collection):
                assert prefix(lang) + address_of(collection, guide.index[collection][own]) in found, f"{case.id}: {own}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("collection", ["roles", "formats"])
def test_every_page_of_a_role_or_format_names_its_cases(
    guide: Guide, by_url: dict[str, Page], lang: Lang, collection: str
) -> None:
    for entry in getattr(guide, collection):
        cases = [case for case in guide.cases if entry.id in getattr(case, collection)]
        page = by_url[prefix(lang) + address_of(collection, entry)]
        shown = min(EXAMPLES, len(cases)) if collection == "roles" else len(cases)
        assert len(named(page, page.tree, cases, lang)) == shown, entry.id
        if shown < len(cases):  # the finder narrows by role, not by format
            assert f"?role={entry.id}" in " ".join(hrefs(page.tree)), entry.id


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("collection", "facet", "attribute"),
    [("levels", "level", "levels"), ("groups", "group", "groups"), ("organisations", "kind", "organisation_kind")],
)
def test_every_level_group_and_kind_of_organisation_shows_its_cases(
    guide: Guide, by_url: dict[str, Page], lang: Lang, collection: str, facet: str, attribute: str
) -> None:
    for entry in getattr(guide, collection):
        cases = [case for case in guide.cases if entry.id in getattr(case, attribute)]
        page = by_url[prefix(lang) + address_of(collection, entry)]
        assert len(named(page, page.tree, cases, lang)) >= min(SELECTION, len(cases)), entry.id
        assert not cases or f"?{facet}={entry.id}" in " ".join(hrefs(page.tree)), entry.id


def hrefs(element: Element) -> Iterator[str]:
    return (link.get("href", "") for link in element.iter("a"))


def named(page: Page, element: Element, cases: list[Case], lang: Lang) -> set[str]:
    return {f"{prefix(lang)}cases/{case.id}/" for case in cases} & page.targets(element)


# ---------------------------------------------------------------- how to cite


def test_every_page_says_how_to_cite_it(guide: Guide, pages: list[Page]) -> None:
    for page in pages:
        if page.url.endswith("404.html") or page.url.startswith("l/"):
            continue
        (cite,) = [e for e in page.find_all("div") if e.get("id") == "__share"]
        (address,) = [e.get("href", "") for e in page.find_all("link") if e.get("rel") == "canonical"]
        text = words(cite)
        assert address in text, page.url
        assert words(page.find_all("h1")[0]) in text or not bare(page.url), page.url
        assert guide.edition.version in text
        assert "CC BY 4.0" in text


# ---------------------------------------------------------------- law and terms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_of_the_law_shows_its_check_edition_and_sources(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    pages = {page: by_url[f"{prefix(lang)}materials/{page}/"] for page in {row.page for row in guide.law}}
    rows = {
        own: (name, card)
        for name, page in pages.items()
        for card in page.find_all("article")
        if (own := card.get("aria-labelledby"))
    }
    assert {own: name for own, (name, _) in rows.items()} == {row.id: row.page for row in guide.law}
    for row in guide.law:
        page, card = pages[row.page], rows[row.id][1]
        text = words(card)
        day = row.checked.strftime(DAYS[lang]) if lang in DAYS else BY_CODE[lang].date(row.checked)
        assert day in text.replace("\u00a0", " "), row.id
        assert words_of(row.edition_seen[lang]) in words_of(text), row.id
        found = page.targets(card)
        for own in row.sources:
            assert prefix(lang) + address_of("sources", guide.index["sources"][own]) in found, f"{row.id}: {own}"


def words_of(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letters_of_the_glossary_lead_to_the_first_term_of_each(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    page = by_url[f"{prefix(lang)}materials/glossary/"]
    (contents,) = [e for e in page.find_all("details") if e.get("class") == "contents"]
    letters = {words(link): link.get("href", "").removeprefix("#") for link in contents.iter("a")}
    letters = {title: own for title, own in letters.items() if own.startswith("letter-")}
    first: dict[str, str] = {}
    for term in sorted(guide.glossary, key=lambda term: term.term[lang].lower()):
        first.setdefault(term.term[lang][0].upper(), term.id)
    assert letters.keys() == first.keys()
    for letter, own in first.items():
        assert page.ids[page.ids.index(letters[letter]) + 1] == own, letter
    assert {term.id for term in guide.glossary} <= set(page.ids), "every term has its address"

"""Chapters 6 and 7: cases meet the catalogues, sources leave as files, law, terms and outgoing links are whole."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest
import rispy
import yaml
from pybtex.database import parse_string

from macros.__main__ import main
from macros.links import outgoing
from macros.loader import ROOT
from macros.model import LANGUAGES, Case, Guide, Lang
from macros.views import home
from macros.views.cards import EXAMPLES
from macros.views.library import SELECTION

from .pages import Page, prefix, words

# Copies of other people's documents, most of them met in the dossiers: the publisher's own page is linked, or none.
MIRRORS = (
    "archive.is", "archive.ph", "booksci.cn", "clck.ru", "coek.info", "coursehero.com", "cupdf.com", "docsbay.net",
    "docsity.com", "docslib.org", "documents.pub", "doczz.net", "goo.gl", "hitpages.com", "jfjm100.com", "paperzz.com",
    "pdfslide.us", "readkong.com", "scribd.com", "studfile.net", "takiedela.live", "translate.goog", "vdocument.in",
    "vdocuments.us", "web.archive.org", "webcache.googleusercontent.com",
)  # fmt: skip


@pytest.fixture(scope="module")
def by_url(pages: list[Page]) -> dict[str, Page]:
    return {page.url: page for page in pages}


# ---------------------------------------------------------------- cases


def test_the_library_holds_what_was_promised(guide: Guide) -> None:
    assert len(guide.cases) >= 85
    russian = [case for case in guide.cases if case.country == "RU"]
    assert len(russian) >= 30
    assert len(guide.cases) - len(russian) >= 55
    assert sum(case.id.startswith("f-") for case in guide.cases) >= 6, "the six failures of the dossier are in"
    assert {case.outcome for case in guide.cases} == {"worked", "mixed", "failed", "unknown"}
    assert {case.evidence for case in guide.cases} == {"A", "B", "C", "D"}


def test_a_case_whose_outcome_is_not_known_says_what_one_would_have_to_ask(guide: Guide) -> None:
    words = {"ru": "**Спросить бы:**", "en": "**What one would have to ask:**"}
    for case in guide.cases:
        if case.outcome == "unknown":
            for lang, question in words.items():
                assert question in (ROOT / "docs" / lang / "cases" / f"{case.id}.md").read_text("utf-8"), case.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_case_leads_to_its_roles_formats_levels_and_groups(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    for case in guide.cases:
        page = by_url[f"{prefix(lang)}cases/{case.id}/"]
        found = page.targets(page.tree)
        for collection in ("roles", "formats", "levels", "groups"):
            for own in getattr(case, collection):
                assert prefix(lang) + home(collection, guide.index[collection][own]) in found, f"{case.id}: {own}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("collection", ["roles", "formats"])
def test_every_card_of_a_role_or_format_names_its_cases(
    guide: Guide, by_url: dict[str, Page], lang: Lang, collection: str
) -> None:
    for entry in getattr(guide, collection):
        cases = [case for case in guide.cases if entry.id in getattr(case, collection)]
        url, _, anchor = home(collection, entry).partition("#")
        page = by_url[prefix(lang) + url]
        card = page.card(anchor)
        shown = min(EXAMPLES, len(cases)) if collection == "roles" else len(cases)
        assert len(named(page, card, cases, lang)) == shown, entry.id
        if shown < len(cases):  # the finder narrows by role, not by format
            assert f"?role={entry.id}" in " ".join(hrefs(card)), entry.id


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
        page = by_url[prefix(lang) + home(collection, entry)]
        assert len(named(page, page.tree, cases, lang)) >= min(SELECTION, len(cases)) > 0, entry.id
        assert f"?{facet}={entry.id}" in " ".join(hrefs(page.tree)), entry.id


def hrefs(element: Element) -> Iterator[str]:
    return (link.get("href", "") for link in element.iter("a"))


def named(page: Page, element: Element, cases: list[Case], lang: Lang) -> set[str]:
    return {f"{prefix(lang)}cases/{case.id}/" for case in cases} & page.targets(element)


# ---------------------------------------------------------------- sources


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_bibtex_with_its_fields(guide: Guide, site: Path, lang: Lang) -> None:
    text = (site / prefix(lang) / "downloads/sources.bib").read_text("utf-8")
    read = parse_string(text, "bibtex").entries
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        fields = read[source.id].fields
        publisher = fields.get("journal") or fields.get("howpublished")
        assert plain(fields["title"]) == plain(source.title)
        assert fields["langid"] == source.lang
        assert (fields.get("year"), fields.get("url")) == (year(source.year), source.url)
        assert plain(publisher or "") == plain(source.publisher or "")
        people = [plain(str(person)) for person in read[source.id].persons.get("author", [])]
        assert people == [plain(author) for author in source.authors], source.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_ris_with_its_fields(guide: Guide, site: Path, lang: Lang) -> None:
    text = (site / prefix(lang) / "downloads/sources.ris").read_text("utf-8")
    read = {entry["id"]: entry for entry in rispy.loads(text)}
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        entry = read[source.id]
        assert entry["title"] == source.title
        assert entry["language"] == source.lang
        assert entry.get("authors", []) == list(source.authors)
        assert (entry.get("year"), entry.get("publisher")) == (year(source.year), source.publisher)
        assert entry.get("urls", []) == ([source.url] if source.url else [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_csl_with_its_fields(guide: Guide, site: Path, lang: Lang) -> None:
    text = (site / prefix(lang) / "downloads/sources.json").read_text("utf-8")
    read = {entry["id"]: entry for entry in json.loads(text)}
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        entry = read[source.id]
        assert entry["title"] == source.title
        assert entry["language"] == source.lang
        assert [author["literal"] for author in entry.get("author", [])] == list(source.authors)
        assert entry.get("issued", {"date-parts": [[None]]})["date-parts"][0][0] == source.year
        assert (entry.get("publisher"), entry.get("URL")) == (source.publisher, source.url)


def year(value: int | None) -> str | None:
    return str(value) if value else None


def plain(text: str) -> str:
    """A text without what BibTeX adds to it: braces and backslashes."""
    return re.sub(r"[{}\\]", "", text)


def test_the_citation_file_has_what_its_format_requires(guide: Guide) -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["type"] in ("software", "dataset")
    assert all(author.get("name") or author.get("family-names") for author in citation["authors"])
    assert citation["version"] == guide.edition.version
    assert str(citation["date-released"]) == guide.edition.date
    assert citation["license"] == guide.edition.licence


def test_every_page_says_how_to_cite_it(guide: Guide, pages: list[Page]) -> None:
    for page in pages:
        if page.url.endswith("404.html") or page.url.startswith("l/"):
            continue
        (cite,) = [e for e in page.find_all("div") if e.get("id") == "__share"]
        (address,) = [e.get("href", "") for e in page.find_all("link") if e.get("rel") == "canonical"]
        text = words(cite)
        assert address in text, page.url
        assert words(page.find_all("h1")[0]) in text or not page.url.removeprefix("en/"), page.url
        assert guide.edition.version in text
        assert "CC BY 4.0" in text


# ---------------------------------------------------------------- law and terms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_of_the_law_shows_its_check_edition_and_sources(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    page = by_url[f"{prefix(lang)}materials/law/"]
    rows = {e.get("aria-labelledby"): e for e in page.find_all("article") if e.get("aria-labelledby")}
    assert set(rows) == {row.id for row in guide.law}
    for row in guide.law:
        text = words(rows[row.id])
        assert row.checked.strftime("%d.%m.%Y" if lang == "ru" else "%-d %B %Y") in text.replace("\u00a0", " "), row.id
        assert words_of(row.edition_seen[lang]) in words_of(text), row.id
        found = page.targets(rows[row.id])
        for own in row.sources:
            assert prefix(lang) + home("sources", guide.index["sources"][own]) in found, f"{row.id}: {own}"


def words_of(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letters_of_the_glossary_lead_to_the_first_term_of_each(
    guide: Guide, by_url: dict[str, Page], lang: Lang
) -> None:
    page = by_url[f"{prefix(lang)}materials/glossary/"]
    (index,) = [e for e in page.find_all("nav") if "letters" in (e.get("class") or "").split()]
    letters = {words(link): link.get("href", "") for link in index.iter("a")}
    terms = sorted(guide.glossary, key=lambda term: term.term[lang].lower())
    first = {}
    for term in terms:
        first.setdefault(term.term[lang][0].upper(), f"#{term.id}")
    assert letters == first
    assert {term.id for term in terms} <= set(page.ids), "every term has its address"


# ---------------------------------------------------------------- links that lead out


def test_every_outgoing_link_has_the_form_of_a_real_address(guide: Guide) -> None:
    """Without the internet: ``make links`` lists them, ``make links CHECK=1`` asks them."""
    wrong = [f"{place}: {address}" for address, place in outgoing(guide, ROOT / "docs") if not real(address)]
    assert wrong == []


def real(address: str) -> bool:
    """A scheme, a host with a known form, nothing that an address may not hold, no copy of another's page."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    labels = host.encode("idna").decode().split(".")
    allowed = set(string.ascii_lowercase + string.digits + "-")
    return (
        parts.scheme in ("http", "https")
        and len(labels) >= 2
        and all(label and set(label) <= allowed for label in labels)
        and not labels[-1].isdigit()
        and not re.search(r"[\s<>\"{}|\\^`]|[).,;»”]$", address)
        and not any(host == mirror or host.endswith(f".{mirror}") for mirror in MIRRORS)
        and not parts.username
    )


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "https://localhost/a",
        "https://a b.org/",
        "ftp://example.org/",
        "https://web.archive.org/web/2020/https://example.org",
    ],
)
def test_a_wrong_address_is_seen(address: str) -> None:
    assert not real(address)


def test_the_list_of_outgoing_links_holds_every_source_and_every_link_of_the_pages(guide: Guide) -> None:
    listed = {address for address, _ in outgoing(guide, ROOT / "docs")}
    assert {source.url for source in guide.sources if source.url} <= listed
    for page in (ROOT / "docs").rglob("*.md"):
        for address in re.findall(r"https?://[^)\s\"<>]+", page.read_text("utf-8")):
            assert address in listed, f"{page}: {address}"


def test_the_command_lists_each_link_with_its_status_and_place(
    guide: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without being asked to check, it says of every address that its status is unknown."""
    assert main(["links"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == len(list(outgoing(guide, ROOT / "docs")))
    assert {(len(row), row[0]) for row in rows} == {(3, "unknown")}

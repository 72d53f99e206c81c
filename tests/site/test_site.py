"""The built pages are whole: valid, linked, complete, private, light."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from macros.addresses import address_of
from macros.languages import BY_CODE, LANGUAGES
from macros.model import COLLECTIONS, Guide
from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from macros.site.titles import SCRIPT
from tests.reading.pages import PAGE_BUDGET, ROOTS, Page, bare, gzipped, words

KIB = 1024
# Names of the parts of a Word file, which nobody asks for anything.
NAMESPACE = re.compile(r"http://(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.org|www\.w3\.org)/[\w/.-]*")


def test_every_page_has_one_h1_a_unique_title_and_its_language(pages: list[Page]) -> None:
    for page in pages:
        assert len(page.find_all("h1")) == 1, page.url
        assert page.tree.get("lang") == page.lang, page.url
    titles = Counter((page.lang, words(page.find_all("title")[0])) for page in pages)
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_has_a_description_of_its_own(pages: list[Page]) -> None:
    found: Counter[str] = Counter()
    for page in pages:
        if page.url.endswith("404.html"):
            continue
        metas = [e.get("content", "") for e in page.find_all("meta") if e.get("name") == "description"]
        assert len(metas) == 1, page.url
        found.update(metas)
    assert [text for text, count in found.items() if count > 1] == []


def test_no_page_shows_macro_braces_or_a_rendering_error(pages: list[Page]) -> None:
    for page in pages:
        for sign in ("{{", "}}", "{%", "{:", "Macro Rendering Error"):
            assert sign not in page.text, f"{page.url}: {sign}"


def test_a_strict_parser_accepts_every_page(pages: list[Page]) -> None:
    faults = {page.url: page.errors for page in pages if page.errors}
    assert faults == {}


def test_ids_are_unique_on_every_page(pages: list[Page]) -> None:
    for page in pages:
        twice = [own for own, count in Counter(page.ids).items() if count > 1]
        assert twice == [], page.url


def test_every_internal_link_and_anchor_resolves(site: Path, pages: list[Page]) -> None:
    ids = {"/" + page.url: set(page.ids) for page in pages}
    broken = []
    for page in pages:
        for link in page.find_all("a"):
            href = link.get("href", "")
            if re.match(r"[a-z]+:", href):
                continue
            path, anchor = page.resolve(href)
            known = ids.get(path)
            target = site / path.lstrip("/")
            if known is None and not target.is_file() and not (target / "index.html").is_file():
                broken.append(f"{page.url}: {href}")
            elif anchor and known is not None and anchor not in known:
                broken.append(f"{page.url}: {href} (no such anchor)")
    assert broken == []


def test_every_entry_of_the_data_is_on_its_page_in_every_language(guide: Guide, pages: list[Page]) -> None:
    ids = {page.url: set(page.ids) for page in pages}
    missing = []
    for lang in LANGUAGES:
        prefix = BY_CODE[lang].root
        for name in COLLECTIONS:
            for entry in getattr(guide, name):
                url, _, _ = address_of(name, entry).partition("#")
                if entry.id not in ids.get(prefix + url, set()):
                    missing.append(f"{prefix}{url}#{entry.id}")
        for checklist in guide.checklists:
            own = ids[f"{prefix}checklists/{checklist.id}/"]
            for section in checklist.sections:
                missing += [i.id for i in section.items if i.id not in own]
    assert missing == []


def test_every_card_item_and_term_on_a_page_is_in_the_data(guide: Guide, pages: list[Page]) -> None:
    known = {*guide.ids(), *(question.id for question in guide.navigator.questions)}
    for page in pages:
        for element in page.tree.iter():
            classes = (element.get("class") or "").split()
            own = element.get("aria-labelledby")
            if {"card", "term-entry", "checklist-section"} & set(classes) and own:
                assert own in known, f"{page.url}: {own}"
        for box in page.find_all("input"):
            if box.get("type") == "checkbox" and box.get("name"):
                assert box.get("name") in known, f"{page.url}: {box.get('name')}"


def test_every_case_has_its_story_and_every_checklist_its_page(guide: Guide, site: Path) -> None:
    for prefix in ROOTS:
        for entry in guide.cases:
            text = (site / f"{prefix}cases/{entry.id}/index.html").read_text("utf-8")
            for part in ("why", "done", "results", "hard", "take"):
                assert f'id="{part}"' in text, f"{prefix}cases/{entry.id}: {part}"
        for checklist in guide.checklists:
            assert (site / f"{prefix}checklists/{checklist.id}/index.html").is_file()


def test_every_source_names_the_pages_that_cite_it(guide: Guide, pages: list[Page]) -> None:
    """Read back from the built pages: who links to an entry of the bibliography is named there.

    Nobody else is, but a case whose data rest on the source.
    """
    cases = {f"cases/{case.id}/": case.sources for case in guide.cases}
    shelves = {page.url: page for page in pages if "materials/sources-" in page.url}
    linked: dict[tuple[str, str], set[str]] = {}
    for page in pages:
        if page.url in shelves:
            continue
        for link in page.find_all("a"):
            path, anchor = page.resolve(link.get("href", "")) if ":" not in link.get("href", "") else ("", "")
            if anchor and path.lstrip("/") in shelves:
                linked.setdefault((path.lstrip("/"), anchor), set()).add("/" + page.url)
    for url, shelf in shelves.items():
        for entry in shelf.find_all("li"):
            own = entry.get("id")
            if own is None:
                continue
            cited = [part for part in entry.iter() if part.get("class") == "cited"]
            named = {shelf.resolve(link.get("href", ""))[0] for part in cited for link in part.iter("a")}
            linking = linked.get((url, own), set())
            assert linking <= named, f"{url}#{own}"
            for other in named - linking:
                assert own in cases.get(bare(other.lstrip("/")), ()), f"{url}#{own}: {other}"


def test_every_published_id_is_written_down(guide: Guide) -> None:
    assert set(guide.ids()) == {own for own, state in read_lock(DATA).items() if state.word == "active"}


def test_nothing_is_requested_from_another_origin(site: Path, pages: list[Page]) -> None:
    loads = re.compile(r"""(?:src|srcset|poster|data|action)=["']?(?:https?:)?//""")
    for page in pages:
        assert not loads.search(page.text), page.url
        for link in page.find_all("link"):
            if link.get("rel") in ("stylesheet", "icon", "preload", "prefetch", "preconnect"):
                assert not re.match(r"(https?:)?//", link.get("href", "")), page.url
    for file in site.rglob("*.css"):
        assert not re.search(r"""(?:url\(|@import)\s*["']?(?:https?:)?//""", file.read_text("utf-8")), file
    for file in (site / "assets").rglob("*.js"):
        assert not re.search(r"""["'`](?:https?:)?//""", NAMESPACE.sub("", file.read_text("utf-8"))), file


def test_the_policy_is_strict_and_every_inline_script_has_its_hash(pages: list[Page]) -> None:
    for page in pages:
        meta = [e for e in page.find_all("meta") if e.get("http-equiv") == "Content-Security-Policy"]
        assert len(meta) == 1, page.url
        policy = meta[0].get("content", "")
        assert "unsafe-inline" not in policy
        assert "default-src 'none'" in policy
        for script in page.find_all("script"):
            if script.get("src") is None and script.get("type") != "application/json":  # a data block is no code
                digest = base64.b64encode(hashlib.sha256((script.text or "").encode()).digest()).decode()
                assert f"'sha256-{digest}'" in policy, page.url
        for element in page.tree.iter():
            assert element.get("style") is None, f"{page.url}: style= on {element.tag}"
            assert not [a for a in element.keys() if str(a).startswith("on")], page.url  # noqa: SIM118
        assert page.find_all("style") == [], page.url


def test_all_languages_name_each_other_on_every_page(pages: list[Page]) -> None:
    for page in pages:
        if page.url.endswith("404.html"):
            continue
        found = {e.get("hreflang"): e.get("href") for e in page.find_all("link") if e.get("hreflang")}
        assert set(found) == {*LANGUAGES, "x-default"}, page.url
        for lang in LANGUAGES:
            assert found[lang].endswith(f"/{BY_CODE[lang].root}{bare(page.url)}"), page.url


def test_the_open_data_follow_their_schema_and_hold_every_entry(guide: Guide, site: Path) -> None:
    data = json.loads((site / "data/guide.json").read_text("utf-8"))
    schema = json.loads((site / "data/guide.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["edition"]["licence"] == "CC-BY-4.0"
    for name in COLLECTIONS:
        assert [e["id"] for e in data[name]] == [e.id for e in getattr(guide, name)], name
    assert set(data["roles"][0]["name"]) == set(LANGUAGES)


def test_no_page_weighs_more_than_its_budget(pages: list[Page]) -> None:
    heavy = {page.url: gzipped(page.file) for page in pages if gzipped(page.file) > PAGE_BUDGET}
    assert heavy == {}


@pytest.mark.parametrize("prefix", ROOTS)
def test_style_and_scripts_keep_their_budgets(site: Path, prefix: str) -> None:
    sheets = list((site / prefix / "assets/stylesheets").glob("*.css"))
    assert len(sheets) == 1
    assert gzipped(sheets[0]) <= 10 * KIB
    scripts = site / prefix / "assets/javascripts"
    everywhere = gzipped(scripts / "every.js") + gzipped(scripts / "theme.js")
    assert everywhere <= 5 * KIB
    for tool in scripts.glob("tools/*.js"):
        asked = [file for file in scripts.glob("lazy/*.js") if f'"{file.stem}"' in tool.read_text("utf-8")]
        beside = [site / prefix / SCRIPT] if tool.stem == "plan" else []
        beside += (site / prefix / "assets/rules").glob(f"{tool.stem}.*.js")
        assert sum(map(gzipped, (tool, *asked, *beside))) <= 25 * KIB, tool.name
    for sheet in (site / prefix / "assets/stylesheets/tools").glob("*.css"):
        assert gzipped(sheet) <= 6 * KIB, sheet.name
    # They read queries themselves, in place of an engine of 83 KiB; the search counts its answers by kind, too.
    for name, most in (("search", 6), ("finder", 5)):
        assert gzipped(scripts / f"tools/{name}.js") <= most * KIB


def test_only_home_the_profile_and_wide_tables_leave_no_place_for_contents_beside_the_text(pages: list[Page]) -> None:
    wide = {page.url for page in pages if "wide" in page.find_all("main")[0].get("class", "")}
    kinds = {"role-matrix", "case-map"}
    tables = [(page.url, {*table.get("class", "").split()}) for page in pages for table in page.find_all("table")]
    wanted = {url for url, classes in tables if kinds & classes}
    assert wide == wanted | {f"{root}{page}" for root in ROOTS for page in ("", "tools/profile/")}

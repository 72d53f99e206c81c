"""The two languages are equal: pages, headings, macro calls, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from macros.loader import ROOT

RU, EN = ROOT / "docs/ru", ROOT / "docs/en"
PAGES = sorted({p.relative_to(t).as_posix() for t in (RU, EN) for p in t.rglob("*.md")})
BOTH = [page for page in PAGES if (RU / page).exists() and (EN / page).exists()]
_HEADING = re.compile(r"^(#{1,6}) .*?(?:\{: ?#([a-z0-9-]+)[^}]*\})?\s*$", re.MULTILINE)
_MACRO = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}", re.DOTALL)
_STRING = re.compile(r'(?:(\w+)=)?"([^"]*)"')
_LINK = re.compile(r"\]\(([^)\s]+)\)")
WORDED = ("term", "link")  # their second argument is a word of the page's language


def macro_calls(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    calls = []
    for name, arguments in _MACRO.findall(text):
        given = _STRING.findall(arguments)
        calls.append((name, given[:1] if name in WORDED else given))
    return calls


def test_no_page_stands_in_one_language_only() -> None:
    alone = [page for page in PAGES if page not in BOTH]
    assert alone == []


@pytest.mark.parametrize("page", BOTH)
def test_headings_have_equal_levels_and_explicit_equal_ids(page: str) -> None:
    ru, en = (_HEADING.findall((tree / page).read_text("utf-8")) for tree in (RU, EN))
    assert all(own for _, own in ru), f"docs/ru/{page}: a heading without an id"
    assert ru == en


@pytest.mark.parametrize("page", BOTH)
def test_macro_calls_are_equal(page: str) -> None:
    ru, en = (macro_calls((tree / page).read_text("utf-8")) for tree in (RU, EN))
    first = next((pair for pair in zip(ru, en, strict=False) if pair[0] != pair[1]), None)
    assert first is None, f"{page}: {first}"
    assert len(ru) == len(en)


@pytest.mark.parametrize("page", BOTH)
def test_links_are_equal(page: str) -> None:
    ru, en = (_LINK.findall((tree / page).read_text("utf-8")) for tree in (RU, EN))
    assert sorted(ru) == sorted(en)


@pytest.mark.parametrize("page", BOTH)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(page: str) -> None:
    for tree in (RU, EN):
        cells = None
        for number, line in enumerate((tree / page).read_text("utf-8").splitlines(), start=1):
            row = _MACRO.sub("", line).strip()
            if not row.startswith("|"):
                cells = None
                continue
            bars = row.replace(r"\|", "").count("|")
            cells = cells or bars
            assert bars == cells, f"{tree.relative_to(ROOT)}/{page}:{number}: {line}"


@pytest.mark.parametrize("page", BOTH)
def test_front_matter_names_the_same_kind_and_chapter(page: str) -> None:
    ru, en = (_front_matter(tree / page) for tree in (RU, EN))
    assert ru.keys() == en.keys()
    assert (ru["kind"], ru.get("chapter")) == (en["kind"], en.get("chapter"))
    assert ru["description"] != en["description"]


def _front_matter(file: Path) -> dict[str, str]:
    parts = file.read_text("utf-8").split("---\n", 2)
    return dict(yaml.safe_load(parts[1]))


def test_both_menus_hold_the_same_pages() -> None:
    ru, en = (re.findall(r"\S+\.md", (ROOT / f).read_text("utf-8")) for f in ("mkdocs.yml", "mkdocs.en.yml"))
    assert ru == en

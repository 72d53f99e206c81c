"""What pages load beside their text: one style sheet, and nothing that lies there unasked."""

from __future__ import annotations

import re
from pathlib import Path

from macros.languages import BY_CODE
from macros.site.finishing.stylesheet import SHEET
from tests.reading.pages import Page


def test_every_page_links_the_one_style_sheet_of_its_language(pages: list[Page]) -> None:
    for page in pages:
        sheets = [link.get("href", "") for link in page.find_all("link") if link.get("rel") == "stylesheet"]
        assert [page.resolve(href)[0].lstrip("/") for href in sheets] == [f"{BY_CODE[page.lang].root}{SHEET}"], page.url


def test_every_asset_is_loaded_by_a_page(site: Path) -> None:
    loaded: set[str] = set()
    for file in site.rglob("*.html"):
        loaded.update(re.findall(r'(?:src|href)="[^"]*?(assets/[^"]+)"', file.read_text("utf-8")))
    for language in BY_CODE.values():
        folder = site / language.root
        files = {file.relative_to(folder).as_posix() for file in (folder / "assets").rglob("*") if file.is_file()}
        assert files - loaded == set(), language.root

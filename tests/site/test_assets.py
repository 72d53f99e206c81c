"""What pages load beside their text: one style sheet, and nothing that lies there unasked."""

from __future__ import annotations

import re
from pathlib import Path

from macros.languages import BY_CODE
from macros.site.bundling import JAVASCRIPTS, LAZY, SCRIPTS
from tests.reading.pages import Page

SHEET = "assets/stylesheets/site.css"


def test_every_page_links_one_style_sheet_and_those_of_its_tools(pages: list[Page]) -> None:
    for page in pages:
        hrefs = [link.get("href", "") for link in page.find_all("link") if link.get("rel") == "stylesheet"]
        first, *others = [page.resolve(href)[0].lstrip("/") for href in hrefs]
        root = BY_CODE[page.lang].root
        assert first == f"{root}{SHEET}", page.url
        assert [href for href in others if not href.startswith(f"{root}assets/stylesheets/tools/")] == [], page.url


def test_every_asset_is_loaded_by_a_page_or_its_style_sheet_or_by_a_tool_when_asked(site: Path) -> None:
    asked = "".join(file.read_text("utf-8") for file in (site / "assets/javascripts").rglob("*.js"))
    loaded = {
        f"{JAVASCRIPTS}/{LAZY}/{file.stem}.js" for file in (SCRIPTS / LAZY).glob("*.js") if f'"{file.stem}"' in asked
    }
    loaded |= {f"{JAVASCRIPTS}/{file.name}" for file in (SCRIPTS / "pages").glob("*.js") if f'"{file.name}"' in asked}
    loaded.update(f"{JAVASCRIPTS}/{name}" for name in re.findall(r'"(\w+\.js)"', asked))
    for file in site.rglob("*.html"):
        loaded.update(re.findall(r'(?:src|href)="[^"]*?(assets/[^"]+)"', file.read_text("utf-8")))
    for sheet in site.rglob("assets/stylesheets/*.css"):
        loaded.update(f"assets/{path}" for path in re.findall(r"url\(\.\./([^)]+)\)", sheet.read_text("utf-8")))
    for language in BY_CODE.values():
        folder = site / language.root
        files = {file.relative_to(folder).as_posix() for file in (folder / "assets").rglob("*") if file.is_file()}
        assert files - loaded == set(), language.root


def test_sources_of_the_chrome_are_not_published(site: Path) -> None:
    for language in BY_CODE.values():
        folder = site / language.root
        assert {file.name for file in folder.iterdir() if file.is_file()} == {"404.html", "index.html", "sitemap.xml"}
    assert [file for file in site.rglob("*.css") if "assets" not in file.parts] == []

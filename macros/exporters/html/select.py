"""Selects built pages of the site for a book: which, in which order, and what of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.model import Page
from macros.views.library.bibliography import KINDS

# What stands after the chapters in the whole guide, by the beginning of its address.
APPENDICES = ("checklists/", "forms/", "tools/", "workshops/", "plain", "about/")
# To the last end of an article: cards are articles inside it, and nothing after it is one.
_ARTICLE = re.compile(r'<article id="__skip".*</article>', re.DOTALL)
# The sizes of files are written into finished pages last, and no book prints them.
_SIZE = re.compile(r'(<small class="size" data-file="[^"]*">)[^<]*')

_SOURCES = re.compile(r"materials/sources-([a-z]+)(?:-(\d+))?/")


@dataclass(frozen=True)
class BuiltPage:
    """A page as the site shows it: address from the root of its language, chapter (or nothing), its article."""

    url: str
    chapter: str
    html: str


def select(pages: Iterable[Page], menu: tuple[str, ...], chapters: tuple[str, ...], *, whole: bool) -> list[Page]:
    """Pages of a book in order: by chapter as in the menu, then what is not in the menu, then the appendices.

    ``menu`` holds addresses in the order of the menu.
    """
    menu_number: Mapping[str, int] = {url: number for number, url in enumerate(menu)}
    ordered = sorted(pages, key=lambda page: (menu_number.get(page.url, len(menu)), *_outside_the_menu(page.url)))
    found = [page for chapter in chapters for page in ordered if page.chapter == chapter]
    if whole:
        found += [page for start in APPENDICES for page in ordered if page.url.startswith(start)]
    return found


def _outside_the_menu(url: str) -> tuple[int, bool, str]:
    """Russian cases before others; pages of the bibliography by kind and number."""
    sources = _SOURCES.fullmatch(url)
    if sources:
        return KINDS.index(sources[1]), False, f"{int(sources[2] or 1):03}"
    return -1, "/ru-" not in url, url.rstrip("/")


def read_built(site: Path, pages: Iterable[Page]) -> tuple[BuiltPage, ...]:
    """The articles of pages from the built site of their language. Raises FileNotFoundError, ValueError."""
    return tuple(_built(site, page) for page in pages)


def _built(site: Path, page: Page) -> BuiltPage:
    file = site / page.url / "index.html"
    article = _ARTICLE.search(file.read_text("utf-8"))
    if not article:
        raise ValueError(f"{file}: the page has no article")
    return BuiltPage(page.url, page.chapter or "", _SIZE.sub(r"\1", article.group(0)))

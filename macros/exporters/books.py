"""Chapters and the whole guide as books: which pages, in which order, with cover, contents and indexes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .. import settings
from ..model import Lang
from ..views.imprint import Imprint
from . import book, pandoc, pdf
from .book import Book
from .jobs import File
from .pages import Define, Page, render_pages

# What stands after the chapters in the whole guide, by folder or file.
APPENDICES = ("checklists/", "forms/", "tools/", "workshops/", "plain.md", "about.md")
_CHAPTER = re.compile(r"^chapter: *([\w-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Binding:
    """What a book is made of: the project's folder, the macros, the chapter (nothing: all), indexes by title.

    An index is (title, ((address of an entry, its name), …)).
    """

    root: Path
    lang: Lang
    define: Define
    chapters: tuple[str, ...]
    title: str
    subtitle: str
    indexes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    whole: bool = False


def export_pdf(binding: Binding, imprint: Imprint) -> File:
    """A book as PDF: contents with page numbers, bookmarks, running heads, indexes."""
    indexes = [(title, _lines(entries)) for title, entries in binding.indexes]
    return pdf.export_book(bind(binding, imprint).body, binding.title, binding.subtitle, imprint, indexes)


def export_epub(binding: Binding, imprint: Imprint) -> File:
    """A book as EPUB 3."""
    return pandoc.export_epub(bind(binding, imprint).body, binding.title, binding.subtitle, imprint)


def export_docx(binding: Binding, imprint: Imprint) -> File:
    """A book as DOCX with heading styles and contents."""
    return pandoc.export_docx(bind(binding, imprint).body, binding.title, binding.subtitle, imprint)


def bind(binding: Binding, imprint: Imprint) -> Book:
    """The bound pages of a book."""
    pages = _rendered(binding.root, binding.lang, binding.define, _wanted(binding))
    return book.bind(pages, imprint.address if binding.whole else imprint.address.removesuffix(_own(binding)))


def _own(binding: Binding) -> str:
    return f"{binding.chapters[0]}/"


@functools.lru_cache(maxsize=1)
def _rendered(root: Path, lang: Lang, define: Define, files: tuple[str, ...]) -> tuple[Page, ...]:
    """The same pages make PDF, EPUB and DOCX: rendered once a process."""
    return render_pages(root / "docs" / lang, lang, files, define=define, markdown=settings.markdown(root))


def _wanted(binding: Binding) -> tuple[str, ...]:
    """Source files in order: by chapter as in the menu, then what is not in the menu, then the appendices."""
    docs = binding.root / "docs" / binding.lang
    menu = settings.menu(binding.root, binding.lang)
    files = sorted(f.relative_to(docs).as_posix() for f in docs.rglob("*.md"))
    files.sort(key=lambda f: (menu.index(f) if f in menu else len(menu), "/ru-" not in f))
    found = []
    for chapter in binding.chapters:
        found += [f for f in files if _chapter_of(docs / f) == chapter]
    if binding.whole:
        found += [f for start in APPENDICES for f in files if f.startswith(start)]
    return tuple(found)


def _chapter_of(file: Path) -> str:
    match = _CHAPTER.search(file.read_text("utf-8").split("\n---\n", 1)[0])
    return match.group(1) if match else ""


def _lines(entries: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(id in the book, name) of entries, by name."""
    places = ((home.partition("#"), name) for home, name in entries)
    lines = ((book.anchor(url, own), name) for (url, _, own), name in places)
    return tuple(sorted(lines, key=lambda line: line[1].lower().replace("ё", "е")))

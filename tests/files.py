"""Reads the made files back with real readers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pypdfium2

from macros.loader import ROOT

SPACE = re.compile(r"\s+")
BROKEN_HYPHEN = re.compile("[\x02\ufffe]")  # what the reader returns for a hyphen at which a line breaks


def made(lang: str, path: str) -> Path:
    """A file of the last export; fails with the command when it is not there."""
    file = ROOT / "docs" / lang / path
    assert file.is_file(), f"{file.relative_to(ROOT)} was not made; run: make export"
    return file


def squeezed(text: str) -> str:
    """The text without any white space: where a line breaks says nothing, also when it breaks at a hyphen."""
    return SPACE.sub("", BROKEN_HYPHEN.sub("-", text))


def pdf_text(file: Path, first: int = 0, last: int | None = None) -> str:
    """The text layer of pages, squeezed."""
    document = pypdfium2.PdfDocument(file)
    pages = range(len(document))[first:last]
    text = " ".join(document[number].get_textpage().get_text_range() for number in pages)
    return squeezed(text)


def in_order(text: str, parts: Iterable[str]) -> list[str]:
    """The parts that do not follow one another in the text."""
    place, lost = 0, []
    for part in parts:
        wanted = squeezed(part)
        found = text.find(wanted, place)
        if found < 0:
            lost.append(part)
        else:
            place = found + len(wanted)
    return lost


def fields(pdf: pikepdf.Pdf) -> list[tuple[str, str, str]]:
    """(kind, name, tooltip) of every form field."""
    if "/AcroForm" not in pdf.Root:
        return []
    return [(str(f.FT), str(f.get("/T", "")), str(f.get("/TU", ""))) for f in pdf.Root.AcroForm.Fields]


def unembedded_fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Fonts whose outlines are not in the file."""
    files = {"/FontFile", "/FontFile2", "/FontFile3"}
    dictionaries = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))
    fonts = (item for item in dictionaries if item.get("/Type") == "/FontDescriptor")
    return [str(font.get("/FontName")) for font in fonts if not files & set(font.keys())]


def bookmarks(pdf: pikepdf.Pdf) -> list[str]:
    """Titles of all bookmarks, in order."""
    found: list[str] = []

    def walk(items: Iterable[pikepdf.OutlineItem]) -> None:
        for item in items:
            found.append(str(item.title))
            walk(item.children)

    with pdf.open_outline() as outline:
        walk(outline.root)
    return found

"""Reads the made files back with real readers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pypdfium2

from macros.commands.build import PACKED
from macros.commands.project import MADE
from macros.languages import BY_CODE, FIRST

# Of PDF and Word files; British English is hyphenated in its own way.
LOCALES = {one.code: one.locale for one in BY_CODE.values()} | {"ru": "ru-RU", "en": "en-GB"}
SPACE = re.compile(r"\s+")
# What the reader returns for a hyphen at which a line breaks, the word's own or the typesetter's; and a soft hyphen.
LINE_END_HYPHENS = "\ufffe\x02\u00ad"
HYPHENS = re.compile(f"[-{LINE_END_HYPHENS}]")


def made(lang: str, path: str) -> Path:
    """A made file; fails with the command when it is not there."""
    file = MADE / lang / path
    assert file.is_file(), f"{lang}/{path} was not made; run: make export"
    return file


def packed(path: str) -> Path:
    """A file of the copy for a disk; fails with the command when it is not there."""
    file = PACKED / FIRST / path
    assert file.is_file(), "the copy for a disk was not made; run: make build"
    return file


def squeezed(text: str) -> str:
    """The text without any white space: where a line breaks says nothing."""
    return SPACE.sub("", text)


def plain(text: str) -> str:
    """The text with ordinary spaces: those that bind words say nothing."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


class Paper:
    """The text layer of paper, squeezed. A hyphen at the end of a line may be the word's own or the typesetter's."""

    def __init__(self, text: str) -> None:
        text = squeezed(text)
        self._bare = HYPHENS.sub("", text)
        self._marks = {match.start() - number: match.group() for number, match in enumerate(HYPHENS.finditer(text))}

    @property
    def empty(self) -> bool:
        return not self._bare

    def find(self, words: str, start: int = 0) -> int:
        """Where squeezed words stand, hyphen by hyphen; -1 where they do not."""
        bare = HYPHENS.sub("", words)
        own = {match.start() - number for number, match in enumerate(HYPHENS.finditer(words))}
        place = self._bare.find(bare, start)
        while place >= 0:
            inside = {at: self._marks.get(place + at) for at in range(1, len(bare))}
            if all(self._marks.get(place + at) for at in own) and all(
                at in own for at, mark in inside.items() if mark == "-"
            ):
                return place
            place = self._bare.find(bare, place + 1)
        return -1

    def __contains__(self, words: str) -> bool:
        return self.find(words) >= 0


def pdf_text(file: Path, first: int = 0, last: int | None = None) -> Paper:
    """The text layer of pages."""
    document = pypdfium2.PdfDocument(file)
    pages = range(len(document))[first:last]
    return Paper(" ".join(document[number].get_textpage().get_text_range() for number in pages))


def in_order(text: str | Paper, parts: Iterable[str]) -> list[str]:
    """The parts that do not follow one another in the text."""
    place, lost = 0, []
    for part in parts:
        wanted = squeezed(part)
        found = text.find(wanted, place)
        if found < 0:
            lost.append(part)
        else:
            # Where they end: hyphens do not count on paper.
            place = found + len(HYPHENS.sub("", wanted) if isinstance(text, Paper) else wanted)
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
    """Titles of all bookmarks, in order; spaces that bind are spaces."""
    found: list[str] = []

    def walk(items: Iterable[pikepdf.OutlineItem]) -> None:
        for item in items:
            found.append(plain(str(item.title)))
            walk(item.children)

    with pdf.open_outline() as outline:
        walk(outline.root)
    return found


def tables(pdf: pikepdf.Pdf) -> list[list[list[str]]]:
    """For each table and row, what each cell heads: ``Row``, ``Column`` or nothing."""
    found: list[list[list[str]]] = []

    def walk(element: pikepdf.Object) -> None:
        kind = str(element.get("/S", ""))
        if kind == "/Table":
            found.append([])
        elif kind == "/TR":
            found[-1].append([_scope(cell) for cell in element.K])
        for kid in kids(element) if kind != "/TR" else []:
            walk(kid)

    walk(pdf.Root.StructTreeRoot)
    return found


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    """Structure elements inside one."""
    inside = element.get("/K", [])
    inside = inside if isinstance(inside, pikepdf.Array) else [inside]
    return [kid for kid in inside if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _scope(cell: pikepdf.Object) -> str:
    if cell.S != "/TH":
        return ""
    known = cell.get("/A", [])
    for one in known if isinstance(known, pikepdf.Array) else [known]:
        if "/Scope" in one:
            return str(one.Scope).removeprefix("/")
    return "none"

"""Contents of a Word document: filled in when it is made, and a field that Word makes anew on demand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from macros.exporters.html.bind import ContentsLine
from macros.exporters.word.controls import element
from macros.exporters.word.guide.line import GatheredLine, RunLook
from macros.exporters.word.guide.paragraphs import ParagraphWriter, Setting
from macros.exporters.word.guide.runs import bookmark

# Parts under Heading 1, their pages under Page Title; Word divides names by the sign in the settings of the document.
FIELD = ' TOC \\o "1-1" \\h \\z \\t "Page Title,2" '
DEPTHS = ("toc 1", "toc 2")


def contents(title: str, lines: Sequence[ContentsLine], writer: ParagraphWriter) -> Any:
    """The contents as a block that Word can make anew: a line a part and a page, each leading to its place.

    The numbers of pages come when the reader has the block made anew: nobody knows them before the document is laid
    out, and no number is better than a false one.
    """
    content = [writer.write(_words(title), Setting("TOC Heading"))]
    for number, line in enumerate(lines):
        parts = [_link(line)]
        if not number:
            parts = [*_begin(FIELD), *parts]
        if number == len(lines) - 1:
            parts.append(_sign("end"))
        content.append(writer.write(parts, Setting(DEPTHS[line.depth])))
    gallery = element("w:docPartGallery", {"w:val": "Table of Contents"})
    kind = element("w:docPartObj", None, gallery, element("w:docPartUnique"))
    return element("w:sdt", None, element("w:sdtPr", None, kind), element("w:sdtContent", None, *content))


def index(title: str, lines: Iterable[ContentsLine], writer: ParagraphWriter, width: int) -> list[Any]:
    """An index: names, each leading to its place; ``width`` of the text in twips.

    The number of a page is a field without a value: LibreOffice counts it when it opens the document, Word when the
    reader updates fields.
    """
    stops = ((width, "right"),)
    return [
        writer.write(_words(title), Setting("Heading 1")),
        *(writer.write([_link(line, *_page(line))], Setting("index 1", stops=stops)) for line in lines),
    ]


def _link(line: ContentsLine, *more: Any) -> Any:
    anchor = {"w:anchor": _place(line), "w:history": "1"}
    return element("w:hyperlink", anchor, *_words(line.text), *more)


def _page(line: ContentsLine) -> list[Any]:
    return [element("w:r", None, element("w:tab")), *_begin(f" PAGEREF {_place(line)} \\h "), _sign("end")]


def _place(line: ContentsLine) -> str:
    return bookmark(line.href.removeprefix("#"))


def _words(text: str) -> list[Any]:
    line = GatheredLine()
    line.add_text(text, RunLook())
    return line.closed()


def _begin(code: str) -> list[Any]:
    """A field up to where its value stands."""
    instruction = element("w:instrText")
    instruction.text = code
    return [_sign("begin"), element("w:r", None, instruction), _sign("separate")]


def _sign(kind: str) -> Any:
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))

"""Reads the text of a built page, or of an element of it, as one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_HEADINGS = ("h1", "h2", "h3", "h4")
_INLINE = ("a", "abbr", "b", "button", "cite", "code", "em", "i", "mark", "q", "small", "strong", "sub", "sup")
_LABEL, _BLOCK = "\x01", "\x02"  # where a label, where a block ends
_BLOCKS = ("dd", "li", "p", "td", "th", "tr")
_AFTER_LABEL = re.compile(r"([\w)»”’])[\s\x02]*\x01[\s\x01\x02]*(?=\S)")
_AFTER_BLOCK = re.compile(r"([\w)»”’%])\s*\x02[\s\x02]*(?=[\w(«“])")
_LOOSE = re.compile(r" ([,.;:!?)»])")  # a space that stands where an element ended


def pieces(element: Any) -> Iterator[tuple[Any, str]]:
    """Headings whole, everything else as text, with a space where a block begins or ends and a mark of what ended."""
    if not isinstance(element.tag, str):
        yield None, element.tail or ""
        return
    if element.tag in _HEADINGS:
        yield element, ""
    else:
        gap = "" if element.tag in _INLINE else " "
        yield None, gap + (element.text or "")
        for child in element:
            yield from pieces(child)
        yield None, _mark(element) + gap
    yield None, element.tail or ""


def _mark(element: Any) -> str:
    if element.tag == "dt" or "label" in element.get("class", "").split() or element.get("scope") == "row":
        return _LABEL
    return _BLOCK if element.tag in _BLOCKS else ""


def text_of(element: Any) -> str:
    """The text of one element without what follows it."""
    tail, element.tail = element.tail, None
    text = plain("".join(piece if heading is None else heading.text_content() for heading, piece in pieces(element)))
    element.tail = tail
    return text


def plain(text: str) -> str:
    """One line: a colon after a label, a dot between two things of a list that end with no sign of their own."""
    parted = _AFTER_BLOCK.sub(r"\1 · ", _AFTER_LABEL.sub(r"\1: ", text))
    whole = parted.replace(_LABEL, " ").replace(_BLOCK, " ")
    return _LOOSE.sub(r"\1", " ".join(whole.split()))

"""One paragraph as it gathers: runs of Word with their looks, white space as HTML shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from macros.exporters.look.palette import colour
from macros.exporters.word.controls import CHECK_FONT, UNCHECKED, element

_SPACE = re.compile(r"[ \t\r\n\f]+")  # without the spaces that bind
_ALL_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


@dataclass(frozen=True)
class RunLook:
    """How the letters of a run look; ``size`` in points, ``tone`` a colour by its name, ``font`` a typeface."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    link: bool = False
    size: float = 0
    tone: str = ""
    font: str = ""
    locale: str = ""

    def properties(self) -> list[Any]:
        """Its properties in the order of the schema."""
        found = [element("w:rStyle", {"w:val": "Hyperlink"})] if self.link else []
        if self.font:
            found.append(element("w:rFonts", dict.fromkeys(_ALL_SCRIPTS, self.font)))
        if self.bold:
            found += [element("w:b"), element("w:bCs")]
        if self.italic:
            found += [element("w:i"), element("w:iCs")]
        if self.tone:
            found.append(element("w:color", {"w:val": colour(self.tone).lstrip("#")}))
        if self.size:
            found += [element(tag, {"w:val": str(round(self.size * 2))}) for tag in ("w:sz", "w:szCs")]
        if self.raised:
            found.append(element("w:vertAlign", {"w:val": "superscript"}))
        if self.locale:
            found.append(element("w:lang", {"w:val": self.locale}))
        return found


class GatheredLine:
    """The content of one paragraph as it gathers."""

    def __init__(self) -> None:
        self.content: list[Any] = []
        self._link: Any = None
        self._last: Any = None  # the last text
        self._spaced = True  # nothing stands before, or a space

    def add_text(self, text: str | None, look: RunLook) -> None:
        """A text with single spaces, none at the beginning of the line."""
        flat = _SPACE.sub(" ", text or "")
        flat = flat.lstrip(" ") if self._spaced else flat
        if flat:
            self._spaced = flat.endswith(" ")
            self._last = element("w:t")
            self._last.text = flat
            self._last.set(qn("xml:space"), "preserve")
            self.add_run(self._last, look)

    def add_break(self) -> None:
        """A new line of the same paragraph."""
        if self.content:
            self._trim()
            self.add_run(element("w:br"), RunLook())
            self._spaced = True

    def add_tab(self) -> None:
        """A jump to the next tab stop."""
        self.add_run(element("w:tab"), RunLook())
        self._spaced = True

    def add_box(self) -> None:
        """The sign of a box to tick."""
        self.add_text(UNCHECKED, RunLook(font=CHECK_FONT))

    def add_run(self, content: Any, look: RunLook) -> None:
        """A run with one content."""
        properties = look.properties()
        self.add(element("w:r", None, *([element("w:rPr", None, *properties)] if properties else []), content))

    def add(self, part: Any) -> None:
        """Any part of a paragraph."""
        (self.content if self._link is None else self._link).append(part)

    def enter(self, link: Any) -> None:
        """What follows stands in a link, until ``leave``."""
        self.add(link)
        self._link = link

    def leave(self) -> None:
        """The link ends."""
        self._link = None

    def closed(self) -> list[Any]:
        """What has gathered, without a space at its end; nothing when it shows nothing."""
        self._trim()
        return self.content if any(part.tag != qn("w:bookmarkStart") for part in self.content[::2]) else []

    def _trim(self) -> None:
        if self._last is not None and self._last.text.endswith(" "):
            self._last.text = self._last.text.rstrip(" ")

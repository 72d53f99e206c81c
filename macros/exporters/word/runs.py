"""Writes the words of a paragraph of HTML as runs of Word: white space as HTML shows it, links, places to lead to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from macros.exporters.look.palette import colour
from macros.exporters.word.controls import CHECK_FONT, UNCHECKED, element
from macros.languages import BY_CODE

DROPPED = ("script", "style", "template", "svg")  # drawings stand in figures; icons repeat the words beside them
BOLD = ("strong", "b")
ITALIC = ("em", "i", "cite")
PLAIN = ("span", "label", "abbr", "q", "time", "small", "code", "summary")
QUIET = ("other", "tag", "note", "cited")
ON_ITS_OWN_LINE = ("note", "cited", "line-text")
BOOKMARK_LENGTH = 40  # characters; Word refuses longer names
_SPACE = re.compile(r"[ \t\r\n\f]+")  # without the spaces that bind
_ALL_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


class UnknownElementError(ValueError):
    """An element that Word has no form for."""


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


class Line:
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


class RunWriter:
    """Writes inline elements; knows which places of the document links lead to."""

    def __init__(self, part: Any, targets: Collection[str]) -> None:
        """``part`` of the package keeps addresses; ``targets`` are the ids that links of the document lead to."""
        self._part = part
        self._targets = targets
        self._addresses: dict[str, str] = {}
        self._marks = 0

    def write(self, node: Any, line: Line, look: RunLook) -> None:
        """What stands inside an inline element."""
        line.add_text(node.text, look)
        for child in node:
            self.child(child, line, look)
            line.add_text(child.tail, look)

    def child(self, node: Any, line: Line, look: RunLook) -> None:
        """An inline element. Raises UnknownElementError."""
        if not isinstance(node.tag, str) or node.tag in DROPPED:
            return
        for mark in self.marks(node):
            line.add(mark)
        special = getattr(self, f"_{node.tag}", None)
        if special:
            special(node, line, look)
        elif node.tag in (*BOLD, *ITALIC, *PLAIN):
            self._plain(node, line, look)
        else:
            raise UnknownElementError(f"Word has no form for <{node.tag} class={node.get('class')!r}>")

    def marks(self, node: Any) -> list[Any]:
        """The bookmark of an element that links lead to."""
        label = node.get("id")
        if label not in self._targets:
            return []
        self._marks += 1
        number = {"w:id": str(self._marks)}
        return [element("w:bookmarkStart", {**number, "w:name": bookmark(label)}), element("w:bookmarkEnd", number)]

    def link(self, href: str) -> Any:
        """A link to an address, or to a place in the document; None when there is no such place."""
        if href.startswith("#"):
            inside = href[1:]
            return element("w:hyperlink", {"w:anchor": bookmark(inside)}) if inside in self._targets else None
        if href not in self._addresses:
            self._addresses[href] = self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return element("w:hyperlink", {"r:id": self._addresses[href]})

    def _plain(self, node: Any, line: Line, look: RunLook) -> None:
        classes = (node.get("class") or "").split()
        if set(ON_ITS_OWN_LINE) & set(classes):
            line.add_break()
        self.write(node, line, _dressed(node, classes, look))

    def _a(self, node: Any, line: Line, look: RunLook) -> None:
        own = _dressed(node, (node.get("class") or "").split(), look)
        link = self.link(node.get("href")) if node.get("href") else None
        if link is None:
            self.write(node, line, own)
            return
        line.enter(link)
        tone = own.tone if own.tone != "quiet" else ""  # a link is told by its colour, too
        self.write(node, line, replace(own, link=True, tone=tone))
        line.leave()

    def _sup(self, node: Any, line: Line, look: RunLook) -> None:
        """A number of a source; two that meet are parted by a comma."""
        self.write(node, line, replace(look, raised=True))
        after = node.getnext()
        if not node.tail and after is not None and after.tag == "sup":
            line.add_text(",", replace(look, raised=True))

    def _br(self, _node: Any, line: Line, _look: RunLook) -> None:
        line.add_break()

    def _input(self, node: Any, line: Line, _look: RunLook) -> None:
        """A box has its sign; a field is a line to write on, which its paragraph draws up to the tab stop."""
        if node.get("type") == "checkbox":
            line.add_box()
            line.add_text(" ", RunLook())
        else:
            line.add_tab()

    def _textarea(self, _node: Any, line: Line, _look: RunLook) -> None:
        line.add_tab()


def bookmark(label: str) -> str:
    """Name of the place with an id: letters, digits and underlines, short, and its own."""
    plain = re.sub(r"\W", "_", label)
    if len(plain) > BOOKMARK_LENGTH:
        number = f"_{zlib.crc32(label.encode('utf-8')):08x}"
        plain = plain[: BOOKMARK_LENGTH - len(number)] + number
    return plain


def _dressed(node: Any, classes: list[str], look: RunLook) -> RunLook:
    """The look of an element by its name, classes and language."""
    if node.tag in BOLD or "line-head" in classes:
        look = replace(look, bold=True)
    elif node.tag in ITALIC:
        look = replace(look, italic=True)
    elif node.tag == "code":
        look = replace(look, font="Consolas")
    elif node.tag == "small" or set(QUIET) & set(classes):
        look = replace(look, tone="quiet", bold=False)
    level = next((name.removeprefix("level-") for name in classes if name.startswith("level-")), "")
    if level:
        look = replace(look, tone=level, bold=True)
    lang = node.get("lang")
    return replace(look, locale=BY_CODE[lang].locale) if lang in BY_CODE else look

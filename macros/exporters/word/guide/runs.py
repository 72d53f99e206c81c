"""Writes inline elements of HTML as runs of Word: their looks, links, places that links lead to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from macros.exporters.html import UnknownElementError
from macros.exporters.word.controls import element
from macros.exporters.word.guide.line import GatheredLine, RunLook
from macros.languages import BY_CODE

DROPPED = ("script", "style", "template", "svg")  # drawings stand in figures; icons repeat the words beside them
BOLD = ("strong", "b")
ITALIC = ("em", "i", "cite")
PLAIN = ("span", "label", "abbr", "q", "time", "small", "code", "summary")
QUIET = ("other", "tag", "note", "cited")
ON_ITS_OWN_LINE = ("note", "cited", "line-text")
BOOKMARK_LENGTH = 40  # characters; Word refuses longer names


class RunWriter:
    """Writes inline elements; knows which places of the document links lead to."""

    def __init__(self, part: Any, targets: Collection[str]) -> None:
        """``part`` of the package keeps addresses; ``targets`` are the ids that links of the document lead to."""
        self._part = part
        self._targets = targets
        self._addresses: dict[str, str] = {}
        self._marks = 0

    def write(self, node: Any, line: GatheredLine, look: RunLook) -> None:
        """What stands inside an inline element."""
        line.add_text(node.text, look)
        for child in node:
            self.child(child, line, look)
            line.add_text(child.tail, look)

    def child(self, node: Any, line: GatheredLine, look: RunLook) -> None:
        """An inline element. Raises UnknownElementError."""
        if not isinstance(node.tag, str) or node.tag in DROPPED:
            return
        if _is_tag(node) and _is_tag(node.getprevious()) and not (node.getprevious().tail or "").strip():
            line.add_text(" · ", RunLook(tone="quiet"))  # on the page each has a frame
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

    def _plain(self, node: Any, line: GatheredLine, look: RunLook) -> None:
        classes = (node.get("class") or "").split()
        if set(ON_ITS_OWN_LINE) & set(classes):
            line.add_break()
        self.write(node, line, _look_of(node, classes, look))

    def _a(self, node: Any, line: GatheredLine, look: RunLook) -> None:
        link_look = _look_of(node, (node.get("class") or "").split(), look)
        link = self.link(node.get("href")) if node.get("href") else None
        if link is None:
            self.write(node, line, link_look)
            return
        line.enter(link)
        tone = link_look.tone if link_look.tone != "quiet" else ""  # a link is told by its colour, too
        self.write(node, line, replace(link_look, link=True, tone=tone))
        line.leave()

    def _sup(self, node: Any, line: GatheredLine, look: RunLook) -> None:
        """A number of a source; two that meet are parted by a comma."""
        self.write(node, line, replace(look, raised=True))
        after = node.getnext()
        if not node.tail and after is not None and after.tag == "sup":
            line.add_text(",", replace(look, raised=True))

    def _br(self, _node: Any, line: GatheredLine, _look: RunLook) -> None:
        line.add_break()

    def _input(self, node: Any, line: GatheredLine, _look: RunLook) -> None:
        """A box has its sign; a field is a line to write on, which its paragraph draws up to the tab stop."""
        if node.get("type") == "checkbox":
            line.add_box()
            line.add_text(" ", RunLook())
        else:
            line.add_tab()

    def _textarea(self, _node: Any, line: GatheredLine, _look: RunLook) -> None:
        line.add_tab()


def bookmark(label: str) -> str:
    """Name of the place with an id: letters, digits and underlines, short, and its own."""
    plain = re.sub(r"\W", "_", label)
    if len(plain) > BOOKMARK_LENGTH:
        number = f"_{zlib.crc32(label.encode('utf-8')):08x}"
        plain = plain[: BOOKMARK_LENGTH - len(number)] + number
    return plain


def _is_tag(node: Any) -> bool:
    return node is not None and isinstance(node.tag, str) and "tag" in (node.get("class") or "").split()


def _look_of(node: Any, classes: list[str], look: RunLook) -> RunLook:
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

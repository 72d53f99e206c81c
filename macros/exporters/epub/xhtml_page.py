"""A bound page of the guide as XHTML that EPUB allows: no fields, no scripts' notes, links to other documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree
from lxml.builder import E

from macros.exporters.epub.xhtml import XML_LANG

SVG = "http://www.w3.org/2000/svg"
# What belongs to the site's scripts or to its browser; labels of cells stay, for narrow screens.
FOREIGN = re.compile(r"data-(?!label)|on|(?:popover|popovertarget|download|loading|focusable|for|name|tabindex)$")
SPELLED = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}  # HTML forgets capital letters
NAMED = ("aria-label", "aria-labelledby", "aria-describedby")
BOX = "☐\u00a0"


def adapt(article: Any, places: Mapping[str, str], name: str) -> None:
    """Change a page in place; ``places`` gives the document of every id of the book, ``name`` is this page's."""
    _draw(article)
    _leave_blanks(article)
    for link in article.iter("a"):
        if link.get("href", "").startswith("#"):
            link.set("href", link_to(link.get("href"), places, name))
    _cite(article)
    for element in article.iter(etree.Element):
        _clean(element)


def link_to(href: str, places: Mapping[str, str], name: str = "") -> str:
    """A link inside the book, ``#roles-voice--consultant``, as the way from the document ``name``.

    What a book leaves out (a list of jumps, say) has no place in it: its page stands for it. Raises KeyError
    when there is no such page.
    """
    target = href.removeprefix("#")
    if target not in places:
        target = target.partition("--")[0]
    file = places[target]
    return f"#{target}" if file == name else f"{file}#{target}"


def _cite(article: Any) -> None:
    """Numbers of sources: named for screen readers, and with a comma where two meet."""
    for cite in article.iter("sup"):
        for link in cite.iter("a"):
            link.set("role", "doc-noteref")
        after = cite.getnext()
        if len(cite) and not cite.tail and after is not None and after.tag == "sup":
            cite[-1].tail = ","


def _draw(article: Any) -> None:
    """Drawings in the namespace of SVG; the style sheet of the book dresses them."""
    for drawing in article.iter("svg"):
        for style in drawing.findall("style"):
            style.drop_tree()
        drawing.set("xmlns", SVG)
        for name, spelled in SPELLED.items():
            if drawing.get(name):
                drawing.set(spelled, drawing.attrib.pop(name))


def _leave_blanks(article: Any) -> None:
    """Signs of boxes and lines to write on for the fields of checklists and forms."""
    for field in article.cssselect("input, textarea"):
        if field.get("type") == "checkbox":
            field.tail = BOX + (field.tail or "")
        else:
            field.addprevious(_line())
        field.drop_tree()
    for label in article.cssselect("label"):
        label.drop_tag()
    for item in article.cssselect("ul.boxes > li"):
        if not (item.text or "").startswith(BOX):
            item.text = BOX + (item.text or "").lstrip()
    for item in article.cssselect("ul.blanks > li"):
        if not item.cssselect("span.line"):
            item.append(_line())


def _line() -> Any:
    return E.span({"class": "line"})


def _clean(element: Any) -> None:
    attributes = element.attrib
    for name in [*attributes]:
        if FOREIGN.match(name):
            del attributes[name]
    if attributes.get("role") == "region":  # named so that a keyboard can scroll it
        del attributes["role"]
    if element.tag == "div" and "role" not in attributes:
        for name in NAMED:
            attributes.pop(name, None)
    if "lang" in attributes:
        attributes[XML_LANG] = attributes["lang"]
    if "class" in attributes:
        attributes["class"] = attributes["class"].strip()

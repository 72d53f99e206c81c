"""A bound book as HTML that pandoc understands: bare headings, no form fields, ids where it keeps them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from macros.exporters.html.bind import HEADINGS

NAMELESS = ("li", "p", "td", "tr", "dt", "caption", "nav", "figure")  # pandoc loses their ids
STRONG = ("p.label", "p.admonition-title", "span.line-head")
UNREAD = ("aria-labelledby", "aria-describedby", "aria-label", "for", "role", "tabindex", "scope")

Keep = Callable[[int, str], str]
"""Keeps a drawing as a file: (its number, SVG) → address for ``src``."""


def simplify(body: str, keep: Keep | None = None) -> str:
    """Return the same document for pandoc; with ``keep`` drawings become pictures.

    Chapters are cut at bare headings only, so wrappers around headings go, and links to a page lead to its title.
    """
    tree = lxml_html.fragment_fromstring(body, create_parent="div")
    _lead_to_titles(tree)
    _draw(tree, keep)
    for box in tree.cssselect("input"):
        box.tail = ("☐ " if box.get("type") == "checkbox" else "…… ") + (box.tail or "")
        box.drop_tag()
    for element in [*tree.iter("article", "section", "div")]:
        if element is not tree and next(element.iter(*HEADINGS), None) is not None:
            element.drop_tag()
    for selector in STRONG:
        for element in tree.cssselect(selector):
            _embolden(element)
    for element in tree.cssselect("span.tag"):
        element.text = f"· {element.text or ''}"
    for element in tree.cssselect("span.line-text"):
        element.addprevious(etree.Element("br"))
    for element in tree.iter(etree.Element):
        _rename(element)
    return "".join(etree.tostring(part, encoding="unicode", method="html") for part in tree)


def _lead_to_titles(tree: Any) -> None:
    titles = {article.get("id"): next(article.iter(*HEADINGS)).get("id") for article in tree.cssselect("article.bound")}
    for link in tree.iter("a"):
        anchor_id = link.get("href", "").removeprefix("#")
        if anchor_id in titles:
            link.set("href", f"#{titles[anchor_id]}")


def _draw(tree: Any, keep: Keep | None) -> None:
    for icon in tree.cssselect("svg.rings"):
        icon.drop_tree()
    for number, drawing in enumerate([*tree.iter("svg")]):
        drawing.set("xmlns", "http://www.w3.org/2000/svg")
        if keep is None:
            continue
        description = " ".join(" ".join(part.itertext()) for part in drawing.iter("title", "desc"))
        svg = etree.tostring(drawing, encoding="unicode", with_tail=False)
        picture = etree.Element("img", src=keep(number, svg), alt=description)
        picture.tail = drawing.tail
        drawing.getparent().replace(drawing, picture)


def _embolden(element: Any) -> None:
    strong = etree.Element("strong")
    strong.text, element.text = element.text, None
    for part in [*element]:
        strong.append(part)
    element.append(strong)


def _rename(element: Any) -> None:
    """Drop what pandoc does not read; carry the id of an element that loses it on a mark inside."""
    for name in UNREAD:
        element.attrib.pop(name, None)
    if element.tag in NAMELESS and element.get("id"):
        mark = etree.Element("span", id=element.attrib.pop("id"))
        mark.tail, element.text = element.text, None
        element.insert(0, mark)

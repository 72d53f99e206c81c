"""Writes finished HTML as Typst source. It knows no design.

An element becomes a call of the function named like its tag, with its classes, its id and its content; a text is
always a quoted string, so that no sign of a text is ever taken for markup:

    <p class="lead">We said <br> so.    →    e.p("lead",none,{"We said";e.br;"so."})
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, Literal

from lxml import etree

from macros.exporters.html import UnknownElementError, table_reader
from macros.exporters.html.table_reader import RowHeads

_INLINE = "a abbr b br button cite code dfn em i input kbd label mark q s small span strong sub sup svg time u"
_BLOCKS = (
    "article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav"
    " ol p pre section summary table ul"
)
INLINE, BLOCKS = frozenset(_INLINE.split()), frozenset(_BLOCKS.split())
DROPPED = ("script", "style", "template")
SVG = "http://www.w3.org/2000/svg"
_SPACE = re.compile(r"[ \t\r\n\f]+")


def quote(text: str) -> str:
    """A string of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


class Writer:
    """Writes the elements of one document."""

    def __init__(self, targets: Collection[str], titles: Collection[Any] = ()) -> None:
        """``targets``: ids that some link leads to, no others are written; ``titles``: headings of the contents."""
        self.row_heads: list[RowHeads] = []
        """What the finishing must know of each table, in order."""
        self._targets = targets
        self._titles = titles
        self._space: Literal["none", "may stand", "waits"] = "none"
        """Whether a space would show here; one that waits is written when something follows on the line."""

    def element(self, node: Any) -> str:
        """An element as a call. Raises UnknownElementError."""
        if node.tag not in INLINE | BLOCKS:
            raise UnknownElementError(f"paper knows no <{node.tag}>: {etree.tostring(node, encoding='unicode')[:120]}")
        special = getattr(self, f"_{node.tag}", None)
        return str(special(node)) if special else self._call(node.tag, node, self.content(node))

    def content(self, node: Any) -> str:
        """What stands inside an element, as a block of code; white space as HTML shows it."""
        block = node.tag not in INLINE
        if block:
            self._space = "none"
        parts = self._text(node.text)
        for child in node:
            if isinstance(child.tag, str) and child.tag not in DROPPED:
                parts += self._child(child)
            parts += self._text(child.tail)
        code = "{" + ";".join(parts) + "}"
        lang = node.get("lang")
        return f"e.in-language({quote(lang)},{code})" if lang else code

    def _child(self, child: Any) -> list[str]:
        inline = child.tag in INLINE
        before = ['" "'] if inline and self._space == "waits" else []
        if before:
            self._space = "none"
        code = self.element(child)
        if not inline or child.tag == "br":
            self._space = "none"
        return [*before, code]

    def _text(self, text: str | None) -> list[str]:
        """A text with single spaces, none at the edges of blocks."""
        flat = _SPACE.sub(" ", text or "")
        shown = flat.strip(" ")
        if not flat:
            return []
        leads = self._space == "waits" or (self._space == "may stand" and flat.startswith(" "))
        if not shown:
            self._space = "waits" if leads else self._space
            return []
        self._space = "waits" if flat.endswith(" ") else "may stand"
        return [quote(" " * leads + shown)]

    def _call(self, name: str, node: Any, body: str, **more: str) -> str:
        extra = "".join(f",{key}:{value}" for key, value in more.items())
        return f"e.{name}({quote(node.get('class') or '')},{self._id(node)},{body}{extra})"

    def _id(self, node: Any) -> str:
        label = node.get("id")
        return quote(label) if label in self._targets else "none"

    def _anchored(self, node: Any) -> str:
        """The content of an element that is no call of its own, with its place for links."""
        label = self._id(node)
        return self.content(node) if label == "none" else f"{{e.anchor({label});{self.content(node)}}}"

    # ------------------------------------------------------------ elements with more than a content

    def _br(self, _: Any) -> str:
        return "e.br"

    def _hr(self, _: Any) -> str:
        return "e.hr"

    def _input(self, node: Any) -> str:
        return f"e.input({quote(node.get('type') or 'text')})"

    def _a(self, node: Any) -> str:
        href = node.get("href") or ""
        inside = href.removeprefix("#")
        if not href.startswith("#"):
            to = quote(href) if href else "none"
        else:
            to = f"label({quote(inside)})" if inside in self._targets else "none"
        return self._call("a", node, self.content(node), to=to)

    def _heading(self, node: Any) -> str:
        more = {"title": "true"} if node in self._titles else {}
        return self._call(node.tag, node, self.content(node), **more)

    _h1 = _h2 = _h3 = _h4 = _h5 = _h6 = _heading

    def _ul(self, node: Any) -> str:
        return self._call(node.tag, node, self._items(node))

    def _ol(self, node: Any) -> str:
        start = node.get("start")
        return self._call("ol", node, self._items(node), **({"start": start} if start else {}))

    def _items(self, node: Any) -> str:
        return self._array(map(self.element, node.iterchildren("li")))

    @staticmethod
    def _array(parts: Iterable[str]) -> str:
        return "(" + "".join(f"{part}," for part in parts) + ")"

    def _dl(self, node: Any) -> str:
        """Pairs of terms and what stands for them; several terms in a row share it."""
        pairs, terms = [], []
        for child in node.iterchildren("dt", "dd"):
            if child.tag == "dt":
                terms.append(self._anchored(child))
            else:
                pairs.append(f"({{{';e.br;'.join(terms)}}},{self._anchored(child)}),")
                terms = []
        return self._call("dl", node, f"({''.join(pairs)})")

    def _svg(self, node: Any) -> str:
        """A drawing with its description; an icon is told by its class and the number of its circles."""
        described = [part for part in node if part.tag in ("title", "desc")]
        if not described:
            return f"e.icon({quote(node.get('class') or '')},{sum(1 for _ in node.iter('circle'))})"
        alt = ". ".join(" ".join(part.text_content().split()).rstrip(".") for part in described)
        drawing = etree.tostring(node, encoding="unicode", with_tail=False)
        # HTML knows no capitals in names and no namespaces.
        drawing = drawing.replace("viewbox=", "viewBox=").replace(
            "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1
        )
        return f"e.drawing({quote(drawing)},{quote(alt)})"

    def _table(self, node: Any) -> str:
        table = table_reader.read(node)
        self.row_heads.append(table.row_heads)
        head, body = self._array(map(self._cell, table.head)), self._array(map(self._cell, table.body))
        more = {"widths": self._array(map(str, table.widths)), "head": head}
        if table.caption is not None:
            more["caption"] = self._call("caption", table.caption, self.content(table.caption))
        return self._call("table", node, body, **more)

    def _cell(self, node: Any) -> str:
        more = [f",{name}:{int(node.get(name))}" for name in ("colspan", "rowspan") if node.get(name)]
        more += [",linked:true"] if next(node.iter("a"), None) is not None else []
        return f"e.{node.tag}({quote(node.get('class') or '')},{self._anchored(node)}{''.join(more)})"

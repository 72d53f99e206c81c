"""Writes finished HTML as paragraphs, lists, tables and drawings of Word; how they look stands in its styles."""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from docx.document import Document
from docx.shared import Emu, Mm
from lxml import etree

from macros.exporters.html import table_reader
from macros.exporters.look import png
from macros.exporters.word.controls import UNCHECKED, element
from macros.exporters.word.document import TWIP, width_of
from macros.exporters.word.guide import grid
from macros.exporters.word.guide.classes import BLOCKS, EDGES, LABELS, STYLES
from macros.exporters.word.guide.line import GatheredLine, RunLook
from macros.exporters.word.guide.numbering import STEP, Numbering
from macros.exporters.word.guide.paragraphs import ParagraphWriter, Setting
from macros.exporters.word.guide.runs import RunWriter

FACT, BOX = 2600, 340  # twips: from a question to its answer, from a box to its words
ROOMY = 4  # lines
INSET = 200  # twips: from the bar to the words
SMALL = 9.0  # points, in tables
DRAWING = Mm(115)  # width of a drawing


class BlockWriter:
    """Writes the blocks of one document."""

    def __init__(self, document: Document, targets: Collection[str], titles: Collection[Any]) -> None:
        """``targets`` are the ids that links lead to; ``titles`` are headings of pages below the first of a part."""
        self._document = document
        self._titles = titles
        self._runs = RunWriter(document.part, targets)
        self._paragraphs = ParagraphWriter(document)
        self._lists = Numbering(document)
        self._width = width_of(document) // TWIP
        self._waiting: list[Any] = []  # bookmarks of blocks whose first paragraph is not written yet
        self._rule = ""  # the line above the next heading
        self._after_table = False

    def block(self, node: Any, at: Setting, look: RunLook) -> list[Any]:
        """A block with what stands inside it. Raises UnknownElementError."""
        self._waiting += self._runs.marks(node)
        classes = (node.get("class") or "").split()
        if "card" in classes:
            self._rule = next((name.removeprefix("level-") for name in classes if name.startswith("level-")), "line")
        special = getattr(self, f"_{node.tag}", None)
        at = self._beside(node, classes, at)
        return list(special(node, classes, at, look)) if special else self.flow(node, at, look)

    def flow(self, node: Any, at: Setting, look: RunLook) -> list[Any]:
        """What stands inside a block: words become paragraphs, blocks stay blocks."""
        found: list[Any] = []
        line = GatheredLine()
        line.add_text(node.text, look)
        for child in node:
            if child.tag in BLOCKS:
                found += (written := self._close(line, at))
                at, line = at.following() if written else at, GatheredLine()
                inside = self.block(child, at, look)
                at = at.following() if inside else at
                found += inside
            else:
                self._runs.child(child, line, look)
            line.add_text(child.tail, look)
        return found + self._close(line, at)

    def _close(self, line: GatheredLine, at: Setting) -> list[Any]:
        """The paragraph of a line; none when it shows nothing."""
        content = line.closed()
        if not content:
            return []
        marks, self._waiting = self._waiting, []
        rule, self._rule = self._rule, ""
        after, self._after_table = self._after_table, False
        sign = [element("w:r", None, element("w:t")), element("w:r", None, element("w:tab"))] if at.sign else []
        if sign:
            sign[0][0].text = at.sign
        setting = replace(at, rule=rule, after_table=after and not rule)
        return [self._paragraphs.write([*marks, *sign, *content], setting)]

    def _beside(self, node: Any, classes: list[str], at: Setting) -> Setting:
        """The setting inside a block with a bar beside it; one bar is enough."""
        edge = next((EDGES[name] for name in classes if name in EDGES), "") if node.tag in ("div", "p") else ""
        return replace(at, edge=edge, indent=at.indent + INSET) if edge and not at.edge else at

    # ------------------------------------------------------------ headings and paragraphs

    def _p(self, node: Any, classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        style = next((STYLES[name] for name in classes if name in STYLES), at.style)
        if any(name in LABELS for name in classes):
            return self.flow(node, replace(at, style=style, keep=True), replace(look, bold=True))
        return self.flow(node, replace(at, style=style, keep="form-text" in classes), look)

    def _heading(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        style = "Page Title" if node in self._titles else f"Heading {node.tag[1]}"
        return self.flow(node, replace(at, style=style), look)

    _h1 = _h2 = _h3 = _h4 = _h5 = _h6 = _heading

    def _blockquote(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        return self.flow(node, replace(at, style="Quote", edge="brand", indent=at.indent + INSET), look)

    def _figcaption(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        return self.flow(node, replace(at, style="Caption", centred=True), look)

    def _figure(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        drawings = [self._drawing(svg) for svg in node.iter("svg")]
        line = GatheredLine()
        for part in drawings:
            line.add_run(part, RunLook())
        return [*self._close(line, replace(at, keep=True, centred=True)), *self.flow(node, at, look)]

    def _drawing(self, svg: Any) -> Any:
        """A drawing as a picture with its description. Raises ValueError when it has no size."""
        described = [" ".join(part.itertext()) for part in svg if part.tag in ("title", "desc")]
        svg.set("xmlns", "http://www.w3.org/2000/svg")
        picture = png.to_png(etree.tostring(svg, encoding="unicode", with_tail=False))
        inline = self._document.part.new_pic_inline(io.BytesIO(picture), Emu(DRAWING))
        inline.docPr.set("name", described[0])
        inline.docPr.set("descr", ". ".join(part.strip().rstrip(".") for part in described))
        return element("w:drawing", None, inline)

    # ------------------------------------------------------------ lists

    def _details(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        return self.flow(node, replace(at, style="Body Text 2"), look)

    def _dl(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        """A question in bold, its answer beside it."""
        found: list[Any] = []
        hanging = replace(at, indent=at.indent + FACT, hanging=FACT, stops=((at.indent + FACT, "left"),))
        line = GatheredLine()
        for child in node.iterchildren("dt", "dd"):
            line = line if child.tag == "dd" else GatheredLine()
            self._waiting += self._runs.marks(child)
            self._runs.write(child, line, replace(look, bold=True) if child.tag == "dt" else look)
            if child.tag == "dt":
                line.add_tab()
            else:
                found += self._close(line, hanging)
        return found

    def _ul(self, node: Any, classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        if "inline-links" in classes or ("boxes" in classes and "in-columns" in classes):
            return self._in_line(node, at, look, boxes="boxes" in classes)
        if {"ticks", "boxes"} & set(classes):
            sign = "" if node.find(".//input") is not None else UNCHECKED
            item = replace(at, style="List", indent=at.indent + BOX, hanging=BOX, sign=sign)
        elif "blanks" in classes:
            return self._blanks(node, classes, at, look)
        elif "bibliography" in classes:
            item = replace(at, style=STYLES["bibliography"], indent=at.indent + STEP, hanging=STEP)
        elif {"lines", "figures"} & set(classes):
            item = replace(at, style="List")
        else:
            item = self._numbered(at, self._lists.bullets, "List Bullet")
        return self._items(node, item, look)

    def _blanks(self, node: Any, classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        """Labels with a line to write on, or with several where there is room to draw."""
        line = replace(at, style="List Continue", stops=((self._width, "underscore"),))
        for child in node.iterchildren("li"):
            wanted = ROOMY if "roomy" in classes else 1
            for number in range(wanted - len(child.findall(".//input"))):
                child.extend(etree.Element(tag) for tag in (("br", "input") if number else ("input",)))
        return self._items(node, line, look)

    def _ol(self, node: Any, classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        style = STYLES["bibliography"] if "bibliography" in classes else "List Number"
        number = self._lists.numbers(int(node.get("start") or 1))
        return self._items(node, self._numbered(at, number, style), look)

    def _numbered(self, at: Setting, number: int, style: str) -> Setting:
        step = STEP if style != STYLES["bibliography"] else STEP + 100  # hundreds of sources
        level = 1 if at.style in ("List Bullet", "List Number") else 0
        return replace(at, style=style, number=(number, level), indent=at.indent + step, hanging=step)

    def _items(self, node: Any, item: Setting, look: RunLook) -> list[Any]:
        found: list[Any] = []
        for child in node.iterchildren("li"):
            self._waiting += self._runs.marks(child)
            found += self.flow(child, item, look)
        return found

    def _in_line(self, node: Any, at: Setting, look: RunLook, *, boxes: bool) -> list[Any]:
        """Short items side by side."""
        line = GatheredLine()
        for number, child in enumerate(node.iterchildren("li")):
            if number:
                line.add_text("\u2003" if boxes else " · ", look)
            if boxes and child.find(".//input") is None:
                line.add_box()
                line.add_text(" ", look)
            self._waiting += self._runs.marks(child)
            self._runs.write(child, line, look)
        return self._close(line, at)

    # ------------------------------------------------------------ tables

    def _table(self, node: Any, _classes: list[str], at: Setting, look: RunLook) -> list[Any]:
        found = []
        caption = node.find("caption")
        if caption is not None:
            self._waiting += self._runs.marks(caption)
            found += self.flow(caption, replace(at, style="Caption", keep=True), look)
        widths = grid.widths(table_reader.read(node).widths, self._width - at.indent)
        small = replace(look, size=SMALL)
        title = " ".join(caption.text_content().split()) if caption is not None else ""
        table = grid.table(node, title, widths, lambda cell, bold: self._cell(cell, replace(small, bold=bold)))
        if self._after_table:
            found.append(self._paragraphs.write([], Setting("Body Text 2")))  # two tables that touch become one
        self._after_table = True
        return [*found, table]

    def _cell(self, cell: Any, look: RunLook) -> list[Any]:
        """What a cell holds: one paragraph at least."""
        self._after_table = False
        self._waiting += self._runs.marks(cell)
        return self.flow(cell, Setting(), look) or [self._paragraphs.write([], Setting())]

"""Paragraphs of a Word document from their content and from where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document

from macros.exporters.word.controls import element
from macros.exporters.word.tables import border

BAR = 24  # eighths of a point: the bar beside a block
RULE = 12  # the line above a card
AFTER_TABLE = "160"  # twips


@dataclass(frozen=True)
class Setting:
    """Where a paragraph stands and what stands around it.

    ``style`` is a name of Word; ``indent`` and ``hanging`` are twips; ``number`` is the list and the level in it;
    ``sign`` stands before the first words; ``edge`` is the colour of a bar on the left, ``rule`` that of a line above;
    ``stops`` are tab stops: (twips, kind) where the kind is left, right, or underscore for a line to write on.
    """

    style: str = "Normal"
    indent: int = 0
    hanging: int = 0
    number: tuple[int, int] | None = None
    sign: str = ""
    edge: str = ""
    rule: str = ""
    stops: tuple[tuple[int, str], ...] = ()
    keep: bool = False
    centred: bool = False
    after_table: bool = False

    def following(self) -> Setting:
        """The setting of the next paragraph of the same item: it has no sign and no number."""
        return replace(self, number=None, sign="", hanging=0, rule="", after_table=False)


class ParagraphWriter:
    """Writes paragraphs under the styles of one document."""

    def __init__(self, document: Document) -> None:
        self._styles = {style.name: style.style_id for style in document.styles}

    def write(self, content: list[Any], setting: Setting) -> Any:
        """A paragraph; its properties in the order of the schema. Raises KeyError for an unknown style."""
        return element("w:p", None, element("w:pPr", None, *self._properties(setting)), *content)

    def _properties(self, at: Setting) -> list[Any]:
        found = [element("w:pStyle", {"w:val": self._styles[at.style]})] if at.style != "Normal" else []
        if at.keep:
            found.append(element("w:keepNext"))
        if at.number:
            number, level = at.number
            parts = (element("w:ilvl", {"w:val": str(level)}), element("w:numId", {"w:val": str(number)}))
            found.append(element("w:numPr", None, *parts))
        if at.rule or at.edge:
            found.append(element("w:pBdr", None, *_borders(at)))
        if at.stops:
            found.append(element("w:tabs", None, *(_stop(position, kind) for position, kind in at.stops)))
        if at.after_table:
            found.append(element("w:spacing", {"w:before": AFTER_TABLE}))
        if at.indent or at.hanging:
            indent = {"w:left": str(at.indent)} | ({"w:hanging": str(at.hanging)} if at.hanging else {})
            found.append(element("w:ind", indent))
        if at.centred:
            found.append(element("w:jc", {"w:val": "center"}))
        return found


def _stop(position: int, kind: str) -> Any:
    line = {"w:val": "right", "w:leader": "underscore"} if kind == "underscore" else {"w:val": kind}
    return element("w:tab", {**line, "w:pos": str(position)})


def _borders(at: Setting) -> list[Any]:
    above = [border("top", at.rule, RULE, 6)] if at.rule else []
    return above + ([border("left", at.edge, BAR, 8)] if at.edge else [])

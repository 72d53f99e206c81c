"""An extension of Markdown: every cell of a table carries the head of its column, which narrow screens show beside it.

The tables of macros bring theirs (``data-label`` in their templates); one rule of the style sheet shows both.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE = 15  # the heads are words by then; the inline patterns run at 20


def _number(cell: Element) -> bool:
    """Whether a cell says nothing without its head: minutes, months."""
    text = "".join(cell.itertext())
    return bool(text.strip()) and not any(sign.isalpha() for sign in text)


class _Labels(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            heads = [" ".join("".join(cell.itertext()).split()) for cell in table.iterfind("thead/tr/th")]
            for row in table.iterfind("tbody/tr"):
                for at, (head, cell) in enumerate(zip(heads, row, strict=False)):
                    if at or _number(cell):  # the first cell names the row, unless it is a bare number
                        cell.set("data-label", head)


class TableLabels(Extension):  # type: ignore[misc]
    """Offers the labels to Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Label the cells once the words of the heads stand there."""
        md.treeprocessors.register(_Labels(md), "table-labels", AFTER_INLINE)


def makeExtension() -> TableLabels:  # noqa: N802 (Python-Markdown's own name)
    """The extension, as mkdocs.base.yml names its module."""
    return TableLabels()

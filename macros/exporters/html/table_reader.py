"""Reads a table of HTML: its head, its body, which cells head a row, and shares of the width for its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

RowHeads = Sequence[Sequence[int]]
"""For each row of a table's body, the places of the cells that head the row."""

LINE = 96  # letters on a line of a table as wide as the page
LONGEST_WORD = 14  # letters; a longer word is hyphenated
AROUND = 2.5  # letters' room at the edges of a cell


@dataclass(frozen=True)
class Table:
    """A table as elements, cell by cell."""

    caption: Any
    head: tuple[Any, ...]
    body: tuple[Any, ...]
    row_heads: RowHeads
    widths: tuple[float, ...]


def read(node: Any) -> Table:
    """Take a table apart."""
    rows = [*node.iter("tr")]
    head = [row for row in rows if row.getparent().tag == "thead"]
    body = [row for row in rows if row.getparent().tag != "thead"]
    return Table(
        caption=node.find("caption"),
        head=tuple(cell for row in head for cell in _cells(row)),
        body=tuple(cell for row in body for cell in _cells(row)),
        row_heads=[tuple(n for n, cell in enumerate(_cells(row)) if cell.tag == "th") for row in body],
        widths=_widths(rows),
    )


def _cells(row: Any) -> list[Any]:
    return [*row.iterchildren("td", "th")]


def _span(cell: Any) -> int:
    return int(cell.get("colspan") or 1)


def _widths(rows: list[Any]) -> tuple[float, ...]:
    """A column needs room for its longest word; the rest is shared by the amount of text, less than in proportion.

    A column that is empty below its head is there to be written in, and needs the room of a hand.
    """
    count = max(sum(map(_span, _cells(row))) for row in rows)
    words, letters, empty = [1] * count, [1] * count, [True] * count
    for row in rows:
        at = 0
        for cell in _cells(row):
            text = cell.text_content().split()
            if _span(cell) == 1 and at < count:
                words[at] = max(words[at], *map(len, text), 1)
                letters[at] += sum(map(len, text))
                empty[at] &= row.getparent().tag == "thead" or not text
            at += _span(cell)
    least = [min(word, LONGEST_WORD) * 1.1 + AROUND for word in words]  # heads are bold
    least = [max(one, LINE / (count + 1)) if blank else one for one, blank in zip(least, empty, strict=True)]
    amounts = [amount**0.8 for amount in letters]
    rest = max(0, LINE - sum(least)) / sum(amounts)
    return tuple(round(one + rest * amount, 1) for one, amount in zip(least, amounts, strict=True))

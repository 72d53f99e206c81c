"""Puts in what Typst leaves out of a PDF: heads of table rows, fields to fill in; and packs its objects."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from macros.exporters.html.table_reader import RowHeads
from macros.exporters.made.file import File
from macros.exporters.pdf import acroform

LEAVES = ("/Span", "/Link", "/Lbl", "/Form", "/Figure")  # no table stands inside them


def finish(pdf: bytes, row_heads: Sequence[RowHeads] = ()) -> File:
    """The finished file; ``row_heads`` has one entry a table, in order. Raises ValueError when they do not match."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tables = [*_found(document.Root.StructTreeRoot.K, "/Table")]
        for table, heads in zip(tables, row_heads, strict=True):
            _head_rows(table, heads)
        acroform.fill(document)
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return File(out.getvalue(), len(document.pages))


def _head_rows(table: Any, heads: RowHeads) -> None:
    """Typst has header cells of columns only."""
    rows = [row for part in table.K if part.get("/S") == "/TBody" for row in part.K]
    for row, columns in zip(rows, heads, strict=True):
        for column in columns:
            cell = row.K[column]
            scope = Dictionary(O=Name.Table, Scope=Name.Row)
            known = cell.get("/A", Array())
            cell.S = Name.TH
            cell.A = Array([*(known if isinstance(known, Array) else [known]), scope])


def _found(kids: Any, kind: str) -> Iterator[Any]:
    """Structure elements of a kind, in reading order."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            if str(kid.S) == kind:
                yield kid
            elif "/K" in kid and kid.S not in LEAVES:
                yield from _found(kid.K, kind)

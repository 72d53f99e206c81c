"""The guide as open data: one JSON file with everything, its schema, and a table a collection."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from macros.exporters.made.file import File
from macros.model import COLLECTIONS, Guide

SEPARATOR = " | "  # between the values of a list in one cell
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how what a spreadsheet would count begins
BOM = b"\xef\xbb\xbf"  # so that Excel shows Cyrillic


def export_guide(guide: Guide) -> File:
    """The whole guide: edition and licence first, then every collection with both languages."""
    data: dict[str, Any] = {"edition": _dump(guide.edition)}
    for name in COLLECTIONS:
        data[name] = [_dump(entry) for entry in getattr(guide, name)]
    return File(json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")


def _dump(model: Any) -> Any:
    return model.model_dump(mode="json")


def export_schema() -> File:
    """JSON schema of guide.json and of every data file: a file holds one of its keys."""
    schema = TypeAdapter(Guide).json_schema(ref_template="#/$defs/{model}")
    schema.pop("required")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Guide"
    schema["minProperties"] = 1
    return File(json.dumps(schema, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")


def export_table(guide: Guide, collection: str) -> File:
    """A collection as CSV (RFC 4180): an entry a row, a field a column, ``name.ru`` for a text in Russian."""
    rows = [dict(_cells(_dump(entry))) for entry in getattr(guide, collection)]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return File(BOM + out.getvalue().encode("utf-8"))


def _cells(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(column, cell) of an entry: fields of objects get columns of their own, lists are joined or numbered."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _cells(part, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
        for number, part in enumerate(value, start=1):
            yield from _cells(part, f"{path}.{number}")
    elif isinstance(value, list):
        yield path, cell(SEPARATOR.join(map(str, value)))
    else:
        yield path, "" if value is None else cell(str(value))


def cell(text: str) -> str:
    """A cell that a spreadsheet takes for a text: an apostrophe keeps ``=1+1`` from being counted."""
    return f"'{text}" if text.startswith(FORMULA) else text

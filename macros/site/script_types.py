"""Types of the data that Python writes and scripts read: scripts/types/data.d.ts, made from the types themselves.

No script reads the data of the guide by its schema (data/schema), so the types of that schema would serve nobody;
what enters the scripts are the blocks and files below.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from macros.reading.places import ROOT
from macros.site.case_list import CaseList
from macros.site.search.disk import DiskIndex
from macros.site.search.index import Head, Shown
from macros.views.library.search import SearchTexts
from macros.views.tools.matrix_explorer import MatrixBook, MatrixCell, MatrixRole
from macros.views.tools.profile import ComparedCell, ComparedQuestion, ComparedTexts

FILE = ROOT / "scripts" / "types" / "data.d.ts"
BLOCKS: Mapping[str, Any] = {
    "CaseList": CaseList,
    "ComparedCell": ComparedCell,
    "ComparedQuestion": ComparedQuestion,
    "ComparedTexts": ComparedTexts,
    "DiskIndex": DiskIndex,
    "Head": Head,
    "MatrixBook": MatrixBook,
    "MatrixCell": MatrixCell,
    "MatrixRole": MatrixRole,
    "SearchTexts": SearchTexts,
    "Shown": Shown,
}
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def export_types() -> bytes:
    """Every block as an exported type of TypeScript, with the notes on its fields."""
    lines = ["// Made by `python -m macros types` from the types in Python; what to change stands there."]
    for name, block in BLOCKS.items():
        schema = TypeAdapter(block).json_schema()
        parts = schema.pop("$defs", {})
        lines.append(f"\n{_note(schema, '')}export type {name} = {_type(schema, parts)};")
    return ("\n".join(lines) + "\n").encode("utf-8")


def _type(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    """A schema as pydantic writes it, as a type."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return name if name in BLOCKS else _type(parts[name], parts)
    kind = schema["type"]
    if kind == "array":
        if "prefixItems" in schema:
            return f"[{', '.join(_type(item, parts) for item in schema['prefixItems'])}]"
        return f"{_type(schema['items'], parts)}[]"
    if kind == "object":
        return _object(schema, parts)
    return _PLAIN[kind]


def _object(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    if "properties" not in schema:
        return f"Record<string, {_type(schema['additionalProperties'], parts)}>"
    fields = (f"{_note(field, '  ')}  {name}: {_type(field, parts)};" for name, field in schema["properties"].items())
    return "{\n" + "\n".join(fields) + "\n}"


def _note(schema: Mapping[str, Any], indent: str) -> str:
    note = " ".join(schema.get("description", "").split())
    return f"{indent}/** {note} */\n" if note else ""

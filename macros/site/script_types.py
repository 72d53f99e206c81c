"""Types of the data that Python writes and scripts read: scripts/types/data.d.ts, made from the types themselves.

No script reads the data of the guide by its schema (data/schema), so the types of that schema would serve nobody;
what enters the scripts are the blocks and files below.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from pydantic import TypeAdapter

from macros.reading.places import ROOT
from macros.site.case_list import CaseList
from macros.site.search.disk import DiskIndex
from macros.site.search.index import IndexHead, Shown
from macros.views.documents import checklist
from macros.views.library.search_forms import RESULT_KINDS, SearchTexts
from macros.views.tools import plan
from macros.views.tools.matrix_explorer import ExplorerCell, MatrixBook, MatrixRole
from macros.views.tools.profile_data import COMPARE_WORDS, ComparedCell, ComparedQuestion, ComparedTexts
from macros.views.tools.rulebook import (
    BookAnswer,
    BookFirst,
    BookFormat,
    BookQuestion,
    BookRule,
    BookStep,
    BookTaken,
    Rulebook,
)

FILE = ROOT / "scripts" / "types" / "data.d.ts"


def _words(keys: Iterable[str], prefix: str = "") -> Any:
    """The words that a script is given, each of which is there; it knows them without the prefix of their tool."""
    return dict[Literal[tuple(key.removeprefix(prefix) for key in keys)], str]  # type: ignore[misc]


BLOCKS: Mapping[str, Any] = {
    "CaseList": CaseList,
    "ComparedCell": ComparedCell,
    "ComparedQuestion": ComparedQuestion,
    "ComparedTexts": ComparedTexts,
    "DiskIndex": DiskIndex,
    "Head": IndexHead,
    "MatrixBook": MatrixBook,
    "ExplorerCell": ExplorerCell,
    "MatrixRole": MatrixRole,
    "BookAnswer": BookAnswer,
    "BookFirst": BookFirst,
    "BookFormat": BookFormat,
    "BookQuestion": BookQuestion,
    "BookRule": BookRule,
    "BookStep": BookStep,
    "BookTaken": BookTaken,
    "Rulebook": Rulebook,
    "ChecklistWords": _words(checklist.WORDS, "check-"),
    "PlanKinds": _words((*RESULT_KINDS, "step")),
    "PlanWords": _words(plan.WORDS, "plan-"),
    "CompareWords": _words(COMPARE_WORDS, "compare-"),
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
    if "anyOf" in schema:
        return " | ".join(_type(one, parts) for one in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return _one_of(schema.get("enum") or [schema["const"]])
    kind = schema["type"]
    if kind == "array":
        if "prefixItems" in schema:
            return f"[{', '.join(_type(item, parts) for item in schema['prefixItems'])}]"
        item_type = _type(schema["items"], parts)
        return f"({item_type})[]" if " | " in item_type else f"{item_type}[]"
    if kind == "object":
        return _object(schema, parts)
    return _PLAIN[kind]


def _one_of(values: Sequence[str]) -> str:
    """One of these texts: a Literal."""
    return " | ".join(json.dumps(value, ensure_ascii=False) for value in values)


def _object(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    if "properties" not in schema:
        keys = _type(schema["propertyNames"], parts) if "propertyNames" in schema else "string"
        return f"Record<{keys}, {_type(schema['additionalProperties'], parts)}>"
    needed = schema.get("required", ())
    fields = (
        f"{_note(field, '  ')}  {name}{'' if name in needed else '?'}: {_type(field, parts)};"
        for name, field in schema["properties"].items()
    )
    return "{\n" + "\n".join(fields) + "\n}"


def _note(schema: Mapping[str, Any], indent: str) -> str:
    note = " ".join(schema.get("description", "").split())
    return f"{indent}/** {note} */\n" if note else ""

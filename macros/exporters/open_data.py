"""The guide as open data: one JSON file with everything, and its schema."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from ..model import COLLECTIONS, Guide


def export_guide(guide: Guide) -> bytes:
    """The whole guide: edition and licence first, then every collection with both languages."""
    data: dict[str, Any] = {"edition": _dump(guide.edition)}
    for name in COLLECTIONS:
        data[name] = [_dump(entry) for entry in getattr(guide, name)]
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _dump(model: Any) -> Any:
    return model.model_dump(mode="json")


def export_schema() -> bytes:
    """JSON schema of guide.json and of every data file: a file holds one of its keys."""
    schema = TypeAdapter(Guide).json_schema(ref_template="#/$defs/{model}")
    schema.pop("required")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Guide"
    schema["minProperties"] = 1
    return json.dumps(schema, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"

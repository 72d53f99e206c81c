"""Says a fault of pydantic's in plain words: what was found, what is allowed."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from macros.errors import nearest


@functools.cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """What checks values against the type ``kind``, made once."""
    return TypeAdapter(kind)


def in_plain_words(fault: Mapping[str, Any], kind: Any) -> tuple[str, str]:
    """Say a fault of pydantic's as (what was found, what is allowed)."""
    found, context = fault["input"], fault.get("ctx", {})
    key = str(fault["loc"][-1]) if fault["loc"] else ""
    match fault["type"]:
        case "missing":
            what = "text" if key in ("ru", "en") else "key"
            return f'the {what} "{key}" is missing', "both languages are needed" * (what == "text")
        case "extra_forbidden":
            known = _keys_at(kind, fault["loc"][:-1])
            hint = nearest(key, known) or (f"allowed: {', '.join(known)}" if known else "")
            return f'unknown key "{key}"', hint
        case "literal_error":
            allowed = str(context["expected"])
            words = allowed.replace("'", "").replace(" or ", ", ").split(", ")
            return f'found "{found}"', nearest(str(found), words) or f"allowed: {', '.join(words)}"
        case "string_pattern_mismatch":
            return f'"{found}" is not an id', "small Latin letters, digits and single hyphens"
        case "string_too_short":
            return "the text is empty", "write the text"
        case "too_short":
            least = context["min_length"]
            return f"has {context['actual_length']} entries", f"at least {least} needed"
        case "too_long":
            return f"has {context['actual_length']} entries", f"at most {context['max_length']}"
        case "value_error":
            return str(context["error"]), ""
        case _:
            return f"found {_shown(found)}", str(fault["msg"]).lower()


def _shown(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", type(None): "nothing"}
    return names.get(type(value)) or f"{value!r}"


def _keys_at(kind: Any, loc: tuple[int | str, ...]) -> list[str]:
    """Keys the model allows at ``loc``, read from its JSON schema."""
    schema = adapter(kind).json_schema()
    here = schema
    for part in loc:
        here = _resolved(here, schema)
        if isinstance(part, int):
            here = here.get("items") or {}
        else:
            here = here.get("properties", {}).get(part) or here.get("additionalProperties") or {}
    return sorted(_resolved(here, schema).get("properties", {}))


def _resolved(node: Any, schema: Any) -> Any:
    for option in node.get("anyOf", ()):
        if "$ref" in option:
            node = option
    if "$ref" in node:
        return schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node

"""Says a fault of pydantic's in plain words: what was found, what is allowed."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.errors import counted, nearest, odd_letter, shortened
from macros.languages import LANGUAGES

ID = "small Latin letters, digits and single hyphens"


def place_of(fault: Mapping[str, Any]) -> tuple[int | str, ...]:
    """Where in the file a fault is: pydantic adds in brackets what no file has, a key or the kind of a line."""
    return tuple(part for part in fault["loc"] if not str(part).startswith("["))


@functools.cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """What checks values against the type ``kind``, made once."""
    return TypeAdapter(kind)


def plain_faults(error: ValidationError) -> Iterator[Mapping[str, Any]]:
    """The faults that an editor can mend: a list is not called short because its entries have faults of their own."""
    faults = error.errors(include_url=False)
    deep = [fault["loc"] for fault in faults]
    for fault in faults:
        around = any(len(loc) > len(fault["loc"]) and loc[: len(fault["loc"])] == fault["loc"] for loc in deep)
        if not (around and fault["type"] in ("too_short", "too_long")):
            yield fault


def in_plain_words(fault: Mapping[str, Any], kind: Any, written: str | None = None) -> tuple[str, str]:
    """Say a fault of pydantic's as (what was found, what is allowed).

    ``written`` is how the value stands in the file where YAML took it for something else than a text.
    """
    found, context = fault["input"], fault.get("ctx", {})
    key = str(fault["loc"][-1]) if fault["loc"] else ""
    match fault["type"]:
        case "missing":
            what = "text" if key in LANGUAGES else "key"
            return f'the {what} "{key}" is missing', "every language is needed" * (what == "text")
        case "extra_forbidden":
            known = _keys_at(kind, fault["loc"][:-1])
            hint = nearest(key, known) or (f"allowed: {', '.join(known)}" if known else "")
            return f'unknown key "{shortened(key)}"', hint
        case "literal_error":
            words = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            return _no_such_word(found, words, written)
        case "string_pattern_mismatch":
            odd = odd_letter(str(found))
            hint = ID + (f"; {odd}" if odd else "")
            return f'"{shortened(str(found))}" is not an id', hint
        case "string_too_short":
            return "the text is empty", "write the text"
        case "string_too_long":
            return f"has {counted(len(found), 'character')}", f"at most {context['max_length']} are allowed"
        case "too_short" | "too_long":
            allowed = context.get("min_length"), context.get("max_length")
            limit = f"at least {allowed[0]} needed" if fault["type"] == "too_short" else f"at most {allowed[1]}"
            return f"has {counted(context['actual_length'], 'entry')}", limit
        case "value_error":
            message, _, hint = str(context["error"]).partition(" — ")
            return message, hint
    if fault["type"] == "string_type" and key in ("id", "chapter"):
        return f"found {_shown(found, written)}", ID
    quotable = written if found is not None else None
    return f"found {_shown(found, written)}", _allowed(fault["type"], context, quotable)


def _no_such_word(found: Any, words: list[str], written: str | None) -> tuple[str, str]:
    if written is not None and written in words:
        return f"found {written} without quotes, which YAML reads as {_shown(found)}", f'write "{written}"'
    text = written or (found if isinstance(found, str) else _shown(found))
    return f'found "{shortened(text)}"', nearest(text, words) or f"allowed: {', '.join(words)}"


ALLOWED = {
    "string_type": "a text is needed",
    "int_type": "a whole number is needed",
    "int_parsing": "a whole number is needed",
    "int_from_float": "a whole number is needed",
    "float_type": "a number is needed",
    "float_parsing": "a number is needed",
    "bool_type": "true or false is needed",
    "bool_parsing": "true or false is needed",
    "union_tag_not_found": "a text or a mapping is needed",
    "tuple_type": "a list is needed",
    "list_type": "a list is needed",
    "dict_type": "a mapping is needed, such as {{ru: …, en: …}}",
    "model_attributes_type": "a mapping is needed, such as {{ru: …, en: …}}",
    "model_type": "a mapping is needed, such as {{ru: …, en: …}}",
    "greater_than_equal": "at least {ge} is needed",
    "less_than_equal": "at most {le} is allowed",
}


def _allowed(fault: str, context: Mapping[str, Any], written: str | None) -> str:
    if fault == "string_type" and written:
        return f'a text is needed: put it in quotes, "{shortened(written)}"'
    return ALLOWED.get(fault, "another kind of value is needed").format(**context)


def _shown(value: Any, written: str | None = None) -> str:
    """A value as an editor knows it, never as Python does."""
    if written:
        return shortened(written)
    names = {dict: "a mapping", list: "a list", type(None): "nothing"}
    words = {True: "true", False: "false"} if isinstance(value, bool) else {}
    return names.get(type(value)) or words.get(value) or f'"{shortened(str(value))}"'


def _keys_at(kind: Any, loc: tuple[int | str, ...]) -> list[str]:
    """Keys the model allows at ``loc``, read from its JSON schema."""
    schema = adapter(kind).json_schema()
    here = schema
    for part in loc:
        here = _resolved(here, schema)
        if str(part).startswith("["):  # a kind of line is named after its model
            here = schema["$defs"].get(str(part).strip("[]"), {})
        elif isinstance(part, int):
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

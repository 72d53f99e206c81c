"""Binds words that must not be torn apart at the end of a line by non-breaking spaces: in pages and in views."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Mapping
from typing import TypeVar, cast

from macros.languages import BY_CODE, NBSP, Lang

T = TypeVar("T")

_TAG = re.compile(r"(<[^>]+>)")
_RAW = ("script", "style", "pre", "code", "textarea", "title")
# A link or a word of weight goes on in the same line.
_BEFORE_AN_ELEMENT = re.compile(
    rf"(?<![\w-])({'|'.join(language.short for language in BY_CODE.values() if language.short)}) $", re.IGNORECASE
)
_GOES_ON = re.compile(r"<(?:a|abbr|b|button|cite|em|q|span|strong)\b")


def bind_spaces(html: str, lang: Lang) -> str:
    """Return the page with bound spaces in its texts; tags, scripts and code stay as they are."""
    parts, raw = _TAG.split(html), ""
    for number, part in enumerate(parts):
        if number % 2:
            raw = _raw_after(part, raw)
        elif not raw and not part.isspace():
            parts[number] = bind_text(part, lang)
            if _GOES_ON.match("".join(parts[number + 1 : number + 2])):
                parts[number] = _BEFORE_AN_ELEMENT.sub(rf"\1{NBSP}", parts[number])
    return "".join(parts)


@functools.lru_cache(maxsize=4096)  # interface words come again with every file
def bind_text(text: str, lang: Lang) -> str:
    """Return one text with bound spaces; titles in the other language have its rules, which bite on nothing else."""
    for language in (BY_CODE[lang], *(other for code, other in BY_CODE.items() if code != lang)):
        for pattern, bound in language.bound:
            text = pattern.sub(bound, text)
    return text


def unbound(text: str) -> str:
    """Return a text with ordinary spaces: the title in the properties of a file is sought, not set."""
    return text.replace(NBSP, " ")


def bind_view(view: T, lang: Lang) -> T:
    """Return a view with bound spaces in all its texts; ids and addresses have no spaces, so they stay as they are.

    Every file but open data is made from a view that has gone through here; finished pages have their own.
    """
    return cast(T, _bind_value(view, lang))


def _bind_value(value: object, lang: Lang) -> object:
    if isinstance(value, str):
        return bind_text(value, lang)
    if isinstance(value, tuple):
        return tuple(_bind_value(part, lang) for part in value)
    if isinstance(value, Mapping):
        return {key: _bind_value(part, lang) for key, part in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (field.name for field in dataclasses.fields(value) if field.init)
        return dataclasses.replace(value, **{name: _bind_value(getattr(value, name), lang) for name in fields})
    return value


def _raw_after(tag: str, raw: str) -> str:
    """Name of the element whose text must stay as it is, after this tag."""
    name = re.match(r"</?([a-z]+)", tag)
    if not name or name.group(1) not in _RAW:
        return raw
    return "" if tag.startswith("</") else name.group(1)

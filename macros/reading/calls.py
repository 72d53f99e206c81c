"""Finds the macro calls of a page as the site engine will read them, and what it could not read."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.errors import shortened

_OPENING = re.compile(r"\{\{|\{%|\{#")
_STRING = r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^'\\]|\\.)*'"
_CALL = re.compile(rf"\{{\{{((?:{_STRING}|[^\"'{{}}])*)\}}\}}", re.DOTALL)
_ENVIRONMENT = Environment(autoescape=False)
ONLY = 'write a macro of the guide with its texts in quotes, such as {{ term("term-voice", "voice") }}'


class MacroCall(NamedTuple):
    """What a page asks of a macro: its name, arguments and named arguments."""

    name: str
    arguments: tuple[Any, ...]
    options: tuple[tuple[str, Any], ...]
    line: int


class Unreadable(NamedTuple):
    """Braces that are no macro call: what is wrong, and what to do."""

    message: str
    hint: str
    line: int


def macro_calls(text: str, first_line: int) -> Iterator[MacroCall | Unreadable]:
    """Everything in double braces, in order; the text begins on ``first_line`` of its file."""
    position, line = 0, first_line
    while opening := _OPENING.search(text, position):
        line += text.count("\n", position, opening.start())
        call = _CALL.match(text, opening.start())
        if call:
            yield _read(call[1], line)
        else:
            yield Unreadable(*_why(opening.group()), line)
        position = call.end() if call else opening.end()
        line += text.count("\n", opening.start(), position)


def _why(opening: str) -> tuple[str, str]:
    if opening == "{#":
        return "{# begins a comment that swallows the page", "write the id of a heading as {: #its-id }"
    if opening == "{%":
        return "{% is not for pages", "only {{ macros() }} are"
    return "the braces {{ are never closed", "write }} after the call; quotes and brackets close too"


def _read(inside: str, line: int) -> MacroCall | Unreadable:
    found = _parsed(inside)
    if isinstance(found, str):
        return Unreadable(f"{{{{{shortened(inside)}}}}} is no macro call", found, line)
    return MacroCall(*found, line)


@functools.lru_cache(maxsize=8192)
def _parsed(inside: str) -> tuple[str, tuple[Any, ...], tuple[tuple[str, Any], ...]] | str:
    """(name, arguments, named arguments) of a call, or why it is none."""
    try:
        output = _ENVIRONMENT.parse(f"{{{{{inside}}}}}").body[0]
    except (TemplateSyntaxError, RecursionError):
        return "look at its quotes, commas and brackets"
    call = output.nodes[0] if isinstance(output, nodes.Output) and len(output.nodes) == 1 else None
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
        return ONLY
    given = [(None, value) for value in call.args] + [(pair.key, pair.value) for pair in call.kwargs]
    texts = [(key, value.value) for key, value in given if isinstance(value, nodes.Const)]
    if len(texts) < len(given):
        return ONLY
    arguments = tuple(value for key, value in texts if key is None)
    return call.node.name, arguments, tuple((key, value) for key, value in texts if key is not None)

"""Finds every reference to another entry in an entry, by the types of its fields."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel

from macros.model.ids import RefTo


def references(value: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Walk one entry and yield every reference in it: (path, collection, id)."""
    for name, annotation in _referring(type(value)):
        yield from _walk(getattr(value, name), annotation, (name,))


@functools.cache
def _referring(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """The fields of a model that may hold references, each with its type; texts are most of a guide and hold none."""
    fields: list[tuple[str, Any]] = []
    for name, field in model.model_fields.items():
        metadata = [m for m in field.metadata if isinstance(m, RefTo)]
        annotation = Annotated[(field.annotation, *metadata)] if metadata else field.annotation
        if _refers(annotation, model):
            fields.append((name, annotation))
    return tuple(fields)


def _refers(annotation: Any, within: type[BaseModel]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation is within or bool(_referring(annotation))
    return isinstance(annotation, RefTo) or any(_refers(part, within) for part in typing.get_args(annotation))


def _walk(value: Any, annotation: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from ((path + rest, to, found) for rest, to, found in references(value))
    elif origin is Annotated:
        targets = [m.collection for m in args[1:] if isinstance(m, RefTo)]
        for target in targets:
            yield path, target, value
        if not targets:
            yield from _walk(value, args[0], path)
    elif origin is tuple:
        for index, part in enumerate(value):
            yield from _walk(part, args[0], (*path, index))
    elif origin is dict:
        for key, part in value.items():
            yield from _walk(key, args[0], (*path, key))
            yield from _walk(part, args[1], (*path, key))
    elif origin in (typing.Union, types.UnionType):
        for option in args:
            if option is not type(None):
                yield from _walk(value, option, path)

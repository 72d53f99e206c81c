"""Reads overrides/icons.yaml: an icon for each kind of entry, from one open set."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from macros.errors import DataError, Issue
from macros.reading.lines import read_document
from macros.reading.places import ROOT

FILE = ROOT / "overrides" / "icons.yaml"


class Icon(BaseModel):
    """``name`` in the set, and the ``shapes`` that the set draws it with, in a square of 24."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    shapes: str = ""


class IconSet(BaseModel):
    """The ``package`` of the set with its version, and the ``icons`` by kind of entry."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    package: str
    icons: Mapping[str, Icon]


@functools.cache
def load_icons(file: Path = FILE) -> IconSet:
    """The icons of the project. Raises DataError."""
    document = read_document(f"overrides/{file.name}", file.read_bytes())
    if document.issues:
        raise DataError(tuple(document.issues))
    try:
        return IconSet.model_validate(document.value)
    except ValidationError as error:
        faults = tuple(
            Issue(
                f"overrides/{file.name}", 0, ".".join(map(str, fault["loc"])), fault["msg"], "see the head of the file"
            )
            for fault in error.errors()
        )
        raise DataError(faults) from error

"""Reads overrides/tokens.yaml: colours, typefaces and level marks of everything that is shown."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from macros.errors import DataError, Issue
from macros.reading.lines import read_document
from macros.reading.places import ROOT
from macros.reading.wording import adapter, in_plain_words, place_of, plain_faults

FILE = ROOT / "overrides" / "tokens.yaml"
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Scheme = Literal["light", "dark"]
Radius = Annotated[float, Field(ge=0, le=18)]


class Faces(BaseModel):
    """The typeface of files: the package that brings it, and in its folder the regular, half-bold and bold face."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    package: Name
    files: tuple[Name, Name, Name]


class Tokens(BaseModel):
    """``colours`` by name and scheme, ``typefaces`` by medium, ``levels`` in order, ``rings`` as radii (of 18)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    colours: dict[str, dict[Scheme, Colour]]
    typefaces: dict[Literal["files", "office", "headings", "screen", "code"], Name]
    faces: Faces
    levels: tuple[str, ...]
    rings: tuple[Radius, ...]

    def scheme(self, name: Scheme) -> Mapping[str, str]:
        """Every colour of a scheme."""
        return {colour: values[name] for colour, values in self.colours.items()}


def token_issues(file: Path = FILE) -> tuple[Issue, ...]:
    """Every fault of the file; none when there is no such file: a project may do without our look."""
    return _read(file)[1] if file.exists() else ()


def level_issues(levels: Sequence[str], file: Path = FILE) -> Iterator[Issue]:
    """What is missing for the look of a level of the guide: its name in ``levels``, a ring, a colour and its ground."""
    if not file.exists() or _read(file)[0] is None:
        return
    tokens, name = load_tokens(file), f"overrides/{file.name}"
    for level in levels:
        if level not in tokens.levels:
            yield Issue(name, 0, "levels", f'the level "{level}" is missing', "name it, in the order of the numbers")
    if len(tokens.rings) < len(levels):
        yield Issue(name, 0, "rings", f"{len(tokens.rings)} rings for {len(levels)} levels", "a radius for each level")
    for colour in (shade for level in levels for shade in (level, f"{level}-soft")):
        if colour not in tokens.colours:
            hint = "a level has its own colour and its ground"
            yield Issue(name, 0, "colours", f'the colour "{colour}" is missing', hint)


@functools.cache
def load_tokens(file: Path = FILE) -> Tokens:
    """The tokens of the project. Raises DataError naming every value that is amiss."""
    tokens, issues = _read(file)
    if tokens is None:
        raise DataError(issues)
    return tokens


def _read(file: Path) -> tuple[Tokens | None, tuple[Issue, ...]]:
    document = read_document(f"overrides/{file.name}", file.read_bytes())
    if document.issues:
        return None, tuple(document.issues)
    try:
        tokens: Tokens = adapter(Tokens).validate_python(document.value)
    except ValidationError as error:
        for fault in plain_faults(error):
            place = place_of(fault)
            if fault["type"] == "string_pattern_mismatch":
                document.report(place, f'"{fault["input"]}" is not a colour', "write it as #1a2b3c, in small letters")
            else:
                document.report(place, *in_plain_words(fault, Tokens, document.written.get(place)))
        return None, tuple(document.issues)
    return tokens, ()

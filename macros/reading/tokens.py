"""Reads overrides/tokens.yaml: colours, typefaces and level marks of everything that is shown."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints

from macros.reading.places import ROOT

FILE = ROOT / "overrides" / "tokens.yaml"
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Tokens(BaseModel):
    """``colours`` by name and scheme, ``typefaces`` by medium, ``levels`` in order, ``rings`` as radii (of 18)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    colours: dict[str, dict[Literal["light", "dark"], Colour]]
    typefaces: dict[Literal["files", "office", "screen", "code"], str]
    levels: tuple[str, ...]
    rings: tuple[float, ...]

    def scheme(self, name: Literal["light", "dark"]) -> Mapping[str, str]:
        """Every colour of a scheme."""
        return {colour: values[name] for colour, values in self.colours.items()}


@functools.cache
def load_tokens(file: Path = FILE) -> Tokens:
    """The tokens of the project. Raises ValidationError naming the value that is amiss."""
    return Tokens.model_validate(yaml.safe_load(file.read_text("utf-8")))

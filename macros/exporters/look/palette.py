"""Colours of the light scheme, for files."""

from __future__ import annotations

from collections.abc import Mapping

from macros.reading.tokens import load_tokens


def colour(name: str) -> str:
    """A colour by its name, such as ``brand``: ``#`` and six digits. Raises KeyError."""
    return load_tokens().colours[name]["light"]


def colours() -> Mapping[str, str]:
    """Every colour by its name."""
    return load_tokens().scheme("light")

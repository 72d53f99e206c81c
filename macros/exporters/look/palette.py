"""Colours of the site's style sheet, for formats that cannot read it."""

from __future__ import annotations

import functools
import re
from pathlib import Path

STYLE = Path(__file__).resolve().parents[3] / "overrides" / "assets" / "stylesheets" / "guide.css"
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6}|#[0-9a-f]{3});")


def colour(name: str) -> str:
    """A colour of the light scheme by the name of its variable, such as ``#1d5c4d``. Raises KeyError."""
    return colours()[name]


@functools.cache
def colours() -> dict[str, str]:
    """Every colour of the light scheme: the first that the style sheet names."""
    found: dict[str, str] = {}
    for name, code in _COLOUR.findall(STYLE.read_text("utf-8")):
        found.setdefault(name, code if len(code) == 7 else "#" + "".join(digit * 2 for digit in code[1:]))
    return found

"""Colours of paper.css, for formats that know no style sheets."""

from __future__ import annotations

import functools
import re

from macros.rendering import TEMPLATES


def colour(name: str) -> str:
    """A colour of the paper style sheet by the name of its variable, such as ``#1d5c4d``. Raises KeyError."""
    return _variables()[name]


@functools.cache
def _variables() -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", (TEMPLATES / "paper" / "paper.css").read_text("utf-8")))

"""The typeface of files on paper, from its package: nothing is loaded from anywhere else."""

from __future__ import annotations

import functools
from pathlib import Path

import font_manrope
from fontTools.ttLib import TTFont

from macros.reading.tokens import load_tokens

NAME = load_tokens().typefaces["files"]
FOLDER = Path(font_manrope.__file__).parent / "files"
REGULAR = FOLDER / "Manrope-Regular.ttf"


@functools.cache
def letters() -> frozenset[int]:
    """Code points that the typeface has."""
    with TTFont(REGULAR) as font:
        return frozenset(font.getBestCmap())


def printable(text: str) -> str:
    """The text without signs that the typeface lacks, such as emoji; breaks of lines stay."""
    lacking = {sign for sign in map(ord, set(text)) if sign not in letters() and chr(sign) not in "\n\r\t"}
    return text.translate(dict.fromkeys(lacking)) if lacking else text

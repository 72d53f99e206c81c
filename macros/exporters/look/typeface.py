"""The typeface of files on paper, from its package: nothing is loaded from anywhere else."""

from __future__ import annotations

import functools
import os
import shutil
from pathlib import Path

import font_manrope
from fontTools.ttLib import TTFont

from macros.reading.places import CACHE as KEPT
from macros.reading.tokens import load_tokens

NAME = load_tokens().typefaces["files"]
FACES = tuple(
    Path(font_manrope.__file__).parent / "files" / f"Manrope-{weight}.ttf" for weight in ("Regular", "SemiBold", "Bold")
)
REGULAR = FACES[0]
CACHE = KEPT / "faces"


@functools.cache
def folder() -> Path:
    """A folder with the three faces and no others.

    The package also brings the typeface with changeable weight, which drawings would be set in, far too thin.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        half_copied = CACHE / f".{face.name}.{os.getpid()}"  # other workers copy at the same time
        shutil.copy(face, half_copied)
        half_copied.replace(CACHE / face.name)
    return CACHE


@functools.cache
def letters() -> frozenset[int]:
    """Code points that the typeface has."""
    with TTFont(REGULAR) as font:
        return frozenset(font.getBestCmap())


def printable(text: str) -> str:
    """The text without signs that the typeface lacks, such as emoji; breaks of lines stay."""
    lacking = {sign for sign in map(ord, set(text)) if sign not in letters() and chr(sign) not in "\n\r\t"}
    return text.translate(dict.fromkeys(lacking)) if lacking else text

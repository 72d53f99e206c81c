"""The typeface of files on paper, from its package: nothing is loaded from anywhere else."""

from __future__ import annotations

import functools
import os
import shutil
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

from macros.reading.places import CACHE as KEPT
from macros.reading.tokens import load_tokens

NAME, PACKAGE = load_tokens().typefaces["files"], load_tokens().faces.package
FACES = tuple(Path(str(files(PACKAGE.replace("-", "_")) / face)) for face in load_tokens().faces.files)
REGULAR = FACES[0]
CACHE = KEPT / "faces"
AROUND = 30  # characters of a text to find a sign by


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


def lacking(text: str) -> str:
    """The first sign of a text that the typeface lacks, such as an emoji, with its number and what stands around it.

    Nothing when it has them all; breaks of lines are no signs.
    """
    unknown = {sign for sign in set(text) if ord(sign) not in letters() and sign not in "\n\r\t"}
    if not unknown:
        return ""
    index = min(map(text.index, unknown))
    around = text[max(0, index - AROUND) : index + AROUND]
    return f"“{text[index]}” (U+{ord(text[index]):04X}) in “…{around}…”"

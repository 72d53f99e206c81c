"""The typeface of headings for browsers: the bold face of the files, cut by script, so that a page loads what it shows.

Made from the faces of files by fontTools. No hinting, no features but kerning: headings need no more.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Mapping

from fontTools import subset
from fontTools.ttLib import TTFont

from macros.exporters.look.typeface import FACES

BOLD = FACES[-1]
# Part → ranges of code points (first, last). Signs and digits, which both languages use, stand apart: a Russian page
# then loads no Latin letters, an English one no Cyrillic.
SCRIPTS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "signs": (
        *((0x20, 0x3F), (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB), (0x2013, 0x2014), (0x2018, 0x2019)),
        *((0x201C, 0x201E), (0x2026, 0x2026), (0x2116, 0x2116)),
    ),
    "latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xFF)),
    "cyrillic": ((0x400, 0x45F), (0x490, 0x491)),
}


def unicode_range(script: str) -> str:
    """The ranges of a script as a style sheet writes them: ``U+20-7E, U+A0-FF``."""
    return ", ".join(f"U+{a:X}-{b:X}" if a != b else f"U+{a:X}" for a, b in SCRIPTS[script])


@functools.cache
def face(script: str) -> bytes:
    """The face with the letters of one script, WOFF2; the same bytes on every run."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern"])
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, name, licence: they stay inside
    with TTFont(BOLD, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[code for a, b in SCRIPTS[script] for code in range(a, b + 1)])
        cutter.subset(font)
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()


def faces() -> Mapping[str, bytes]:
    """Place in ``overrides/`` → the file, for each script."""
    return {f"assets/fonts/face-{script}.woff2": face(script) for script in SCRIPTS}

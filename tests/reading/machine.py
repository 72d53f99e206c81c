"""What no test may hang on: the typefaces of this machine, and how fast it is."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from macros.exporters.look.typeface import FACES

PATIENCE = 60_000  # milliseconds to wait for what must come: a guard against waiting for ever, never a budget
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{}</dir>
  <cachedir>{}</cachedir>
</fontconfig>
"""


def write_fonts(folder: Path) -> Path:
    """Settings of fontconfig by which a program sees the guide's own typeface and no other."""
    file = folder / "fonts.conf"
    file.write_text(_FONTS.format(escape(str(FACES[0].parent)), escape(str(folder / "cache"))), "utf-8")
    return file

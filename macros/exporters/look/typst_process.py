"""Compiles one document with Typst, here or in a process of its own.

Typst keeps what it has set until its process ends: a whole guide leaves a gigabyte behind. So this module is also a
script, which imports nothing but Typst: it reads what to set from its input and writes the file to its output.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any


class TypesettingError(Exception):
    """A document that cannot be set: the message names the place in its source."""


def compile_here(document: str | bytes, fonts: str, options: dict[str, Any]) -> bytes:
    """Compile a file, or a source as bytes, with the fonts of a folder and no others; raise TypesettingError."""
    import typst  # here, because it starts threads, and a process that has some may not be forked

    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    try:
        made: bytes = typst.compile(document, font_paths=faces, **options)
    except typst.TypstError as error:
        raise TypesettingError(error.diagnostic or error.message) from error
    return made


def compile_apart(document: str | bytes, fonts: str, options: dict[str, Any]) -> bytes:
    """The same in a process of its own."""
    order = pickle.dumps((document, fonts, options))
    run = subprocess.run([sys.executable, __file__], input=order, capture_output=True, check=False)
    if run.returncode:
        raise TypesettingError(run.stderr.decode("utf-8", "replace"))
    return run.stdout


def main() -> None:
    """Answer one order."""
    try:
        sys.stdout.buffer.write(compile_here(*pickle.loads(sys.stdin.buffer.read())))
    except TypesettingError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()

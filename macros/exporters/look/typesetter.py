"""Runs Typst with our typeface and nothing else: no fonts of the computer, no packages."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.exporters.look import typeface as fonts


class TypesettingError(Exception):
    """A document that cannot be set: the message names the place in its source."""


def compiled(document: Path | str, root: Path, inputs: Mapping[str, str], **options: Any) -> bytes:
    """Compile a file, or a source that may import files of the folder ``root``; raise TypesettingError.

    ``inputs`` are what the document finds in ``sys.inputs``; ``options`` are the library's.
    """
    typst = _library()
    source = str(document) if isinstance(document, Path) else fonts.printable(document).encode("utf-8")
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts.folder())])
    given = {name: fonts.printable(text) for name, text in inputs.items()}
    try:
        made: bytes = typst.compile(source, root=str(root), font_paths=faces, sys_inputs=given, **options)
    except typst.TypstError as error:
        raise TypesettingError(error.diagnostic or error.message) from error
    return made


def _library() -> Any:
    """Typst, imported where it is used: it starts threads, and a process that has some may not be forked.

    In a worker of the export it gets one thread, because there is a worker for every core.
    """
    if multiprocessing.parent_process():
        os.environ.setdefault("RAYON_NUM_THREADS", "1")
    import typst

    return typst

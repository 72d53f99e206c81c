"""Sets a document with our typeface and nothing else: no fonts of the computer, no packages."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.exporters.look import typeface
from macros.exporters.look.typst_process import TypesettingError, compile_apart, compile_here

__all__ = ["TypesettingError", "compiled"]

LARGE = 500_000  # bytes of source: a book


def compiled(document: Path | str, root: Path, inputs: Mapping[str, str], **options: Any) -> bytes:
    """Compile a file, or a source that may import files of the folder ``root``; raise TypesettingError.

    A sign that the typeface lacks would be left out without a word, so it is an error too.

    ``inputs`` are what the document finds in ``sys.inputs``; ``options`` are the library's.
    """
    if multiprocessing.parent_process():  # in a worker of the export: there is one for every core
        os.environ.setdefault("RAYON_NUM_THREADS", "1")
    for text in (*inputs.values(), *([] if isinstance(document, Path) else [document])):
        if lacking := typeface.lacking(text):
            raise TypesettingError(f"the typeface {typeface.NAME} has no sign {lacking}: write it in words")
    source = str(document) if isinstance(document, Path) else document.encode("utf-8")
    run = compile_apart if len(source) > LARGE else compile_here
    return run(source, str(typeface.folder()), {"root": str(root), "sys_inputs": dict(inputs), **options})

"""Writes the index of the copy that opens from a disk: all of it in one script.

A page that opens from a disk may load scripts and nothing else: no module, no data file, no WebAssembly.
"""

from __future__ import annotations

from pathlib import Path

from macros.site.search.index import PARTS, Index, as_json, head, texts

SCRIPT = "search-index.js"


def write(site: Path, index: Index) -> None:
    """Write ``<site>/search-index.js``; nothing else of the site changes."""
    parts = [[" ".join(str(place) for place in own if own[place] & bit) for bit in PARTS] for own in index.parts]
    whole = {"head": head(index), "pages": list(texts(index)), "parts": parts}
    (site / SCRIPT).write_text(f"globalThis.guideIndex={as_json(whole)};\n", "utf-8")

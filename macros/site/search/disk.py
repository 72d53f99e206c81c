"""Writes the index of the copy that opens from a disk: all of it in one script.

A page that opens from a disk may load scripts and nothing else: no module, no data file, no WebAssembly.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros.site.search.index import OFTEN, PARTS, Index, IndexHead, Shown, as_json, head, texts

SCRIPT = "search-index.js"
MOST = 2 * OFTEN - 1  # all bits that name a part


@with_config(ConfigDict(use_attribute_docstrings=True))
class DiskIndex(TypedDict):
    """The whole index."""

    head: IndexHead
    """What every search needs."""
    pages: list[list[Shown]]
    """Of each page its records as they are shown."""
    parts: list[list[str]]
    """Of each record, the groups of words in each of its parts, in the order of PARTS."""
    names: list[list[int]]
    """Of each record, pairs: a group of words in its other names, and the bits that tell in which of them."""


def write(site: Path, index: Index) -> None:
    """Write ``<site>/search-index.js``; nothing else of the site changes."""
    parts = [[" ".join(str(place) for place in bits if bits[place] & bit) for bit in PARTS] for bits in index.parts]
    names = [[n for place in bits if bits[place] > MOST for n in (place, bits[place] & ~MOST)] for bits in index.parts]
    whole: DiskIndex = {"head": head(index), "pages": list(texts(index)), "parts": parts, "names": names}
    (site / SCRIPT).write_text(f"globalThis.guideIndex={as_json(whole)};\n", "utf-8")

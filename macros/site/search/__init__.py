"""The search: records cut from the built pages, the words readers use, the index for a server and for a disk."""

from __future__ import annotations

from pathlib import Path

from macros.languages import Lang
from macros.model import Guide
from macros.site.search import disk, index
from macros.site.search.records import read


def write_index(site: Path, lang: Lang, guide: Guide, *, offline: bool = False) -> None:
    """Make the index of one language from its built pages, for a server or, ``offline``, for a disk."""
    made = index.make(read(site, lang, guide), guide, lang)
    (disk if offline else index).write(site, made)

"""Compressed forms of a file: which of them a request wants, and their bytes, kept in memory."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path

import brotli
from werkzeug.datastructures import Accept

GZIP, BROTLI = 6, 5  # levels that cost a few milliseconds a page
KEPT = 4096  # files; the texts of the whole guide, some 10 MB


def chosen(accepts: Accept) -> str:
    """``br``, ``gzip``, or nothing for the plain file; what is refused or liked less is not sent (RFC 9110, 12.5.3)."""
    best = max(("br", "gzip"), key=accepts.quality)
    return best if accepts.quality(best) > 0 and accepts.quality(best) >= accepts.quality("identity") else ""


@lru_cache(KEPT)
def packed(file: Path, coding: str, version: tuple[int, int]) -> bytes:
    """The bytes of a file in a coding; ``version`` tells one state of the file from the next. Raises OSError."""
    del version  # part of the key
    content = file.read_bytes()
    return brotli.compress(content, quality=BROTLI) if coding == "br" else gzip.compress(content, GZIP, mtime=0)

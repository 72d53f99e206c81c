"""QR codes of addresses: a square of dark modules as an SVG path, or a PNG for Word and print."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import segno

BORDER = 2  # modules of quiet zone; the paper around adds the rest
PRINT_SCALE = 12  # px a module: 30 modules are 3 cm at 300 dpi


@dataclass(frozen=True)
class Qr:
    """A code to draw: side of the square in modules, and the path of its dark ones."""

    address: str
    side: int
    path: str


@lru_cache(maxsize=8)
def _code(address: str) -> Any:
    """Finding the best mask is what takes time, and picture and print size share it."""
    return segno.make_qr(address, error="m")


def draw(address: str) -> Qr:
    """The code of an address, error correction M (15 % may be lost)."""
    code = _code(address)
    rows = []
    for y, row in enumerate(code.matrix, start=BORDER):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            rows.append(f"M{start + BORDER} {y}h{x - start}v1h-{x - start}z")
    return Qr(address, len(code.matrix) + 2 * BORDER, "".join(rows))


def png(address: str) -> bytes:
    """The code as a PNG at print size, with the full quiet zone of four modules."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", scale=PRINT_SCALE, border=4)
    return out.getvalue()

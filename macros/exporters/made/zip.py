"""Packs ZIP files so that equal parts give equal bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

FIRST_DAY = date(1980, 1, 1)  # that ZIP knows
READABLE = 0o100644 << 16  # a file that all may read


def repack(content: bytes, change: Callable[[bytes], bytes] = bytes) -> bytes:
    """The same package without the hour at which it was made; ``change`` mends each part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(_part(name, FIRST_DAY), change(old.read(name)))
    return out.getvalue()


def pack(folder: Path, top: str, day: date, *, more: Mapping[str, bytes] | None = None) -> bytes:
    """All files under ``folder``, and ``more`` beside them, in one folder ``top``: sorted by name, all of one day."""
    files: dict[str, Path | bytes] = dict(more or {})
    files |= {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name, file in sorted(files.items()):
            part = _part(f"{top}/{name}", day)
            part.external_attr = READABLE
            new.writestr(part, file.read_bytes() if isinstance(file, Path) else file)
    return out.getvalue()


def bundle(parts: Mapping[str, bytes], day: date, *, stored: str) -> bytes:
    """Parts in the order given, all of one day; the one named ``stored`` is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name, content in parts.items():
            part = _part(name, day)
            part.external_attr = READABLE
            new.writestr(part, content, zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _part(name: str, day: date) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    part.compress_type = zipfile.ZIP_DEFLATED
    return part

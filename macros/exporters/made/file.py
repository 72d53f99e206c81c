"""A file to take away: its bytes, and what is written down about it beside it."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path

NOTE = ".made.json"  # what is written down about a file, beside it


@dataclass(frozen=True)
class File:
    """What a maker returns: the bytes, and pages where the format has them."""

    content: bytes
    pages: int = 0


@dataclass(frozen=True)
class MadeFile:
    """What is known of a made file.

    ``key`` stands for what went into it, ``words`` for the interface words it prints, ``bytes`` and
    ``pages`` are its size, ``seconds`` what it took to make it.
    """

    key: str
    words: Mapping[str, str]
    bytes: int
    pages: int
    sha256: str
    seconds: float = field(compare=False)


def record_of(file: File, key: str, words: Mapping[str, str], seconds: float) -> MadeFile:
    """The record of a file that was just made."""
    digest = hashlib.sha256(file.content).hexdigest()
    return MadeFile(key, dict(words), len(file.content), file.pages, digest, round(seconds, 2))


def read_record(path: Path) -> MadeFile | None:
    """What is written down about the file ``path``; nothing when it or its note is missing or damaged."""
    note = path.with_name(path.name + NOTE)
    if not (path.is_file() and note.is_file()):
        return None
    try:
        record = MadeFile(**json.loads(note.read_text("utf-8")))
    except (ValueError, TypeError):
        return None
    known = path.stat()
    same = record.bytes == known.st_size and record.sha256 == _digest(path, known.st_mtime_ns, known.st_size)
    return record if same else None


@lru_cache(4096)
def _digest(path: Path, *version: int) -> str:
    """The SHA-256 of a file; ``version`` tells one state of it from the next, so that it is read once."""
    del version  # part of the key
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def keep(path: Path, file: File, record: MadeFile) -> bool:
    """Write a file and its note; return whether its bytes are new. A half-written file is never seen."""
    changed = not (path.is_file() and path.read_bytes() == file.content)
    if changed:
        write(path, file.content)
    write(path.with_name(path.name + NOTE), json.dumps(asdict(record), ensure_ascii=False).encode("utf-8"))
    return changed


def write(path: Path, content: bytes) -> None:
    """Write in one step: whoever reads sees the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as half:
        half.write(content)
    Path(half.name).chmod(0o644)
    Path(half.name).replace(path)


def place_file(kept: Path, target: Path) -> None:
    """Put a kept file where it is published, in one step: linked where the disk can, else copied."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and target.samefile(kept):
        return
    half = target.with_name(f".{target.name}")
    half.unlink(missing_ok=True)
    try:
        half.hardlink_to(kept)
    except OSError:
        shutil.copyfile(kept, half)
    half.replace(target)

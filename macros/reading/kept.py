"""Keeps what was made of each file of a folder until that file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
Stamp = tuple[Path, int, int]
"""A file as it is now: its path, time of change (nanoseconds) and size (bytes)."""


def stamp(file: Path) -> Stamp:
    """How the file can be told from its older self. Raises OSError when it is gone."""
    state = file.stat()
    return file, state.st_mtime_ns, state.st_size


class Kept(Generic[T]):
    """Makes something of every file once, and once more only when its time or size changed."""

    def __init__(self, make: Callable[[Path], T]) -> None:
        self._make = make
        self._kept: dict[Stamp, T] = {}

    def all(self, stamps: Iterable[Stamp]) -> list[T]:
        """What was made of these files, in their order; what is not asked for is forgotten."""
        self._kept = {key: self._kept[key] if key in self._kept else self._make(key[0]) for key in stamps}
        return list(self._kept.values())

"""Keeps what was made of each file of a folder until that file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

from macros.reading.store import Store

T = TypeVar("T")
Stamp = tuple[Path, int, int]
"""A file as it is now: its path, time of change (nanoseconds) and size (bytes)."""


def stamp(file: Path) -> Stamp:
    """How the file can be told from its older self. Raises OSError when it is gone."""
    state = file.stat()
    return file, state.st_mtime_ns, state.st_size


class Kept(Generic[T]):
    """Makes something of every file once, and once more only when its time or size changed.

    What an earlier run made of the same content is taken from the ``store``.
    """

    def __init__(self, make: Callable[[Path], T], store: Store | None = None) -> None:
        self._make = make
        self._store = store
        self._kept: dict[Stamp, T] = {}
        self._keys: dict[Stamp, str] = {}

    def all(self, stamps: Iterable[Stamp]) -> list[T]:
        """What was made of these files, in their order; what is not asked for is forgotten."""
        self._kept = {key: self._kept[key] if key in self._kept else self._made(key) for key in stamps}
        return list(self._kept.values())

    def save(self) -> None:
        """Write what was made of the files for the next run."""
        if self._store:
            self._store.write({self._keys[key]: value for key, value in self._kept.items()})

    def _made(self, key: Stamp) -> T:
        if self._store:
            self._keys[key] = self._store.key(key[0])
            if self._keys[key] in self._store:
                return self._store.value(self._keys[key])  # type: ignore[no-any-return]
        return self._make(key[0])

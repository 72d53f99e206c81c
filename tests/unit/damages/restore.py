"""A project that is damaged in place and made whole again: what did not change is not read again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

Stamp = tuple[int, int, int]
"""Kind and rights, time of change (nanoseconds), size (bytes)."""


class Whole:
    """The files of a whole project in the folder ``root``, kept to be put back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._whole = self.stamps()
        self._files = {path: Path(path).read_bytes() for path in self._whole if os.path.isfile(path)}  # noqa: PTH113

    @property
    def lock(self) -> str:
        """The list of ids as it is when all is whole."""
        return self._files[str(self.root / "data/ids.lock")].decode("utf-8")

    def stamps(self) -> dict[str, Stamp]:
        """Every file, link and folder as it is now; of a folder only that it is there."""
        return dict(_entries(str(self.root)))

    def restore(self) -> None:
        """Take away what is new, put back what is gone or changed."""
        now = self.stamps()
        for path in sorted(now.keys() - self._whole.keys(), reverse=True):
            _remove(path)
        for path, stamp in sorted(self._whole.items()):
            if now.get(path) == stamp:
                continue
            _remove(path)
            if path in self._files:
                Path(path).write_bytes(self._files[path])
                state = os.lstat(path)
                self._whole[path] = (state.st_mode, state.st_mtime_ns, state.st_size)
            else:
                Path(path).mkdir()


def _remove(path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114
        shutil.rmtree(path)
    elif os.path.lexists(path):
        Path(path).unlink()


def _entries(folder: str) -> Iterator[tuple[str, Stamp]]:
    for entry in os.scandir(folder):
        state = entry.stat(follow_symlinks=False)
        inside = entry.is_dir(follow_symlinks=False)
        yield entry.path, (state.st_mode, *((0, 0) if inside else (state.st_mtime_ns, state.st_size)))
        if inside:
            yield from _entries(entry.path)

"""A project that is damaged in place and made whole again: what did not change is not read again."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Whole:
    """The files of a whole project in the folder ``root``, kept to be put back."""

    root: Path
    files: dict[str, bytes]

    @classmethod
    def of(cls, root: Path) -> Whole:
        """Keep every file of the folder."""
        return cls(root, {path: (root / path).read_bytes() for path in _paths(root)})

    def restore(self) -> None:
        """Take away what is new, put back what is gone or changed."""
        for path in _entries(self.root):
            file = self.root / path
            if path not in self.files and (file.is_symlink() or file.is_file()):
                file.unlink()
        for path, content in self.files.items():
            file = self.root / path
            if file.is_dir() and not file.is_symlink():
                shutil.rmtree(file)
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.is_file() or not os.access(file, os.R_OK) or _differs(file, content):
                file.unlink(missing_ok=True)
                file.write_bytes(content)
        kept = {str(parent) for path in self.files for parent in Path(path).parents}
        for path in sorted(_entries(self.root), reverse=True):
            if (self.root / path).is_dir() and path not in kept:
                (self.root / path).rmdir()

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Every file as it is now: time and size."""
        entries = ((path, (self.root / path).lstat()) for path in _entries(self.root))
        return {path: (state.st_mtime_ns, state.st_size) for path, state in entries}


def _differs(file: Path, content: bytes) -> bool:
    return file.stat().st_size != len(content) or file.stat().st_mode & 0o400 == 0 or file.read_bytes() != content


def _entries(root: Path) -> list[str]:
    """Files, links and folders, by path; links are not followed."""
    found = []
    for folder, names, files in os.walk(root):
        found += [os.path.relpath(os.path.join(folder, name), root) for name in (*names, *files)]  # noqa: PTH118
    return found


def _paths(root: Path) -> list[str]:
    return [path for path in _entries(root) if (root / path).is_file()]

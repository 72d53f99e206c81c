"""A job: one file to make, from what, and whether it must be made again. Freshness is content."""

from __future__ import annotations

import functools
import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from macros.exporters.made.file import File, MadeFile, read_record, record_of

HOUSE = Path(__file__).resolve().parents[2]


class Speaker(Protocol):
    """Whoever gives interface words to a maker and remembers which were asked."""

    @property
    def used(self) -> set[str]:
        """Words that were asked for."""
        ...

    def word(self, key: str) -> str:
        """An interface word."""
        ...


@dataclass(frozen=True)
class Job:
    """One file to make: ``path`` such as ``ru/downloads/guide.pdf``, maker and its arguments.

    ``content`` is a fingerprint of everything that goes into the file but interface words; these are
    remembered when it is made, so a word on a button remakes only the files that print it.
    ``weight`` is a guess of its cost; the heaviest start first, so that no core waits at the end.
    """

    path: str
    make: Callable[..., File]
    arguments: tuple[Any, ...] = field(repr=False)
    content: str
    speaker: Speaker | None = field(default=None, repr=False)
    weight: int = 1

    def fresh(self, folder: Path) -> bool:
        """Whether the file under ``folder`` was made from the same."""
        record = read_record(folder / self.path)
        return record is not None and record.key == self.content and self._says(record)

    def _says(self, record: MadeFile) -> bool:
        try:
            return all(self.speaker is not None and self.speaker.word(k) == text for k, text in record.words.items())
        except LookupError:  # a word that is gone
            return False


def done(job: Job) -> tuple[File, MadeFile]:
    """Make the file of a job. Raises what its maker raises."""
    start = time.perf_counter()
    if job.speaker:
        job.speaker.used.clear()
    file = job.make(*job.arguments)
    words = {key: job.speaker.word(key) for key in sorted(job.speaker.used)} if job.speaker else {}
    return file, record_of(file, job.content, words, time.perf_counter() - start)


def fingerprint(*parts: object) -> str:
    """One line that changes when any part does; the views' reprs hold all their words."""
    digest = hashlib.sha256()
    for part in parts:
        text = part if isinstance(part, bytes) else (part if isinstance(part, str) else repr(part)).encode("utf-8")
        digest.update(len(text).to_bytes(8, "big") + text)
    return digest.hexdigest()


@functools.cache
def code(paths: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """A fingerprint of folders and files of the house (from its root) and of libraries' versions.

    Raises FileNotFoundError of a path that is not there: what is not read can make no file stale.
    """
    files = (file for path in paths for file in _files(HOUSE / path))
    return fingerprint(
        *(file.read_bytes() for file in sorted(files)), *(f"{name} {version(name)}" for name in libraries)
    )


def _files(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return [path]
    return (file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc")

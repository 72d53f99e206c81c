"""What an earlier run made of files, on the disk: found again by their content and by the code that reads them."""

from __future__ import annotations

import functools
import hashlib
import pickle
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import pydantic
import yaml

from macros.reading.places import CACHE, DATA, DOCS

HOUSE = Path(__file__).resolve().parents[1]
READERS = ("errors.py", "languages.py", "model", "reading")
"""What reads a file: when it changed, it may make something else of the same content."""
_DIGEST = 32  # bytes before the content of the store, by which a damaged one is known


class Store:
    """One file of the disk with what was made of every file of a folder.

    It can be deleted at any time; a damaged one is empty.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def key(self, file: Path) -> str:
        """What tells one content of a file from the next."""
        return _digest(_readers(), str(file).encode(), file.read_bytes()).hex()

    def __contains__(self, key: str) -> bool:
        return key in self._before

    def value(self, key: str) -> Any:
        """What was made of the content with this key. Raises KeyError."""
        return pickle.loads(self._before[key])  # our own bytes: the digest of the file was compared

    def write(self, values: Mapping[str, Any]) -> None:
        """Keep these values and no others, in one step."""
        if values.keys() == self._before.keys():
            return
        self._before = {
            key: self._before.get(key) or pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for key, value in values.items()
        }
        content = pickle.dumps(self._before, pickle.HIGHEST_PROTOCOL)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._path.parent, prefix=".", delete=False) as half:
            half.write(_digest(content) + content)
        Path(half.name).replace(self._path)

    @cached_property
    def _before(self) -> dict[str, bytes]:
        try:
            content = self._path.read_bytes()
        except OSError:
            return {}
        if _digest(content[_DIGEST:]) != content[:_DIGEST]:
            return {}
        known: dict[str, bytes] = pickle.loads(content[_DIGEST:])
        return known


def store_of(folder: Path) -> Store | None:
    """The store of a folder of the project: data, or a language's pages. Of other folders nothing is kept."""
    if folder == DATA or folder.parent == DOCS:
        return Store(CACHE / "read" / folder.name)
    return None


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


@functools.cache
def _readers() -> bytes:
    """A fingerprint of the code that reads: ours, and the versions of what it stands on."""
    versions = (sys.version, pydantic.VERSION, yaml.__version__)
    return _digest(*(version.encode() for version in versions), *(file.read_bytes() for file in _files()))


def _files() -> Iterator[Path]:
    for name in READERS:
        path = HOUSE / name
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))

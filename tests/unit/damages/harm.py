"""Small ways to damage a project: each returns a function that is given the project's folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.sample.languages import in_all

Harm = Callable[[Path], object]


@dataclass(frozen=True)
class Damage:
    """A damaged input. ``said`` begins the fault that names it; nothing where the input is rightly accepted.

    ``more`` is true where other faults follow from the damage (an entry that is gone is missed elsewhere).
    """

    own: str
    name: str
    harm: Harm
    said: str = ""
    more: bool = False


def swap(file: str, old: str, new: str, *, times: int = 1) -> Harm:
    """Write ``new`` in place of the first ``old``."""

    def harm(project: Path) -> None:
        text = (project / file).read_bytes()
        before, after = in_all(old).encode("utf-8"), in_all(new).encode("utf-8", "surrogatepass")
        assert before in text, f"{file} has no {old!r}"
        (project / file).write_bytes(text.replace(before, after, times))

    return harm


def raw(file: str, change: Callable[[bytes], bytes]) -> Harm:
    """Change the bytes of a file; those of one that is not there are none."""

    def harm(project: Path) -> None:
        path = project / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change(path.read_bytes() if path.exists() else b""))

    return harm


def full(file: str, text: str) -> Harm:
    """Write the whole of a file."""
    return raw(file, lambda _: in_all(text).encode("utf-8"))


def add(file: str, text: str) -> Harm:
    """Add to the end of a file."""
    return raw(file, lambda content: content + in_all(text).encode("utf-8"))


def before(file: str, content: bytes) -> Harm:
    """Add to the beginning of a file."""
    return raw(file, lambda rest: content + rest)


def drop(*files: str) -> Harm:
    """Delete files."""
    return lambda project: [(project / file).unlink() for file in files]


def link(file: str, target: str) -> Harm:
    """Put a symbolic link there."""
    return lambda project: (project / file).symlink_to(target)


def folder(file: str) -> Harm:
    """Put an empty folder there."""
    return lambda project: (project / file).mkdir(parents=True)


def copy(file: str, new: str, change: Callable[[str], str] = str) -> Harm:
    """Copy a file, changed."""

    def harm(project: Path) -> None:
        (project / new).parent.mkdir(parents=True, exist_ok=True)
        (project / new).write_text(change((project / file).read_text("utf-8")), "utf-8")

    return harm


def move(old: str, new: str) -> Harm:
    """Rename a file."""

    def harm(project: Path) -> None:
        (project / new).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(project / old, project / new)

    return harm


def both(*harms: Harm) -> Harm:
    """One damage after the other."""
    return lambda project: [harm(project) for harm in harms]


def each(suffix: str, change: Callable[[bytes], bytes]) -> Harm:
    """Change every file of data and docs with this suffix."""

    def harm(project: Path) -> None:
        for file in [*(project / "data").rglob(f"*{suffix}"), *(project / "docs").rglob(f"*{suffix}")]:
            file.write_bytes(change(file.read_bytes()))

    return harm

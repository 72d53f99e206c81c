"""Looks at the files of a folder before any is opened: names, depth, links, folders where files should be."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from pathlib import Path

from macros.errors import Issue
from macros.model import COLLECTIONS, SINGLE
from macros.reading.kept import Stamp, stamp

LOCK = "ids.lock"
_LEFT = ("schema/guide.schema.json", LOCK)  # other files of data
_HIDDEN = {".yaml": (".", "_"), ".md": (".",)}  # how the names of templates and of an editor's own files begin


def readable(root: Path, suffix: str) -> tuple[Stamp, ...]:
    """The files of a folder that can be read, in the order of their names; of the others ``file_issues`` tells."""
    return tuple(stamp(_path(e.path)) for e in _all(root, suffix) if e.name.endswith(suffix) and not _fault(e, suffix))


@functools.cache
def _path(name: str) -> Path:
    """The path of a name, made once: a folder is looked at more often than it changes."""
    return Path(name)


def file_issues(root: Path, suffix: str, name: str) -> Iterator[Issue]:
    """Why files of the folder ``root`` (``name`` from the project's root) would be left out without a word."""
    if not root.is_dir():
        yield Issue(name, 0, "", "the folder is missing", f"restore it: git checkout -- {name}")
    for entry in _all(root, suffix):
        fault = _fault(entry, suffix)
        path = Path(entry.path).relative_to(root).as_posix() if fault else ""
        if fault and path not in _LEFT:
            yield Issue(f"{name}/{path}", 0, "", *fault)


def data_issues(root: Path) -> Iterator[Issue]:
    """The same for the folder of data, and which of its files are missing or lie too deep."""
    yield from file_issues(root, ".yaml", "data")
    paths = [Path(entry.path).relative_to(root) for entry in _all(root, ".yaml") if entry.name.endswith(".yaml")]
    found = {path.parts[0].removesuffix(".yaml") for path in paths}
    for name in (*COLLECTIONS, *SINGLE):
        if name not in found:
            yield Issue(
                f"data/{name}.yaml", 0, "", "the file is missing", f"restore it: git checkout -- data/{name}.yaml"
            )
    for path in paths:
        if len(path.parts) > 2:
            hint = f"move it to data/{path.parts[0]}/{path.name}"
            yield Issue(f"data/{path.as_posix()}", 0, "", "the file lies too deep", hint)


def _all(root: Path, suffix: str) -> Iterator[os.DirEntry[str]]:
    """Everything in a folder and in the folders below it, by name; links are not followed."""
    if not root.is_dir():
        return
    for entry in sorted(os.scandir(root), key=lambda entry: entry.name):
        if entry.name.startswith(_HIDDEN[suffix]) or entry.name.endswith("~"):
            continue
        yield entry
        if entry.is_dir(follow_symlinks=False):
            yield from _all(Path(entry.path), suffix)


def _fault(entry: os.DirEntry[str], suffix: str) -> tuple[str, str] | None:
    """What keeps a file from being read, as (fault, what to do); folders are no fault."""
    if entry.is_symlink():
        return "is a link to another place", "put the file itself here"
    if entry.is_dir():
        return ("is a folder, but is named as a file", "rename it") if entry.name.endswith(suffix) else None
    if not entry.is_file():
        return "is no file", "take it away"
    if not entry.name.endswith(suffix):
        right = Path(entry.name).with_suffix(suffix).name
        return f"a file of this kind is not read: only {suffix} is", f"rename it to {right}, or take it away"
    if not os.access(entry.path, os.R_OK):
        return "cannot be read: permission denied", "let everybody read it: chmod a+r"
    return None

"""Assembles the guide from the files of data/."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from macros.errors import DataError, Issue
from macros.model import COLLECTIONS, SINGLE, Guide
from macros.reading import ids_lock as lock
from macros.reading.entries import DataFile, Placed, PlacedGuide, read_data_file
from macros.reading.kept import Kept, Stamp, stamp
from macros.reading.places import DATA
from macros.reading.rules import whole


def load_guide(root: Path = DATA, *, check_lock: bool = True) -> Guide:
    """Return the guide of the folder ``root``; a file is read and checked again only when it changed.

    What goes across files (references, ids, the lock) is checked again when any of them changed.
    ``check_lock=False`` leaves data/ids.lock out: for the command that writes it.
    Raises DataError with every fault of every file.
    """
    return load_placed(root, check_lock=check_lock).guide


def load_placed(root: Path = DATA, *, check_lock: bool = True) -> PlacedGuide:
    """As load_guide, with the place of every entry."""
    stamps = tuple(stamp(file) for file in sorted(root.rglob("*.yaml")) if not file.name.startswith("_"))
    published = root / lock.LOCK
    return _load(root, stamps, stamp(published) if published.exists() else None, check_lock)


@functools.lru_cache(maxsize=2)
def _kept(root: Path) -> Kept[DataFile]:
    return Kept(lambda file: read_data_file(file, root))


@functools.lru_cache(maxsize=2)
def _load(root: Path, stamps: tuple[Stamp, ...], _lock: Stamp | None, check_lock: bool) -> PlacedGuide:
    files = _kept(root).all(stamps)
    issues = [issue for file in files for issue in file.issues]
    present = {file.name for file in files}
    missing = [f"data/{name}.yaml" for name in SINGLE if f"data/{name}.yaml" not in present]
    issues += [Issue(name, 0, "", "the file is missing") for name in missing]
    if issues:
        raise DataError(issues)
    placed = _assembled(files)
    issues = list(whole.faults(placed, lock.read_lock(root) if check_lock else {}))
    if issues:
        raise DataError(issues)
    return placed


def _assembled(files: list[DataFile]) -> PlacedGuide:
    entries: dict[str, list[Placed]] = {name: [] for name in (*COLLECTIONS, *SINGLE)}
    for file in files:
        if file.collection:
            entries[file.collection] += file.entries
    values: dict[str, Any] = {name: tuple(entry.value for entry in entries[name]) for name in COLLECTIONS}
    values |= {name: entries[name][0].value for name in SINGLE}
    return PlacedGuide(Guide.model_construct(**values), {name: tuple(found) for name, found in entries.items()})

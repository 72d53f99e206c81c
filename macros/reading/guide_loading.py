"""Assembles the guide from the files of data/."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from macros.errors import DataError, Issue
from macros.model import COLLECTIONS, SINGLE, Guide
from macros.model.sources import parted
from macros.reading import ids_lock
from macros.reading.entries import DataFile, Placed, PlacedGuide, read_data_file
from macros.reading.files import data_issues, readable
from macros.reading.kept import Kept, Stamp, stamp
from macros.reading.places import DATA
from macros.reading.rules import whole
from macros.reading.store import store_of


def load_guide(root: Path = DATA, *, check_lock: bool = True) -> Guide:
    """Return the guide of the folder ``root``; a file is read and checked again only when it changed.

    What goes across files (references, ids, the ids_lock) is checked again when any of them changed.
    ``check_lock=False`` leaves data/ids.lock out: for the command that writes it.
    Raises DataError with every fault of every file.
    """
    placed, issues = load_placed(root)
    if check_lock:
        issues += lock_issues(root)
    if issues:
        raise DataError(issues)
    return placed.guide


def load_placed(root: Path = DATA) -> tuple[PlacedGuide, tuple[Issue, ...]]:
    """The guide with the place of every entry, and what keeps it from being whole, the lock left out.

    Raises DataError when a file cannot be read as what it should hold.
    """
    stamps = _stamps(root)
    issues = [*data_issues(root), *(issue for file in _kept(root).all(stamps) for issue in file.issues)]
    if issues:
        raise DataError(issues)
    return _load(root, stamps)


def save_read(root: Path = DATA) -> None:
    """Keep what was read for the next run."""
    _kept(root).save()


def lock_issues(root: Path = DATA) -> tuple[Issue, ...]:
    """Where the guide and data/ids.lock do not agree; nothing when there is no list yet. Raises as load_placed does."""
    file = root / ids_lock.LOCK
    return _compare(root, _stamps(root), stamp(file)) if file.exists() else ()


def _stamps(root: Path) -> tuple[Stamp, ...]:
    return readable(root, ".yaml")


@functools.lru_cache(maxsize=2)
def _kept(root: Path) -> Kept[DataFile]:
    return Kept(lambda file: read_data_file(file, root), store_of(root))


@functools.lru_cache(maxsize=2)
def _load(root: Path, stamps: tuple[Stamp, ...]) -> tuple[PlacedGuide, tuple[Issue, ...]]:
    placed = _assembled(_kept(root).all(stamps))
    return placed, tuple(whole.faults(placed))


@functools.lru_cache(maxsize=2)
def _compare(root: Path, stamps: tuple[Stamp, ...], _lock: Stamp) -> tuple[Issue, ...]:
    placed, _ = _load(root, stamps)
    return tuple(whole.lock_faults(placed, ids_lock.read_lock_file(root)))


def _assembled(files: list[DataFile]) -> PlacedGuide:
    entries: dict[str, list[Placed]] = {name: [] for name in (*COLLECTIONS, *SINGLE)}
    for file in files:
        if file.collection:
            entries[file.collection] += file.entries
    values: dict[str, Any] = {name: tuple(entry.value for entry in entries[name]) for name in COLLECTIONS}
    values["sources"] = parted(values["sources"])
    values |= {name: entries[name][0].value for name in SINGLE}
    return PlacedGuide(Guide.model_construct(**values), {name: tuple(found) for name, found in entries.items()})

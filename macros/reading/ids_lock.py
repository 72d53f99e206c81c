"""Keeps data/ids.lock: every id ever published, and what it stands for today. No link may break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.errors import DataError, Issue, nearest
from macros.model import State

LOCK = "ids.lock"
STATES = ("active", "page", "merged_into", "retired")
HOME = "home"


def read_lock(root: Path) -> dict[str, State]:
    """Return id → state of every published id; nothing when there is no list yet."""
    file = root / LOCK
    if not file.exists():
        return {}
    lines = file.read_text("utf-8").splitlines()
    words = (line.split() for line in lines if line and not line.startswith("#"))
    return {entry_id: State(*(state or [""])[:2]) for entry_id, *state in words}


def entry_issues(lock: Mapping[str, State], ids: set[str]) -> Iterator[Issue]:
    """A published entry may be merged or retired, never lost."""
    kept = ids | {entry_id for entry_id, state in lock.items() if state.word == "page"}
    for line, (entry_id, state) in enumerate(lock.items(), start=1):
        name = f"data/{LOCK}"
        if state.word not in STATES:
            yield Issue(name, line, entry_id, f'unknown state "{state}"', f"allowed: {', '.join(STATES)}")
        elif state.word == "active" and entry_id not in ids:
            close = nearest(entry_id, ids - lock.keys())
            hint = close or f'write "{entry_id} retired" or "{entry_id} merged_into <id>" if it is meant'
            yield Issue(name, line, entry_id, "this published id is gone or renamed", hint)
        elif state.word == "merged_into" and state.target not in kept:
            yield Issue(
                name, line, entry_id, f'merged into the unknown id "{state.target}"', nearest(state.target, kept)
            )
        elif state.word != "active" and entry_id in ids:
            yield Issue(name, line, entry_id, f'is "{state}" but an entry of the data has this id')


def page_issues(lock: Mapping[str, State], addresses: Iterable[str]) -> Iterator[Issue]:
    """A page that is no entry has an id of its own too; it keeps it when it moves."""
    known, here = ids_of_pages(lock), set(addresses)
    for line, (entry_id, state) in enumerate(lock.items(), start=1):
        if state.word == "page" and state.target not in here:
            close = nearest(state.target, here - known.keys())
            hint = (
                close
                or f'write "{entry_id} page <its new address>", "{entry_id} merged_into <id>" or "{entry_id} retired"'
            )
            yield Issue(f"data/{LOCK}", line, entry_id, f'the page "{state.target}" is gone or moved', hint)
    for address in sorted(here - known.keys()):
        yield Issue(f"data/{LOCK}", 0, "", f'the page "{address}" has no permanent link', "write it down: make lock")


def ids_of_pages(lock: Mapping[str, State]) -> dict[str, str]:
    """Address → id of every page that has one."""
    return {state.target: entry_id for entry_id, state in lock.items() if state.word == "page"}


def page_id(address: str) -> str:
    """The id a new page gets: ``roles/matrix/`` → ``roles-matrix``."""
    return address.strip("/").replace("/", "-") or HOME


def write_lock(ids: Iterable[str], addresses: Iterable[str], root: Path) -> int:
    """Append the entries and pages that are not yet in the list; return how many.

    Raises DataError when the id of a new page is taken: the page must get another address.
    """
    lock = read_lock(root)
    known = ids_of_pages(lock)
    new = {entry_id: State("active") for entry_id in set(ids) - lock.keys()}
    for address in set(addresses) - known.keys():
        entry_id = page_id(address)
        if entry_id in lock or entry_id in new:
            raise DataError(
                [
                    Issue(
                        f"data/{LOCK}",
                        0,
                        entry_id,
                        f'the page "{address}" wants an id that is taken',
                        "rename the page",
                    )
                ]
            )
        new[entry_id] = State("page", address)
    lines = [f"{entry_id} {state}" for entry_id, state in (*lock.items(), *sorted(new.items()))]
    (root / LOCK).write_text("\n".join(lines) + "\n", "utf-8")
    return len(new)

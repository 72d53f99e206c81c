"""Keeps data/ids.lock: every id ever published, and what it stands for today. No link may break.

Ids are only ever added. The line ``# sealed`` says how many stand above it and what their names hash to, so that
a lost line is noticed without git too; only ``make lock`` moves it, and never over a loss.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.errors import DataError, Issue, counted, shortened
from macros.model import State, is_id
from macros.reading.characters import character_issues
from macros.reading.kept import Stamp, stamp
from macros.reading.lines import not_utf8

LOCK = "ids.lock"
NAME = f"data/{LOCK}"
STATES = ("active", "page", "merged_into", "retired")
HOME = "home"
RESTORE = f"see git diff {NAME}; restore it: git checkout -- {NAME}"
_SEAL = re.compile(r"# sealed: (\d+) ids, sha256 ([0-9a-f]{16})")
_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")


@dataclass
class LockFile:
    """What the file holds: id → state, id → line (from 1), how many ids are sealed, and the faults of its writing."""

    states: dict[str, State] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    sealed: int | None = None
    issues: list[Issue] = field(default_factory=list)

    def issue(self, entry_id: str, message: str, hint: str = "") -> Issue:
        """A fault on the line of an id."""
        return Issue(NAME, self.lines[entry_id], entry_id, message, hint)


def read_lock(root: Path) -> dict[str, State]:
    """Return id → state of every published id; nothing when there is no list yet. Raises DataError."""
    found = read_lock_file(root)
    if found.issues:
        raise DataError(found.issues)
    return found.states


def read_lock_file(root: Path) -> LockFile:
    """The list as it stands, read again only when it changed; faults are kept in the result."""
    file = root / LOCK
    return _read_file(stamp(file)) if file.is_file() else LockFile()


@functools.lru_cache(maxsize=2)
def _read_file(version: Stamp) -> LockFile:
    found, file = LockFile(), version[0]
    try:
        text = file.read_bytes().replace(b"\r\n", b"\n").decode("utf-8")
    except OSError as error:
        found.issues.append(Issue(NAME, 0, "", f"cannot be read: {(error.strerror or str(error)).lower()}"))
        return found
    except UnicodeDecodeError as error:
        found.issues.append(not_utf8(NAME, error))
        return found
    found.issues += character_issues(NAME, text)
    if not found.issues:
        for number, line in enumerate(text.split("\n"), start=1):
            _read_line(found, number, line.strip())
        if found.sealed is None:
            message = 'the line "# sealed: …" is gone' if found.states else "the list is empty"
            found.issues.append(Issue(NAME, 0, "", message, RESTORE))
    return found


def _read_line(found: LockFile, number: int, line: str) -> None:
    if seal := _SEAL.fullmatch(line):
        found.sealed = len(found.states)
        if (int(seal[1]), seal[2]) != (len(found.states), _hash(found.states)):
            lost = int(seal[1]) - len(found.states)
            message = f"{counted(lost, 'line')} of the list got lost" if lost > 0 else "the sealed lines were changed"
            found.issues.append(Issue(NAME, number, "", message, RESTORE))
        return
    entry_id, *rest = line.split() or ["#"]
    if entry_id.startswith("#"):
        return
    state = State(*(rest or [""])[:2])
    if entry_id in found.states:
        message = f"stands twice: on line {found.lines[entry_id]} too"
        found.issues.append(Issue(NAME, number, shortened(entry_id), message, "keep one of them"))
        return
    found.states[entry_id], found.lines[entry_id] = state, number
    found.issues += (found.issue(entry_id, *fault) for fault in _faults_of_line(entry_id, state, rest))


def _faults_of_line(entry_id: str, state: State, rest: list[str]) -> Iterator[tuple[str, str]]:
    """Why a line cannot be one of the list, as (fault, what is allowed)."""
    if not is_id(entry_id):
        yield "is not an id", "small Latin letters, digits and single hyphens"
    if state.word not in STATES:
        yield f'unknown state "{shortened(state.word)}"', f"allowed: {', '.join(STATES)}"
    elif state.word in ("page", "retired") and not _ADDRESS.fullmatch(state.target):
        yield f'"{shortened(state.target)}" is not the address of a page', "write it as roles/matrix/"
    elif state.word == "merged_into" and not is_id(state.target):
        yield f'merged into "{shortened(state.target)}", which is not an id', "name the id that it became part of"
    elif len(rest) > (1 if state.word == "active" else 2):
        yield f'nothing may follow "{state}"', "an id, a state, and where it leads: three words at most"


def missing_issues(root: Path) -> Iterator[Issue]:
    """A list that is gone: a new one would know nothing of what was merged and retired."""
    if not (root / LOCK).is_file():
        yield Issue(NAME, 0, "", "the file is missing", f"restore it: git checkout -- {NAME}")


def ids_of_pages(lock: Mapping[str, State]) -> dict[str, str]:
    """Address → id of every page that has one."""
    return {state.target: entry_id for entry_id, state in lock.items() if state.word == "page"}


def page_id(address: str) -> str:
    """The id a new page gets: ``roles/matrix/`` → ``roles-matrix``."""
    return address.strip("/").replace("/", "-") or HOME


def write_lock(ids: Iterable[str], addresses: Iterable[str], root: Path) -> int:
    """Append the entries and pages that are not yet in the list, and seal it; return how many.

    Raises DataError when lines were lost, or when the id of a new page is taken: it must get another address.
    """
    if issues := list(missing_issues(root)):
        raise DataError(issues)
    lock = read_lock(root)
    known = ids_of_pages(lock)
    new = {entry_id: State("active") for entry_id in set(ids) - lock.keys()}
    for address in set(addresses) - known.keys():
        entry_id = page_id(address)
        if entry_id in lock or entry_id in new:
            raise DataError(
                [Issue(NAME, 0, entry_id, f'the page "{address}" wants an id that is taken', "rename the page")]
            )
        if not is_id(entry_id):
            hint = "rename the page: small Latin letters, digits and single hyphens"
            raise DataError([Issue(NAME, 0, "", f'the page "{address}" cannot have an id', hint)])
        new[entry_id] = State("page", address)
    kept = [line for line in (root / LOCK).read_text("utf-8").splitlines() if not _SEAL.fullmatch(line.strip())]
    added = [f"{entry_id} {state}" for entry_id, state in sorted(new.items())]
    (root / LOCK).write_text("\n".join([*kept, *added, seal([*lock, *sorted(new)]), ""]), "utf-8")
    return len(new)


def seal(ids: Sequence[str]) -> str:
    """The line that closes a list of these ids."""
    return f"# sealed: {len(ids)} ids, sha256 {_hash(ids)}"


def _hash(ids: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(ids).encode("utf-8")).hexdigest()[:16]

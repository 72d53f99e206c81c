"""Keeps scripts/core/questions.json: which questions a code of answers holds, in which order, under which first sign.

People keep codes for years, and a code is read by the order of its questions, so a set that was once written stays as
it is. Where the questions of the guide are no longer those of the last set of their kind, the new ones are added under
a sign that no set has had. The seal shows that no set was changed or lost.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypedDict

from macros.errors import DataError, Issue
from macros.model import Guide

NAME = "scripts/core/questions.json"
SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789"  # those of scripts/core/code.js, letters first
RESTORE = f"git checkout -- {NAME}, then: make lock"


class AnswerSet(TypedDict):
    """Questions that a code holds: its first sign, for whom it is, the ids in order."""

    sign: str
    kind: str
    ids: list[str]


def set_issues(guide: Guide, root: Path) -> Iterator[Issue]:
    """Sets that were changed or lost, and questions of the guide that no code can hold yet."""
    try:
        kept = _read(root)
    except DataError as error:
        yield from error.issues
        return
    if kept != _content(guide, kept["sets"]):
        yield Issue(NAME, 0, "", "the questions of the profile or of the mirror are new", "write them down: make lock")


def write_sets(guide: Guide, root: Path) -> int:
    """Add the questions that are new and seal the file; return how many sets were added.

    Raises DataError when a set was changed or lost, or when no sign is left.
    """
    kept = _read(root)
    content = _content(guide, kept["sets"])
    if content != kept:
        (root / NAME).write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    return len(content["sets"]) - len(kept["sets"])


def questions(guide: Guide) -> Mapping[str, list[str]]:
    """The questions of the guide by kind, in the order in which they are asked."""
    mirror = [item.id for item in guide.mirror]
    cells = [cell.id for cell in guide.assessment]
    quick = [cell.id for cell in guide.assessment if cell.quick]
    return {"quick": quick, "full": cells, "adult": mirror, "child": mirror}


def seal(sets: list[AnswerSet]) -> str:
    """What shows that these sets are whole."""
    digest = hashlib.sha256(json.dumps(sets).encode("utf-8")).hexdigest()
    return f"{len(sets)} sets, sha256 {digest[:16]}"


def _content(guide: Guide, kept: list[AnswerSet]) -> dict[str, Any]:
    sets = [*kept]
    for kind, ids in questions(guide).items():
        last = next((known for known in reversed(sets) if known["kind"] == kind), None)
        if last is None or last["ids"] != ids:
            sets.append({"sign": _free_sign(sets), "kind": kind, "ids": ids})
    levels = sorted(guide.levels, key=lambda level: level.number)
    return {
        "elements": [element.id.removeprefix("element-") for element in guide.elements],
        "levels": [level.id for level in levels],
        "sets": sets,
        "sealed": seal(sets),
    }


def _free_sign(sets: list[AnswerSet]) -> str:
    free = [sign for sign in SIGNS if sign not in {known["sign"] for known in sets}]
    if not free:
        raise DataError([Issue(NAME, 0, "", "no first sign is left for new questions", "give the codes a second one")])
    return free[0]


def _read(root: Path) -> dict[str, Any]:
    """The file as it stands. Raises DataError when it is gone or not as it was sealed."""
    file = root / NAME
    if not file.is_file():
        raise DataError([Issue(NAME, 0, "", "the file is missing", f"restore it: git checkout -- {NAME}")])
    try:
        content: dict[str, Any] = json.loads(file.read_bytes())
        whole = content["sealed"] == seal(content["sets"])
    except (ValueError, LookupError, TypeError):
        whole = False
    if not whole:
        raise DataError([Issue(NAME, 0, "", "a set of questions was changed or lost", RESTORE)])
    return content

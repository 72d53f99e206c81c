"""Says what is wrong in the data: one Issue a fault, one DataError for all of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Issue:
    """One fault of the data, placed so that an editor can open it.

    ``file`` is relative to the project's root, ``line`` counts from 1 (0: the file as a whole),
    ``path`` is the place inside the file (``roles[3].levels.strategic``).
    """

    file: str
    line: int
    path: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        subject = f" {self.path}:" if self.path else ""
        hint = f" — {self.hint}" if self.hint else ""
        return f"{where}:{subject} {self.message}{hint}"


class DataError(Exception):
    """The data cannot be published; ``issues`` says why, fault by fault."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(sorted(set(issues)))
        super().__init__("\n".join(map(str, self.issues)))


class UnknownIdError(LookupError):
    """A page asks for an entry that the data do not have."""

    def __init__(self, kind: str, found: str, known: Iterable[str]) -> None:
        hint = nearest(found, known)
        super().__init__(f'unknown {kind} "{found}"' + (f" — {hint}" if hint else ""))


def nearest(found: str, known: Iterable[str]) -> str:
    """Return ``did you mean "…"?`` for the closest known word, or nothing when none is close."""
    close = difflib.get_close_matches(found, list(known), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else ""

"""Says what is wrong in the data: one Issue a fault, one DataError for all of them."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

SHOWN = 60  # characters of a value that a fault quotes
# Letters of other scripts that look like Latin ones, beside them.
_ODD = (
    "0430 0435 0456 0458 043e 0440 0441 0443 0445 0501 0455 04bb 0410 0412 0415 041a 041c 041d 041e 0420 0421 0422 0425"
)
_LOOK_ALIKE = {int(number, 16): letter for number, letter in zip(_ODD.split(), "aeijopcyxdshABEKMHOPCTX", strict=True)}


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
        return visible(f"{where}:{subject} {self.message}{hint}")


class DataError(Exception):
    """The data cannot be published; ``issues`` says why, fault by fault."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(sorted(set(issues)))
        super().__init__("\n".join(map(str, self.issues)))

    def __reduce__(self) -> tuple[type[DataError], tuple[tuple[Issue, ...]]]:
        """Another process gets it whole: the languages are built side by side."""
        return type(self), (self.issues,)

    @property
    def report(self) -> str:
        """Every fault on a line of its own, and how many there are."""
        return f"{self}\n\n{counted(len(self.issues), 'fault')}; nothing was written"


class StoppedError(Exception):
    """A command cannot go on; the message says why."""


class UnknownIdError(LookupError):
    """A page asks for an entry that the data do not have."""

    def __init__(self, kind: str, found: str, known: Iterable[str]) -> None:
        self._given = kind, found, tuple(known)
        hint = nearest(found, self._given[2])
        super().__init__(f'unknown {kind} "{shortened(found)}"' + (f" — {hint}" if hint else ""))

    def __reduce__(self) -> tuple[type[UnknownIdError], tuple[str, str, tuple[str, ...]]]:
        """Another process gets it whole: the languages are built side by side."""
        return type(self), self._given


def nearest(found: str, known: Iterable[str]) -> str:
    """Return ``did you mean "…"?`` for the closest known word, or nothing when none is close.

    Where the two look the same, the character that differs is named.
    """
    words = list(known)
    plain = "".join(c for c in found.translate(_LOOK_ALIKE) if c.isprintable())
    close = difflib.get_close_matches(plain[:SHOWN], words, n=1, cutoff=0.6)
    hint = f'did you mean "{close[0]}"?' if close else ""
    odd = odd_letter(found)
    return f"{hint} {odd}".strip() if odd else hint


def odd_letter(found: str) -> str:
    """Name the first character that cannot be seen, or that only looks like a Latin letter; nothing without one."""
    for character in found:
        if character == "\ufeff":
            return "U+FEFF is a byte order mark: save the file without it"
        if not character.isprintable():
            return f"U+{ord(character):04X} in it cannot be seen: delete it"
        if ord(character) in _LOOK_ALIKE:
            script = unicodedata.name(character).split()[0].capitalize()
            return f'the "{character}" (U+{ord(character):04X}) in it is {script}, not Latin'
    return ""


def visible(text: str) -> str:
    """A text that can be printed anywhere: what cannot be seen is written by its number; lines and spaces stay."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)


def shortened(text: str) -> str:
    """A quoted value that fits a line."""
    text = text.replace("\n", " ")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def counted(number: int, word: str) -> str:
    """``1 fault``, ``2 faults``; ``1 entry``, ``2 entries``."""
    if number == 1:
        return f"1 {word}"
    return f"{number} {word[:-1]}ies" if word.endswith("y") else f"{number} {word}s"

"""Measures a YAML text before anything is made of it: depth, size, what its aliases would grow into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

BYTES = 2 * 1024 * 1024  # of a file; the largest of the guide, what readers call things, has two thirds of it
DEPTH = 20  # levels of lists and mappings; the guide has 8
VALUES = 100_000  # of a file, aliases written out; the largest of the guide has an eighth of it


class TooMuchError(Exception):
    """The text is too deep or grows too large; ``line`` counts from 0."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = line
        self.hint = hint


@dataclass
class _Size:
    """How many values the open lists and mappings hold, and the closed ones that have an anchor."""

    open: list[tuple[str | None, int]] = field(default_factory=list)
    anchored: dict[str, int] = field(default_factory=dict)
    values: int = 0


def measure(events: Iterable[yaml.Event]) -> None:
    """Raise TooMuchError at the first event that is too deep, names itself or makes the text too large."""
    size = _Size()
    for event in events:
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.CollectionStartEvent):
            size.open.append((event.anchor, size.values))
            if len(size.open) > DEPTH:
                raise TooMuchError(line, f"lists and mappings inside one another, more than {DEPTH} deep", "flatten it")
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = size.open.pop()
            if anchor:
                size.anchored[anchor] = size.values - before
        elif isinstance(event, yaml.AliasEvent):
            if any(anchor == event.anchor for anchor, _ in size.open):
                raise TooMuchError(line, f"*{event.anchor} stands inside what it names", "write the values out")
            size.values += size.anchored.get(event.anchor or "", 1)
        else:
            size.values += 1
        if size.values > VALUES:
            raise TooMuchError(line, f"more than {VALUES} values, with those that *names repeat", "write less")

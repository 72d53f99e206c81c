"""Finds the characters that no file of the guide may hold: those that cannot be printed, or not be seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from macros.errors import Issue
from macros.model.text import UNWANTED, why_unwanted


class Place(NamedTuple):
    """A character that may not stand there, and its line (from 1)."""

    line: int
    character: str


def unwanted(text: str) -> Iterator[Place]:
    """Every character that may not stand in a text, with its line."""
    return (Place(text.count("\n", 0, found.start()) + 1, found.group()) for found in UNWANTED.finditer(text))


def character_issues(name: str, text: str) -> Iterator[Issue]:
    """One fault a line for what may not stand in the file ``name``; a byte order mark at its head is named as such."""
    if text.startswith("\ufeff"):
        hint = "save the file as UTF-8 without it"
        yield Issue(name, 1, "", "the file begins with a byte order mark (BOM)", hint)
        text = text[1:]
    told = set()
    for line, character in unwanted(text):
        if line not in told:
            told.add(line)
            yield Issue(name, line, "", *why_unwanted(character))

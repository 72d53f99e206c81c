"""What a permanent link can lead to besides entries: pages of docs, and what became of an id."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.text import LocalizedText, Model


class PagePair(Model):
    """One page of docs, the same in both languages."""

    address: str
    """Address from the root of its language, such as ``roles/matrix/``; nothing for the home page."""
    title: LocalizedText
    """Its heading."""


@dataclass(frozen=True)
class State:
    """What a published id stands for today.

    ``target`` is the address of a ``page``, the id that an entry was ``merged_into``, or the address
    where readers of a ``retired`` one may go on (nothing when there is none).
    """

    word: str
    target: str = ""

    def __str__(self) -> str:
        return f"{self.word} {self.target}".rstrip()

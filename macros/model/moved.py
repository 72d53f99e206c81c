"""Addresses that pages have left."""

from __future__ import annotations

from typing import Literal

from macros.model.sources import Source, SourceKind
from macros.model.text import Model, Text


class SourceGroup(Model):
    """The sources of a kind in Russian, or in other languages."""

    kind: SourceKind
    """Their kind."""
    lang: Literal["ru", "other"]
    """Russian or other."""

    def holds(self, source: Source) -> bool:
        """Whether a source is one of them."""
        return (source.kind, source.language_group) == (self.kind, self.lang)


class Move(Model):
    """Where what stood at an address stands today."""

    to: Text
    """Address of a page that has the same anchors, but for the sources."""
    sources: SourceGroup | None = None
    """Sources that stood there and stand on several pages today."""


class MovedPages(Model):
    """Every address that a page has left: readers keep links for years."""

    pages: dict[Text, Move]
    """Old address from the root of a language (``formats/operational-feedback/``) → where it leads."""

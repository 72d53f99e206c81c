"""A page of the guide as it stands in docs/<lang>."""

from __future__ import annotations

from typing import Literal

from macros.model.ids import Slug
from macros.model.text import Model, Text

PageKind = Literal[
    "page",
    "chapter",
    "principle",
    "impact",
    "level",
    "role",
    "format",
    "group",
    "organisation",
    "barrier",
    "risk",
    "recommendation",
    "checklist",
    "form",
    "tool",
    "workshop",
    "case",
    "material",
]


class Head(Model):
    """The front matter of a page."""

    kind: PageKind
    """What it is: names its look, and its kind in the search."""
    description: Text | None = None
    """What only this page holds, in a sentence: results of a search show it; ``validate`` asks for one."""
    chapter: Slug | None = None
    """The chapter it belongs to; none for pages outside the seven."""
    also: Text | None = None
    """Words by which it is found too, with commas."""
    folded: bool = False
    """Whether its sections are folded, each to the first step of its list."""


class Page(Model):
    """What other pages need to know of a page: its address, name, chapter and the sources it cites."""

    url: str
    """Address from the root of its language, such as ``roles/voice/``; empty for the home page."""
    title: Text
    """Its heading."""
    chapter: Slug | None
    """The chapter it belongs to; none for pages outside the seven."""
    cites: tuple[str, ...]
    """Ids of the sources that its text cites, in order."""
    voices: tuple[str, ...] = ()
    """Ids of the published words that stand on it; each brings its source."""
    acts_read: tuple[str, ...] = ()
    """Names of the acts that its box of law lists; each brings its sources."""

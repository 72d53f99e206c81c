"""A page of the guide as it stands in docs/<lang>."""

from __future__ import annotations

from macros.model.ids import Slug
from macros.model.text import Model, Text


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

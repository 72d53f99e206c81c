"""A file to take away, as pages and makers name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Download:
    """A file to take away: what thing, in which variant, of which entry (nothing: of the guide), in which format.

    ``path`` is its address from the root of its language; ``shared`` files stand at the root of the site.
    """

    path: str
    thing: str
    variant: str
    entry: str
    format: str
    shared: bool = False

    @property
    def kind(self) -> str:
        """The thing with its variant, as interface words name it: ``matrix-blank``."""
        return f"{self.thing}-{self.variant}" if self.variant else self.thing

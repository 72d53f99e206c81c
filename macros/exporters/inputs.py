"""What the files of one language are made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.addresses import page_of
from macros.languages import Lang
from macros.model import Guide, Page
from macros.typography import bind_view
from macros.views import Context
from macros.views.take_away.imprint import Imprint, imprint


@dataclass(frozen=True)
class Inputs:
    """What the files of one language are made from.

    ``built`` is the folder of the language's finished pages, which books are bound from; ``pages`` their heads,
    ``menu`` their addresses in the order of the menu.
    """

    guide: Guide
    lang: Lang
    site_url: str
    built: Path
    pages: tuple[Page, ...]
    menu: tuple[str, ...]

    def context(self, entry_id: str = "") -> Context:
        """The place of the page an entry stands on, so that its links become whole addresses."""
        return Context(self.guide, self.lang, page_of(self.guide, entry_id) if entry_id else "")

    def imprint(self, entry_id: str = "") -> Imprint:
        """The stamp of a file about an entry, its words bound."""
        return bind_view(imprint(Context(self.guide, self.lang), self.site_url, entry_id), self.lang)

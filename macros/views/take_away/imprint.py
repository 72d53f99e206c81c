"""What a file carries about itself: name, edition, licence, address, short link, words for its labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.addresses import entry_address, on_site, short_link
from macros.languages import Lang
from macros.views.context import Context


@dataclass(frozen=True)
class Imprint:
    """The stamp of one file; everything a maker needs besides its view.

    ``address`` is the page the file was made from, ``short`` its language-neutral link (``/l/<id>/``),
    ``date`` the day of the edition (ISO): files carry it instead of the day they were made.
    ``used`` notes which interface words a maker asked for: only these make its file stale.
    """

    lang: Lang
    locale: str
    guide: str
    edition: str
    version: str
    date: str
    licence: str
    address: str
    short: str
    words: Mapping[str, str] = field(repr=False)
    used: set[str] = field(default_factory=set, repr=False, compare=False)

    def word(self, key: str) -> str:
        """An interface word of data/ui.yaml. Raises KeyError."""
        self.used.add(key)
        return self.words[key]


def imprint(ctx: Context, site_url: str, entry_id: str = "") -> Imprint:
    """The stamp of a file about the entry ``entry_id`` (nothing: about the guide). Raises UnknownIdError."""
    edition = ctx.guide.edition
    page = entry_address(ctx.guide, entry_id) if entry_id else ""
    return Imprint(
        lang=ctx.lang,
        locale=ctx.language.locale,
        guide=ctx.text(edition.title),
        edition=f"{ctx.word('edition')} {edition.version}",
        version=edition.version,
        date=edition.date,
        licence=ctx.word("licence"),
        address=site_url + on_site(page, ctx.lang),
        short=site_url + (short_link(entry_id) if entry_id else ""),
        words={key: text[ctx.lang] for key, text in ctx.guide.ui.words.items()},
    )

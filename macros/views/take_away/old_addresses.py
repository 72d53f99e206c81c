"""Addresses that pages have left: where each leads on, and where the sources that stood there are now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.addresses import relative, to_root
from macros.model import Move
from macros.views.context import Context, Link


@dataclass(frozen=True)
class OldPage:
    """An address that a page has left; ``places`` are what stood there and stands elsewhere: id and link."""

    address: str
    to: Link
    root: str
    places: tuple[tuple[str, Link], ...]


def old_pages(ctx: Context, titles: Mapping[str, str]) -> tuple[OldPage, ...]:
    """Every moved page of a language; ``titles`` names the pages that are there, by address."""
    return tuple(_old_page(ctx, old, move, titles) for old, move in ctx.guide.moved.pages.items())


def _old_page(ctx: Context, old: str, move: Move, titles: Mapping[str, str]) -> OldPage:
    here = Context(ctx.guide, ctx.lang, old)
    group = move.sources
    places = [source.id for source in ctx.guide.sources if group and group.holds(source)]
    to = Link(relative(move.to, old), titles[move.to])
    root = relative("", old) + to_root(ctx.lang)
    return OldPage(old, to, root, tuple(zip(places, here.sources(places), strict=True)))

"""Permanent links: for every published id what it is called and where it leads, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.languages import LANGUAGES, Lang
from macros.model import Entry, Guide, LocalizedText, PagePair, State
from macros.views.context import Context, Link, home

FOLDER = "l"
SECTIONS, ITEMS, PAGES = "sections", "items", "pages"
GONE = "gone"  # the shelf of merged and retired ids


@dataclass(frozen=True)
class Side:
    """A link in one language: ``href`` is relative to the link's own page, ``address`` is whole."""

    lang: Lang
    name: str
    href: str
    address: str


@dataclass(frozen=True)
class ShortLink:
    """One permanent link; ``sides`` is Russian, English. A retired one leads to where readers may go on, or nowhere."""

    id: str
    state: str
    kind: str
    address: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Shelf:
    """Links of one kind with its names, Russian first."""

    id: str
    names: tuple[str, ...]
    links: tuple[ShortLink, ...]


@dataclass(frozen=True)
class _Goal:
    """What an id stands for: kind, names, address from the root of its language."""

    kind: str
    names: Mapping[Lang, str]
    address: str


@dataclass(frozen=True)
class Desk:
    """What short links are made from."""

    guide: Guide
    pages: tuple[PagePair, ...]
    lock: Mapping[str, State]
    site_url: str


def short_links(desk: Desk) -> tuple[ShortLink, ...]:
    """Every id ever published, in the order in which readers meet its kind, what is gone last."""
    goals = dict(_goals(desk))
    order = {own: place for place, own in enumerate(goals)}
    ids = sorted(desk.lock, key=lambda own: (order.get(own, len(order)), own))
    return tuple(_link(desk, own, goals) for own in ids)


def shelves(desk: Desk, links: Iterable[ShortLink]) -> tuple[Shelf, ...]:
    """The links by kind; sections and items stand under their checklists."""
    found: dict[str, list[ShortLink]] = {}
    for link in links:
        kind = GONE if link.state in ("merged_into", "retired") else link.kind
        found.setdefault({SECTIONS: "checklists", ITEMS: "checklists"}.get(kind, kind), []).append(link)
    words = [Context(desk.guide, lang).word for lang in LANGUAGES]
    return tuple(Shelf(k, tuple(word(f"links-{k}") for word in words), tuple(v)) for k, v in found.items())


def list_link(ctx: Context) -> Link:
    """A link to the list of all, from any page."""
    root = "" if ctx.lang == "ru" else "../"
    return Link(ctx.href(f"{root}{FOLDER}/"), ctx.word("links-all"))


def entry_pages(guide: Guide) -> dict[str, str]:
    """Address → id of every entry that is a page of its own."""
    places = {home(name, entry): own for name, entries in guide.index.items() for own, entry in entries.items()}
    return {address: own for address, own in places.items() if "#" not in address}


def _goals(desk: Desk) -> Iterator[tuple[str, _Goal]]:
    yield from _page_goals(desk)
    contexts = {lang: Context(desk.guide, lang) for lang in LANGUAGES}
    for collection, entries in desk.guide.index.items():
        for own, entry in entries.items():
            address = home(collection, entry)
            names = {lang: _name(ctx, collection, entry) for lang, ctx in contexts.items()}
            yield own, _Goal(collection, names, address)
            for section in entry.sections if collection == "checklists" else ():  # type: ignore[attr-defined]
                yield section.id, _Goal(SECTIONS, _both(section.title), f"{address}#{section.id}")
                for item in section.items:
                    yield item.id, _Goal(ITEMS, _both(item.text), f"{address}#{item.id}")


def _page_goals(desk: Desk) -> Iterator[tuple[str, _Goal]]:
    titles = {page.address: page.title for page in desk.pages}
    for own, state in desk.lock.items():
        if state.word == "page":
            yield own, _Goal(PAGES, _both(titles[state.target]), state.target)


def _both(text: LocalizedText) -> dict[Lang, str]:
    return {lang: text[lang] for lang in LANGUAGES}


def _name(ctx: Context, collection: str, entry: Entry) -> str:
    """The name of an entry where it stands alone."""
    if collection == "assessment":
        parts = (ctx.entry("elements", entry.element), ctx.entry("levels", entry.level))  # type: ignore[attr-defined]
        return ": ".join(ctx.name(part) for part in parts)
    if collection == "law":
        return f"{ctx.name(entry)}: {ctx.text(entry.article)}"  # type: ignore[attr-defined]
    if collection == "readings":
        return ctx.name(ctx.entry("sources", entry.source))  # type: ignore[attr-defined]
    return ctx.name(entry)


def _link(desk: Desk, own: str, goals: Mapping[str, _Goal]) -> ShortLink:
    state = desk.lock[own]
    goal = goals.get(state.target if state.word == "merged_into" else own)
    if state.word == "retired" and state.target:
        nameless: dict[Lang, str] = dict.fromkeys(LANGUAGES, "")
        goal = _Goal("", nameless, state.target)
    sides = tuple(_side(desk, own, lang, goal) for lang in LANGUAGES) if goal else ()
    return ShortLink(own, state.word, goal.kind if goal else "", f"{desk.site_url}{FOLDER}/{own}/", sides)


def _side(desk: Desk, own: str, lang: Lang, goal: _Goal) -> Side:
    root = "" if lang == "ru" else f"{lang}/"
    here = Context(desk.guide, lang, f"{FOLDER}/{own}/")
    return Side(lang, goal.names[lang], here.href(root + goal.address), f"{desk.site_url}{root}{goal.address}")

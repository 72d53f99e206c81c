"""Permanent links: for every published id what it is called and where it leads, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.addresses import SHORT_LINKS, address_of, on_site, relative, short_link
from macros.languages import ABROAD, LANGUAGES, Lang
from macros.model import (
    Checklist,
    Element,
    Entry,
    Guide,
    LawRow,
    Level,
    LocalizedText,
    PagePair,
    ProfileCell,
    Reading,
    Source,
    State,
)
from macros.views.context import Context, Link

SECTIONS, ITEMS, PAGES = "sections", "items", "pages"
GONE = "gone"  # the shelf of merged and retired ids


@dataclass(frozen=True)
class LinkSide:
    """A link in one language: ``href`` is relative to the link's own page, ``address`` is whole."""

    lang: Lang
    name: str
    href: str
    address: str


@dataclass(frozen=True)
class ShortLink:
    """One permanent link; ``sides`` are in the order of the languages.

    A retired one leads to where readers may go on, or nowhere.
    """

    id: str
    state: str
    kind: str
    address: str
    sides: tuple[LinkSide, ...]

    @property
    def names(self) -> tuple[LinkSide, ...]:
        """Those of its sides that have a name of their own: one where all languages call it alike."""
        by_name: dict[str, LinkSide] = {}
        for side in self.sides:
            by_name.setdefault(side.name, side)
        return tuple(by_name.values())

    @property
    def abroad_first(self) -> tuple[LinkSide, ...]:
        """Its sides, that of readers who speak none of the languages first."""
        return tuple(sorted(self.sides, key=lambda side: side.lang != ABROAD))


@dataclass(frozen=True)
class LinkGroup:
    """Links of one kind with its names, in the order of the languages."""

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
class Published:
    """What short links are made from."""

    guide: Guide
    pages: tuple[PagePair, ...]
    lock: Mapping[str, State]
    site_url: str


def short_links(published: Published) -> tuple[ShortLink, ...]:
    """Every id ever published, in the order in which readers meet its kind, what is gone last."""
    goals = dict(_goals(published))
    order = {entry_id: number for number, entry_id in enumerate(goals)}
    ids = sorted(published.lock, key=lambda entry_id: (order.get(entry_id, len(order)), entry_id))
    return tuple(_link(published, entry_id, goals) for entry_id in ids)


def link_groups(published: Published, links: Iterable[ShortLink]) -> tuple[LinkGroup, ...]:
    """The links by kind; sections and items stand under their checklists."""
    found: dict[str, list[ShortLink]] = {}
    for link in links:
        kind = GONE if link.state in ("merged_into", "retired") else link.kind
        found.setdefault({SECTIONS: "checklists", ITEMS: "checklists"}.get(kind, kind), []).append(link)
    words = [Context(published.guide, lang).word for lang in LANGUAGES]
    return tuple(LinkGroup(k, tuple(word(f"links-{k}") for word in words), tuple(v)) for k, v in found.items())


def list_link(ctx: Context) -> Link:
    """A link to the list of all, from any page."""
    return Link(ctx.href(SHORT_LINKS), ctx.word("links-all"))


def _goals(published: Published) -> Iterator[tuple[str, _Goal]]:
    yield from _page_goals(published)
    contexts = {lang: Context(published.guide, lang) for lang in LANGUAGES}
    for collection, entries in published.guide.index.items():
        for entry_id, entry in entries.items():
            address = address_of(collection, entry)
            names = {lang: _name(ctx, entry) for lang, ctx in contexts.items()}
            yield entry_id, _Goal(collection, names, address)
            for section in entry.sections if isinstance(entry, Checklist) else ():
                yield section.id, _Goal(SECTIONS, _both(section.title), f"{address}#{section.id}")
                for item in section.items:
                    yield item.id, _Goal(ITEMS, _both(item.text), f"{address}#{item.id}")


def _page_goals(published: Published) -> Iterator[tuple[str, _Goal]]:
    titles = {page.address: page.title for page in published.pages}
    for entry_id, state in published.lock.items():
        if state.word == "page":
            yield entry_id, _Goal(PAGES, _both(titles[state.target]), state.target)


def _both(text: LocalizedText) -> dict[Lang, str]:
    return {lang: text[lang] for lang in LANGUAGES}


def _name(ctx: Context, entry: Entry) -> str:
    """The name of an entry where it stands alone."""
    match entry:
        case ProfileCell():
            return f"{ctx.name(ctx.find(Element, entry.element))}: {ctx.name(ctx.find(Level, entry.level))}"
        case LawRow():
            return f"{ctx.name(entry)}: {ctx.text(entry.article)}"
        case Reading():
            return ctx.name(ctx.find(Source, entry.source))
    return ctx.name(entry)


def _link(published: Published, entry_id: str, goals: Mapping[str, _Goal]) -> ShortLink:
    state = published.lock[entry_id]
    goal = goals.get(state.target if state.word == "merged_into" else entry_id)
    if state.word == "retired" and state.target:
        nameless: dict[Lang, str] = dict.fromkeys(LANGUAGES, "")
        goal = _Goal("", nameless, state.target)
    sides = tuple(_side(published, entry_id, lang, goal) for lang in LANGUAGES) if goal else ()
    return ShortLink(entry_id, state.word, goal.kind if goal else "", published.site_url + short_link(entry_id), sides)


def _side(published: Published, entry_id: str, lang: Lang, goal: _Goal) -> LinkSide:
    address = on_site(goal.address, lang)
    return LinkSide(lang, goal.names[lang], relative(address, short_link(entry_id)), published.site_url + address)

"""The bibliography: what a page cites, the shelves with who cites what, and reading on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros.addresses import address_of
from macros.model import Guide, Page, Reading, Source
from macros.views.cards.catalogue import having
from macros.views.context import Cited, Context, Link
from macros.views.lists.finder import Choice, Facet, Signs, signs_of
from macros.views.parts import Tag

KINDS = ("research", "guide", "law", "practice", "news")  # in the order of their pages
OPEN = 3  # more citing pages than this are folded away
UNNAMED = ("glossary",)  # the page of the terms does not print their sources


@dataclass(frozen=True)
class Reference:
    """A line of a bibliography; ``marks`` lead back to where the page cites it.

    On the page that cites it the line leads to the full entry, which leads to the publisher:
    addresses and journals of thirty sources would weigh more than the chapter's text.
    """

    id: str
    authors: str
    year: str
    title: str
    lang: str
    publisher: str
    href: str
    seen: str = ""
    marks: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ShelvedSource:
    """An entry of the bibliography with the pages that cite it.

    ``signs`` name its chapters among the choices of the shelf's facet; ``folded`` says how many
    pages there are when they are too many to stand open.
    """

    reference: Reference
    cited: tuple[Link, ...]
    folded: str
    signs: str


@dataclass(frozen=True)
class SourcePage:
    """A page of the bibliography, which can be narrowed to the sources of a chapter."""

    facet: Facet
    sources: tuple[ShelvedSource, ...]


@dataclass(frozen=True)
class ShelfCount:
    """A shelf and, chapter by chapter, how many of its sources the chapter cites."""

    shelf: Link
    total: int
    cells: tuple[Link, ...]


@dataclass(frozen=True)
class SourceMap:
    """Shelves × chapters."""

    chapters: tuple[Link, ...]
    rows: tuple[ShelfCount, ...]


@dataclass(frozen=True)
class ReadingView:
    """A material to read: its title leads to the publisher, ``entry`` to the bibliography."""

    id: str
    title: str
    title_lang: str
    href: str
    what: str
    tags: tuple[Tag, ...]
    entry: Link


@dataclass(frozen=True)
class ReadingGroup:
    """Materials of one purpose."""

    id: str
    title: str
    readings: tuple[ReadingView, ...]


def bibliography(ctx: Context) -> tuple[Reference, ...]:
    """What the page has cited so far, in order, each with a link back to its first mark."""
    references = []
    for entry_id, marks in ctx.citations.marks.items():
        back = tuple(Link(f"#{mark}", "↑") for mark in marks[:1])
        source = ctx.find(Source, entry_id)
        references.append(
            Reference(
                id=f"ref-{entry_id}",
                authors=", ".join(source.authors),
                year=_year(ctx, source),
                title=source.title,
                lang=source.lang,
                publisher="",
                href=ctx.link(entry_id).href,
                marks=back,
            )
        )
    return tuple(references)


def _reference(ctx: Context, source: Source) -> Reference:
    return Reference(
        id=source.id,
        authors=", ".join(source.authors),
        year=_year(ctx, source),
        title=source.title,
        lang=source.lang,
        publisher=source.publisher or "",
        href=source.url or "",
        seen=f"{ctx.word('source-language')}: {source.lang}; {ctx.word(f'seen-{source.seen}')}",
    )


def _year(ctx: Context, source: Source) -> str:
    return str(source.year) if source.year else ctx.word("no-year")


# ---------------------------------------------------------------- who cites what


def cited_on(guide: Guide, pages: Iterable[Page]) -> Cited:
    """Source → pages that cite it, in a sentence or through an entry that stands there.

    Pages of the seven chapters come first, in the order of the chapters.
    """
    by_url = {page.url: page for page in pages}
    found: dict[str, set[str]] = {source.id: set() for source in guide.sources}
    for entry_id, entries in guide.citing.items():
        found[entry_id].update(
            address_of(name, entry).partition("#")[0] for name, entry in entries if name not in UNNAMED
        )
    for line in guide.safety:  # the safety box names the sources of its numbers
        for entry_id in line.sources:
            found[entry_id].update(url for url in guide.safety_places.pages if url in by_url)
    for page in by_url.values():
        for entry_id in found.keys() & set(page.cites):  # its own macro names an unknown one, with page and nearest
            found[entry_id].add(page.url)
    numbers = {chapter.id: chapter.number for chapter in guide.chapters}
    last = max(numbers.values()) + 1

    def order(page: Page) -> tuple[int, str]:
        return numbers.get(page.chapter or "", last), page.url

    return {entry_id: tuple(sorted((by_url[url] for url in urls), key=order)) for entry_id, urls in found.items()}


def _chapters(pages: Iterable[Page]) -> set[str]:
    return {page.chapter for page in pages if page.chapter}


def shelf(ctx: Context, name: str) -> SourcePage:
    """Sources of a page of the bibliography, such as research-ru, and who cites each. Raises UnknownIdError."""
    sources = sorted(having(ctx, "sources", "shelf", name), key=lambda source: (source.sort_key, source.year or 0))
    used = {chapter for source in sources for chapter in _chapters(ctx.cited[source.id])}
    choices = tuple(Choice(c.id, ctx.text(c.short_name)) for c in ctx.guide.chapters if c.id in used)
    facet = Facet("chapter", ctx.word("facet-chapter"), choices)
    signs = signs_of((facet,))
    return SourcePage(facet, tuple(_shelved(ctx, source, ctx.cited[source.id], signs) for source in sources))


def _shelved(ctx: Context, source: Source, pages: tuple[Page, ...], signs: Signs) -> ShelvedSource:
    return ShelvedSource(
        reference=_reference(ctx, source),
        cited=tuple(Link(ctx.href(page.url), page.title) for page in pages),
        folded=ctx.word("cited-pages").format(len(pages)) if len(pages) > OPEN else "",
        signs="".join(sign for (_, chapter), sign in signs.items() if chapter in _chapters(pages)),
    )


def source_map(ctx: Context) -> SourceMap:
    """How many sources of each shelf each chapter cites; a cell leads to the shelf narrowed to them."""
    shelves: dict[str, list[Source]] = {}
    for source in ctx.guide.sources:
        shelves.setdefault(source.shelf, []).append(source)
    chapters = tuple(Link(ctx.link(c.id).href, ctx.text(c.short_name)) for c in ctx.guide.chapters)
    rows = []
    for name in sorted(shelves, key=lambda name: _order(shelves[name][0])):
        counts = Counter(chapter for source in shelves[name] for chapter in _chapters(ctx.cited[source.id]))
        href = ctx.href(f"materials/sources-{name}/")
        text = _page_name(ctx, shelves[name][0], name, shelves)
        cells = tuple(
            Link(f"{href}?chapter={c.id}", str(counts[c.id] or ""), f"{text}, {ctx.text(c.short_name)}: {counts[c.id]}")
            for c in ctx.guide.chapters
        )
        rows.append(ShelfCount(Link(href, text), len(shelves[name]), cells))
    return SourceMap(chapters, tuple(rows))


def _order(source: Source) -> tuple[int, bool, str]:
    """Where the page of a source stands among the pages of the bibliography."""
    return KINDS.index(source.kind), source.language_group != "ru", source.first_letter


def _page_name(ctx: Context, source: Source, name: str, pages: Iterable[str]) -> str:
    """A page in words, such as ``Research, other languages, from C``."""
    text = f"{ctx.word(f'source-{source.kind}')}, {ctx.word(f'source-lang-{source.language_group}')}"
    cut = source.first_letter or any(other.startswith(f"{name}-") for other in pages)
    return f"{text}, {ctx.word('source-from').format(source.first_letter.upper() or 'A')}" if cut else text


# ---------------------------------------------------------------- reading on


def reading_list(ctx: Context) -> tuple[ReadingGroup, ...]:
    """Materials by purpose, the short ones first, those in the reader's language before the others."""
    groups: dict[str, list[Reading]] = {}
    for entry in ctx.guide.readings:
        groups.setdefault(entry.purpose, []).append(entry)
    times = ("twenty-minutes", "evening", "reference")

    def order(entry: Reading) -> tuple[int, bool]:
        return times.index(entry.time), ctx.find(Source, entry.source).lang != ctx.lang

    return tuple(
        ReadingGroup(
            f"for-{purpose}",
            ctx.word(f"reading-{purpose}"),
            tuple(_reading(ctx, entry) for entry in sorted(entries, key=order)),
        )
        for purpose, entries in groups.items()
    )


def _reading(ctx: Context, entry: Reading) -> ReadingView:
    source = ctx.find(Source, entry.source)
    return ReadingView(
        id=entry.id,
        title=source.title,
        title_lang=source.lang,
        href=source.url or "",
        what=ctx.text(entry.what),
        tags=(Tag(ctx.word(f"time-{entry.time}")), Tag(ctx.word(f"lang-{source.lang}"))),
        entry=ctx.sources((source.id,))[0],
    )

"""The bibliography: what a page cites, its pages with who cites what, and reading on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Guide, Page, Reading, Source
from macros.views.cards.catalogue import having
from macros.views.context import Cited, Context, Link
from macros.views.help_in_danger import SAID_TO_CHILDREN
from macros.views.lists.finder import Facet, FacetValue, Signs, signs_of

KINDS = ("research", "guide", "law", "practice", "news")  # in the order of their pages
LONG = 7  # more lines than a glance takes in: the list is folded
OPEN = 3  # more citing pages than this are folded away
UNNAMED = ("glossary",)  # the page of the terms does not print their sources


@dataclass(frozen=True)
class Reference:
    """A line of a bibliography; ``marks`` lead back to where the page cites it.

    ``lang`` is empty where it is the page's own.
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
class Bibliography:
    """What a page cites; ``folded`` says how many sources there are when the list is long."""

    references: tuple[Reference, ...]
    folded: str


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
    """A page of the bibliography, which can be narrowed; ``parts`` are the pages of its kind."""

    facets: tuple[Facet, ...]
    sources: tuple[ShelvedSource, ...]
    parts: tuple[Link, ...]


@dataclass(frozen=True)
class SourceKindView:
    """A kind of sources with its pages; the first page has it as its own name."""

    title: str
    what: str
    count: str
    parts: tuple[Link, ...]


@dataclass(frozen=True)
class ReadingView:
    """A material to read: its title leads to the publisher, ``entry`` to the bibliography."""

    id: str
    title: str
    title_lang: str
    href: str
    what: str
    facts: tuple[str, ...]
    entry: Link


@dataclass(frozen=True)
class ReadingGroup:
    """Materials of one purpose."""

    id: str
    title: str
    readings: tuple[ReadingView, ...]


def bibliography(ctx: Context) -> Bibliography:
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
                lang="" if source.lang == ctx.lang else source.lang,
                publisher="",
                href=ctx.link(entry_id).href,
                marks=back,
            )
        )
    folded = ctx.word("sources-all").format(len(references)) if len(references) >= LONG else ""
    return Bibliography(tuple(references), folded)


def _reference(ctx: Context, source: Source) -> Reference:
    return Reference(
        id=source.id,
        authors=", ".join(source.authors),
        year=_year(ctx, source),
        title=source.title,
        lang="" if source.lang == ctx.lang else source.lang,
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
            guide.addresses[entry.id].partition("#")[0] for name, entry in entries if name not in UNNAMED
        )
    boxes = by_url.keys() & set(guide.safety_places.pages) - set(SAID_TO_CHILDREN)
    for line in guide.safety:  # the safety box names the sources of its numbers
        for entry_id in line.sources:
            found[entry_id].update(boxes)
    voices = {voice.id: voice.source for voice in guide.voices}
    for page in by_url.values():
        for voice_id in voices.keys() & set(page.voices):
            found[voices[voice_id]].add(page.url)
        for name in guide.acts_read.acts.keys() & set(page.acts_read):
            for entry_id in guide.acts_read.acts[name].sources:
                found[entry_id].add(page.url)
        for entry_id in found.keys() & set(page.cites):  # its own macro names an unknown one, with page and nearest
            found[entry_id].add(page.url)
    numbers = {chapter.id: chapter.number for chapter in guide.chapters}
    last = max(numbers.values()) + 1

    def order(page: Page) -> tuple[int, str]:
        return numbers.get(page.chapter or "", last), page.url

    return {entry_id: tuple(sorted((by_url[url] for url in urls), key=order)) for entry_id, urls in found.items()}


def _chapters(pages: Iterable[Page]) -> set[str]:
    return {page.chapter for page in pages if page.chapter}


def source_list(ctx: Context, name: str) -> SourcePage:
    """Sources of a page of the bibliography, such as research-2, and who cites each. Raises UnknownIdError."""
    sources = sorted(having(ctx, "sources", "page", name), key=lambda source: (source.sort_key, source.year or 0))
    used = {chapter for source in sources for chapter in _chapters(ctx.cited[source.id])}
    chapters = tuple(FacetValue(c.id, ctx.text(c.short_name)) for c in ctx.guide.chapters if c.id in used)
    facets = (
        Facet("chapter", ctx.word("facet-chapter"), chapters),
        Facet(
            "lang", ctx.word("facet-lang"), tuple(FacetValue(x, ctx.word(f"source-lang-{x}")) for x in ("ru", "other"))
        ),
    )
    signs = signs_of(facets)
    shown = tuple(_shelved(ctx, source, ctx.cited[source.id], signs) for source in sources)
    return SourcePage(facets, shown, _parts(ctx, sources[0].kind, name))


def source_kinds(ctx: Context) -> tuple[SourceKindView, ...]:
    """The kinds of sources: how many each has, and its pages."""
    found = []
    for kind in KINDS:
        sources = [source for source in ctx.guide.sources if source.kind == kind]
        if sources:
            title = ctx.word(f"source-{kind}")
            what = ctx.word(f"source-what-{kind}")
            count = ctx.word("source-count").format(len(sources))
            found.append(SourceKindView(title, what, count, _parts(ctx, kind, "")))
    return tuple(found)


def _parts(ctx: Context, kind: str, here: str) -> tuple[Link, ...]:
    """The pages of a kind by number; the address of the one we are ``here`` on is empty."""
    pages = dict.fromkeys(source.page for source in ctx.guide.sources if source.kind == kind)
    return tuple(
        Link("" if page == here else ctx.href(f"materials/sources-{page}/"), str(number))
        for number, page in enumerate(pages, start=1)
    )


def _shelved(ctx: Context, source: Source, pages: tuple[Page, ...], signs: Signs) -> ShelvedSource:
    values = {*_chapters(pages), source.language_group}
    return ShelvedSource(
        reference=_reference(ctx, source),
        cited=tuple(Link(ctx.href(page.url), page.title) for page in pages),
        folded=ctx.word("cited-pages").format(len(pages)) if len(pages) > OPEN else "",
        signs="".join(sign for (_, value), sign in signs.items() if value in values),
    )


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
        facts=(ctx.word(f"time-{entry.time}"), ctx.word(f"lang-{source.lang}")),
        entry=ctx.sources((source.id,))[0],
    )

"""Counts the guide: entries by collection, cases by facet, words and rhythm by chapter and page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.commands.rhythm import Rhythm, rhythm
from macros.languages import LANGUAGES, Lang
from macros.model import COLLECTIONS, Case, Guide
from macros.reading.pages import read_folder
from macros.reading.prose import prose


@dataclass(frozen=True)
class PageText:
    """The prose of one page. ``name`` is its path in its language's folder, ``chapter`` empty outside the chapters."""

    name: str
    chapter: str
    kind: str
    text: str


def page_texts(docs: Path) -> list[PageText]:
    """The prose of every page of one language's folder."""
    return [
        PageText(page.path, str(page.head.get("chapter", "")), str(page.head.get("kind", "")), prose(page.text))
        for page in read_folder(docs)
    ]


def chapter_text(pages: Iterable[PageText], chapter: str) -> str:
    """All prose of a chapter's own pages; the stories of cases are counted apart."""
    return _joined(page for page in pages if page.chapter == chapter and page.kind != "case")


def _joined(pages: Iterable[PageText]) -> str:
    return "\n\n".join(page.text for page in pages)


def report(guide: Guide, docs: Path) -> str:
    """The tables that ``make stats`` prints."""
    pages = {lang: page_texts(docs / lang) for lang in LANGUAGES}
    return "\n".join((*_collections(guide), *_cases(guide), *_chapters(guide, pages), *_pages(pages)))


def _collections(guide: Guide) -> Iterator[str]:
    for name in COLLECTIONS:
        yield f"{name:16}{len(getattr(guide, name)):6}"
    yield f"{'checklist items':16}{sum(len(s.items) for c in guide.checklists for s in c.sections):6}"


def _cases(guide: Guide) -> Iterator[str]:
    """Cases by country and facet; one of two levels or groups counts at both."""
    facets: dict[str, Callable[[Case], Iterable[str]]] = {
        "country": lambda case: (case.country,),
        "level": lambda case: case.levels,
        "group": lambda case: case.groups,
        "kind": lambda case: (case.organisation_kind,),
        "evidence": lambda case: (case.evidence,),
        "outcome": lambda case: (case.outcome,),
    }
    for name, values in facets.items():
        counts = Counter(value for case in guide.cases for value in values(case))
        yield ""
        yield f"cases by {name}"
        for value, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"  {value:22}{count:6}"


HEAD = f"{'words':>7}{'mean':>6}{'<6':>5}{'>20':>5}{'rows':>5}{'join':>6}{'not':>4}{'ease':>5}"


def _row(measured: Rhythm) -> str:
    """One language's figures under ``HEAD``."""
    m = measured
    return (
        f"{m.words:7}{m.mean:6.1f}{m.short_share:5.0%}{m.over_twenty_share:5.0%}{m.short_rows:5}"
        f"{m.joints:6.1f}{m.contrasts:4}{m.ease:5.0f}"
    )


def _chapters(guide: Guide, pages: Mapping[Lang, list[PageText]]) -> Iterator[str]:
    """Rhythm by chapter: ``<6`` and ``>20`` are shares of sentences by words, ``rows`` three short ones in a row."""
    rows = {
        chapter.id: {lang: chapter_text(pages[lang], chapter.id) for lang in LANGUAGES} for chapter in guide.chapters
    }
    rows["stories of cases"] = {lang: _joined(p for p in pages[lang] if p.kind == "case") for lang in LANGUAGES}
    rows["all pages"] = {lang: _joined(pages[lang]) for lang in LANGUAGES}
    for lang in LANGUAGES:
        yield ""
        yield f"{f'{lang}: chapters':38}{HEAD}"
        for name, texts in rows.items():
            yield f"{name:38}{_row(rhythm(texts[lang], lang))}"


def _pages(pages: Mapping[Lang, list[PageText]]) -> Iterator[str]:
    for lang in LANGUAGES:
        yield ""
        yield f"{f'{lang}: pages':38}{HEAD}"
        for page in pages[lang]:
            measured = rhythm(page.text, lang)
            if measured.words:
                yield f"{page.name:38}{_row(measured)}"

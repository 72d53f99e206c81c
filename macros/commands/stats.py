"""Counts the guide: entries by collection, cases by facet, words and readability by chapter and page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import COLLECTIONS, Case, Guide
from macros.reading.pages import read_folder
from macros.reading.prose import WORD, prose

LONG_SENTENCE = 25  # words
_SENTENCE = re.compile(r"(?<=[.!?…])[»”)]*\s+(?=[A-ZА-ЯЁ«“(\d])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s")
# «ст. 57», «т. е.», «U.S.»: a full stop that ends no sentence.
_ABBREVIATION = re.compile(r"\b(ст|п|ч|т|д|др|г|гг|см|руб|чел|мин|No|art|e\.g|i\.e|vs|Dr)\.\s")
_VERBAL_NOUN = re.compile(r"(?:[аеяёи]ни|[аеяи]ти|аци|яци)(?:е|я|ю|ем|и|ей|ям|ях|ями|й)$", re.IGNORECASE)


@dataclass(frozen=True)
class Readability:
    """How a text reads. ``ease`` is Flesch's reading ease: higher is easier, 60 and more is plain."""

    words: int
    sentences: int
    mean: float
    long_share: float
    verbal_nouns: float
    ease: float


def readability(text: str, lang: Lang) -> Readability:
    """Measure plain text; an empty text counts as nothing."""
    guarded = _ABBREVIATION.sub(lambda m: m.group(0)[:-2] + " ", text)
    lengths = [len(WORD.findall(part)) for part in _SENTENCE.split(guarded)]
    lengths = [length for length in lengths if length]
    words = WORD.findall(text)
    if not words:
        return Readability(0, 0, 0.0, 0.0, 0.0, 0.0)
    mean = sum(lengths) / len(lengths)
    syllables = sum(max(1, len(BY_CODE[lang].syllable.findall(word))) for word in words) / len(words)
    by_length, by_syllables = BY_CODE[lang].ease
    return Readability(
        words=len(words),
        sentences=len(lengths),
        mean=mean,
        long_share=sum(length > LONG_SENTENCE for length in lengths) / len(lengths),
        verbal_nouns=sum(bool(_VERBAL_NOUN.search(word)) for word in words) / len(words),
        ease=206.835 - by_length * mean - by_syllables * syllables,
    )


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


def _chapters(guide: Guide, pages: Mapping[Lang, list[PageText]]) -> Iterator[str]:
    yield ""
    yield f"{'words by chapter':34}{'ru':>8}{'mean':>7}{'en':>8}{'mean':>7}"
    rows = {
        chapter.id: {lang: chapter_text(pages[lang], chapter.id) for lang in LANGUAGES} for chapter in guide.chapters
    }
    rows["stories of cases"] = {lang: _joined(p for p in pages[lang] if p.kind == "case") for lang in LANGUAGES}
    rows["all pages"] = {lang: _joined(pages[lang]) for lang in LANGUAGES}
    for name, texts in rows.items():
        measured = [readability(text, lang) for lang, text in texts.items()]
        yield f"{name:34}" + "".join(f"{m.words:8}{m.mean:7.1f}" for m in measured)


def _pages(pages: Mapping[Lang, list[PageText]]) -> Iterator[str]:
    for lang in LANGUAGES:
        yield ""
        yield f"{f'{lang}: pages':38}{'words':>8}{'mean':>7}{'long':>6}{'verbal':>8}{'ease':>6}"
        for page in pages[lang]:
            measured = readability(page.text, lang)
            if measured.words:
                yield (
                    f"{page.name:38}{measured.words:8}{measured.mean:7.1f}{measured.long_share:6.0%}"
                    f"{measured.verbal_nouns:8.1%}{measured.ease:6.0f}"
                )

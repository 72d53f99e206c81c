"""Counts the guide: entries by collection, words and readability by page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .model import COLLECTIONS, LANGUAGES, Guide, Lang

LONG_SENTENCE = 25  # words
_MARKUP = (
    (re.compile(r"\A---.*?\n---\n", re.DOTALL), ""),
    (re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE), ""),
    (re.compile(r'\{\{\s*(?:term|link)\("[^"]+",\s*"([^"]+)"\)\s*\}\}'), r"\1"),
    (re.compile(r"\{\{\s*(?:term|link)\([^}]*\}\}"), "слово"),
    (re.compile(r"\{\{.*?\}\}", re.DOTALL), ""),
    (re.compile(r"\{:[^}]*\}"), ""),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^\|.*$", re.MULTILINE), ""),
    (re.compile(r"^#+ .*$", re.MULTILINE), ""),
    (re.compile(r'^!!! \w+ ".*"$', re.MULTILINE), ""),
    (re.compile(r"<[^>]+>|[*_`]"), ""),
)
_SENTENCE = re.compile(r"(?<=[.!?…])[»”)]*\s+(?=[A-ZА-ЯЁ«“(\d])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s")
# «ст. 57», «т. е.», «U.S.»: a full stop that ends no sentence.
_ABBREVIATION = re.compile(r"\b(ст|п|ч|т|д|др|г|гг|см|руб|чел|мин|No|art|e\.g|i\.e|vs|Dr)\.\s")
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+(?:[-’'][A-Za-zА-Яа-яЁё]+)*")
_VERBAL_NOUN = re.compile(r"(?:[аеяёи]ни|[аеяи]ти|аци|яци)(?:е|я|ю|ем|и|ей|ям|ях|ями|й)$", re.IGNORECASE)
_VOWELS: dict[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"[аеёиоуыэюя]", re.IGNORECASE),
    "en": re.compile(r"[aeiouy]+", re.IGNORECASE),
}


@dataclass(frozen=True)
class Readability:
    """How a text reads. ``ease`` is Flesch's reading ease: higher is easier, 60 and more is plain.

    English coefficients: R. Flesch, 1948. Russian: И. В. Оборнева, 2006.
    """

    words: int
    sentences: int
    mean: float
    long_share: float
    verbal_nouns: float
    ease: float


def readability(text: str, lang: Lang) -> Readability:
    """Measure plain text; an empty text counts as nothing."""
    guarded = _ABBREVIATION.sub(lambda m: m.group(0)[:-2] + " ", text)
    lengths = [len(_WORD.findall(part)) for part in _SENTENCE.split(guarded)]
    lengths = [length for length in lengths if length]
    words = _WORD.findall(text)
    if not words:
        return Readability(0, 0, 0.0, 0.0, 0.0, 0.0)
    mean = sum(lengths) / len(lengths)
    syllables = sum(max(1, len(_VOWELS[lang].findall(word))) for word in words) / len(words)
    by_length, by_syllables = (1.3, 60.1) if lang == "ru" else (1.015, 84.6)
    return Readability(
        words=len(words),
        sentences=len(lengths),
        mean=mean,
        long_share=sum(length > LONG_SENTENCE for length in lengths) / len(lengths),
        verbal_nouns=sum(bool(_VERBAL_NOUN.search(word)) for word in words) / len(words),
        ease=206.835 - by_length * mean - by_syllables * syllables,
    )


def prose(markdown: str) -> str:
    """The words of a page without markup, macros, headings and tables."""
    for pattern, replacement in _MARKUP:
        markdown = pattern.sub(replacement, markdown)
    return markdown


def report(guide: Guide, docs: Path) -> str:
    """The table that ``make stats`` prints."""
    lines = [f"{name:16}{len(getattr(guide, name)):6}" for name in COLLECTIONS]
    lines.append(f"{'checklist items':16}{sum(len(s.items) for c in guide.checklists for s in c.sections):6}")
    for lang in LANGUAGES:
        head = f"{'words':>8}{'mean':>7}{'long':>6}{'verbal':>8}{'ease':>6}"
        lines += ["", f"{lang}: pages of chapters {head:>24}"]
        total = 0
        for page in sorted((docs / lang).rglob("*.md")):
            measured = readability(prose(page.read_text("utf-8")), lang)
            total += measured.words
            if measured.words >= 300:
                name = page.relative_to(docs / lang).as_posix()
                lines.append(
                    f"{name:34}{measured.words:6}{measured.mean:7.1f}{measured.long_share:6.0%}"
                    f"{measured.verbal_nouns:8.1%}{measured.ease:6.0f}"
                )
        lines.append(f"{'all pages':34}{total:6}")
    return "\n".join(lines)

"""Measures how a text reads: length of its sentences, how they follow one another, what joins them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from macros.languages import BY_CODE, Lang
from macros.reading.prose import WORD

SHORT, LONG, LONGEST = 6, 20, 25  # words of a sentence: fewer than, more than, more than
ROW = 3  # short sentences one after another that make a primer's rhythm
_SENTENCE = re.compile(r"(?<=[.!?…])[»”)]*\s+(?=[A-ZА-ЯЁ«“(\d])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s")
# «ст. 57», «т. е.», «U.S.»: a full stop that ends no sentence.
_ABBREVIATION = re.compile(r"\b(ст|п|ч|т|д|др|г|гг|см|руб|чел|мин|No|art|e\.g|i\.e|vs|Dr)\.\s")


@dataclass(frozen=True)
class Rhythm:
    """How a text reads, by the measures of the rules for texts.

    ``short_share``, ``over_twenty_share`` and ``long_share`` are shares of sentences; ``short_rows`` counts places
    where three or more short ones follow one another; ``joints`` are joining words per 100 words; ``contrasts`` counts
    «not this but that»; ``ease`` is Flesch's reading ease: higher is easier, 60 and more is plain.
    """

    words: int
    sentences: int
    mean: float
    short_share: float
    over_twenty_share: float
    long_share: float
    short_rows: int
    joints: float
    contrasts: int
    ease: float


def rhythm(text: str, lang: Lang) -> Rhythm:
    """Measure plain text; an empty text counts as nothing."""
    guarded = _ABBREVIATION.sub(lambda m: m.group(0)[:-2] + " ", text)
    lengths = [length for part in _SENTENCE.split(guarded) if (length := len(WORD.findall(part)))]
    words = WORD.findall(text)
    if not words:
        return Rhythm(0, 0, 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0)
    language = BY_CODE[lang]
    mean = sum(lengths) / len(lengths)
    syllables = sum(max(1, len(language.syllable.findall(word))) for word in words) / len(words)
    by_length, by_syllables = language.ease
    return Rhythm(
        words=len(words),
        sentences=len(lengths),
        mean=mean,
        short_share=sum(length < SHORT for length in lengths) / len(lengths),
        over_twenty_share=sum(length > LONG for length in lengths) / len(lengths),
        long_share=sum(length > LONGEST for length in lengths) / len(lengths),
        short_rows=sum(short and len(list(run)) >= ROW for short, run in groupby(lengths, lambda n: n < SHORT)),
        joints=100 * len(language.joints.findall(text)) / len(words),
        contrasts=len(language.contrast.findall(text)),
        ease=206.835 - by_length * mean - by_syllables * syllables,
    )

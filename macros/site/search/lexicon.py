"""Groups the forms of a word, and lists the beginnings by which a browser knows the group of any form."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from macros.languages import BY_CODE, Lang
from macros.reading.folding import fold

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"([^\W_])['’](?=[^\W_])")
SHORTEST = 2  # letters of a beginning that may take an ending
ENDINGS = 5  # letters of the longest ending
TELLING = 5  # letters that tell a word whose stem has changed
USUAL = 8  # groups that an ending must serve to count as one
RARE = frozenset(
    ("PRTF", "PRTS", "GRND", "Supr", "Cmp2", "V-ej", "V-ie", "V-be", "V-oy", "V-ey", "Infr", "Arch", "incl")
)  # forms of books


def words_of(text: str) -> list[str]:
    """The words of a text in order, folded, without apostrophes inside them, as scripts/core/words.js reads them."""
    return _WORD.findall(_APOSTROPHE.sub(r"\1", fold(unicodedata.normalize("NFC", text))))


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@cache
def _stemmer(lang: Lang) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(BY_CODE[lang].stemmer)


@cache
def _stem(word: str, lang: Lang) -> str:
    return str(_stemmer(lang).stemWord(word))


def _in_the_dictionary(word: str, lang: Lang) -> bool:
    """Whether the dictionary of forms (pymorphy3's, of Russian) is to be asked for the word."""
    letters = BY_CODE[lang].dictionary
    return letters is not None and letters.fullmatch(word) is not None


@cache
def group_of(word: str, lang: Lang) -> str:
    """What all forms of a word share: the stem of its dictionary form (of the word itself in English)."""
    if _in_the_dictionary(word, lang):
        word = fold(_morphology().parse(word)[0].normal_form)
    return _stem(word, lang)


@cache
def _forms(word: str, lang: Lang) -> frozenset[str]:
    """All forms that the dictionary knows of a word; in English the word alone."""
    if not _in_the_dictionary(word, lang):
        return frozenset((word,))
    parsed = _morphology().parse(word)[0]
    return frozenset({word, *(fold(form.word) for form in parsed.lexeme if not RARE & form.tag.grammemes)})


@dataclass(frozen=True)
class Lexicon:
    """The words of one language as the browser needs them.

    ``groups`` in order; ``beginnings`` → place of their group; ``endings`` that a beginning may take.
    """

    groups: tuple[str, ...]
    beginnings: Mapping[str, int]
    endings: frozenset[str]

    def find(self, word: str) -> int | None:
        """The group of a word as the browser finds it: the longest beginning that leaves an ending."""
        for length in range(len(word), 0, -1):
            place = self.beginnings.get(word[:length])
            rest = word[length:]
            if place is not None and (not rest or (length >= SHORTEST and rest in self.endings)):
                return place
        return None


def lexicon(texts: Iterable[str], lang: Lang) -> Lexicon:
    """The lexicon of everything that may be found or asked for."""
    words = sorted({word for text in texts for word in words_of(text)})
    by_group: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_group[group_of(word, lang)].append(word)
    groups = tuple(sorted(by_group))
    endings = _endings(by_group, lang)
    beginnings: dict[str, int] = {}
    for place, group in enumerate(groups):
        forms = {form for word in by_group[group] for form in _forms(word, lang) if group_of(form, lang) == group}
        for beginning in _beginnings(forms | set(by_group[group]), lang, endings):
            beginnings.setdefault(beginning, place)
    made = Lexicon(groups, beginnings, endings)
    for place, group in enumerate(groups):  # a form that another group's beginning would take stands for itself
        for word in by_group[group]:
            if made.find(word) != place:
                beginnings[word] = place
    return _in_order(made)


def _in_order(known: Lexicon) -> Lexicon:
    """The same with the groups in the order of their first beginnings, so that little has to be written of it."""
    order = {place: at for at, place in enumerate(dict.fromkeys(p for _, p in sorted(known.beginnings.items())))}
    groups = tuple(known.groups[place] for place in order)
    return Lexicon(groups, {beginning: order[place] for beginning, place in known.beginnings.items()}, known.endings)


def _cut(word: str, lang: Lang) -> tuple[str, str]:
    """A word as beginning and ending; the stem may differ from the word's own letters in English."""
    stem = _stem(word, lang)
    return (stem, word[len(stem) :]) if word.startswith(stem) else (word, "")


def _endings(by_group: Mapping[str, list[str]], lang: Lang) -> frozenset[str]:
    """Endings that serve several groups."""
    served: Counter[str] = Counter()
    for words in by_group.values():
        forms = {form for word in words for form in _forms(word, lang)}
        served.update({_cut(form, lang)[1] for form in forms})
    usual = (ending for ending, count in served.items() if count >= USUAL and len(ending) <= ENDINGS)
    return frozenset((*usual, *BY_CODE[lang].endings))


def _beginnings(forms: set[str], lang: Lang, endings: frozenset[str]) -> set[str]:
    """The fewest beginnings that with an ending make every form."""
    found: set[str] = set()
    cuts = sorted((_cut(form, lang) for form in forms), key=lambda cut: (len(cut[0]), cut))
    for beginning, ending in cuts:
        whole = beginning + ending
        if any(whole.startswith(short) and whole[len(short) :] in endings for short in found):
            continue
        found.add(beginning if ending in endings or not ending else _without_ending(whole, endings))
    return found


def _without_ending(word: str, endings: frozenset[str]) -> str:
    """A word without a known ending at its end, where enough of it is left to be told."""
    cuts = (word.removesuffix(ending) for ending in sorted(endings) if ending and word.endswith(ending))
    return min((cut for cut in cuts if len(cut) >= TELLING), key=len, default=word)

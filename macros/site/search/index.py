"""Makes the index: which record holds which word in which part, in shards that a browser fetches by need."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros.languages import Lang
from macros.model import Guide
from macros.model.search import CloseWords
from macros.site.search.lexicon import Lexicon, lexicon, words_of
from macros.site.search.packing import Phrases, packed, packed_names, packed_phrases
from macros.site.search.records import SearchRecord

FOLDER = "search"  # the page of the search; the index lies beside it
PARTS = TITLE, ALSO, PAGE, TEXT, OFTEN = 1, 2, 4, 8, 16  # parts of a record, as bits; scripts/core/weighing.js
ALONE = 32  # a bit: the word is all that one of the other names says
MANY = 3  # times that a word stands in a text to count as often
SHARD = 48  # groups of words in one shard
USUAL = 16  # titles and texts with a word from which on it is a usual one


@dataclass(frozen=True)
class Index:
    """Everything the search of one language needs, ready to be written in any form.

    ``parts`` gives for each record the words of its parts: place of the group in the lexicon → bits; ``names`` its
    other names, each as the groups of its words.
    """

    lang: Lang
    records: tuple[SearchRecord, ...]
    lexicon: Lexicon
    parts: tuple[Mapping[int, int], ...]
    names: tuple[tuple[tuple[int, ...], ...], ...]
    ignored: tuple[int, ...]
    close: tuple[Close, ...]
    asks: Mapping[str, Phrases]


Close = tuple[Phrases, Phrases]  # phrases that readers say, phrases of the guide that they mean
Shown = tuple[str, str, str, str]  # a record as it is shown: anchor, title, text; its other names as groups of words


@with_config(ConfigDict(use_attribute_docstrings=True))
class IndexHead(TypedDict):
    """What the browser needs for every search."""

    lang: str
    """Code of the language."""
    words: str
    """The lexicon, packed."""
    endings: str
    """Endings of words, parted by spaces."""
    usual: str
    """Of each group of words, 1 when many titles and texts hold it, else 0."""
    ignored: tuple[int, ...]
    """Groups of words that say nothing of a subject."""
    close: str
    """Phrases that readers say, phrases of the guide that they mean: groups of words, packed."""
    pages: list[str]
    """Addresses from the root of the language."""
    starts: list[int]
    """Of each page, how far its first record is from that of the page before."""
    kinds: list[str]
    """Names of kinds."""
    asks: list[str]
    """Of each kind, phrases that ask for it: groups of words, packed."""
    kind: str
    """Of each record, a letter."""
    title: str
    """Of each record, how many telling words its title has, a digit."""
    length: str
    """Of each record, how long it is as a power of two, a digit."""
    shard: int
    """Groups of words in one shard."""
    edition: str
    """Folder of the files that belong to this head; nothing in the index for a disk."""


def make(records: tuple[SearchRecord, ...], guide: Guide, lang: Lang) -> Index:
    """The index of one language."""
    close = tuple(_close_words(guide, lang))
    asks = [name for names in guide.search.kinds.values() for name in names[lang]]
    phrases = [*asks, *(phrase for words in close for phrase in (*words.say, *words.means))]
    ignored = guide.search.ignored[lang]
    texts = [text for record in records for text in (record.title, *record.also, record.text)]
    known = lexicon([*texts, *phrases, *ignored], lang)
    titles = {record.page: record for record in records if not record.anchor}
    inner = {
        page: " ".join(record.text for record in page_records)
        for page, page_records in groupby(records, key=lambda r: r.page)
    }
    silent = frozenset(place for word in ignored for place in _places(word, known))
    return Index(
        lang,
        records,
        known,
        tuple(_parts(record, titles[record.page], inner[record.page], known, silent) for record in records),
        tuple(_names(record, known) for record in records),
        tuple(sorted(silent)),
        tuple(_relation(words, known) for words in close),
        {kind: _phrases(names[lang], known) for kind, names in guide.search.kinds.items()},
    )


def _close_words(guide: Guide, lang: Lang) -> Iterator[CloseWords]:
    yield from guide.search.close[lang]
    for term in guide.glossary:
        names = term.synonyms[lang]
        if names:
            yield CloseWords(say=names, means=(term.term[lang],))


def _places(text: str, known: Lexicon) -> tuple[int, ...]:
    return tuple(place for place in map(known.find, words_of(text)) if place is not None)


def _relation(words: CloseWords, known: Lexicon) -> Close:
    return _phrases(words.say, known), _phrases(words.means, known)


def _phrases(phrases: Iterable[str], known: Lexicon) -> Phrases:
    """Each phrase once, as the groups of its words in order, single words first."""
    found = {tuple(sorted(set(_places(phrase, known)))) for phrase in phrases}
    return tuple(sorted(found - {()}, key=lambda phrase: (len(phrase), phrase)))


def _names(record: SearchRecord, known: Lexicon) -> Phrases:
    return tuple(dict.fromkeys(places for name in record.also if (places := _places(name, known))))


def _parts(
    record: SearchRecord, page: SearchRecord, inner: str, known: Lexicon, ignored: frozenset[int]
) -> Mapping[int, int]:
    bits: dict[int, int] = defaultdict(int)
    for place in _places(record.title, known):
        bits[place] |= TITLE
    for name in record.also:
        places = set(_places(name, known))
        one = len(places - ignored) == 1
        for place in places:
            bits[place] |= ALSO | (ALONE if one and place not in ignored else 0)
    around = " ".join((page.title, *page.also)) if record.anchor else inner
    for place in _places(around, known):
        bits[place] |= PAGE
    for place, times in Counter(_places(record.text, known)).items():
        bits[place] |= TEXT | (OFTEN if times >= MANY else 0)
    return bits


# ---------------------------------------------------------------- what the browser reads


def head(index: Index, edition: str = "") -> IndexHead:
    """What every search needs: words, kinds and pages of the records."""
    pages = [page for page, _ in groupby(index.records, key=lambda record: record.page)]
    starts = [next(i for i, record in enumerate(index.records) if record.page == page) for page in pages]
    kinds = sorted({record.kind for record in index.records})
    return {
        "lang": index.lang,
        "words": packed(index.lexicon),
        "endings": " ".join(sorted(index.lexicon.endings)),
        "usual": "".join(str(int(count >= USUAL)) for count in _standing(index)),
        "ignored": index.ignored,
        "close": "|".join(">".join(map(packed_phrases, filter(None, sides))) for sides in index.close),
        "pages": [page.removesuffix("index.html") for page in pages],
        "starts": [start - before for start, before in zip(starts, [0, *starts], strict=False)],
        "kinds": kinds,
        "asks": [packed_phrases(index.asks.get(kind, ())) for kind in kinds],
        "kind": "".join(chr(97 + kinds.index(record.kind)) for record in index.records),
        "title": "".join(_digit(_telling(record.title, index)) for record in index.records),
        "length": "".join(_digit(len(parts).bit_length()) for parts in index.parts),
        "shard": SHARD,
        "edition": edition,
    }


def _telling(title: str, index: Index) -> int:
    """How many words a title has, without those that questions are made of."""
    return len(set(_places(title, index.lexicon)) - set(index.ignored))


def _standing(index: Index) -> list[int]:
    """Of each group of words, how many records hold it in their title or text, not only in what readers call them."""
    counts = Counter(place for parts in index.parts for place, bits in parts.items() if bits & (TITLE | TEXT))
    return [counts[place] for place in range(len(index.lexicon.groups))]


def _digit(number: int) -> str:
    return str(min(number, 9))


def postings(index: Index) -> list[list[list[int]]]:
    """For every group of words the records that hold it: pairs of (step to the record, bits), by shard."""
    found: list[list[int]] = [[] for _ in index.lexicon.groups]
    last = [0] * len(found)
    for at, parts in enumerate(index.parts):
        for place, bits in sorted(parts.items()):
            found[place] += (at - last[place], bits)
            last[place] = at
    return [found[start : start + SHARD] for start in range(0, len(found), SHARD)]


def texts(index: Index) -> Iterator[list[Shown]]:
    """For every page its records as they are shown: anchor, title, what it is or its text, other names."""
    for _, page_records in groupby(zip(index.records, index.names, strict=True), key=lambda pair: pair[0].page):
        yield [
            (record.anchor, record.title, record.about or record.text, packed_names(names))
            for record, names in page_records
        ]


def write(site: Path, index: Index) -> None:
    """Write the index beside the page of the search: ``head.json``, and a folder of this edition with the shards."""
    folder = site / FOLDER
    shards = [as_json(shard) for shard in postings(index)]
    pages = [as_json(page) for page in texts(index)]
    edition = hashlib.sha256("".join([as_json(head(index)), *shards, *pages]).encode()).hexdigest()[:8]
    for name, files in (("words", shards), ("pages", pages)):
        target = folder / edition / name
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for number, text in enumerate(files):
            (target / f"{number}.json").write_text(text, "utf-8")
    (folder / "head.json").write_text(as_json(head(index, edition)), "utf-8")


def as_json(value: Any) -> str:
    """A value as compact JSON, Cyrillic as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

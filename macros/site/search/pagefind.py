"""Makes the search index of one language: Pagefind's index, word forms and synonyms."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from macros.languages import BY_CODE, Lang
from macros.model import Guide
from macros.reading.folding import fold

FOLDER = "pagefind"
UNUSED = ("*ui*", "*highlight*", "*worker*", "*component*", "*.wasm")
# Parts that repeat what a card already says, or that no reader searches for.
EXCLUDED = (".sr", ".jump", ".cite", ".card-sources", ".term-note", ".privacy-note", ".other", ".cited")
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[а-я]{3,}")
COMMON = 3  # a word that occurs less often on the site is not worth a line of the table
_PARTS = ("NOUN", "ADJF")  # verbs double the table and gain nothing (measured)


def index(site: Path, lang: Lang, guide: Guide) -> None:
    """Write ``<site>/pagefind/``; nothing else of the site changes."""
    _run_pagefind(site, lang)
    forms = word_forms(_texts(site)) if lang == "ru" else {}
    table = {"forms": forms, "synonyms": synonyms(guide, lang)}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (site / FOLDER / "words.json").write_text(text, "utf-8")


def _run_pagefind(site: Path, lang: Lang) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER]
    command += ["--force-language", lang, "--exclude-selectors", ",".join(EXCLUDED)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"pagefind: {result.stdout}{result.stderr}")
    for pattern in UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()


def _texts(site: Path) -> Counter[str]:
    """Words of all pages' texts with how often they occur, ё folded to е."""
    counts: Counter[str] = Counter()
    for page in sorted(site.rglob("*.html")):
        for main in _MAIN.findall(page.read_text("utf-8")):
            counts.update(_WORD.findall(fold(_TAG.sub(" ", main))))
    return counts


def word_forms(counts: Counter[str]) -> dict[str, list[str]]:
    """Map each stem of a word to forms on the site that have another stem.

    The stemmer of the index knows endings, not fleeting vowels and other roots: ``ребёнка`` and
    ``ребёнок`` get two stems. For every stem of a word's paradigm we list the commonest form on
    the site under each other stem (``ребенк → ребенок, дети``).
    """
    on_site: dict[str, dict[str, str]] = defaultdict(dict)
    common = [pair for pair in counts.items() if pair[1] >= COMMON]
    for word, _ in sorted(common, key=lambda pair: (-pair[1], pair[0])):
        for parsed in _parses(word):
            on_site[parsed.normal_form].setdefault(_stem(word), word)
    table: dict[str, list[str]] = defaultdict(list)
    for lemma, forms in sorted(on_site.items()):
        for stem in _stems_of(lemma):
            table[stem] += [w for s, w in forms.items() if s != stem and w not in table[stem]]
    best = {stem: sorted(words, key=lambda w: -counts[w])[:3] for stem, words in table.items()}
    return {stem: words for stem, words in sorted(best.items()) if words and len(stem) > 2}


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@cache
def _stemmer(lang: Lang) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(BY_CODE[lang].stemmer)


def _stem(word: str, lang: Lang = "ru") -> str:
    return str(_stemmer(lang).stemWord(word))


def root(word: str, lang: Lang) -> str:
    """What all forms of a word share: the stem of its dictionary form (of the word itself in English)."""
    if lang == "ru" and re.fullmatch(r"[а-я-]+", word):
        word = fold(_morphology().parse(word)[0].normal_form)
    return _stem(word, lang)


def _parses(word: str) -> list[Any]:
    """The likeliest reading of a word, when it is a noun or an adjective."""
    return [p for p in _morphology().parse(word)[:1] if p.tag.POS in _PARTS]


@cache
def _stems_of(lemma: str) -> tuple[str, ...]:
    parses = [p for p in _morphology().parse(lemma) if p.normal_form == lemma]
    forms = {fold(form.word) for p in parses[:1] for form in p.lexeme}
    return tuple(sorted({_stem(form) for form in forms}))


def synonyms(guide: Guide, lang: Lang) -> list[list[str]]:
    """Groups of words close in meaning: a term and what readers type for it."""
    groups = []
    for entry in guide.glossary:
        words = [entry.term[lang], *getattr(entry.synonyms, lang)]
        if len(words) > 1:
            groups.append([fold(word) for word in words])
    return groups

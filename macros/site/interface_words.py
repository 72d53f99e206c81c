"""Finds every interface word that templates, documents and modules ask for, and checks data/ui.yaml against them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.errors import Issue, counted, nearest
from macros.languages import LANGUAGES
from macros.model import LocalizedText
from macros.reading.entries import Placed
from macros.reading.places import ROOT

# word(KEY), say[lang](KEY) with a key in quotes: in templates, documents for Typst and Python alike.
_CALL = r"(?:\bword|\bsay(?:\.[a-z]+|\[[^\]]+\])?)\("
_ASKED = re.compile(_CALL + r"""\s*(["'])([a-z][a-z0-9-]*)\1\s*\)""")
# A key put together with ~ in a template, or as an f-string in Python.
_JOINED = re.compile(_CALL + r"""\s*(["'][^)]*~[^)]*)\)""")
_FORMATTED = re.compile(_CALL + r"""\s*f(["'])(.*?)\1\s*\)""")
# Labels of the blocks of a card (macros/views/parts.py: Blocks).
_LABEL = re.compile(r'\.(?:text|items|steps|links)\(\s*"([a-z][a-z0-9-]*)"')
# Keys that a template takes one after the other.
_LISTED = re.compile(r"""\bin \[((?:["'][a-z0-9-]+["'],? ?)+)\]""")
_CHROME = re.compile(r"\bw\.([a-z_]+)")  # words of the page templates, with underscores
_PLACE = re.compile(r"\{[^{}]*\}")
_SOURCES = (("macros", "*.j2"), ("macros", "*.typ"), ("macros", "*.py"), ("overrides", "*.html"))
_MADE = "guide.html"  # holds the words themselves

LISTED = "VALUES of macros/site/interface_words.py"
# How many values are put into a word; every other word has no braces.
VALUES: Mapping[str, int] = {
    "unit-minutes": 1,
    "unit-people": 1,
    "unit-items": 1,
    "unit-kb": 1,
    "unit-mb": 1,
    "unit-pages": 1,
    "safety-checked": 1,
    "all-cases": 1,
    "cited-pages": 1,
    "source-count": 1,
    "index-found": 1,
    "index-up-to": 1,
    "index-years": 1,
    "index-people": 1,
    "ages-from": 1,
    "ages-between": 2,
    "unit-hours": 1,
    "index-formats": 1,
    "case-letter": 2,
    "index-cases": 1,
    "entry-rest": 1,
    "files-all": 1,
    "finder-found": 2,
    "finder-more": 2,
    "finder-show": 1,
    "finder-read-as": 1,
    "sources-all": 1,
    "sources-found": 1,
    "links-found": 1,
    "search-found": 1,
    "search-shown-for": 1,
    "search-exact": 1,
    "search-elsewhere": 1,
    "progress": 2,
    "table-progress": 2,
    "check-off": 1,
    "check-section": 2,
    "check-stops": 1,
    "check-said-off": 1,
    "check-copy-number": 1,
    "check-copy-shown": 1,
    "plan-count": 2,
    "plan-added": 1,
    "plan-moved": 2,
    "plan-removed": 1,
    "plan-come": 1,
    "plan-come-file": 1,
    "plan-come-same": 1,
    "plan-come-filled": 1,
    "plan-come-differ": 1,
    "plan-file-note": 1,
    "plan-taken": 1,
    "keeping-before": 1,
    "keeping-foreign-file": 1,
    "copy-what": 2,
    "matrix-found": 2,
    "matrix-drop": 2,
    "matrix-ours-cell": 2,
    "matrix-nothing": 1,
    "matrix-sentence": 3,
    "matrix-level": 3,
    "matrix-full": 1,
    "matrix-what": 2,
    "matrix-versus": 2,
    "matrix-all-cases": 1,
    "matrix-with-support": 1,
    "starter-go": 1,
    "navigator-number": 2,
    "navigator-answered": 2,
    "navigator-begin": 1,
    "navigator-day": 2,
    "navigator-reason": 2,
    "navigator-work-once": 2,
    "navigator-work-several": 2,
    "navigator-work-ongoing": 2,
    "profile-progress": 2,
    "profile-all": 2,
    "profile-counted": 1,
    "mirror-progress": 2,
    "compare-best": 2,
    "compare-also": 1,
    "compare-even": 1,
    "compare-deed": 3,
    "compare-step": 1,
    "compare-both": 2,
    "compare-added": 1,
    "compare-staff": 1,
    "compare-beneficiaries": 1,
    "compare-remove": 1,
    "compare-wait": 1,
    "compare-ready": 1,
    "compare-fault-short": 1,
    "compare-fault-long": 1,
    "compare-fault-signs": 1,
    "compare-fault-newer": 1,
    "compare-fault-damaged": 1,
    "compare-fault-taken": 1,
    "compare-fault-full": 1,
    "compare-fault-closed": 1,
    "compare-fault-file": 1,
    "compare-did-text": 1,
}


def word_issues(ui: Placed) -> Iterator[Issue]:
    """Words that somebody asks for and nobody wrote; words whose places for values do not fit."""
    words: Mapping[str, LocalizedText] = ui.value.words
    for key, file in asked_words().items():
        if key not in words and not any(map(_compiled(key).fullmatch, words)):
            hint = nearest(key, words) or 'write it: key: {ru: "…", en: "…"}'
            yield ui.issue(("words",), f'the word "{key}" is missing, which {file} asks for', hint)
    for key, text in words.items():
        for lang in LANGUAGES:
            found, wanted = _PLACE.findall(text[lang]), VALUES.get(key, 0)
            if found != ["{}"] * wanted or "{" in _PLACE.sub("", text[lang]) or "}" in _PLACE.sub("", text[lang]):
                message = f"has {counted(len(found), 'place')} for values"
                hint = f"{wanted} {{}} needed" if wanted else f"no braces: words with values stand in {LISTED}"
                yield ui.issue(("words", key, lang), message, hint)


@functools.cache  # more patterns than re itself keeps
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@functools.cache
def asked_words(root: Path = ROOT) -> Mapping[str, str]:
    """Every word asked for (a key, or a pattern of keys) → a file that asks for it, from the project's root."""
    found: dict[str, str] = {}
    for file in sources(root):
        for key in asked(file):
            found.setdefault(key, file.relative_to(root).as_posix())
    return found


def sources(root: Path = ROOT) -> list[Path]:
    """The files that may ask for words."""
    files = (file for folder, pattern in _SOURCES for file in sorted((root / folder).rglob(pattern)))
    return [file for file in files if file.name != _MADE]


def asked(file: Path) -> Iterator[str]:
    """The words that a file asks for by name, and patterns of those whose names it puts together."""
    text = file.read_text("utf-8")
    yield from (key for _, key in _ASKED.findall(text))
    yield from (_pattern(re.findall(r"""["']([^"']*)["']|(\w+)""", parts)) for parts in _JOINED.findall(text))
    yield from (key for keys in _LISTED.findall(text) for key in re.findall(r"[a-z0-9-]+-[a-z0-9-]+", keys))
    if file.suffix == ".html":
        yield from (key.replace("_", "-") for key in _CHROME.findall(text))
    if file.suffix == ".py":
        yield from _LABEL.findall(text)
        parts = (re.split(r"\{[^{}]*\}", key) for _, key in _FORMATTED.findall(text))
        yield from ("[A-Za-z0-9-]+".join(map(re.escape, pieces)) for pieces in parts)


def _pattern(parts: Iterable[tuple[str, str]]) -> str:
    return "".join("[a-z0-9-]+" if name else re.escape(text) for text, name in parts)

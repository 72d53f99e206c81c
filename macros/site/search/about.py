"""Says what an entry is, in its own first sentences: what results of the search show of it."""

from __future__ import annotations

import re
from typing import Any

from lxml.cssselect import CSSSelector

from macros.site.search.page_text import text_of

WORDS = 24  # that results show whole, wherever the words stand that were asked for: scripts/core/excerpt.js
_LEAD = CSSSelector(".card.head .lead, .entry > .lead")
_FIRST = CSSSelector(".lead, .block")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"(?<=[.!?…])\s+(?=[^\w\s]?[^\W\d_])")  # sentences; a number behind a dot belongs to it


def about_page(body: Any, description: str) -> str:
    """Of an entry with a page: the lead at its head, else what the page says of itself."""
    leads = _LEAD(body)
    return opening(text_of(leads[0]) if leads else description)


def about_card(heading: Any, text: str) -> str:
    """Of an entry on a page of others: the lead of its card, else its first part; ``text`` where it has no card."""
    card = heading.getparent()
    parts = _FIRST(card) if "card" in card.get("class", "").split() else ()
    return opening(text_of(parts[0]) if parts else text)


def opening(text: str) -> str:
    """The first sentences of a text, as many as there is room for; of a first one that is longer, its beginning."""
    first, *others = _BETWEEN.split(text)
    for sentence in others:
        if len(_WORD.findall(f"{first} {sentence}")) > WORDS:
            return _cut(first)
        first = f"{first} {sentence}"
    return _cut(first)


def _cut(sentence: str) -> str:
    """A sentence, or so much of it as there is room for."""
    words = list(_WORD.finditer(sentence))
    return sentence if len(words) <= WORDS else f"{sentence[: words[WORDS - 1].end()]} …"

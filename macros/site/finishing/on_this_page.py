"""Fills "On this page" from the finished text: its sections, and below a section the cards that stand in it.

The site engine lists headings of Markdown only; most of ours come from data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.rendering import render_file

FEWEST = 2  # lines that are worth a list
_ARTICLE = re.compile(r'<article id="__skip".*</article>', re.DOTALL)
_HEADING = re.compile(r'<h([23])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_CARD = re.compile(r'class="card[^"]*" aria-labelledby="([^"]+)"')
_UNSAID = re.compile(r'<sup\b.*?</sup>|<span class="other".*?</span>|<[^>]+>', re.DOTALL)
_LIST = re.compile(r'(<details class="contents">.*?<nav[^>]*>)<ul>.*?</ul>(</nav>\s*</details>)', re.DOTALL)


@dataclass
class TextHeading:
    """A heading of the text, and the names of the cards below it."""

    id: str
    title: Markup
    cards: list[TextHeading] = field(default_factory=list)


def fill_contents(page: str) -> str:
    """The page with the whole list; without one when the page is short."""
    text = _ARTICLE.search(page)
    lines = list(_lines(text[0])) if text else []
    if sum(1 + len(line.cards) for line in lines) < FEWEST:
        return _LIST.sub("", page, count=1)
    made = render_file("chrome/contents.html", lines=lines).strip()
    return _LIST.sub(lambda frame: frame[1] + made + frame[2], page, count=1)


def _lines(text: str) -> Iterator[TextHeading]:
    """Every section (h2), and every card of the third level below the section it stands in."""
    cards = set(_CARD.findall(text))
    section: TextHeading | None = None
    for level, anchor, title in _HEADING.findall(text):
        line = TextHeading(anchor, Markup(" ".join(_UNSAID.sub("", title).split())))  # already HTML
        if level == "2":
            if section:
                yield section
            section = line
        elif anchor in cards:
            section = section or TextHeading("", Markup())
            section.cards.append(line)
    if section:
        yield section

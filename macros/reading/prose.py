"""Takes the words of a page out of its markup, and counts them."""

from __future__ import annotations

import re

WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+(?:[-’'][A-Za-zА-Яа-яЁё]+)*")
_MARKUP = (
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


def prose(markdown: str) -> str:
    """The words of a page (without its front matter): no markup, macros, headings and tables."""
    for pattern, replacement in _MARKUP:
        markdown = pattern.sub(replacement, markdown)
    return markdown


def count_words(text: str) -> int:
    """How many words of letters a text has; numbers are none."""
    return len(WORD.findall(text))

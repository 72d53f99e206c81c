"""Reads one Markdown file of docs: its front matter, headings, macro calls, links and tables, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from macros.errors import Issue
from macros.reading.calls import MacroCall, Unreadable, macro_calls
from macros.reading.characters import character_issues
from macros.reading.limits import BYTES
from macros.reading.lines import YamlDocument, not_utf8, read_document
from macros.reading.prose import count_words, prose

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *(?:\{: ?#([a-z0-9-]+)[^}\n]*\}|\{:[^}\n]*\})? *$", re.MULTILINE)
_CALL = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}", re.DOTALL)
_STRING = re.compile(r'(?:(\w+)=)?"([^"]*)"')
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
WORDED = ("term", "link")  # macros whose second argument is a word of the page's language


class Heading(NamedTuple):
    """A heading: 1 for ``#``, its words, its explicit id (empty where it has none)."""

    level: int
    text: str
    id: str
    line: int


class Call(NamedTuple):
    """A macro call: its name and its texts as (keyword or nothing, text)."""

    name: str
    given: tuple[tuple[str, str], ...]
    line: int

    @property
    def shared(self) -> str:
        """The call with what must be equal in all languages: a word of the page's language is left out."""
        given = self.given[:1] if self.name in WORDED else self.given
        return f"{self.name}({', '.join(f'{key}={text}' if key else text for key, text in given)})"


class MarkdownLink(NamedTuple):
    """A link of Markdown: where it leads."""

    target: str
    line: int


class MarkdownRow(NamedTuple):
    """A row of a table: how many bars it has, and how many the first row of its table."""

    bars: int
    first: int
    line: int


@dataclass(frozen=True)
class MarkdownFile:
    """One page as it is written. ``name`` is its file from the root of the project, ``path`` from its language's."""

    name: str
    path: str
    text: str
    front: YamlDocument
    first_line: int
    """Line on which the text after the front matter begins."""

    @property
    def head(self) -> Mapping[str, Any]:
        """The front matter: key → value."""
        return self.front.value if isinstance(self.front.value, dict) else {}

    def issue(self, line: int, message: str, hint: str = "") -> Issue:
        """A fault of the page on one of its lines."""
        return Issue(self.name, line, "", message, hint)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Headings in order."""
        return tuple(Heading(len(m[1]), m[2], m[3] or "", self._line(m)) for m in _HEADING.finditer(self.text))

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Macro calls in order."""
        return tuple(Call(m[1], tuple(_STRING.findall(m[2])), self._line(m)) for m in _CALL.finditer(self.text))

    @cached_property
    def macros(self) -> tuple[MacroCall | Unreadable, ...]:
        """Everything in double braces, as the site engine will read it, in order."""
        return tuple(macro_calls(self.text, self.first_line))

    @cached_property
    def links(self) -> tuple[MarkdownLink, ...]:
        """Links in order."""
        return tuple(MarkdownLink(m[1], self._line(m)) for m in _LINK.finditer(self.text))

    @cached_property
    def rows(self) -> tuple[MarkdownRow, ...]:
        """Rows of all tables in order."""
        return tuple(_rows(self.text, self.first_line))

    @cached_property
    def words(self) -> int:
        """How many words of prose it has."""
        return count_words(prose(self.text))

    @property
    def last_line(self) -> int:
        """Number of its last line."""
        return self.first_line + self.text.rstrip("\n").count("\n")

    def cites(self) -> Iterator[tuple[str, int]]:
        """Every source that the text cites, as (id, line)."""
        return ((entry_id, call.line) for call in self.calls if call.name == "cite" for _, entry_id in call.given)

    def named_in(self, macro: str) -> tuple[str, ...]:
        """What the calls of a macro name, in order."""
        return tuple(value for call in self.calls if call.name == macro for _, value in call.given)

    def section(self, heading_id: str) -> tuple[int, int]:
        """(first line, line after the last) of the section under the heading ``heading_id``; (0, 0) without."""
        start = next((heading for heading in self.headings if heading.id == heading_id), None)
        if start is None:
            return 0, 0
        after = (h.line for h in self.headings if h.line > start.line and h.level <= start.level)
        return start.line, next(after, self.last_line + 1)

    def _line(self, match: re.Match[str]) -> int:
        return self.first_line + self.text.count("\n", 0, match.start())


def read_markdown(file: Path, docs: Path) -> MarkdownFile:
    """Read a page of one language's folder; faults of its front matter are kept in ``front``."""
    path = file.relative_to(docs).as_posix()
    name = f"docs/{docs.name}/{path}"
    content = file.read_bytes().replace(b"\r\n", b"\n")
    broken = YamlDocument(name)
    if len(content) > BYTES:
        size = f"the file has {len(content) / 1024 / 1024:.1f} MB"
        broken.issues.append(Issue(name, 0, "", size, f"at most {BYTES // 1024 // 1024} are allowed"))
        return MarkdownFile(name, path, "", broken, 1)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        broken.issues.append(not_utf8(name, error))
        return MarkdownFile(name, path, "", broken, 1)
    broken.issues += character_issues(name, text)
    front = _FRONT_MATTER.match(text)
    if broken.issues or front is None:
        return MarkdownFile(name, path, text, broken, 1)
    head = read_document(name, front[1].encode("utf-8"), first_line=2)
    return MarkdownFile(name, path, text[front.end() :], head, front[0].count("\n") + 1)


def _rows(text: str, first_line: int) -> Iterator[MarkdownRow]:
    first = 0
    emptied = _CALL.sub(lambda call: "\n" * call[0].count("\n"), text)  # a call may hold bars of its own
    for line, words in enumerate(emptied.split("\n"), start=first_line):
        row = words.strip()
        bars = row.replace(r"\|", "").count("|")
        first = (first or bars) if row.startswith("|") else 0
        if first:
            yield MarkdownRow(bars, first, line)

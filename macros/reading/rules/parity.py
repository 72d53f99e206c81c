"""What must be equal in all languages: pages, heads, headings, macro calls, links.

The first language is the measure: a fault is named in the other, on the line where the two part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from macros.errors import Issue, nearest
from macros.languages import FIRST, LANGUAGES
from macros.reading.calls import Unreadable
from macros.reading.markdown import MarkdownFile
from macros.reading.pages import Pages

OTHERS = tuple(lang for lang in LANGUAGES if lang != FIRST)
SHARED = ("kind", "chapter")  # what the front matter says alike in all languages


def faults(pages: Pages) -> Iterator[Issue]:
    """Every fault of the rules below that need two pages of equal path."""
    for lang in OTHERS:
        for path, ours in pages[FIRST].items():
            theirs = pages[lang].get(path)
            if theirs:
                yield from front_matter_is_equal(ours, theirs)
                yield from headings_are_equal(ours, theirs)
                yield from macro_calls_are_equal(ours, theirs)
                yield from links_are_equal(ours, theirs)


def no_page_stands_alone(pages: Pages) -> Iterator[Issue]:
    """Every page stands in every language under the same path."""
    every = {path for folder in pages.values() for path in folder}
    for lang, folder in pages.items():
        for path in sorted(every - folder.keys()):
            there = next(other for other in LANGUAGES if path in pages[other])
            hint = nearest(path, folder.keys() - pages[there].keys()) or f"write it from docs/{there}/{path}"
            yield Issue(f"docs/{lang}/{path}", 0, "", f"the page stands in {there}, but not in {lang}", hint)


def front_matter_is_equal(ours: MarkdownFile, theirs: MarkdownFile) -> Iterator[Issue]:
    """The same keys, the same kind and chapter; the description is translated, not copied."""
    for key in sorted(ours.head.keys() ^ theirs.head.keys()):
        here, there = (ours, theirs) if key in ours.head else (theirs, ours)
        yield here.front.issue((key,), f'the key "{key}" stands here only', f"{there.name} lacks it")
    for key in SHARED:
        if key in ours.head and key in theirs.head and ours.head[key] != theirs.head[key]:
            message = f'found "{theirs.head[key]}", but "{ours.head[key]}" in {ours.name}'
            yield theirs.front.issue((key,), message, "write the same in both")
    if "description" in ours.head and ours.head["description"] == theirs.head.get("description"):
        yield theirs.front.issue(("description",), f"is a copy of {ours.name}", "translate it")


def headings_are_equal(ours: MarkdownFile, theirs: MarkdownFile) -> Iterator[Issue]:
    """The same levels and ids in the same order: one anchor serves all languages."""
    left, right = (
        [(f"{'#' * heading.level} … {{: #{heading.id} }}", heading.line) for heading in page.headings]
        for page in (ours, theirs)
    )
    yield from _first_difference(ours, theirs, what="heading", left=left, right=right)


def macro_calls_are_equal(ours: MarkdownFile, theirs: MarkdownFile) -> Iterator[Issue]:
    """The same calls in the same order: equal facts, equal sources; only a word of a sentence may differ."""
    if any(isinstance(found, Unreadable) for page in (ours, theirs) for found in page.macros):
        return  # told by itself
    left, right = ([(call.shared, call.line) for call in page.calls] for page in (ours, theirs))
    yield from _first_difference(ours, theirs, what="macro call", left=left, right=right)


Told = tuple[str, int]
"""What is compared, as it is shown, and its line."""


def _first_difference(
    ours: MarkdownFile, theirs: MarkdownFile, *, what: str, left: Sequence[Told], right: Sequence[Told]
) -> Iterator[Issue]:
    """Where two sequences part, and no further: after one that is missing every other would seem wrong."""
    for our, their in zip_longest(left, right):
        if our and their and our[0] == their[0]:
            continue
        if their:
            other = f'has "{our[0]}" on line {our[1]}' if our else "has no more of them"
            yield theirs.issue(their[1], f'found the {what} "{their[0]}"', f"{ours.name} {other}")
        else:
            hint = f'"{our[0]}" stands on line {our[1]} of {ours.name}'
            yield theirs.issue(theirs.last_line, f"a {what} is missing", hint)
        return


def links_are_equal(ours: MarkdownFile, theirs: MarkdownFile) -> Iterator[Issue]:
    """The same links, as often, in whatever order the sentences ask for."""
    counts = {page.name: Counter(link.target for link in page.links) for page in (ours, theirs)}
    for here, there in ((ours, theirs), (theirs, ours)):
        extra = counts[here.name] - counts[there.name]
        for link in here.links:
            if extra[link.target] > 0:
                extra[link.target] -= 1
                yield here.issue(link.line, f"the link to {link.target} stands here only", f"{there.name} lacks it")

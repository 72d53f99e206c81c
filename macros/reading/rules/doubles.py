"""What may not stand twice or name itself: references, labels and parts of a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.errors import Issue
from macros.languages import LANGUAGES
from macros.model import LocalizedText
from macros.reading.entries import Placed, PlacedGuide


def faults(placed: PlacedGuide) -> Iterator[Issue]:
    """Every fault of the rules below."""
    yield from no_reference_stands_twice(placed)
    yield from no_entry_names_itself(placed)
    yield from a_form_has_no_two_equal_labels(placed)
    yield from a_form_has_no_two_equal_parts(placed)


def _entries(placed: PlacedGuide) -> Iterator[Placed]:
    return (entry for entries in placed.entries.values() for entry in entries)


def no_reference_stands_twice(placed: PlacedGuide) -> Iterator[Issue]:
    """A list of sources, roles or checklists names each once: a card would show it twice."""
    for entry in _entries(placed):
        seen = set()
        for path, collection, found in entry.references:
            if (path[:-1], collection, found) in seen:
                yield entry.issue(path, f'"{found}" stands twice', "leave one")
            seen.add((path[:-1], collection, found))


def no_entry_names_itself(placed: PlacedGuide) -> Iterator[Issue]:
    """A role that leads to itself leads nowhere."""
    for entry in _entries(placed):
        for path, _, found in entry.references:
            if found == getattr(entry.value, "id", None):
                yield entry.issue(path, f'"{found}" names itself', "name another, or nothing")


def a_form_has_no_two_equal_labels(placed: PlacedGuide) -> Iterator[Issue]:
    """Two equal labels in one part of a form cannot be told apart when it is read out."""
    for entry in placed.entries["forms"]:
        for number, block in enumerate(entry.value.blocks):
            for part in ("items", "rows"):
                yield from _doubled(entry, ("blocks", number, part), getattr(block, part))


def a_form_has_no_two_equal_parts(placed: PlacedGuide) -> Iterator[Issue]:
    """Two parts of a form have two headings."""
    for entry in placed.entries["forms"]:
        titled = [(number, block.title) for number, block in enumerate(entry.value.blocks) if block.title]
        yield from _doubled(
            entry, ("blocks",), [title for _, title in titled], [number for number, _ in titled], "title"
        )


def _doubled(
    entry: Placed,
    path: tuple[str | int, ...],
    texts: Sequence[LocalizedText],
    places: Sequence[int] = (),
    key: str = "",
) -> Iterator[Issue]:
    for lang in LANGUAGES:
        seen: set[str] = set()
        for number, text in enumerate(texts):
            if text[lang] in seen:
                here = (*path, places[number] if places else number, *([key] if key else []), lang)
                yield entry.issue(here, f'"{text[lang]}" stands twice', "say what tells the two apart")
            seen.add(text[lang])

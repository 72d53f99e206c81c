"""Packs what the browser reads of words: beginnings, phrases close in meaning, names of records."""

from __future__ import annotations

from itertools import pairwise

from macros.site.search.lexicon import Lexicon

Phrases = tuple[tuple[int, ...], ...]  # each the groups of its words


def packed(known: Lexicon) -> str:
    """The beginnings in order: how much each shares with the one before (a letter), the rest.

    A beginning belongs to the next group, or, after a minus sign, to one that was there already: how many groups
    back is told behind a stroke, for all of these in order.
    """
    found, back, before, last = [], [], "", -1
    for beginning, place in sorted(known.beginnings.items()):
        shared = next((i for i, (a, b) in enumerate(zip(beginning, before, strict=False)) if a != b), len(before))
        shared = min(shared, len(before), len(beginning), 25)
        if place > last:
            last = place
            found.append("")
        else:
            back.append(str(last - place))
            found.append("-")
        found.append(chr(65 + shared) + beginning[shared:])
        before = beginning
    return f"{''.join(found)}|{' '.join(back)}"


def packed_phrases(phrases: Phrases) -> str:
    """Single words as steps from one group to the next, then longer phrases with a plus sign between their words."""
    singles = [phrase[0] for phrase in phrases if len(phrase) == 1]
    steps = [str(place - before) for before, place in pairwise((0, *singles))]
    return " ".join((*steps, *("+".join(map(str, phrase)) for phrase in phrases if len(phrase) > 1)))


def packed_names(names: Phrases) -> str:
    """The names of one record."""
    return ";".join(" ".join(map(str, name)) for name in names)

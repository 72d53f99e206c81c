"""Of the interface words of data/ui.yaml none stands there unused; those with values are the ones that get values."""

from __future__ import annotations

import ast
import re

from macros.model import Guide
from macros.reading.places import ROOT
from macros.site.interface_words import VALUES, asked, sources
from macros.views import Context
from macros.views.cards.catalogue import cards
from tests.reading.calls import given


def test_no_word_stands_there_unused(guide: Guide) -> None:
    """A word is used when somebody asks for it, when Python holds its key as a string, or as the name of a field."""
    patterns = {own for file in sources() for own in asked(file)}
    strings = {
        node.value
        for file in (ROOT / "macros").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    put_together = [re.compile(own) for own in patterns if own not in guide.ui.words]
    used = patterns | {word for word in guide.ui.words if any(own.fullmatch(word) for own in put_together)}
    catalogues = (cards(Context(guide, "ru"), collection).cards for collection in given("entry_cards"))
    fields = {block.key for catalogue in catalogues for card in catalogue for block in card.blocks}
    unused = sorted(set(guide.ui.words) - used - strings - fields)
    assert not unused, unused


def test_words_with_values_are_those_that_are_filled_in(guide: Guide) -> None:
    assert {key for key, text in guide.ui.words.items() if "{" in text.ru} == VALUES.keys()

"""The readers of the tests see what they should: a word that is not there, an order that is broken."""

from __future__ import annotations

import pytest

from tests.reading.files import Paper, in_order

BREAK = "\ufffe"  # what a reader returns for a hyphen at the end of a line


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Это наш чек-лист", "чек-лист", True),
        ("Это наш чек-лист", "чеклист", False),
        (f"Это наш чек{BREAK}лист", "чек-лист", True),
        (f"Это наш спи{BREAK}сок", "список", True),
        ("Это наш список", "спи-сок", False),
    ],
)
def test_a_hyphen_of_a_word_is_told_from_that_of_a_line(text: str, words: str, found: bool) -> None:
    assert (words in Paper(text)) == found


@pytest.mark.parametrize("kind", [str, Paper])
def test_words_that_follow_one_another_are_in_order_whatever_hyphens_they_have(kind: type) -> None:
    text = kind("по-взрослому,из-за,кто-то.Итог.Конец")
    assert in_order(text, ["по-взрослому,", "из-за,", "кто-то.", "Итог.", "Конец"]) == []
    assert in_order(text, ["Итог.", "кто-то.", "Конец"]) == ["кто-то."]
    assert in_order(text, ["Итог.", "Итог."]) == ["Итог."]

"""Every interface word that templates, documents and views ask for is in data/ui.yaml, and none stands there unused."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from macros.model import Guide
from macros.reading.places import ROOT
from macros.site.words import VALUES, asked, sources
from macros.views import Context
from macros.views.cards.catalogue import cards
from tests.reading.calls import given

PYTHON = sorted((ROOT / "macros").rglob("*.py"))
FILES = sources()


def unknown(wanted: Iterable[str], words: set[str]) -> list[str]:
    return [own for own in wanted if own not in words and not any(map(re.compile(own).fullmatch, words))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_word_that_is_asked_for_exists(guide: Guide, file: Path) -> None:
    assert unknown(asked(file), set(guide.ui.words)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html.j2", '{{ word("qrr") }}'),
        ("a.html.j2", "{{ say[lang]('nobody') }}"),
        ("a.html.j2", '{{ word("nobody-" ~ kind) }}'),
        ("a.typ", '#word("qrr")'),
        ("a.py", 'ctx.word(f"nobody-{kind}")'),
        ("a.py", "stamp.word('nobody')"),
        ("overrides/a.html", "{{ w.no_body }}"),
    ],
)
def test_a_word_that_nobody_wrote_is_seen(tmp_path: Path, guide: Guide, name: str, text: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    assert len(unknown(asked(file), set(guide.ui.words))) == 1


def test_no_word_stands_there_unused(guide: Guide) -> None:
    """A word is used when somebody asks for it, when Python holds its key as a string, or as the name of a field."""
    patterns = {own for file in FILES for own in asked(file)}
    strings = {
        node.value
        for file in PYTHON
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

"""Headings on screen: small parts of one typeface, which have every letter that a heading shows."""

from __future__ import annotations

import io
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont

from macros.site.chrome import tokens_css
from macros.site.web_typeface import SCRIPTS, face, faces, unicode_range

LARGEST = 14 * 1024  # bytes, each


def letters(script: str) -> set[int]:
    return {code for first, last in SCRIPTS[script] for code in range(first, last + 1)}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_part_is_small_and_has_its_letters(script: str) -> None:
    data = face(script)
    assert len(data) <= LARGEST
    with TTFont(io.BytesIO(data)) as font:
        assert letters(script) - set(font.getBestCmap()) <= {0x450, 0x45D}  # letters of no language of the guide


def test_no_letter_stands_in_two_parts() -> None:
    assert [(a, b) for a, b in combinations(SCRIPTS, 2) if letters(a) & letters(b)] == []


def test_both_alphabets_are_there() -> None:
    text = "АЯаяЁё АZaz 0123456789 «ёлочки» “quotes” — – … № ?!,.:;’"
    assert {ord(sign) for sign in text} <= set.union(*map(letters, SCRIPTS))


def test_the_style_sheet_names_every_part_and_shows_text_at_once() -> None:
    css = tokens_css().decode("utf-8")
    for script in SCRIPTS:
        assert f"url(../fonts/face-{script}.woff2)" in css
        assert f"unicode-range: {unicode_range(script)};" in css
    assert css.count("font-display: swap") == len(SCRIPTS) == len(faces())


def test_two_runs_make_the_same_bytes() -> None:
    assert [face.__wrapped__(script) for script in SCRIPTS] == [face(script) for script in SCRIPTS]

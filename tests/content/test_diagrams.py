"""Diagrams: nothing covers a word of the guide."""

from __future__ import annotations

from itertools import combinations

import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.views import Context
from macros.views.diagrams import Shape, diagram

LETTER = 9  # units that a letter of a label takes, and its half height


def overlap(one: Shape, other: Shape) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (beside or one.y + one.height <= other.y or other.y + other.height <= one.y)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["elements", "feedback-loop"])
def test_boxes_cover_neither_one_another_nor_the_word_in_the_middle(guide: Guide, name: str, lang: Lang) -> None:
    drawing = diagram(Context(guide, lang), name)
    assert drawing.ring
    x, y = drawing.ring[0], drawing.centre_at
    half = len(drawing.centre) * LETTER / 2
    word = Shape(x - half, y - LETTER, 2 * half, 2 * LETTER, drawing.centre, "", "", "")
    assert [(a.label, b.label) for a, b in combinations((*drawing.shapes, word), 2) if overlap(a, b)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["elements", "feedback-loop", "levels"])
def test_a_label_fits_its_box(guide: Guide, name: str, lang: Lang) -> None:
    for shape in diagram(Context(guide, lang), name).shapes:
        assert len(shape.label) * LETTER < shape.width, shape.label

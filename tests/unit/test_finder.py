"""The signs by which the finder's script knows the values of an entry."""

from __future__ import annotations

import pytest

from macros.model import Guide
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.lists.finder import MOST, Choice, Facet, case_tokens, finder, signs_of

MANY = 1000


def facets(choices: int) -> tuple[Facet, ...]:
    """Two facets that hold so many choices together; the first holds a third."""
    values = [Choice(f"value-{number}", str(number)) for number in range(choices)]
    return Facet("one", "One", tuple(values[: choices // 3])), Facet("two", "Two", tuple(values[choices // 3 :]))


def read(signs: str) -> list[int]:
    """The numbers of choices, as scripts/tools/finder reads them."""
    return [int(signs[place : place + 2], 36) for place in range(0, len(signs), 2)]


def test_a_thousand_choices_have_signs_of_their_own_that_say_their_number() -> None:
    signs = signs_of(facets(MANY))
    assert read("".join(signs.values())) == list(range(MANY))
    assert "".join(signs.values()).isalnum()
    assert all(len(sign) == 2 and sign.isascii() for sign in signs.values()), "a sign breaks no line and no attribute"


def test_more_choices_than_signs_are_refused() -> None:
    assert len(signs_of(facets(MOST))) == MOST
    with pytest.raises(ValueError, match=f"a form of {MOST + 1} choices"):
        signs_of(facets(MOST + 1))


def test_the_script_reads_two_digits_to_the_base_36() -> None:
    script = (ROOT / "scripts/tools/finder/index.js").read_text("utf-8")
    assert "var SIGN = /../g;" in script
    assert "parseInt(sign, 36)" in script


def test_a_case_names_its_values_in_the_order_of_the_form(sample: Guide) -> None:
    view = finder(Context(sample, "ru"))
    choices = [(facet.name, choice.value) for facet in view.facets for choice in facet.choices]
    (found,) = view.cases
    named = {choices[number] for number in read(found.signs)}
    assert named == {(name, value) for name, values in case_tokens(sample.cases[0]).items() for value in values}

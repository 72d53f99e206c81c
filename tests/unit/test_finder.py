"""The signs by which the finder's script knows the values of an entry."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.model.cases import Outcome
from macros.rendering import render
from macros.views import Context
from macros.views.lists.finder import MOST, Facet, FacetValue, case_shelf, case_tokens, elsewhere, finder, signs_of
from tests.reading.scripts import run_script
from tests.sample.cases import with_many_cases

MANY = 1000


def facets(choices: int) -> tuple[Facet, ...]:
    """Two facets that hold so many choices together; the first holds a third."""
    values = [FacetValue(f"value-{number}", str(number)) for number in range(choices)]
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_a_country_the_cases_whose_outcome_is_known_come_first(sample: Guide, lang: Lang) -> None:
    guide = with_many_cases(sample)
    ctx = Context(guide, lang)
    for shelf in ((*finder(ctx).cases,), case_shelf(ctx), case_shelf(ctx, "GB")):
        assert len(shelf) > len(get_args(Outcome))
        cases = [guide.index["cases"][case.link.href.strip("/").rpartition("/")[2]] for case in shelf]
        order = [(ctx.word(f"country-{case.country.lower()}"), case.outcome == "unknown") for case in cases]
        assert order == sorted(order)


def test_a_case_of_a_list_bears_the_letter_of_its_evidence_with_what_it_means(sample: Guide) -> None:
    guide = with_many_cases(sample)
    ctx = Context(guide, "ru")
    for found in finder(ctx).cases:
        case = guide.index["cases"][found.link.href.strip("/").rpartition("/")[2]]
        grade = ctx.name(guide.index["evidence"][f"evidence-{case.evidence.lower()}"])
        assert found.evidence.endswith(f"{case.evidence}: {grade}")
        assert f"· <span>{found.evidence}</span></small>" in render("lists/found_case", ctx, view=found)


VALUES = """import { valuesOf } from "./scripts/tools/finder/state.js";
            return valuesOf(data);"""
NARROW = """import { valuesOf } from "./scripts/tools/finder/state.js";
            import { narrow } from "./scripts/core/narrow.js";
            const items = data.signs.map((signs) => ({ values: valuesOf(signs), text: "" }));
            return data.chosen.map((chosen) => narrow(items, data.facets, chosen, () => true));"""


def test_the_script_reads_the_signs_that_the_page_writes() -> None:
    assert run_script(VALUES, "".join(signs_of(facets(MOST)).values())) == list(range(MOST))


def test_the_script_finds_for_every_two_values_what_the_data_say(sample: Guide) -> None:
    """Every pair of values of two facets; also beside the one stands how many cases the other would leave."""
    guide = with_many_cases(sample)
    view = finder(Context(guide, "ru"))
    choices = [(facet.name, choice.value) for facet in view.facets for choice in facet.choices]
    names = [name for name, _ in choices]
    listed = (*view.cases, *elsewhere(Context(guide, "ru")))
    cases = [guide.index["cases"][case.link.href.strip("/").rpartition("/")[2]] for case in listed]
    assert len(cases) == len(guide.cases) == view.total
    own = [{(name, value) for name, values in case_tokens(case).items() for value in values} for case in cases]
    pairs = [(one, other) for one, other in combinations(range(len(choices)), 2) if names[one] != names[other]]
    chosen = [*([one] for one in range(len(choices))), *pairs]
    numbers = [names.index(name) for name in names]
    found = run_script(NARROW, {"signs": [c.signs for c in listed], "facets": numbers, "chosen": chosen})
    assert len(pairs) > 500
    single, double = found[: len(choices)], found[len(choices) :]
    for (one, other), answer in zip(pairs, double, strict=True):
        expected = [{choices[one], choices[other]} <= values for values in own]
        assert answer["shown"] == expected, (choices[one], choices[other])
        assert single[one]["counts"][other] == sum(expected), (choices[one], choices[other])


def test_a_case_names_its_values_in_the_order_of_the_form(sample: Guide) -> None:
    view = finder(Context(sample, "ru"))
    choices = [(facet.name, choice.value) for facet in view.facets for choice in facet.choices]
    (found,) = view.cases
    named = {choices[number] for number in read(found.signs)}
    assert named == {(name, value) for name, values in case_tokens(sample.cases[0]).items() for value in values}

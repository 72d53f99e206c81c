"""Where there is room for a few words, a source is named by author and year, a law by its own name."""

from __future__ import annotations

import pytest

from macros.model import Source
from macros.views.short_references import law_name, short_references


def source(**given: object) -> Source:
    facts = {"id": "one", "kind": "research", "year": 2020, "title": "On asking", "lang": "en", "url": None}
    return Source.model_validate({**facts, "seen": "page", "publisher": "klerk.ru", **given})


def named(*given: dict[str, object]) -> list[str]:
    return short_references([source(**one) for one in given], "and others")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"authors": ["Lundy L."]}, "Lundy, 2020"),
        ({"authors": ["Lundy L.", "Shier H."]}, "Lundy, Shier, 2020"),
        ({"authors": ["Lundy L.", "Shier H.", "Hart R."]}, "Lundy and others, 2020"),
        ({"authors": ["ERIC"], "year": None}, "ERIC: On asking"),
        ({"title": "How they asked (a talk)"}, "How they asked, 2020"),
        ({"title": "Конкурс «Прикладные и оценочные исследования»"}, "Конкурс «Прикладные и…», 2020"),
        ({"kind": "law", "title": "Семейный кодекс РФ (223-ФЗ), ред. по 31.07.2023"}, "Семейный кодекс РФ"),
    ],
)
def test_a_source_is_named_by_author_and_year_or_by_its_title(given: dict[str, object], name: str) -> None:
    assert named(given) == [name]


def test_sources_that_would_be_named_alike_are_told_apart_by_their_titles() -> None:
    first, second = {"authors": ["NIHR"], "title": "Payment"}, {"authors": ["NIHR"], "title": "Feedback"}
    assert named(first, second) == ["NIHR: Payment, 2020", "NIHR: Feedback, 2020"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Федеральный закон от 28.12.2013 № 442-ФЗ «Об основах», исходная редакция", "Федеральный закон № 442-ФЗ"),
        ("Федеральный закон № 152-ФЗ, ст. 10.1", "Федеральный закон № 152-ФЗ, ст. 10.1"),
        ("Закон РФ «О СМИ», ст. 41", "Закон РФ «О СМИ», ст. 41"),
        ("General Comment No. 12, page 4", "General Comment No. 12"),
    ],
)  # fmt: skip
def test_the_name_of_a_law_ends_with_its_number(title: str, name: str) -> None:
    assert law_name(title) == name

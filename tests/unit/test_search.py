"""The table of word forms: what a reader types finds what a page says."""

from __future__ import annotations

from collections import Counter

from macros.site.search.pagefind import word_forms


def test_word_forms_join_stems_of_one_word() -> None:
    counts = {"ребенок": 5, "ребенка": 3, "дети": 7, "подросток": 4, "подростка": 3}
    forms = word_forms(Counter(counts))
    assert "ребенок" in forms["ребенк"]
    assert "подросток" in forms["подростк"]
    assert "подростка" in forms["подросток"]

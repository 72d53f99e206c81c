"""How to cite a page: both styles, with the publisher where there is one."""

from __future__ import annotations

from macros.model import Guide
from macros.views import Context
from macros.views.take_away.citation import styles


def test_a_publisher_is_named_and_its_absence_leaves_no_hole(sample: Guide) -> None:
    named, nameless = (
        sample.model_copy(update={"publisher": sample.publisher.model_copy(update={"name": name})})
        for name in (sample.edition.title.model_copy(update={"ru": "Фонд", "en": "A charity"}), None)
    )
    gost, apa = styles(Context(named, "ru"))
    assert f". Фонд, {sample.edition.date[:4]}. URL: {{url}}" in gost.page
    assert apa.page.startswith(f"Фонд. ({sample.edition.date[:4]}). {{title.}} ")
    gost, apa = styles(Context(nameless, "ru"))
    assert f". {sample.edition.date[:4]}. URL: {{url}}" in gost.page
    assert apa.page.startswith(f"{{title.}} ({sample.edition.date[:4]}). ")

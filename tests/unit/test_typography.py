"""Words that must not be torn apart at the end of a line are bound, in texts only, and never twice."""

from __future__ import annotations

import pytest

from macros.languages import Lang
from macros.site.finishing.typography import NBSP, bind_spaces, bind_text


def shown(text: str) -> str:
    return text.replace(NBSP, "~")


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("ru", "Дети в школе и дома", "Дети в~школе и~дома"),
        ("ru", "Что у вас и в детском доме", "Что у~вас и~в~детском доме"),
        ("ru", "Не на словах, а на деле", "Не~на~словах, а~на~деле"),
        ("ru", "из «дома» и (тут)", "из~«дома» и~(тут)"),
        ("ru", "Они — мы", "Они~— мы"),
        ("ru", "15 минут, 30 %", "15~минут, 30~%"),
        ("ru", "№ 442 и § 7", "№~442~и §~7"),
        ("ru", "ст. 57, п. 2, ч. IV, г. 2020", "ст.~57, п.~2, ч.~IV, г.~2020"),
        ("ru", "так и-так, кто-то из-за них", "так и-так, кто-то из-за них"),
        ("ru", "дома в", "дома в"),
        ("en", "Adults – and children", "Adults~– and children"),
        ("en", "15 min, 2 hours, 30 %, 5 apples", "15~min, 2~hours, 30~%, 5 apples"),
        ("en", "art. 12, pp. 3, No. 5", "art.~12, pp.~3, No.~5"),
        ("en", "a child in care", "a child in care"),
    ],
)
def test_words_are_bound(lang: Lang, text: str, bound: str) -> None:
    assert shown(bind_text(text, lang)) == bound
    assert shown(bind_text(bind_text(text, lang), lang)) == bound


@pytest.mark.parametrize("name", ["script", "style", "pre", "code", "textarea", "title"])
def test_what_is_no_running_text_stays_as_it_is(name: str) -> None:
    page = f'<p>в школе</p><{name} data-a="в школе">в школе</{name}><p title="в школе">в школе</p>'
    assert shown(bind_spaces(page, "ru")) == (
        f'<p>в~школе</p><{name} data-a="в школе">в школе</{name}><p title="в школе">в~школе</p>'
    )


def test_an_element_inside_code_does_not_end_it() -> None:
    assert shown(bind_spaces("<pre>в школе <b>и дома</b> в доме</pre> в лесу", "ru")) == (
        "<pre>в школе <b>и дома</b> в доме</pre> в~лесу"
    )


def test_spaces_between_tags_are_no_text() -> None:
    page = "<ul>\n  <li>а</li>\n</ul>"
    assert bind_spaces(page, "ru") == page

"""A page that asks for it folds its sections, and each tells what to do first."""

from __future__ import annotations

from macros.site.finishing.folded import FEWEST, fold_sections

STEPS = "<li>Скажите: «Спасибо. Я слушаю»<sup>1</sup>. Потом звоните.</li>" + "<li>Шаг</li>" * (FEWEST - 1)
LONG = f'<h2 id="told">Рассказал</h2><p>Вы не один.</p><ol>{STEPS}</ol><h3 id="all">При всех</h3><p>Слово</p>'
SHORT = '<h2 id="sources">Источники</h2><ol><li>Книга. 2020.</li></ol>'


def page(mark: str) -> str:
    return f'<article id="__skip" class="text"{mark}><h1>Беда</h1>{LONG}{SHORT}</article><p>Дальше</p>'


def test_long_lists_of_steps_fold_below_their_heading_and_tell_the_first_sentence_of_the_first_step() -> None:
    made = fold_sections(page(' data-fold="Все шаги"'))
    head, _, rest = made.partition('<details class="fold">')
    assert head == '<article id="__skip" class="text"><h1>Беда</h1><h2 id="told">Рассказал</h2>'
    assert rest.startswith("<summary><span>Скажите: «Спасибо. Я слушаю».</span> <b>Все шаги</b></summary>")
    assert rest.index("Вы не один") < rest.index('id="all"') < rest.index("</details>") < rest.index(SHORT)
    assert made.count("<details") == made.count("</details>") == 1


def test_a_page_that_does_not_ask_stays_as_it_is() -> None:
    assert fold_sections(page("")) == page("")

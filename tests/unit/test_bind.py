"""Pages bound into a book lose nothing that the screen folds away."""

from __future__ import annotations

from macros.exporters.html.bind import bind
from macros.exporters.html.select import BuiltPage

FACTS = '<dl class="entry-facts"><div><dt>Уровень</dt><dd>Свой</dd></div></dl>'
CARD = (
    '<article class="card"><h2 id="risk">Риск</h2>'
    "<details><summary>Признаки</summary><p>Молчат.</p></details></article>"
)
RELATED = (
    '<section><ul class="index-cards"><li><a href="../a/">А</a><span>О чём</span></li></ul>'
    '<details class="folded"><summary>Ещё 1</summary><ul class="index-cards"><li><a href="../b/">Б</a></li></ul>'
    "</details></section>"
)


def bound(html: str) -> str:
    page = BuiltPage("roles/c/", "roles", f"<article><h1>В</h1>{html}</article>")
    return str(bind((page,), "https://guide.example/").body)


def test_the_facts_of_an_entry_stand_one_under_the_other() -> None:
    assert '<dl class="facts"><dt>Уровень</dt><dd>Свой</dd></dl>' in bound(FACTS)


def test_what_unfolds_a_card_is_its_label_on_paper() -> None:
    body = bound(CARD)
    assert '<p class="label">Признаки</p><p>Молчат.</p>' in body
    assert "<details" not in body


def test_what_belongs_to_an_entry_is_a_list_of_names_none_of_them_folded() -> None:
    body = bound(RELATED)
    for name in (">А</a>", ">Б</a>"):
        assert name in body
    for folded in ("О чём", "Ещё 1", "<details"):
        assert folded not in body


def test_a_list_that_folds_under_its_heading_keeps_the_heading() -> None:
    for opened in ("", " open"):
        head = f'<h2>Все</h2><details{opened}><summary><h3 id="one">Первый</h3></summary>'
        assert '<section><h3 id="roles-c--one">Первый</h3><ul>' in bound(f"{head}<ul><li>А</li></ul></details>")


def test_the_facts_of_a_line_are_set_apart_by_a_sign() -> None:
    body = bound('<ul class="lines"><li><a href="x/">А</a> <small><i>Ирландия</i> <i>получилось</i> </small></ul>')
    assert "<small><i>Ирландия</i> · <i>получилось</i> </small>" in body


def test_of_a_sheet_of_equal_cards_a_book_holds_one() -> None:
    card = '<ul class="blanks"><li>Имя</li></ul>'
    assert bound(f'<div class="cut">{card * 8}</div>').count("Имя") == 1


def test_the_definition_of_a_term_is_one_paragraph_below_its_name() -> None:
    body = bound(
        '<details class="term-entry"><summary><h3 id="peer">равный</h3> Свой.</summary> <p>Он рядом.</p>'
        " <p><b>Лучше сказать:</b> друг.</p></details>"
        '<details class="term-entry"><summary><h3 id="plan">план</h3> Лист.</summary>'
        " <p><b>Ловушка:</b> нет.</p></details>"
        '<div class="term-entry"><h3 id="role">роль</h3> Дело.</div>'
    )
    text = " ".join(body.replace("> <", "><").split())
    assert ">равный</h3><p>Свой. Он рядом.</p><p><b>Лучше сказать:</b> друг.</p>" in text
    assert ">план</h3><p>Лист.</p><p><b>Ловушка:</b> нет.</p>" in text
    assert ">роль</h3><p>Дело.</p>" in text
    assert "<summary" not in text

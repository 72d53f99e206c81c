"""How much there is to read and how easily it reads: the bounds of the editorial rules."""

from __future__ import annotations

import pytest

from macros.commands.rhythm import rhythm
from macros.commands.stats import PageText, chapter_text, page_texts, report
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.places import ROOT

MEAN: dict[Lang, int] = {"ru": 16, "en": 18}  # words of a sentence, for the languages whose measure is known
ENOUGH = 60  # words: a mean of two sentences says nothing
LEAST = 1800  # words of a chapter in Russian
CHILD_MEAN: dict[Lang, int] = {"ru": 9, "en": 10}  # words of a sentence that a child of ten to twelve reads alone
CHILD_WORDS = 600
CHAPTERS = ("definition", "principles", "roles", "barriers", "recommendations", "cases", "materials")
# Chapter 6 is its stories: its own pages only lead to them.
OWN_WORDS = [chapter for chapter in CHAPTERS if chapter != "cases"]


@pytest.fixture(scope="module")
def texts() -> dict[Lang, list[PageText]]:
    return {lang: page_texts(ROOT / "docs" / lang) for lang in LANGUAGES}


@pytest.mark.parametrize("lang", MEAN)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_chapter_has_long_sentences(texts: dict[Lang, list[PageText]], lang: Lang, chapter: str) -> None:
    measured = rhythm(chapter_text(texts[lang], chapter), lang)
    assert 0 < measured.mean <= MEAN[lang]
    assert measured.long_share <= 0.05


@pytest.mark.parametrize("lang", MEAN)
def test_no_page_has_long_sentences(texts: dict[Lang, list[PageText]], lang: Lang) -> None:
    measured = {page.name: rhythm(page.text, lang) for page in texts[lang]}
    assert {name: m.mean for name, m in measured.items() if m.words >= ENOUGH and m.mean > MEAN[lang]} == {}


@pytest.mark.parametrize("chapter", OWN_WORDS)
def test_every_chapter_has_substance(texts: dict[Lang, list[PageText]], chapter: str) -> None:
    assert rhythm(chapter_text(texts["ru"], chapter), "ru").words >= LEAST


def test_words_of_markup_are_not_counted_and_sentences_end_where_they_end() -> None:
    measured = rhythm("Дети пришли в 10 ч. утра. Их ждали!\n\n- По ст. 57 можно.\n- Нельзя.", "ru")
    assert (measured.words, measured.sentences) == (11, 4)


def test_the_rhythm_tells_chopped_from_joined() -> None:
    chopped = rhythm("Спросите детей. Запишите слова. Ответьте всем. Не ждите, а звоните сразу.", "ru")
    assert (chopped.short_share, chopped.short_rows, chopped.joints, chopped.contrasts) == (1.0, 1, 0.0, 1)
    joined = rhythm("Прежде чем решать, спросите детей и запишите их слова, чтобы потом ответить всем.", "ru")
    assert (joined.mean, joined.short_share, joined.short_rows) == (13.0, 0.0, 0)
    assert joined.joints == pytest.approx(100 * 2 / 13)
    english = rhythm("Ask before you decide, because people know more. Then reply.", "en")
    assert (english.joints, english.short_share) == (pytest.approx(20.0), 0.5)


def test_the_report_names_every_page_chapter_and_facet(guide: Guide) -> None:
    lines = report(guide, ROOT / "docs").splitlines()
    heads = {line.split("  ")[0] for line in lines}
    assert {*CHAPTERS, "stories of cases", "all pages"} <= heads
    for facet in ("country", "level", "group", "kind", "evidence", "outcome"):
        assert f"cases by {facet}" in lines
    assert sum(line.startswith("cases/method.md") for line in lines) == len(LANGUAGES)


@pytest.mark.parametrize("lang", CHILD_MEAN)
def test_the_page_that_a_child_reads_alone_has_short_sentences_and_is_short(
    texts: dict[Lang, list[PageText]], lang: Lang
) -> None:
    (page,) = (page for page in texts[lang] if page.name == "plain-child.md")
    measured = rhythm(page.text, lang)
    assert ENOUGH < measured.words <= CHILD_WORDS
    assert measured.mean <= CHILD_MEAN[lang]

"""A page where somebody may be in danger calls the safety macro or is named; whoever answers for the copy is shown."""

from __future__ import annotations

import re
from pathlib import Path

from macros.languages import LANGUAGES, Lang
from macros.model import Guide, Publisher
from macros.reading.pages import read_pages, safety_issues
from macros.rendering import render
from macros.views import Context, help_in_danger
from tests.sample import everywhere

NAME = everywhere("Фонд «Чай»")


def test_a_page_of_the_list_without_its_line_is_refused_by_name(tmp_path: Path) -> None:
    for lang in LANGUAGES:
        page = tmp_path / lang / "plain.md"
        page.parent.mkdir()
        page.write_text("# Title\n\n{{ safety() }}\n" if lang != "en" else "# Title\n\nsafety()\n", "utf-8")
    (issue,) = safety_issues(read_pages(tmp_path), ["plain/"])
    assert str(issue).startswith("docs/en/plain.md:1: someone may be in danger on this page")
    missing, *others = safety_issues(read_pages(tmp_path), ["nowhere/"])
    assert 'there is no page "nowhere/" in ru' in str(missing)
    assert len(others) == len(LANGUAGES) - 1


def shown(sample: Guide, lang: Lang, publisher: Publisher) -> str:
    """What the page "About" says of whoever publishes the copy."""
    ctx = Context(sample.model_copy(update={"publisher": publisher}), lang)
    return render("parts/publisher", ctx, view=help_in_danger.publisher(ctx))


def test_an_empty_record_of_the_publisher_reads_as_what_a_reader_can_do_and_not_as_blanks(sample: Guide) -> None:
    for lang in LANGUAGES:
        said = shown(sample, lang, Publisher())
        assert said.count("<p>") == 1
        assert Context(sample, lang).word("publisher-unnamed") in said
        assert "<dt>" not in said
        assert not re.search(r"data/|\.yaml|make ", said), "words for whoever publishes, not for a visitor"


def test_a_filled_record_is_shown_without_advice_and_a_name_alone_says_that_nobody_can_be_reached(
    sample: Guide,
) -> None:
    full = Publisher(name=NAME, contact="tea@charity.org", repository="https://charity.org/guide")
    for lang in LANGUAGES:
        word = Context(sample, lang).word
        said = shown(sample, lang, full)
        assert 'href="mailto:tea@charity.org"' in said
        assert 'href="https://charity.org/guide"' in said
        assert said.count("<dt>") == 3
        assert "<p>" not in said
        named = shown(sample, lang, Publisher(name=NAME))
        assert named.count("<dt>") == 1
        assert "Фонд «Чай»" in named
        assert word("publisher-unreachable") in named
        assert word("publisher-unnamed") not in named


def test_numbers_inside_a_sentence_are_pressed(sample: Guide) -> None:
    ctx = Context(sample, "en")
    assert str(render("parts/dial", ctx, view=help_in_danger.dial(ctx, "help-now"))).count('href="tel:') == 2

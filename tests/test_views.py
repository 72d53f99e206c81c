"""Views and templates: what each macro prints for the sample guide, and how addresses are made."""

from __future__ import annotations

import html5lib
import pytest

from macros.errors import UnknownIdError
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from macros.rendering import TEMPLATES
from macros.site.macros import MACROS
from macros.views import Context

from .golden import CALLS, FOLDER, SAMPLE, macros, samples

SAMPLES = dict(samples())


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_fragment_equals_its_golden_sample(name: str) -> None:
    golden = FOLDER / name
    assert golden.exists(), f"{name} has no sample; look at it, then: make golden"
    assert SAMPLES[name] == golden.read_text("utf-8"), "if the change is meant: make golden"


def test_no_golden_sample_is_left_over() -> None:
    assert {file.name for file in FOLDER.glob("*.html")} == set(SAMPLES)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_fragment_is_valid_and_fit_for_markdown(name: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(SAMPLES[name])
    lines = SAMPLES[name].rstrip("\n").split("\n")
    assert all(line and not line.startswith(" ") for line in lines)


def test_every_macro_has_a_golden_sample() -> None:
    called = {name for call in CALLS.values() for name in call.__code__.co_consts if isinstance(name, str)}
    assert set(MACROS) - called == set()


def test_every_template_is_used() -> None:
    texts = [f.read_text("utf-8") for f in (*TEMPLATES.rglob("*.j2"), *(ROOT / "macros").rglob("*.py"))]
    for template in TEMPLATES.rglob("*.j2"):
        own = template.relative_to(TEMPLATES).as_posix()
        names = {own, own.removesuffix(".j2"), own.removesuffix(".html.j2")}
        assert any(f'"{name}"' in text for name in names for text in texts), own


def test_reader_words_are_escaped() -> None:
    assert "Советник &lt;&#34;&amp;&#39;&gt;" in SAMPLES["role_cards.ru.html"]
    assert "<5>" not in SAMPLES["checklist.en.html"]


@pytest.mark.parametrize(
    ("here", "target", "expected"),
    [
        ("", "roles/voice/#adviser", "roles/voice/#adviser"),
        ("roles/", "roles/voice/#adviser", "voice/#adviser"),
        ("roles/voice/", "roles/voice/#adviser", "#adviser"),
        ("cases/first/", "checklists/ready/", "../../checklists/ready/"),
        ("cases/first/", "cases/first/", "./"),
        ("roles/voice/", "", "../../"),
    ],
)
def test_links_are_relative_to_the_page(here: str, target: str, expected: str) -> None:
    assert Context(load_guide(SAMPLE), "ru", here).href(target) == expected


def test_citations_are_numbered_by_first_use_and_lead_both_ways() -> None:
    fragment = SAMPLES["cite_and_bibliography.ru.html"]
    first, again = 'id="cite-source-two-1"', 'id="cite-source-two-2"'
    assert fragment.index(first) < fragment.index('id="cite-source-one-1"') < fragment.index(again)
    assert fragment.index('id="ref-source-two"') < fragment.index('id="ref-source-one"')
    assert 'href="#cite-source-two-2"' in fragment


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownIdError, match='did you mean "adviser"'):
        macros("ru")("link", "advisor")


def test_the_matrix_keeps_only_what_was_asked_for() -> None:
    whole, filtered = SAMPLES["role_matrix.en.html"], SAMPLES["role_matrix_filtered.en.html"]
    assert "Speaker" in whole
    assert "Speaker" not in filtered
    assert "with support" in filtered
    assert filtered.count('<th scope="col"') == 2

"""Every macro call of a page is tried before a build: what a build would stop at is told with page and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.reading.calls import MacroCall, Unreadable, macro_calls
from macros.site.build_check import issues
from tests.unit.damages.restore import Whole
from tests.unit.project import change, make_project

RU = "docs/ru/plain.md"
CALL = '{{ term("term-voice", "голос") }}'
ONLY = 'write a macro of the guide with its texts in quotes, such as {{ term("term-voice", "voice") }}'


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return Whole(make_project(tmp_path_factory.mktemp("calls")))


@pytest.fixture
def project(whole: Whole) -> Iterator[Path]:
    yield whole.root
    whole.restore()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('{{ trem("term-voice") }}', 'unknown macro "trem" — did you mean "term"?'),
        ('{{ term("term-voise") }}', 'term("term-voise"): unknown term "term-voise" — did you mean "term-voice"?'),
        ("{{ term() }}", "term(): entry_id is missing — write it in quotes"),
        ("{{ cite() }}", "cite(): an id is missing — write it in quotes"),
        ('{{ term("term-voice", "a", "b") }}', 'term("term-voice", "a", "b") has 3 arguments — at most 2 are allowed'),
        ('{{ link("adviser", bar=true) }}', 'link("adviser", bar=true): unknown argument "bar" — did you mean "bare"?'),
        ('{{ link("adviser", bare="yes") }}', 'link("adviser", bare="yes"): bare is "yes"'),
        ("{{ term(5) }}", "term(5): an argument is no text — write it in quotes"),
        ("{{ role_index(voice) }}", f"{{{{ role_index(voice) }}}} is no macro call — {ONLY}"),
        ("{{ 7*7 }}", f"{{{{ 7*7 }}}} is no macro call — {ONLY}"),
        ('{{ term("term-voice") | upper }}', f'{{{{ term("term-voice") | upper }}}} is no macro call — {ONLY}'),
        ('{{ term("term-voice"', "the braces {{ are never closed — write }} after the call"),
        ('{{ term("term-voice) }}', "the braces {{ are never closed — write }} after the call"),
        ('{{ term("term-voice" "x" y) }}', "is no macro call — look at its quotes, commas and brackets"),
        ("{% raw %}", "{% is not for pages — only {{ macros() }} are"),
        ("{#id}", "{# begins a comment that swallows the page — write the id of a heading as {: #its-id }"),
    ],
)
def test_a_call_that_would_stop_a_build_is_told_with_its_line(project: Path, written: str, told: str) -> None:
    line = change(project / RU, CALL, written)
    found = [str(issue) for issue in issues(project)]
    assert any(text.startswith(f"{RU}:{line}: ") and told in text for text in found), found


def test_a_call_that_no_longer_fits_is_told_when_an_entry_goes(project: Path) -> None:
    assert issues(project) == []
    change(project / "data/glossary.yaml", "id: term-voice", "id: term-new")
    assert any('unknown term "term-voice"' in str(issue) for issue in issues(project))


def test_calls_are_read_with_their_lines_however_they_are_written() -> None:
    text = 'a {{ safety() }}\nb\n{{ cite(\n  \'one\', "t}}wo"\n) }} {{- link("x", bare=True) -}}\n{{ 1 }}'
    assert list(macro_calls(text, 5))[:2] == [
        MacroCall("safety", (), (), 5),
        MacroCall("cite", ("one", "t}}wo"), (), 7),
    ]
    third, fourth = list(macro_calls(text, 5))[2:]
    assert third == MacroCall("link", ("x",), (("bare", True),), 9)
    assert isinstance(fourth, Unreadable)
    assert fourth.line == 10

"""Views and templates: what each macro prints for the small guide, and how addresses are made."""

from __future__ import annotations

import re

import html5lib
import pytest

from macros.errors import UnknownIdError
from macros.model import Guide
from macros.reading.places import ROOT
from macros.rendering import TEMPLATES, render
from macros.site.macros import MACROS
from macros.views import Context
from macros.views.context import Link
from macros.views.drawings import SIZES
from macros.views.lists.compact_lists import folded
from macros.views.parts import Line, Lines
from tests.unit.golden import CALLS, FOLDER, FRAGMENTS, SAMPLES, Call, golden, printed, printer


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_fragment_equals_its_golden_sample(sample: object) -> None:
    file = FOLDER / f"{sample.name}.md"  # type: ignore[attr-defined]
    assert golden(sample) == file.read_text("utf-8"), "look at it; if the change is meant: make golden"  # type: ignore[arg-type]


def test_no_golden_sample_is_left_over() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == {sample.name for sample in SAMPLES}


@pytest.mark.parametrize("name", sorted(FRAGMENTS))
def test_a_fragment_is_valid_and_fit_for_markdown(name: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(printed(name))
    lines = printed(name).rstrip("\n").split("\n")
    assert all(line and not line.startswith(" ") for line in lines)


def uncalled(macros: set[str], calls: tuple[Call, ...]) -> set[str]:
    """Macros that no call names, and calls of what is no macro; by the whole name."""
    return macros ^ {one.macro for one in calls}


def test_every_macro_is_called_for_the_small_guide() -> None:
    assert uncalled(set(MACROS), CALLS) == set()


def test_a_macro_is_not_covered_by_another_whose_name_begins_alike() -> None:
    assert uncalled({"form", "form_list"}, (Call("form_list"),)) == {"form"}


def test_every_template_is_used() -> None:
    """Under the name by which it is asked for: from its folder, so that no other word of Python can stand for it."""
    texts = [f.read_text("utf-8") for f in (*TEMPLATES.rglob("*.j2"), *(ROOT / "macros").rglob("*.py"))]
    for template in (*TEMPLATES.rglob("*.j2"), *TEMPLATES.rglob("*.css")):
        own = template.relative_to(TEMPLATES).as_posix()
        names = {own, own.removesuffix(".j2"), own.removesuffix(".html.j2")}
        parts = f'"{template.parent.name}" / "{template.name}"'
        drawn = own in {f"drawings/{name}.svg.j2" for name in SIZES}
        assert drawn or any(f'"{name}"' in text or parts in text for name in names for text in texts), own


def test_readers_words_are_escaped() -> None:
    assert "Советник &lt;&#34;&amp;&#39;&gt;" in printed('{{ role_index("voice") }} ru')
    assert "<5>" not in printed('{{ checklist("ready") }} en')


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
def test_links_are_relative_to_the_page(sample: Guide, here: str, target: str, expected: str) -> None:
    assert Context(sample, "ru", here).href(target) == expected


def test_citations_are_numbered_by_first_use_and_lead_both_ways() -> None:
    show = printer("ru")
    fragment = show("cite", "source-two", "source-one") + show("cite", "source-two") + show("bibliography")
    first, again = 'id="c1"', 'id="c3"'
    assert fragment.index(first) < fragment.index('id="c2"') < fragment.index(again)
    assert fragment.index('id="ref-source-two"') < fragment.index('id="ref-source-one"')
    assert 'href="#c1"' in fragment
    assert 'href="#c3"' not in fragment, "one way back: the browser finds the others"


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownIdError, match='did you mean "adviser"'):
        printer("ru")("link", "advisor")


def test_what_a_person_does_in_a_role_stands_above_the_box_of_facts_and_a_format_begins_with_it() -> None:
    role, way = printer("ru")("role", "adviser"), printer("ru")("format", "tea")
    assert role.index('id="does"') < role.index("entry-facts") < role.index('id="levels"')
    assert way.index("entry-facts") < way.index('id="steps"')


def test_the_matrix_keeps_only_what_was_asked_for() -> None:
    whole = printed("{{ role_matrix() }} en")
    filtered = printed('{{ role_matrix(level="strategic", group="children") }} en')
    assert "Speaker" in whole
    assert "Speaker" not in filtered
    assert "with support" in filtered
    assert filtered.count('<th scope="col"') == 2


def test_an_empty_list_says_so_with_its_reason_where_there_is_one() -> None:
    assert "Рано." in printed('{{ format_list(level="strategic", group="children") }} ru')
    assert "‹nothing-yet›" in printer("ru")("case_list", level="individual")


def test_numbered_fragments_of_one_page_have_ids_of_their_own() -> None:
    show = printer("ru")
    twice = show("barrier_table") + show("impact_table") + show("role_matrix") + show("role_matrix")
    ids = re.findall(r' id="((?:table|matrix)-\d)"', twice)
    assert ids == ["table-1", "table-2", "matrix-1", "matrix-2"]


def test_a_long_list_of_cards_folds_its_rest_and_says_how_many(sample: Guide) -> None:
    ctx = Context(sample, "ru", "roles/voice/")
    whole = tuple(Line(Link(f"../{number}/", str(number)), "") for number in range(13))
    for lines, behind in ((whole[:12], 0), (whole, 4)):
        view = folded(ctx, Lines(lines))
        said = render("lists/lines", ctx, view=view)
        assert said.count("<a ") == len(lines), "nothing is left out"
        assert said.partition("<details")[2].count("<a ") == behind

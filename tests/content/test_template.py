"""The templates of a new case become a case when they are given an id."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from macros.reading.markdown import MarkdownFile, read_markdown
from macros.reading.places import DATA, ROOT
from macros.reading.rules.page_rules import a_description_fits_a_search_result
from macros.reading.rules.parity import headings_are_equal, macro_calls_are_equal

TEMPLATES = DATA / "cases"
PLACEHOLDER = "your-case-id"


def story(lang: Lang) -> MarkdownFile:
    return read_markdown(TEMPLATES / f"_template.{lang}.md", TEMPLATES)


def test_the_facts_become_a_case_when_the_id_is_changed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    facts = (TEMPLATES / "_template.yaml").read_text("utf-8").replace(PLACEHOLDER, "new-case")
    (data / "cases/new-case.yaml").write_text(facts, "utf-8")
    assert "new-case" in load_guide(data, check_lock=False).index["cases"]


def test_the_template_itself_is_no_case(guide: Guide) -> None:
    assert PLACEHOLDER not in guide.index["cases"]


def test_the_template_shows_every_field_of_a_case(guide: Guide) -> None:
    (facts,) = yaml.safe_load((TEMPLATES / "_template.yaml").read_text("utf-8"))["cases"]
    assert facts.keys() == type(guide.cases[0]).model_fields.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_story_has_the_parts_of_a_story(guide: Guide, lang: Lang) -> None:
    docs = ROOT / "docs" / lang
    real, ours = read_markdown(docs / f"cases/{guide.cases[0].id}.md", docs), story(lang)
    assert ours.headings[0].id == PLACEHOLDER
    assert [heading[:3] for heading in ours.headings[1:]] == [heading[:3] for heading in real.headings[1:]]
    assert (ours.head["kind"], ours.head["chapter"]) == ("case", "cases")
    assert list(a_description_fits_a_search_result(ours)) == []


def test_the_stories_of_all_languages_are_equal_and_name_what_exists(guide: Guide) -> None:
    first, *others = (story(lang) for lang in LANGUAGES)
    assert len(others) == len(LANGUAGES) - 1
    for other in others:
        assert list(headings_are_equal(first, other)) == list(macro_calls_are_equal(first, other)) == []
    named = {own for call in first.calls for _, own in call.given[:1] if call.name != "case_facts"}
    named |= {own for own, _ in first.cites()}
    assert named <= set(guide.ids())


def test_the_way_to_a_new_case_names_the_templates() -> None:
    walk = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for page in ("docs/ru/cases/tell-us.md", "docs/en/cases/tell-us.md"):
        walk_of_page = (ROOT / page).read_text("utf-8")
        for file in TEMPLATES.glob("_*"):
            assert file.name in walk, file.name
            assert file.name in walk_of_page, f"{page}: {file.name}"

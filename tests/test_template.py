"""The templates of a new case become a case when they are given an id."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.guide import load_guide
from macros.reading.places import DATA, ROOT

from .test_parity import _HEADING, macro_calls

TEMPLATES = DATA / "cases"
PLACEHOLDER = "your-case-id"


def story(lang: Lang) -> str:
    return (TEMPLATES / f"_template.{lang}.md").read_text("utf-8")


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
    real = (ROOT / f"docs/{lang}/cases/{guide.cases[0].id}.md").read_text("utf-8")
    ours, theirs = (_HEADING.findall(text) for text in (story(lang), real))
    assert ours[0] == ("#", PLACEHOLDER)
    assert ours[1:] == theirs[1:]
    head = yaml.safe_load(story(lang).split("---\n", 2)[1])
    assert (head["kind"], head["chapter"]) == ("case", "cases")
    assert 60 <= len(head["description"]) <= 180
    titles = re.findall(r"^## (.+?) \{", story(lang), re.MULTILINE)
    assert titles == re.findall(r"^## (.+?) \{", real, re.MULTILINE)


def test_the_stories_of_both_languages_are_equal_and_name_what_exists(guide: Guide) -> None:
    calls = {lang: macro_calls(story(lang)) for lang in LANGUAGES}
    assert calls["ru"] == calls["en"]
    named = {value for _, given in calls["ru"] for _, value in given} - {PLACEHOLDER}
    assert named <= set(guide.ids())


def test_the_way_to_a_new_case_names_the_templates() -> None:
    walk = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for page in ("docs/ru/cases/tell-us.md", "docs/en/cases/tell-us.md"):
        walk_of_page = (ROOT / page).read_text("utf-8")
        for file in TEMPLATES.glob("_*"):
            assert file.name in walk, file.name
            assert file.name in walk_of_page, f"{page}: {file.name}"

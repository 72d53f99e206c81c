"""A code of answers is read by the order of its questions: a set once written stays, new questions are a new set."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros.errors import DataError
from macros.model import Guide
from macros.reading.answer_sets import NAME, SIGNS, AnswerSet, seal, set_issues, write_sets
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from tests.unit.project import change, make_project

ASKED, REFUSE = "mirror-asked", "mirror-no"
CELL = "profile-individual-purpose"
CHANGED = f"{NAME}: a set of questions was changed or lost — git checkout -- {NAME}, then: make lock"
NEW = f"{NAME}: the questions of the profile or of the mirror are new — write them down: make lock"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def read(project: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((project / NAME).read_bytes())
    return content


def told(project: Path) -> list[str]:
    return [str(issue) for issue in set_issues(guide_of(project), project)]


def guide_of(project: Path) -> Guide:
    return load_guide(project / "data", check_lock=False)


def test_the_questions_of_the_guide_are_written_once_each_kind_under_a_sign_of_its_own(project: Path) -> None:
    content = read(project)
    mirror = [ASKED, REFUSE]
    assert content["sets"] == [
        {"sign": "A", "kind": "quick", "ids": [CELL]},
        {"sign": "B", "kind": "full", "ids": [CELL]},
        {"sign": "C", "kind": "adult", "ids": mirror},
        {"sign": "D", "kind": "child", "ids": mirror},
    ]
    assert (content["levels"], content["elements"]) == (["individual", "strategic"], ["purpose"])
    assert told(project) == []
    before = (project / NAME).stat().st_mtime_ns
    assert write_sets(guide_of(project), project) == 0
    assert (project / NAME).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("file", "old", "new", "sets"),
    [
        ("assessment", "quick: true", "quick: false", [{"sign": "E", "kind": "quick", "ids": []}]),
        (
            "mirror", f"id: {ASKED}", "id: mirror-other",
            [
                {"sign": "E", "kind": "adult", "ids": ["mirror-other", REFUSE]},
                {"sign": "F", "kind": "child", "ids": ["mirror-other", REFUSE]},
            ],
        ),
    ],
)  # fmt: skip
def test_new_questions_are_told_and_become_new_sets_and_the_old_ones_stay(
    project: Path, file: str, old: str, new: str, sets: list[AnswerSet]
) -> None:
    before = read(project)["sets"]
    change(project / f"data/{file}.yaml", old, new)
    assert told(project) == [NEW]
    assert write_sets(guide_of(project), project) == len(sets)
    assert read(project)["sets"] == [*before, *sets]
    assert told(project) == []


def test_questions_in_another_order_are_new_questions(project: Path) -> None:
    file = project / "data/mirror.yaml"
    first, second = re.findall(r"^  - .*\n?", file.read_text("utf-8"), re.MULTILINE)
    file.write_text(f"mirror:\n{second.rstrip()}\n{first}", "utf-8")
    assert told(project) == [NEW]
    assert write_sets(guide_of(project), project) == 2
    assert [own["ids"] for own in read(project)["sets"][-2:]] == [[REFUSE, ASKED]] * 2


def test_the_levels_stand_in_the_order_of_their_numbers_without_new_sets(project: Path) -> None:
    change(project / "data/levels.yaml", "id: individual, number: 1", "id: individual, number: 3")
    assert told(project) == [NEW]
    assert write_sets(guide_of(project), project) == 0
    assert read(project)["levels"] == ["strategic", "individual"]
    assert told(project) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f'"{REFUSE}"', '"mirror-changed"'),
        ('"sign": "C"', '"sign": "Z"'),
        ('"sets": [', '"set": ['),
        ('"sealed": "4', '"sealed": "5'),
        ('"kind": "quick"', '"kind": 1'),
        ("{", "["),
    ],
)
def test_a_set_that_was_changed_is_told_and_nothing_is_written_over_it(project: Path, old: str, new: str) -> None:
    change(project / NAME, old, new)
    damaged = (project / NAME).read_bytes()
    assert told(project) == [CHANGED]
    with pytest.raises(DataError, match="was changed or lost"):
        write_sets(guide_of(project), project)
    assert (project / NAME).read_bytes() == damaged


def test_a_list_of_sets_that_is_gone_is_not_begun_anew(project: Path) -> None:
    (project / NAME).unlink()
    assert told(project) == [f"{NAME}: the file is missing — restore it: git checkout -- {NAME}"]
    with pytest.raises(DataError, match="the file is missing"):
        write_sets(guide_of(project), project)


def test_when_all_first_signs_are_taken_the_command_says_so(project: Path) -> None:
    sets: list[AnswerSet] = [{"sign": sign, "kind": "other", "ids": []} for sign in SIGNS]
    (project / NAME).write_text(json.dumps({"sets": sets, "sealed": seal(sets)}), "utf-8")
    with pytest.raises(DataError, match="no first sign is left"):
        write_sets(guide_of(project), project)


def test_the_signs_are_those_that_the_scripts_read() -> None:
    (signs,) = re.findall(r'^const SIGNS = "(\w+)";$', (ROOT / "scripts/core/code.js").read_text("utf-8"), re.MULTILINE)
    assert sorted(SIGNS) == sorted(signs)

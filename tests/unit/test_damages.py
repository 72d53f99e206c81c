"""Every damaged input of the audit gets its verdict: refused with file, line and what is allowed, or accepted."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.site.build_check import issues
from tests.unit.damages import DAMAGES, Damage
from tests.unit.damages.restore import Whole
from tests.unit.project import make_project

# What only Python says: names of its types, its errors, its quotes.
PYTHON = re.compile(
    r"Traceback|Error\b|datetime\.|<class|object at|Node\(|\bNone\b|\bTrue\b|\bFalse\b|pydantic|yaml\.org"
)
AS_ROOT = ("21f",)  # root reads everything


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return Whole(make_project(tmp_path_factory.mktemp("damages")))


@pytest.fixture
def project(whole: Whole) -> Iterator[Path]:
    yield whole.root
    whole.restore()


def placed(said: str, lock: str) -> str:
    """What is said, with the lines on which the list of ids of the whole project names what stands in braces."""
    lines = lock.splitlines()
    numbers = {line.split()[0]: at for at, line in enumerate(lines, start=1)} | {"new": len(lines) + 1}
    return re.sub(r"(?<=ids\.lock:)\{([a-z-]+)\}", lambda place: str(numbers[place[1]]), said)


def test_there_are_165_damages_and_a_control() -> None:
    assert len({damage.own for damage in DAMAGES}) == len(DAMAGES) == 165 + 1


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.own)
def test_a_damaged_input_gets_its_verdict(whole: Whole, project: Path, damage: Damage) -> None:
    damage.harm(project)
    before = whole.stamps()
    told = [str(issue) for issue in issues(project)]
    assert whole.stamps() == before
    if not damage.said or (damage.own in AS_ROOT and os.access(project / "data/cases/first.yaml", os.R_OK)):
        assert told == []
        return
    assert [text for text in told if text.startswith(placed(damage.said, whole.lock))], told
    assert damage.more or len(told) == 1
    assert not [text for text in told if PYTHON.search(text)]
    assert max(map(len, told)) < 700


def test_a_project_made_whole_again_has_no_fault(project: Path) -> None:
    assert issues(project) == []

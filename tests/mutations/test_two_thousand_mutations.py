"""Two thousand mutations of a small project: 0 errors, 0 hangs, 0 files written, and what is accepted can be built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutations import trial
from tests.mutations.trial import project, run

SEEDS = range(11, 19)
EACH = 250


@pytest.mark.parametrize("seed", SEEDS)
def test_every_mutation_is_told_plainly_or_can_be_built(tmp_path: Path, seed: int) -> None:
    result = run(project(tmp_path), seed, EACH)
    assert result.faults == []
    assert sum(result.counts.values()) == EACH
    assert result.counts["accepted"] > 0
    assert result.slowest < trial.PATIENCE


def test_an_error_a_hang_and_a_written_file_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = project(tmp_path)

    def broken(root: Path) -> list[str]:
        raise KeyError(root)

    def writing(root: Path) -> list[str]:
        (root / "data/written.txt").write_text("x", "utf-8")
        return ["a fault"]

    def hanging(_: Path) -> list[str]:
        while True:
            pass

    monkeypatch.setattr(trial, "PATIENCE", 0.2)
    for issues, seen in ((broken, "KeyError"), (writing, "files were written"), (hanging, "TimeoutError")):
        monkeypatch.setattr(trial, "issues", issues)
        (fault,) = run(whole, 1, 1).faults
        assert seen in fault[2]

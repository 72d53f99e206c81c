"""Damage at random: nothing ends in an error, hangs or writes. More of it: tests/mutations, run by make test."""

from __future__ import annotations

from pathlib import Path

from tests.mutations.trial import project, run


def test_forty_mutations_are_told_plainly_or_can_be_built(tmp_path: Path) -> None:
    result = run(project(tmp_path), seed=1, count=40)
    assert result.faults == []
    assert result.counts["refused"] > result.counts["accepted"] > 0

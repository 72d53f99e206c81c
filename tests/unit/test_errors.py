"""Errors that cross from one process to another: the languages are built, and files made, side by side."""

from __future__ import annotations

import pickle

import pytest

from macros.errors import DataError, Issue, UnknownIdError

FAULTS = (
    Issue("data/roles.yaml", 3, "roles[0]", "is amiss"),
    Issue("docs/ru/plain.md", 0, "", "is missing", "write it"),
)


@pytest.mark.parametrize("error", [DataError(FAULTS), UnknownIdError("role", "advisor", iter(["adviser", "speaker"]))])
def test_an_error_of_another_process_says_the_same(error: Exception) -> None:
    come = pickle.loads(pickle.dumps(error))
    assert type(come) is type(error)
    assert str(come) == str(error)
    assert vars(come) == vars(error)


def test_faults_of_another_process_are_counted_as_they_were() -> None:
    come = pickle.loads(pickle.dumps(DataError(FAULTS)))
    assert come.report == DataError(FAULTS).report

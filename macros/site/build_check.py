"""Checks all that a build or an export would stop at: the rules, and what pages ask of macros and of words."""

from __future__ import annotations

from pathlib import Path

from macros.errors import DataError, Issue
from macros.exporters import downloads
from macros.reading.check import check, remember
from macros.reading.places import ROOT
from macros.site.call_check import call_issues
from macros.site.interface_words import word_issues


def refuse_faults() -> None:
    """Raise DataError with every fault of the project; where there is none, keep what was read for the next run."""
    if found := issues():
        raise DataError(found)
    remember()


def issues(root: Path = ROOT) -> list[Issue]:
    """Every fault of the project in the folder ``root``, in the order of files and lines; empty when all is well."""
    checked = check(root)
    found = set(checked.issues)
    if checked.placed:  # what pages ask for can be told only of a guide that is whole
        found.update(word_issues(checked.placed.entries["ui"][0]))
        found.update(call_issues(checked.placed.guide, checked.pages, downloads(checked.placed.guide)))
    return sorted(found)

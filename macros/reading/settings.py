"""Reads the settings of the site engine: that every language has its own, and which pages no menu names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pathspec

from macros.errors import Issue
from macros.languages import BY_CODE
from macros.reading.lines import YamlDocument, read_document

BASE = "mkdocs.base.yml"
ENVIRONMENT = "!ENV"  # a tag of the site engine; the environment is left out: the default counts


def settings_issues(root: Path) -> Iterator[Issue]:
    """Settings that are gone or that are no YAML; the common ones may be missing."""
    for name in (BASE, *(language.config for language in BY_CODE.values())):
        if name != BASE and not (root / name).is_file():
            yield Issue(name, 0, "", "the file is missing", f"git checkout -- {name}")
        yield from _read(root, name).issues


def apart(root: Path) -> pathspec.GitIgnoreSpec:
    """The pages that stand in no menu: what ``not_in_nav`` of the common settings says."""
    value = _read(root, BASE).value
    patterns = value.get("not_in_nav") if isinstance(value, dict) else None
    return pathspec.GitIgnoreSpec.from_lines(str(patterns or "").splitlines())


def _read(root: Path, name: str) -> YamlDocument:
    file = root / name
    return read_document(name, file.read_bytes(), tag=ENVIRONMENT) if file.is_file() else YamlDocument(name)

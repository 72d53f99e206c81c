"""Lists the pages of docs: their addresses and titles."""

from __future__ import annotations

import re
from pathlib import Path

from .errors import DataError, Issue
from .model import LANGUAGES, LocalizedText, Page

_TITLE = re.compile(r"^# +(.+?)\s*(?:\{:.*\})?$", re.MULTILINE)


def read_pages(docs: Path) -> tuple[Page, ...]:
    """Every page that stands in both languages, by address. Raises DataError for one without a title."""
    first, *others = (docs / lang for lang in LANGUAGES)
    issues: list[Issue] = []
    pages = []
    for file in sorted(first.rglob("*.md")):
        path = file.relative_to(first)
        if all((other / path).is_file() for other in others):
            titles = {lang: _title(docs / lang / path, docs, issues) for lang in LANGUAGES}
            pages.append(Page(address=address(path), title=LocalizedText(**titles)))
    if issues:
        raise DataError(issues)
    return tuple(pages)


def address(path: Path) -> str:
    """Address of a file of docs: ``roles/matrix.md`` → ``roles/matrix/``, ``index.md`` → nothing."""
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == Path() else f"{folder.as_posix()}/"


def _title(file: Path, docs: Path, issues: list[Issue]) -> str:
    found = _TITLE.search(file.read_text("utf-8"))
    if not found:
        name = file.relative_to(docs.parent).as_posix()
        issues.append(Issue(name, 0, "", "the page has no title", "begin its text with a line like # Title {: #id }"))
    return found.group(1) if found else file.stem

"""Reads the heads of the pages of docs: address, title, chapter, and the sources a page cites."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .errors import DataError, Issue
from .model import LANGUAGES, LocalizedText, Page, PagePair

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_CHAPTER = re.compile(r"^chapter: *([\w-]+)", re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)\s*(?:\{:.*\})?$", re.MULTILINE)
_SAFETY = re.compile(r"^\{\{\s*safety\(\)\s*\}\}$", re.MULTILINE)
_CITE = re.compile(r"\{\{\s*cite\(([^)]*)\)")


def load_pages(docs: Path) -> tuple[Page, ...]:
    """Return the heads of the pages of one language's folder, by address; a page is read again when it changed.

    Raises DataError with every page that has no front matter or no title.
    """
    files = sorted(docs.rglob("*.md"))
    return _load(docs, tuple((str(file), file.stat().st_mtime_ns) for file in files))


@functools.lru_cache(maxsize=2)
def _load(docs: Path, fingerprint: tuple[tuple[str, int], ...]) -> tuple[Page, ...]:
    issues: list[Issue] = []
    pages = [_page(Path(file), docs, issues) for file, _ in fingerprint]
    if issues:
        raise DataError(issues)
    return tuple(page for page in pages if page)


def _page(file: Path, docs: Path, issues: list[Issue]) -> Page | None:
    text, path = file.read_text("utf-8"), file.relative_to(docs).as_posix()
    front, heading = FRONT_MATTER.match(text), _HEADING.search(text)
    if not front or not heading:
        message = "the page needs front matter and a heading of the first level"
        issues.append(Issue(f"docs/{docs.name}/{path}", 1, "", message, "begin its text with # Title {: #id }"))
        return None
    chapter = _CHAPTER.search(front.group(1))
    cited = (own for call in _CITE.findall(text) for own in re.findall(r'"([^"]+)"', call))
    return Page(
        url=address(path),
        title=heading.group(1),
        chapter=chapter.group(1) if chapter else None,
        cites=tuple(dict.fromkeys(cited)),
    )


def safety_issues(docs: Path, addresses: Iterable[str]) -> Iterator[Issue]:
    """Pages of data/safety_places.yaml that do not print the safety line, in either language."""
    for lang in LANGUAGES:
        for place in addresses:
            file = next((docs / lang / name for name in _files_at(place) if (docs / lang / name).is_file()), None)
            if file is None:
                message = f'there is no page "{place}" in {lang}'
                yield Issue("data/safety_places.yaml", 0, "safety_places.pages", message, "name a page of docs")
            elif not _SAFETY.search(file.read_text("utf-8")):
                name = f"docs/{lang}/{file.relative_to(docs / lang).as_posix()}"
                hint = "write {{ safety() }} near its head, or take the page out of data/safety_places.yaml"
                yield Issue(name, 1, "", "someone may be in danger on this page, but the safety line is missing", hint)


def _files_at(place: str) -> tuple[str, str]:
    """Where the text of an address may stand: ``plain/`` → ``plain.md`` or ``plain/index.md``."""
    return f"{place.rstrip('/')}.md", f"{place}index.md"


def pair_pages(docs: Path) -> tuple[PagePair, ...]:
    """Every page that stands in both languages, by address. Raises DataError as load_pages does."""
    titles = {lang: {page.url: page.title for page in load_pages(docs / lang)} for lang in LANGUAGES}
    shared = [url for url in titles["ru"] if url in titles["en"]]
    return tuple(
        PagePair(address=url, title=LocalizedText(ru=titles["ru"][url], en=titles["en"][url])) for url in shared
    )


def address(path: str) -> str:
    """Address of a file of docs: ``roles/matrix.md`` → ``roles/matrix/``, ``index.md`` → nothing."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = [part for part in (folder, "" if name == "index" else name) if part]
    return f"{'/'.join(parts)}/" if parts else ""

"""Reads from mkdocs.yml the order of pages: a book holds them in the order of the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pathspec

from macros.errors import DataError, Issue, nearest
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.reading.lines import PathKey, YamlDocument, read_document
from macros.reading.pages import Pages
from macros.reading.rules.languages import menus_are_equal

BASE = "mkdocs.base.yml"
ENVIRONMENT = "!ENV"  # a tag of the site engine; the environment is left out: the default counts


def menu(root: Path, lang: Lang) -> tuple[str, ...]:
    """Source files of the menu in its order, such as ``roles/voice.md``. Raises DataError."""
    document = _read(root, lang)
    if document.issues:
        raise DataError(document.issues)
    return tuple(path for path, _ in _files(document.value["nav"], ("nav",)))


def issues(root: Path, pages: Pages) -> Iterator[Issue]:
    """What is wrong with the menus: their writing, pages that are not there, a difference between languages."""
    documents = {lang: _read(root, lang) for lang in LANGUAGES}
    faults = [issue for document in documents.values() for issue in document.issues]
    yield from faults
    if faults:
        return
    files = {lang: tuple(_files(document.value["nav"], ("nav",))) for lang, document in documents.items()}
    yield from menus_are_equal({lang: tuple(path for path, _ in own) for lang, own in files.items()})
    apart = _apart(root)
    yield from apart.issues
    spec = pathspec.GitIgnoreSpec.from_lines(str(apart.value or "").splitlines())
    for lang, own in files.items():
        yield from _every_page_is_there(documents[lang], own, pages[lang].keys())
        for path, page in pages[lang].items():
            if path not in {there for there, _ in own} and not spec.match_file(path):
                message = "the page stands neither in the menu nor under not_in_nav"
                yield page.issue(0, message, "the site engine would leave it out")


def _apart(root: Path) -> YamlDocument:
    """The patterns of pages that are in no menu: what ``not_in_nav`` of the common settings says."""
    file = root / BASE
    document = read_document(BASE, file.read_bytes(), tag=ENVIRONMENT) if file.is_file() else YamlDocument(BASE)
    document.value = document.value.get("not_in_nav") if isinstance(document.value, dict) else None
    return document


def _every_page_is_there(document: YamlDocument, files: tuple[tuple[str, PathKey], ...], known: Any) -> Iterator[Issue]:
    seen: set[str] = set()
    for path, place in files:
        if path not in known:
            yield document.issue(place, f'there is no page "{path}"', nearest(path, known))
        elif path in seen:
            yield document.issue(place, f'the page "{path}" stands in the menu twice', "leave one")
        seen.add(path)


def _read(root: Path, lang: Lang) -> YamlDocument:
    """The settings of a language; a menu that is no menu is a fault of the document."""
    name = BY_CODE[lang].config
    file = root / name
    if not file.is_file():
        return YamlDocument(name, issues=[Issue(name, 0, "", "the file is missing", f"git checkout -- {name}")])
    document = read_document(name, file.read_bytes(), tag=ENVIRONMENT)
    if not document.issues:
        value = document.value
        if not isinstance(value, dict) or not isinstance(value.get("nav"), list):
            document.report(("nav",), "the menu is missing", "write nav: with a list of pages")
        else:
            _check(value["nav"], ("nav",), document)
    return document


def _check(entries: list[Any], path: PathKey, document: YamlDocument) -> None:
    """Every entry is a page, or one title with entries below it."""
    for place, entry in enumerate(entries):
        here = (*path, place)
        if isinstance(entry, str):
            continue
        parts = [*entry.items()] if isinstance(entry, dict) else []
        if len(parts) == 1 and isinstance(parts[0][1], list):
            _check(parts[0][1], (*here, parts[0][0]), document)
        elif len(parts) != 1 or not isinstance(parts[0][1], str):
            document.report(here, "an entry of the menu is a page, or a title with pages below it")


def _files(entries: list[Any], path: PathKey) -> Iterator[tuple[str, PathKey]]:
    for place, entry in enumerate(entries):
        here = (*path, place)
        if isinstance(entry, str):
            yield entry, here
            continue
        for title, part in entry.items():
            yield from ([(part, (*here, title))] if isinstance(part, str) else _files(part, (*here, title)))

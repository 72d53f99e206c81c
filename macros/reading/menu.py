"""Reads from mkdocs.yml the order of pages: a book holds them in the order of the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.errors import DataError, Issue, nearest
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.reading.lines import PathKey, YamlDocument, read_document
from macros.reading.pages import Pages
from macros.reading.rules.languages import menus_are_equal

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
    for lang, own in files.items():
        yield from _every_page_is_there(documents[lang], own, pages[lang].keys())


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

"""Turns one data file into the entries of its collection, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.errors import Issue, nearest
from macros.model import COLLECTIONS, SINGLE, Guide, references
from macros.reading.lines import PathKey, YamlDocument, read_document
from macros.reading.wording import adapter, in_plain_words, place_of, plain_faults


@dataclass(frozen=True)
class Placed:
    """An entry (or the one value of a file such as edition.yaml) and where it stands."""

    value: Any
    document: YamlDocument
    path: PathKey
    references: tuple[tuple[PathKey, str, str], ...]
    """Every id it names: (path within the entry, collection, id)."""

    def issue(self, path: PathKey, message: str, hint: str = "") -> Issue:
        """A fault at a place within the entry."""
        return self.document.issue((*self.path, *path), message, hint)

    def ids(self) -> Iterator[tuple[PathKey, str]]:
        """(path within the entry, id) of the entry, and of the sections and items of a checklist."""
        yield ("id",), self.value.id
        for s, section in enumerate(getattr(self.value, "sections", ())):
            yield ("sections", s, "id"), section.id
            for i, item in enumerate(section.items):
                yield ("sections", s, "items", i, "id"), item.id


@dataclass(frozen=True)
class PlacedGuide:
    """A guide with the place of every entry, by collection in the order of the guide."""

    guide: Guide
    entries: Mapping[str, tuple[Placed, ...]]


@dataclass
class DataFile:
    """What one file of data/ holds: the collection, its entries in order, and the faults."""

    name: str
    collection: str | None = None
    entries: list[Placed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_data_file(file: Path, root: Path) -> DataFile:
    """Read one file of the folder ``root`` and check it against the model; faults are kept in the result."""
    document = read_document(f"data/{file.relative_to(root).as_posix()}", file.read_bytes())
    data = DataFile(document.name, issues=document.issues)
    if not document.issues:
        data.collection = _collection_of(document)
    if data.collection:
        data.entries = list(_entries(data.collection, document))
    return data


def _collection_of(document: YamlDocument) -> str | None:
    """The one top-level key of a file names its collection; file and folder are named after it."""
    known = (*COLLECTIONS, *SINGLE)
    stem = document.name.split("/")[1].removesuffix(".yaml")
    if not isinstance(document.value, dict) or not document.value:
        document.report((), f'must begin with "{stem}:"')
        return None
    for key in document.value:
        if key not in known:
            hint = nearest(key, known) or f"allowed: {', '.join(known)}"
            document.report((key,), f'unknown key "{key}"', hint)
        elif key != stem:
            document.report((key,), f'"{key}" does not belong here', f'this file holds "{stem}"')
    return stem if not document.issues and stem in document.value else None


def _entries(collection: str, document: YamlDocument) -> Iterator[Placed]:
    """The entries that are whole; of the others the document says what is wrong."""
    content = document.value[collection]
    if collection in SINGLE:
        yield from _placed(Guide.model_fields[collection].annotation, content, (collection,), document)
    elif isinstance(content, list) and content:
        for index, values in enumerate(content):
            yield from _placed(COLLECTIONS[collection].model, values, (collection, index), document)
    else:
        document.report((collection,), "must be a list with at least one entry")


def _placed(kind: Any, values: Any, path: PathKey, document: YamlDocument) -> Iterator[Placed]:
    """One entry, or nothing and its faults in the document."""
    try:
        value = adapter(kind).validate_python(values)
    except ValidationError as error:
        for fault in plain_faults(error):
            place = (*path, *place_of(fault))
            document.report(place, *in_plain_words(fault, kind, document.written.get(place)))
    else:
        yield Placed(value, document, path, tuple(references(value)))

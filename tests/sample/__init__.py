"""A small guide for tests: few entries, one of each kind, and only the interface words whose form matters.

Every other word of the guide is its key in brackets, so no test hangs on how the real guide words a button, and
a word that the guide does not have is told as it is there.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from macros.addresses import address_of
from macros.languages import LANGUAGES, Lang
from macros.model import COLLECTIONS, Guide, LocalizedText, Page
from macros.reading.guide_loading import load_guide
from macros.reading.places import DATA
from macros.views import Context
from macros.views.take_away.imprint import Imprint, imprint
from tests.sample.whole import whole

SAMPLE = whole(Path(__file__).parent / "data")
SITE_URL = "https://guide.test/"


@functools.cache
def everywhere(text: str) -> LocalizedText:
    """The same text in every language."""
    return LocalizedText.model_validate(dict.fromkeys(LANGUAGES, text))


@functools.cache
def keys() -> tuple[str, ...]:
    """The keys of the interface words: all that tests of code take from data/, for code is written with them."""
    return tuple(yaml.load((DATA / "ui.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)["ui"]["words"])


@functools.cache
def sample_guide() -> Guide:
    """The small guide, put together once: nothing of it can be changed."""
    return guide_in(SAMPLE)


def guide_in(data: Path) -> Guide:
    """The small guide of a folder, with every word of the real one."""
    guide = load_guide(data)
    words = {key: everywhere(f"‹{key}›") for key in keys()} | guide.ui.words
    return changed(guide, ui=guide.ui.model_construct(words=words))


def changed(guide: Guide, **parts: Any) -> Guide:
    """The guide with other parts in place of its own."""
    return Guide.model_construct(**{name: getattr(guide, name) for name in Guide.model_fields} | parts)


def retold(value: Any, text: str) -> Any:
    """The same with ``text`` for every text of all languages, and for the title and the authors of a source."""
    match value:
        case LocalizedText():
            return everywhere(text)
        case BaseModel():
            fields = {name: retold(getattr(value, name), text) for name in type(value).model_fields}
            if "authors" in fields:
                fields |= {"title": text, "publisher": text, "authors": (text,)}
            return type(value).model_construct(**fields)
        case tuple():
            return tuple(retold(part, text) for part in value)
        case dict():
            return {key: retold(part, text) for key, part in value.items()}
    return value


def sample_imprint(guide: Guide, lang: Lang, own: str = "") -> Imprint:
    """The stamp of a file about an entry of the small guide."""
    return imprint(Context(guide, lang), SITE_URL, own)


def sample_pages(guide: Guide) -> Iterator[Page]:
    """A page for every address of the small guide; one of them cites a source in its text."""
    urls = {address_of(name, entry).partition("#")[0] for name in COLLECTIONS for entry in getattr(guide, name)}
    urls.add("definition/")
    for url in sorted(urls):
        part = "roles" if url.startswith("formats/") else url.split("/")[0]
        yield Page(
            url=url,
            title=f"«{url}» & co",
            chapter=part if part in guide.index["chapters"] else None,
            cites=("source-one",) if url == "definition/" else (),
        )

"""A small guide for tests: few entries, one of each kind, and only the interface words whose form matters.

Every other word is its key in brackets, so that a test never hangs on how the real guide words a button;
that each word asked for exists in data/ui.yaml is asked by tests/unit/test_words.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.addresses import address_of
from macros.languages import Lang
from macros.model import COLLECTIONS, Guide, LocalizedText, Page
from macros.reading.guide import load_guide
from macros.views import Context
from macros.views.take_away import imprint as stamps
from macros.views.take_away.imprint import Imprint

SAMPLE = Path(__file__).parent / "data"
SITE_URL = "https://guide.test/"


class Words(dict[str, LocalizedText]):
    """Interface words; one that is not given is its key in brackets."""

    def __missing__(self, key: str) -> LocalizedText:
        return LocalizedText(ru=f"[{key}]", en=f"[{key}]")

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str)


class ImprintWords(dict[str, str]):
    """The same for the stamp of a file."""

    def __missing__(self, key: str) -> str:
        return f"[{key}]"


def sample_guide(data: Path = SAMPLE) -> Guide:
    """The small guide."""
    guide = load_guide(data)
    words = guide.ui.model_construct(words=Words(guide.ui.words))
    return Guide.model_construct(**{name: getattr(guide, name) for name in Guide.model_fields} | {"ui": words})


def sample_imprint(guide: Guide, lang: Lang, own: str = "") -> Imprint:
    """The stamp of a file about an entry of the small guide."""
    stamp = stamps.imprint(Context(guide, lang), SITE_URL, own)
    return replace(stamp, words=ImprintWords(stamp.words))


def sample_pages(guide: Guide) -> Iterator[Page]:
    """A page for every address of the small guide; one of them cites a source in its text."""
    urls = {address_of(name, entry).partition("#")[0] for name in COLLECTIONS for entry in getattr(guide, name)}
    urls.add("definition/")
    for url in sorted(urls):
        yield Page(
            url=url,
            title=f"«{url}» & co",
            chapter=url.split("/")[0] if url.split("/")[0] in guide.index["chapters"] else None,
            cites=("source-one",) if url == "definition/" else (),
        )

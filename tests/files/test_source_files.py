"""The bibliography leaves as BibTeX, RIS and CSL: each is read back by its own reader, field by field."""

from __future__ import annotations

import json
import re

import pytest
import rispy
from pybtex.database import parse_string

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from tests.reading.files import made


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_bibtex_with_its_fields(guide: Guide, lang: Lang) -> None:
    text = made(lang, "downloads/sources.bib").read_text("utf-8")
    read = parse_string(text, "bibtex").entries
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        fields = read[source.id].fields
        publisher = fields.get("journal") or fields.get("howpublished")
        assert plain(fields["title"]) == plain(source.title)
        assert fields["langid"] == source.lang
        assert (fields.get("year"), fields.get("url")) == (year(source.year), source.url)
        assert plain(publisher or "") == plain(source.publisher or "")
        people = [plain(str(person)) for person in read[source.id].persons.get("author", [])]
        assert people == [plain(author) for author in source.authors], source.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_ris_with_its_fields(guide: Guide, lang: Lang) -> None:
    text = made(lang, "downloads/sources.ris").read_text("utf-8")
    read = {entry["id"]: entry for entry in rispy.loads(text)}
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        entry = read[source.id]
        assert entry["title"] == source.title
        assert entry["language"] == source.lang
        assert entry.get("authors", []) == list(source.authors)
        assert (entry.get("year"), entry.get("publisher")) == (year(source.year), source.publisher)
        assert entry.get("urls", []) == ([source.url] if source.url else [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_read_back_from_csl_with_its_fields(guide: Guide, lang: Lang) -> None:
    text = made(lang, "downloads/sources.json").read_text("utf-8")
    read = {entry["id"]: entry for entry in json.loads(text)}
    assert set(read) == {source.id for source in guide.sources}
    for source in guide.sources:
        entry = read[source.id]
        assert entry["title"] == source.title
        assert entry["language"] == source.lang
        assert [author["literal"] for author in entry.get("author", [])] == list(source.authors)
        assert entry.get("issued", {"date-parts": [[None]]})["date-parts"][0][0] == source.year
        assert (entry.get("publisher"), entry.get("URL")) == (source.publisher, source.url)


def year(value: int | None) -> str | None:
    return str(value) if value else None


def plain(text: str) -> str:
    """A text without what BibTeX adds to it: braces and backslashes."""
    return re.sub(r"[{}\\]", "", text)

"""The bibliography for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from typing import Any

import rispy
from pybtex.database import BibliographyData, Person
from pybtex.database import Entry as BibEntry
from pybtex.database.output.bibtex import Writer

from macros.exporters.made.file import File
from macros.model import Guide, Source

# Kind of source → type of BibTeX, RIS, CSL.
TYPES = {
    "research": ("article", "JOUR", "article-journal"),
    "guide": ("techreport", "RPRT", "report"),
    "law": ("misc", "STAT", "legislation"),
    "practice": ("misc", "ELEC", "webpage"),
    "news": ("misc", "NEWS", "article-newspaper"),
}


def export_bibtex(guide: Guide) -> File:
    """All sources as BibTeX, keyed by their ids."""
    data = BibliographyData({source.id: _bib_entry(source) for source in guide.sources})
    return File(str(_Writer(encoding="UTF-8").to_string(data)).encode("utf-8"))


class _Writer(Writer):
    """Writes addresses as they are: one with its underscores escaped for LaTeX does not open."""

    def _write_field(self, stream: Any, type: str, value: str) -> None:  # noqa: A002 (the library names it so)
        if type == "url":
            stream.write(f",\n    url = {{{value}}}")
        else:
            super()._write_field(stream, type, value)


def _bib_entry(source: Source) -> BibEntry:
    fields = {"title": _tex(source.title), "langid": source.lang}
    if source.year:
        fields["year"] = str(source.year)
    if source.publisher:
        fields["journal" if source.kind == "research" else "howpublished"] = _tex(source.publisher)
    if source.url:
        fields["url"] = source.url
    # Braces keep an organisation's name whole.
    people = [Person(last="{" + _tex(author) + "}") for author in source.authors]
    return BibEntry(TYPES[source.kind][0], fields=fields, persons={"author": people} if people else {})


def _tex(text: str) -> str:
    """A text whose braces LaTeX prints: one without its other would break the whole file."""
    return text.translate({ord("{"): r"{\textbraceleft}", ord("}"): r"{\textbraceright}"})


def export_ris(guide: Guide) -> File:
    """All sources as RIS."""
    return File(str(rispy.dumps([_ris_entry(source) for source in guide.sources])).encode("utf-8"))


def _ris_entry(source: Source) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type_of_reference": TYPES[source.kind][1],
        "id": source.id,
        "authors": list(source.authors),
        "title": source.title,
        "language": source.lang,
    }
    if source.year:
        entry["year"] = str(source.year)
    if source.publisher:
        entry["publisher"] = source.publisher
    if source.url:
        entry["urls"] = [source.url]
    return {name: value for name, value in entry.items() if value}


def export_csl(guide: Guide) -> File:
    """All sources as CSL-JSON."""
    entries = [_csl_entry(source) for source in guide.sources]
    return File(json.dumps(entries, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")


def _csl_entry(source: Source) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": source.id,
        "type": TYPES[source.kind][2],
        "title": source.title,
        "language": source.lang,
    }
    if source.authors:
        entry["author"] = [{"literal": author} for author in source.authors]
    if source.year:
        entry["issued"] = {"date-parts": [[source.year]]}
    if source.publisher:
        entry["publisher"] = source.publisher
    if source.url:
        entry["URL"] = source.url
    return entry

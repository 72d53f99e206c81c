"""The rules of Microsoft's Open XML SDK find no fault in Office files; LibreOffice keeps their fields."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from openxml_audit import FileFormat, OpenXmlValidator

from macros.commands.project import inputs
from macros.exporters import jobs
from macros.languages import LANGUAGES
from macros.views.take_away.downloads import BOOK
from tests.reading.office import W14, convert, exported, open_docx

# One of each kind: with and without a safety line, a child's sheet, tables, signatures, a poster.
FILES = (
    "checklists/consent.docx", "checklists/readiness.docx", "checklists/consent.xlsx", "checklists/readiness.xlsx",
    "forms/form-assent-child.docx", "forms/form-consent-publication.docx", "forms/form-role-agreement.docx",
    "forms/form-you-said.docx", "forms/form-your-case.docx", "matrix/role-matrix.docx", "matrix/role-matrix.xlsx",
)  # fmt: skip
KINDS = (
    "definition/", "roles/voice/", "groups/children/", "cases/patterns/", "cases/ru-bereginya/",
    "materials/law-organisation/", "materials/sources-law/", "checklists/consent/", "forms/form-consent-publication/",
    "workshops/workshop-180/", "tools/profile/",
)  # fmt: skip


def faults(file: Path) -> list[str]:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(file))
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", FILES)
def test_a_file_keeps_the_schema_of_its_format(path: str, lang: str) -> None:
    assert faults(exported(lang, path)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_in_word_keeps_the_schema(site: Path, tmp_path: Path, lang: str) -> None:
    """Pages of every kind stand for all: the whole book takes half a minute."""
    job = jobs(inputs(lang, site))[f"{lang}/downloads/guide/{BOOK}.docx"]()
    book, imprint = job.arguments
    pages = tuple(page for page in book.pages if page.url in KINDS)
    assert len(pages) == len(KINDS)
    file = tmp_path / "guide.docx"
    file.write_bytes(job.make(dataclasses.replace(book, pages=pages, indexes=()), imprint).content)
    assert faults(file) == []


@pytest.mark.parametrize("path", ["checklists/consent.docx", "forms/form-assent-child.docx"])
def test_libreoffice_keeps_every_field_when_it_saves_the_file(path: str, tmp_path: Path) -> None:
    file = exported("ru", path)
    assert fields(convert(file, "docx", tmp_path)) == fields(file)


def fields(file: Path) -> tuple[int, int]:
    """How many boxes to click on and places to write a document has."""
    body = open_docx(file).element
    boxes = [*body.iter(f"{W14}checkbox")]
    places = [*body.iterfind(f".//{qn('w:sdtPr')}/{qn('w:text')}")]
    assert boxes
    assert places
    return len(boxes), len(places)

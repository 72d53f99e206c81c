"""The Word files that a reader's browser writes keep the schema, and Word's own readers open them."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import docx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.reading.office import read_words
from tests.reading.scripts import run_script

BLOCKS = [
    {"kind": "heading", "level": 1, "text": "Недели 1–4"},
    {
        "kind": "paragraph",
        "text": ["Начните с ", {"text": "роли", "link": "https://a.example/?a=1&b=2#x"}, " <сейчас>"],
    },
    {"kind": "paragraph", "text": "Редакция 0.3", "quiet": True},
    {"kind": "list", "items": ["раз", [{"text": "два", "bold": True}]], "ordered": True},
    {"kind": "heading", "level": 2, "text": "Кто за что отвечает"},
    {"kind": "list", "items": ["Анна\nи Пётр"]},
    {"kind": "table", "head": ["Что", "Кто"], "rows": [["Позвать", "Анна"], ["Ответить", ""]], "widths": [3, 1]},
]
# What Word always writes and the validator therefore expects; ECMA-376 part 1 (11.3.5, 14.2.7) lets it be absent.
OPTIONAL = ("relationships/fontTable' is missing.", "relationships/theme' is missing.")
WRITE = """
    import { docx } from "./scripts/core/docx.js";
    return Buffer.from(docx({ ...data, now: new Date(data.now) })).toString("base64");
"""


@pytest.fixture(scope="module", params=["2026-11-29T10:00:00Z", "1970-01-01T00:00:00Z"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of every kind of block, also from a computer whose clock stands at its beginning."""
    data: dict[str, Any] = {"title": "Наш план", "language": "ru-RU", "blocks": BLOCKS, "now": request.param}
    file = tmp_path_factory.mktemp("written") / "plan.docx"
    file.write_bytes(base64.b64decode(run_script(WRITE, data)))
    return file


def test_it_keeps_the_schema_of_word(written: Path) -> None:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(written))
    faults = [str(error) for error in result.errors if not str(error).endswith(OPTIONAL)]
    assert faults == []


def test_python_docx_reads_its_styles_language_and_page(written: Path) -> None:
    document = docx.Document(str(written))
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Title", "Наш план"),
        ("Heading 1", "Недели 1–4"),
        ("Normal", "Начните с роли <сейчас>"),
        ("Quiet", "Редакция 0.3"),
        ("List Number", "раз"),
        ("List Number", "два"),
        ("Heading 2", "Кто за что отвечает"),
        ("List Bullet", "Анна\nи Пётр"),
        ("Normal", ""),
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Что", "Кто"], ["Позвать", "Анна"], ["Ответить", ""],
    ]  # fmt: skip
    assert (document.core_properties.title, document.core_properties.language) == ("Наш план", "ru-RU")
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_libreoffice_reads_every_word(written: Path, tmp_path: Path) -> None:
    words = read_words(written, tmp_path)
    for text in ("Наш план", "Недели 1–4", "роли", "<сейчас>", "раз", "два", "Анна", "Пётр", "Ответить"):
        assert text in words

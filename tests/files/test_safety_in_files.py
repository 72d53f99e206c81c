"""Whoever holds a file of a thing that may lead into danger finds whom to call."""

from __future__ import annotations

import docx
import openpyxl
import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.views import Context, help_in_danger
from tests.reading.files import made, pdf_text, squeezed


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("collection", ["checklists", "forms"])
def test_the_files_of_the_list_carry_the_safety_line(guide: Guide, collection: str, lang: Lang) -> None:
    line = squeezed(help_in_danger.safety(Context(guide, lang)).line)
    for own in getattr(guide.safety_places, collection):
        file = f"downloads/{collection}/{own}"
        assert line in pdf_text(made(lang, f"{file}.pdf")), own
        if collection == "checklists":
            sheet = openpyxl.load_workbook(made(lang, f"{file}.xlsx")).worksheets[0]
            assert line in squeezed("".join(str(row[0]) for row in sheet.iter_rows(values_only=True))), own
        document = docx.Document(str(made(lang, f"{file}.docx")))
        assert line in squeezed("".join(paragraph.text for paragraph in document.paragraphs)), own

"""Every PDF file is valid PDF/UA-1: people who listen to it or enlarge it get what everybody gets."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import page
import pikepdf
import pytest

from macros.exporters import downloads
from macros.languages import LANGUAGES
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from tests.reading.files import made, tables

GUIDE = load_guide()
PDFS = [(lang, d.path) for lang in LANGUAGES for d in downloads(GUIDE) if d.format == "pdf"]
SAMPLES = [
    ("ru", "downloads/checklists/readiness.pdf"),
    ("en", "downloads/forms/form-role-agreement.pdf"),
    ("ru", "downloads/matrix/role-matrix.pdf"),
    ("en", "downloads/cards/roles.pdf"),
    ("ru", "downloads/chapters/2-principles.pdf"),
]


@pytest.mark.parametrize(("lang", "path"), PDFS, ids=lambda value: str(value).removeprefix("downloads/"))
def test_a_file_breaks_no_rule_of_pdf_ua(lang: str, path: str) -> None:
    report = page.validate_pdf(str(made(lang, path)), profile="ua1", limits=page.SafetyLimits.unlimited())
    failed = Counter(f"{failure.rule_id}: {failure.message}" for failure in report.failures)
    assert failed == Counter()
    assert report.is_compliant
    assert report.rules.passed > 90


def test_verapdf_finds_no_fault_either() -> None:
    files = [str(made(lang, path)) for lang, path in SAMPLES]
    run = subprocess.run(
        [sys.executable, "-m", "tests.reading.vera", *files], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {file: {} for file in files}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cells_that_name_a_row_or_a_column_are_heads(lang: str) -> None:
    with pikepdf.open(made(lang, "downloads/matrix/role-matrix.pdf")) as pdf:
        sheets = tables(pdf)
    roles, paths = len(GUIDE.roles), len({role.path for role in GUIDE.roles})
    assert [rows[0] for rows in sheets] == [["Column"] * 5] * len(sheets)
    assert Counter(tuple(row) for rows in sheets for row in rows[1:]) == {
        ("Row", "", "", "", ""): roles,
        ("Row",): paths,
    }


@pytest.mark.parametrize(("lang", "path"), [sample for sample in SAMPLES if "cards" not in sample[1]])
def test_fields_can_be_ticked_and_written_in_russian(lang: str, path: str) -> None:
    with pikepdf.open(made(lang, path)) as pdf:
        form = pdf.Root.get("/AcroForm", {"/Fields": []})
        for field in form["/Fields"]:
            if field.FT == "/Btn":
                assert {"/on", "/Off"} == set(field.AP.N.keys()), field.T
                assert (field.V, field.AS) == ("/Off", "/Off")
            name = str(field.DA).split("/")[1].split()[0]
            letters = bytes(form.DR.Font[f"/{name}"].ToUnicode.read_bytes())
            assert b"<0416>" in letters, "the letter Ж"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_in_other_languages_are_told_apart(lang: str) -> None:
    with pikepdf.open(made(lang, "downloads/chapters/7-materials.pdf")) as pdf:
        found = {str(item.Lang) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item}
    assert {own.split("-")[0] for own in found} >= set(LANGUAGES)

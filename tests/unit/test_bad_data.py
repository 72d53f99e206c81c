"""Every fault of the data is said plainly, with file and line, and nothing is written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.reading.check import data_issues, issues
from macros.reading.places import DATA, ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    return copy


def change(data: Path, file: str, old: str, new: str) -> int:
    """Replace the first ``old`` in a file; return its line."""
    path = data / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} has no {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def faults(data: Path) -> list[str]:
    """What ``validate`` says of the data."""
    return [str(issue) for issue in data_issues(data)]


def test_a_tab_is_named(data: Path) -> None:
    line = change(data, "levels.yaml", "    number: 1", "\tnumber: 1")
    (fault,) = faults(data)
    assert fault.startswith(f"data/levels.yaml:{line}: YAML:")
    assert "indent with spaces, not tabs" in fault


def test_a_missing_comma_is_named(data: Path) -> None:
    line = change(data, "ui.yaml", "{ru: Поиск, en: Search}", "{ru: Поиск en: Search}")
    (fault,) = faults(data)
    assert re.match(rf"data/ui\.yaml:{line}: ", fault)
    assert "missing" in fault or "comma" in fault or "YAML" in fault


def test_a_missing_language_is_named(data: Path) -> None:
    line = change(data, "ui.yaml", "home: {ru: Главная, en: Home}", "home: {ru: Главная}")
    (fault,) = faults(data)
    assert fault.startswith(f"data/ui.yaml:{line}: ui.words.home.en:")
    assert 'the text "en" is missing — both languages are needed' in fault


def test_an_unknown_key_is_named_with_the_nearest(data: Path) -> None:
    line = change(data, "levels.yaml", "    number: 1", "    numbr: 1")
    found = faults(data)
    assert f'data/levels.yaml:{line}: levels[0].numbr: unknown key "numbr" — did you mean "number"?' in found
    assert any('the key "number" is missing' in fault for fault in found)


def test_an_unknown_id_is_named_with_the_nearest(data: Path) -> None:
    line = change(data, "formats.yaml", "    level: individual", "    level: individul")
    (fault,) = faults(data)
    assert fault == (
        f'data/formats.yaml:{line}: formats[0].level: unknown level "individul" — did you mean "individual"?'
    )


def test_a_duplicated_id_is_named_with_its_first_place(data: Path) -> None:
    line = change(data, "risks.yaml", "id: risk-retraumatisation", "id: risk-tokenism")
    found = faults(data)
    assert any(
        fault.startswith(f"data/risks.yaml:{line}: risks[1].id:") and 'the id "risk-tokenism" is taken' in fault
        for fault in found
    )


def test_a_wrong_type_is_named(data: Path) -> None:
    line = change(data, "levels.yaml", "    number: 1", "    number: first")
    (fault,) = faults(data)
    assert fault.startswith(f"data/levels.yaml:{line}: levels[0].number: found 'first'")
    assert "integer" in fault


def test_an_empty_list_is_named_where_one_is_needed(data: Path) -> None:
    text = (data / "principles.yaml").read_text("utf-8")
    own = re.search(r"    sources: .*", text)
    assert own
    line = change(data, "principles.yaml", own.group(0), "    sources: []")
    (fault,) = faults(data)
    assert fault == f"data/principles.yaml:{line}: principles[0].sources: has 0 entries — at least 1 needed"


def test_a_renamed_id_is_named_with_where_it_went(data: Path) -> None:
    change(data, "glossary.yaml", "id: term-assent", "id: term-assents")
    found = faults(data)
    assert any('term-assent: this published id is gone or renamed — did you mean "term-assents"?' in f for f in found)
    assert any('the id "term-assents" is new — write it down: make lock' in f for f in found)


def test_a_missing_source_is_named(data: Path) -> None:
    change(data, "sources.yaml", "id: seed-archakova", "id: seed-archakov")
    found = faults(data)
    assert any('unknown source "seed-archakova" — did you mean "seed-archakov"?' in fault for fault in found)


def test_a_file_that_is_not_utf8_is_named(data: Path) -> None:
    path = data / "levels.yaml"
    path.write_bytes(path.read_text("utf-8").encode("cp1251", errors="replace"))
    (fault,) = faults(data)
    assert re.match(r"data/levels\.yaml:\d+: byte 0x[0-9a-f]{2} is not UTF-8 — save the file as UTF-8", fault)


def test_a_key_that_stands_twice_is_named(data: Path) -> None:
    line = change(data, "levels.yaml", "    number: 1", "    number: 1\n    number: 2")
    (fault,) = faults(data)
    assert fault.startswith(f'data/levels.yaml:{line + 1}: levels[0].number: the key "number" stands twice')


def test_a_file_under_another_name_than_its_entry_is_named(data: Path) -> None:
    (data / "checklists/consent.yaml").rename(data / "checklists/agreement.yaml")
    assert any("is not the name of the file" in fault for fault in faults(data))


def test_a_file_without_its_collection_is_named(data: Path) -> None:
    (data / "levels.yaml").write_text("just words\n", "utf-8")
    assert 'data/levels.yaml:1: must begin with "levels:"' in faults(data)


def test_faults_of_all_files_are_told_at_once(data: Path) -> None:
    change(data, "levels.yaml", "    number: 1", "    number: first")
    change(data, "ui.yaml", "home: {ru: Главная, en: Home}", "home: {ru: Главная}")
    assert {fault.split(":")[0] for fault in faults(data)} == {"data/levels.yaml", "data/ui.yaml"}


def test_a_block_shorter_than_its_exercise_is_named_with_what_the_card_allows(data: Path) -> None:
    change(data, "exercises.yaml", "    minutes: {min: 12, max: 20}", "    minutes: {min: 40, max: 50}")
    found = faults(data)
    assert found
    assert all(re.match(r"data/workshops/.+:\d+: workshops\[0\]\.blocks\[\d+\]\.minutes: ", fault) for fault in found)
    assert all(fault.endswith("40 to 50 minutes are allowed by the exercise's card") for fault in found)


# ---------------------------------------------------------------- the commands


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project to be broken at will, with what the last export wrote down but without its heavy files."""
    copy = tmp_path / "project"
    heavy = ("*.pdf", "*.docx", "*.xlsx", "*.epub", "*.zip")
    left_out = shutil.ignore_patterns(".git", ".venv", "site", "build", "codes", "__pycache__", *heavy)
    shutil.copytree(ROOT, copy, ignore=left_out)
    return copy


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a project, in an environment that says nothing of this machine's language."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment = {**own, "PYTHONPATH": ".", "PYTHONUTF8": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize("command", ["validate", "export", "stats"])
def test_a_command_on_broken_data_exits_1_and_writes_nothing(project: Path, command: str) -> None:
    change(project / "data", "levels.yaml", "    number: 1", "    numbr: 1")
    before = snapshot(project)
    result = run(project, "macros", command)
    assert result.returncode == 1
    assert "data/levels.yaml:" in result.stderr
    assert "nothing was written" in result.stderr
    assert snapshot(project) == before


def snapshot(project: Path) -> dict[str, int]:
    files = (f for f in project.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
    return {str(f): f.stat().st_mtime_ns for f in files}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ('{{ link("readines") }}', 'unknown id "readines" — did you mean "readiness"?'),
        ('{{ role_cards("voise") }}', 'unknown path "voise" — did you mean "voice"?'),
        ('{{ cite("seed-archakov") }}', 'unknown id in sources "seed-archakov" — did you mean "seed-archakova"?'),
        ('{{ checklist("consnt") }}', 'unknown id in checklists "consnt" — did you mean "consent"?'),
    ],
)
def test_a_macro_with_an_unknown_id_stops_the_build_and_names_page_and_macro(
    project: Path, call: str, message: str
) -> None:
    page = project / "docs/ru/plain.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n{call}\n", "utf-8")
    result = run(project, "mkdocs", "build", "-f", "mkdocs.yml")
    assert result.returncode != 0
    macro = call.strip("{ }").split("(")[0]
    assert f"plain.md: {macro}(" in result.stderr + result.stdout
    assert message in result.stderr + result.stdout


@pytest.mark.parametrize(
    "words",
    ["{{ nobody_knows_this }}", "[нет](nowhere.md)", "[нет](about.md#nowhere)"],
    ids=["undefined variable", "broken link", "broken anchor"],
)
def test_a_broken_page_stops_the_build(project: Path, words: str) -> None:
    page = project / "docs/ru/plain.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n{words}\n", "utf-8")
    assert run(project, "mkdocs", "build", "-f", "mkdocs.yml").returncode != 0


def test_a_page_in_one_language_only_fails_by_name(project: Path) -> None:
    (project / "docs/en/plain.md").unlink()
    assert any(str(issue).startswith("docs/en/plain.md: the page stands in ru") for issue in issues(project))

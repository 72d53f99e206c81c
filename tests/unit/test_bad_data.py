"""Every fault of the data is said plainly, with file and line, and a command on broken data writes nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from macros import RefusedError
from macros.reading.check import data_issues
from tests.sample import SAMPLE
from tests.sample.languages import in_all
from tests.unit.commands import Run, running
from tests.unit.project import TODAY, change, copy_code, make_project


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "data"))


def faults(data: Path) -> list[str]:
    """What ``validate`` says of the data."""
    return [str(issue) for issue in data_issues(data)]


# What stands in the small guide, what is written instead, and what is said: {line} is that of the change.
BROKEN = {
    "a tab": (
        "checklists/ready.yaml", "    title: {ru: \"Готовы?\"", "\ttitle: {ru: \"Готовы?\"",
        r"data/checklists/ready\.yaml:{line}: YAML:.* — indent with spaces, not tabs",
    ),
    "a missing comma": (
        "ui.yaml", "{ru: Редакция, en: Edition}", "{ru: Редакция en: Edition}",
        r"data/ui\.yaml:{line}: .*(missing|comma|YAML)",
    ),
    "a missing language": (
        "ui.yaml", "edition: {ru: Редакция, en: Edition", "edition: {ru: Редакция",
        r'data/ui\.yaml:{line}: ui\.words\.edition\.en: the text "en" is missing — every language is needed',
    ),
    "an unknown id": (
        "formats.yaml", "level: strategic", "level: strategc",
        r'data/formats\.yaml:{line}: formats\[0\]\.level: unknown level "strategc" — did you mean "strategic"\?',
    ),
    "a wrong type": (
        "levels.yaml", "number: 1", "number: first",
        r"data/levels\.yaml:{line}: levels\[0\]\.number: \"first\" is not a whole number — write it in digits",
    ),
    "an empty list where one is needed": (
        "principles.yaml", "sources: [source-one]", "sources: []",
        r"data/principles\.yaml:{line}: principles\[0\]\.sources: has 0 entries — at least 1 needed",
    ),
    "a key that stands twice": (
        "levels.yaml", "number: 1", "number: 1, number: 2",
        r'data/levels\.yaml:{line}: levels\[0\]\.number: the key "number" stands twice',
    ),
    "an unknown entry in the list of safety": (
        "safety_places.yaml", "checklists: [ready]", "checklists: [redy]",
        r'data/safety_places\.yaml:{line}: safety_places\.checklists\[0\]: unknown checklist "redy" '
        r'— did you mean "ready"\?',
    ),
    "a number to call without its source": (
        "safety.yaml", ", checked: 2026-11-02, sources: [source-one]", ", checked: 2026-11-02",
        r"data/safety\.yaml:{line}: .*a number also needs sources",
    ),
    "a brace in the line of help that is no number": (
        "safety.yaml", "en: \"Call {number} or {mobile}\"", "en: \"Call} {number} or {mobile}\"",
        r"data/safety\.yaml:{line}: safety\[0\]: \"Call\} .*\" has other braces than \{number\} and \{mobile\} "
        r"— take them out",
    ),
    "a format that goes on and does not say how much work a week": (
        "formats.yaml", "meetings: once", "meetings: ongoing",
        r"data/formats\.yaml:{line}: formats\[0\]: weekly_minutes: is for what goes on",
    ),
    "a format that costs nothing and says how to do without money": (
        "formats.yaml", "cost: small", "cost: nothing, without_money: {ru: Вода, en: Water}",
        r"data/formats\.yaml:{line}: formats\[0\]: without_money: tells how a small cost is done without",
    ),
    "a mark that no file can hold": (
        "checklists/ready.yaml", "{ru: Команда", '{ru: "Ком\\x0bанда"',
        r"data/checklists/ready\.yaml:{line}: checklists\[0\]\.who\.ru: the character U\+000B cannot be printed "
        r"— delete it",
    ),
}  # fmt: skip


def structural(data: Path) -> list[str]:
    """Faults but those of poor content: the small guide has fewer formats than a real one must."""
    return [fault for fault in faults(data) if fault not in ORDINARY]


ORDINARY = set(faults(SAMPLE))


@pytest.mark.parametrize("broken", BROKEN)
def test_a_fault_is_named_with_its_line(data: Path, broken: str) -> None:
    file, old, new, said = BROKEN[broken]
    line = change(data / file, old, new)
    (fault,) = structural(data)
    assert re.fullmatch(said.replace("{line}", str(line)) + ".*", fault), fault


@pytest.mark.parametrize("sign", ["\\x0b", "\\0", "\\x1f", "\\uFFFE"])
def test_a_character_that_no_file_can_hold_is_named(data: Path, sign: str) -> None:
    line = change(data / "checklists/ready.yaml", "{ru: Команда", f'{{ru: "Ком{sign}анда"')
    (fault,) = structural(data)
    number = {"\\x0b": "000B", "\\0": "0000", "\\x1f": "001F", "\\uFFFE": "FFFE"}[sign]
    assert fault == (
        f"data/checklists/ready.yaml:{line}: checklists[0].who.ru: "
        f"the character U+{number} cannot be printed — delete it"
    )


def test_an_unknown_key_is_named_with_the_nearest(data: Path) -> None:
    line = change(data / "levels.yaml", "number: 1", "numbr: 1")
    found = faults(data)
    assert f'data/levels.yaml:{line}: levels[0].numbr: unknown key "numbr" — did you mean "number"?' in found
    assert any('the key "number" is missing' in fault for fault in found)


def test_a_duplicated_id_is_named_with_its_first_place(data: Path) -> None:
    line = change(data / "roles.yaml", "id: speaker", "id: adviser")
    assert any(
        fault.startswith(f"data/roles.yaml:{line}: roles[1].id:") and 'the id "adviser" is taken' in fault
        for fault in faults(data)
    )


def test_a_missing_source_is_named(data: Path) -> None:
    change(data / "sources.yaml", "id: source-two", "id: source-to")
    assert any('unknown source "source-two" — did you mean "source-to"?' in fault for fault in faults(data))


def test_a_renamed_id_is_named_with_where_it_went(tmp_path: Path) -> None:
    data = make_project(tmp_path / "project") / "data"
    change(data / "glossary.yaml", "id: term-voice", "id: term-voices")
    found = faults(data)
    assert any('term-voice: this published id is gone or renamed — did you mean "term-voices"?' in f for f in found)
    assert any('the id "term-voices" is new — write it down: make lock' in f for f in found)


def test_a_file_that_is_not_utf8_is_named(data: Path) -> None:
    path = data / "levels.yaml"
    path.write_bytes(path.read_text("utf-8").encode("cp1251", errors="replace"))
    (fault,) = faults(data)
    assert re.match(r"data/levels\.yaml:\d+: byte 0x[0-9a-f]{2} is not UTF-8 — save the file as UTF-8", fault)


def test_a_file_under_another_name_than_its_entry_is_named(data: Path) -> None:
    (data / "checklists/ready.yaml").rename(data / "checklists/readiness.yaml")
    assert any("is not the name of the file" in fault for fault in faults(data))


def test_a_file_without_its_collection_is_named(data: Path) -> None:
    (data / "levels.yaml").write_text("just words\n", "utf-8")
    assert 'data/levels.yaml:1: must begin with "levels:"' in faults(data)


@pytest.mark.parametrize("name", ["edition", "levels", "safety_places"])
def test_a_file_with_an_empty_mapping_is_named(data: Path, name: str) -> None:
    (data / f"{name}.yaml").write_text("{}\n", "utf-8")
    assert faults(data) == [f'data/{name}.yaml:1: must begin with "{name}:"']


def test_faults_of_all_files_are_told_at_once(data: Path) -> None:
    change(data / "levels.yaml", "number: 1", "number: first")
    change(data / "ui.yaml", "edition: {ru: Редакция, en: Edition}", "edition: {ru: Редакция}")
    assert {fault.split(":")[0] for fault in faults(data)} == {"data/levels.yaml", "data/ui.yaml"}


def test_a_checklist_of_40_items_is_refused(tmp_path: Path) -> None:
    data = make_project(tmp_path / "project") / "data"
    more = "".join(f"          - {{id: ready-more-{number}, text: {{ru: Ещё, en: More}}}}\n" for number in range(32))
    rest = "    situation: begin\n    sources: [source-one]\n"
    change(data / "checklists/ready.yaml", rest, "")
    file = data / "checklists/ready.yaml"
    file.write_text(file.read_text("utf-8") + in_all(more) + rest, "utf-8")
    (fault,) = (text for text in faults(data) if "is new" not in text)
    assert re.fullmatch(
        r"data/checklists/ready\.yaml:\d+: checklists\[0\]\.sections: has 40 items — 8 to 15 are allowed", fault
    )


@pytest.mark.parametrize("days", [366, -2])
def test_a_check_of_numbers_older_than_a_year_or_of_tomorrow_is_refused(tmp_path: Path, days: int) -> None:
    data = make_project(tmp_path / "project") / "data"
    day = TODAY - timedelta(days=days)
    line = change(data / "safety.yaml", f"checked: {TODAY}", f"checked: {day}")
    (fault,) = faults(data)
    assert fault.startswith(f"data/safety.yaml:{line}: safety[0].checked: the numbers were checked on {day}")


# ---------------------------------------------------------------- the commands


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code with a small project to work on."""
    copy = make_project(tmp_path_factory.mktemp("house"))
    copy_code(copy, "macros", "overrides")
    return copy


@pytest.fixture(scope="module")
def run(house: Path) -> Iterator[Run]:
    with running(house) as run:
        yield run


def test_the_site_engine_alone_prints_the_faults_and_no_traceback(house: Path, run: Run) -> None:
    file = house / "data/levels.yaml"
    kept = file.read_bytes()
    change(file, "number: 1", "numbr: 1")
    code = "from types import SimpleNamespace as N; import macros; macros.define_env(N(conf={'extra': {}}))"
    result = run(code=code)
    file.write_bytes(kept)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[0] == 'data/levels.yaml:2: levels[0].number: the key "number" is missing'
    assert result.stderr.endswith("\n2 faults; nothing was written\n")


def test_a_refusal_in_a_live_preview_is_an_error_like_others() -> None:
    assert isinstance(RefusedError("why"), Exception)


def snapshot(house: Path) -> dict[str, int]:
    files = (f for f in house.rglob("*") if f.is_file() and f.name != "build.lock" and f.suffix != ".pyc")
    return {str(f): f.stat().st_mtime_ns for f in files}


def test_a_whole_project_is_validated_in_one_line(run: Run) -> None:
    result = run("validate")
    assert (result.returncode, result.stderr) == (0, "")
    assert re.fullmatch(r"\d+ entries are whole, \d\.\d\d s\n", result.stdout)


@pytest.mark.parametrize("command", ["validate", "export", "stats", "pages", "build", "lock"])
def test_a_command_on_broken_data_exits_1_and_writes_nothing(house: Path, run: Run, command: str) -> None:
    file = house / "data/levels.yaml"
    kept = file.read_bytes()
    change(file, "number: 1", "numbr: 1")
    before = snapshot(house)
    result = run(command)
    after = snapshot(house)
    file.write_bytes(kept)
    assert result.returncode == 1
    assert "data/levels.yaml:" in result.stderr
    assert "nothing was written" in result.stderr
    assert "Traceback" not in result.stderr
    assert after == before

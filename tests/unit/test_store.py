"""What an earlier run read is taken from the disk only where content and code are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading import store
from macros.reading.kept import Kept, stamp
from macros.reading.places import DATA, DOCS
from macros.reading.store import Store, store_of


class Run:
    """One run that reads the files of a folder and keeps what it made; ``made`` are the files it had to read."""

    def __init__(self, folder: Path) -> None:
        self.made: list[str] = []
        kept = Kept(self._make, Store(folder / "store"))
        self.values = kept.all(stamp(file) for file in sorted(folder.glob("*.txt")))
        kept.save()

    def _make(self, file: Path) -> str:
        self.made.append(file.name)
        return file.read_text("utf-8").upper()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
    assert (Run(tmp_path).made, Run(tmp_path).made) == (["a.txt", "b.txt"], [])
    return tmp_path


def test_only_the_file_with_another_content_is_read_again(folder: Path) -> None:
    (folder / "a.txt").touch()
    (folder / "b.txt").write_text("c", "utf-8")
    run = Run(folder)
    assert (run.made, run.values) == (["b.txt"], ["A", "C"])


def test_equal_content_of_another_file_is_not_taken_for_it(folder: Path) -> None:
    (folder / "c.txt").write_text("a", "utf-8")
    assert Run(folder).made == ["c.txt"], "what is made of a file names it in its faults"


def test_other_code_reads_everything_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_readers", lambda: b"other")
    assert Run(folder).made == ["a.txt", "b.txt"]


@pytest.mark.parametrize("damage", [b"", b"x" * 100, None])
def test_a_damaged_or_missing_store_is_empty(folder: Path, damage: bytes | None) -> None:
    file = folder / "store"
    content = file.read_bytes()
    file.unlink()
    if damage is not None:
        file.write_bytes(damage or content[:-1])
    run = Run(folder)
    assert (run.made, run.values) == (["a.txt", "b.txt"], ["A", "B"])
    assert Run(folder).made == []


def test_a_file_that_is_gone_is_forgotten(folder: Path) -> None:
    (folder / "a.txt").unlink()
    size = (folder / "store").stat().st_size
    assert Run(folder).values == ["B"]
    assert (folder / "store").stat().st_size < size


def test_only_folders_of_the_project_have_a_store(tmp_path: Path) -> None:
    assert store_of(tmp_path) is None
    assert {type(store_of(folder)) for folder in (DATA, DOCS / "ru", DOCS / "en")} == {Store}


def test_the_code_that_reads_is_part_of_the_key() -> None:
    files = {file.relative_to(store.HOUSE).as_posix() for file in store._files()}
    assert {"errors.py", "languages.py", "model/practice.py", "reading/lines.py", "reading/rules/content.py"} <= files

"""A file is read again only when it changed; what goes across files is checked again whenever one did."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from macros.errors import DataError
from macros.reading import entries, guide_loading, pages
from macros.reading.guide_loading import load_guide
from macros.reading.kept import Kept, stamp
from macros.reading.pages import load_pages, read_folder
from tests.sample import SAMPLE
from tests.unit.project import change


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "data"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the data files read from now on."""
    names: list[str] = []

    def noted(file: Path, root: Path) -> entries.DataFile:
        names.append(file.name)
        return entries.read_data_file(file, root)

    monkeypatch.setattr(guide_loading, "read_data_file", noted)
    return names


def test_only_the_changed_file_is_read_again(data: Path, read: list[str]) -> None:
    first = load_guide(data)
    assert len(read) == len(list(data.rglob("*.yaml")))
    read.clear()
    assert load_guide(data) is first
    assert read == []
    change(data / "roles.yaml", "Советует", "Советует нам")
    second = load_guide(data)
    assert read == ["roles.yaml"]
    assert second.roles[0].summary.ru == "Советует нам"
    assert second.formats[0] is first.formats[0], "the entries of other files are the same"


def test_a_file_of_another_size_at_the_same_time_has_changed(data: Path, read: list[str]) -> None:
    load_guide(data)
    before = (data / "roles.yaml").stat()
    change(data / "roles.yaml", "Советует", "Советует нам")
    os.utime(data / "roles.yaml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_guide(data).roles[0].summary.ru == "Советует нам"


def test_a_change_in_one_file_is_checked_against_the_others(data: Path) -> None:
    load_guide(data)
    change(data / "checklists/ready.yaml", "id: ready\n", "id: readier\n")
    (data / "checklists/ready.yaml").rename(data / "checklists/readier.yaml")
    with pytest.raises(DataError, match='unknown checklist "ready" — did you mean "readier"'):
        load_guide(data)


def test_a_fault_is_told_again_until_it_is_mended(data: Path) -> None:
    change(data / "levels.yaml", "number: 1", "number: first")
    for _ in range(2):
        with pytest.raises(DataError, match='"first" is not a whole number'):
            load_guide(data)
    change(data / "levels.yaml", "number: first", "number: 1")
    assert load_guide(data).levels[0].number == 1


def test_what_is_no_longer_asked_for_is_forgotten(tmp_path: Path) -> None:
    made: list[str] = []

    def make(file: Path) -> str:
        made.append(file.name)
        return file.read_text("utf-8")

    kept = Kept(make)
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        file.write_text(file.name, "utf-8")
    assert kept.all(map(stamp, files)) == ["a", "b"]
    assert kept.all([stamp(files[1])]) == ["b"]
    assert kept.all(map(stamp, files)) == ["a", "b"]
    assert made == ["a", "b", "a"]


def test_only_the_changed_page_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs" / "ru"
    docs.mkdir(parents=True)
    for name in ("a", "b"):
        (docs / f"{name}.md").write_text(f"---\nkind: page\n---\n# Страница {name} {{: #{name} }}\n", "utf-8")
    first = read_folder(docs)
    assert [page.title for page in load_pages(docs)] == ["Страница a", "Страница b"]
    change(docs / "b.md", "Страница b", "Другая")
    second = read_folder(docs)
    assert (second[0] is first[0], second[1] is first[1]) == (True, False)
    assert [page.title for page in load_pages(docs)] == ["Страница a", "Другая"]
    assert pages.read_folder(docs)[1] is second[1]

"""A build is whole or leaves the old site; two builds do not meet; each command says what is wrong and exits 1."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros import __main__ as commands
from macros.commands import build
from macros.commands.exchange import exchange
from macros.exporters.made.file import File, keep, record_of
from macros.model import Guide
from tests.unit.test_sizes import MARK


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Guide) -> Path:
    """A build of the small guide in a folder of its own; the site engine is a few lines."""
    for name in ("SITE", "CACHE", "MADE", "PACKED", "RENDERED", "BUILDING"):
        monkeypatch.setattr(build, name, tmp_path / name.lower())

    def pages(folder: Path) -> Path:
        for place, lang in (("index.html", "ru"), ("en/index.html", "en")):
            page = folder / "whole" / place
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(MARK.format(lang, ""), "utf-8")
        return folder / "whole"

    monkeypatch.setattr(build, "build_both", pages)
    monkeypatch.setattr(build, "checked", lambda: SimpleNamespace(guide=sample))
    monkeypatch.setattr(build, "load_guide", lambda: sample)
    monkeypatch.setattr(build.chrome, "write", lambda *_: None)
    monkeypatch.setattr(build.bundling, "bundle", lambda edition, words: None)
    monkeypatch.setattr(build.permanent_links, "publish", lambda *_: 0)
    monkeypatch.setattr(build.moved_pages, "publish", lambda *_: 0)
    (tmp_path / "cache").mkdir()
    return tmp_path


def quiet(_: str) -> None:
    """No progress."""


def put(house: Path, path: str, content: bytes, pages: int = 0) -> None:
    """A made file."""
    file = File(content, pages)
    keep(house / "made" / path, file, record_of(file, "key", {}, 0))


def old_site(house: Path) -> None:
    (house / "site").mkdir()
    (house / "site/index.html").write_text("old", "utf-8")


@pytest.mark.parametrize("at", ["build_both", "publish"])
def test_an_interrupted_build_leaves_the_old_site(house: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    old_site(house)
    whole = build.build_both

    def stopped(*given: object, **named: object) -> Path:
        if at == "build_both":
            whole(*given, **named)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(build if at == "build_both" else build.permanent_links, at, stopped)
    with pytest.raises(KeyboardInterrupt):
        build.build_pages(quiet)
    assert [(file.name, file.read_text("utf-8")) for file in (house / "site").iterdir()] == [("index.html", "old")]


def test_a_build_takes_the_place_of_the_old_site_whole(house: Path) -> None:
    old_site(house)
    (house / "site/gone.html").write_text("old", "utf-8")
    build.build_pages(quiet)
    assert sorted(f.relative_to(house / "site").as_posix() for f in (house / "site").rglob("*.html")) == [
        "en/index.html", "index.html",
    ]  # fmt: skip


def test_pages_tell_the_sizes_of_the_files_that_are_there(house: Path) -> None:
    put(house, "ru/downloads/a.pdf", b"x" * 2048, pages=3)
    build.build_pages(quiet)
    assert "(2 КБ, 3 стр.)" in (house / "site/index.html").read_text("utf-8")
    assert '"en/downloads/a.pdf"></small>' in (house / "site/en/index.html").read_text("utf-8")
    assert not (house / "site/downloads").exists(), "files are published when they are made"
    put(house, "en/downloads/a.pdf", b"y" * 1024, pages=1)
    build._publish(house / "site")
    assert "(1 KB, 1 pp.)" in (house / "site/en/index.html").read_text("utf-8")
    assert (house / "site/downloads/a.pdf").read_bytes() == b"x" * 2048
    assert (house / "site/en/downloads/a.pdf").read_bytes() == b"y" * 1024
    shutil.rmtree(house / "made/ru")
    build._publish(house / "site")
    assert '"ru/downloads/a.pdf"></small>' in (house / "site/index.html").read_text("utf-8")


def test_publishing_again_takes_the_new_file_and_leaves_the_kept_one_alone(house: Path) -> None:
    put(house, "ru/downloads/a.pdf", b"one")
    build.build_pages(quiet)
    build._publish(house / "site")
    put(house, "ru/downloads/a.pdf", b"two")
    assert (house / "site/downloads/a.pdf").read_bytes() == b"one", "a made file is never written in place"
    build._publish(house / "site")
    assert (house / "site/downloads/a.pdf").read_bytes() == b"two"


@pytest.mark.parametrize("command", ["build", "pages", "export", "serve"])
def test_a_second_build_at_the_same_time_says_so_and_exits_1(
    house: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with build.alone():
        assert commands.main([command]) == 1
    assert capsys.readouterr().err.strip() == "another build is under way in this folder; wait until it ends"
    with build.alone():
        pass  # the lock is free again


def test_a_build_that_was_killed_leaves_no_lock(house: Path) -> None:
    (house / "cache/build.lock").touch()
    with build.alone():
        pass


def test_what_the_site_engine_complains_of_is_told_without_its_news() -> None:
    said = "INFO    -  Cleaning site\nWARNING -  a.md: broken\nTraceback:\n  File x\nERROR   -  plain.md: link(x)\n"
    assert build._last_words(said) == "WARNING -  a.md: broken\nERROR   -  plain.md: link(x)"
    assert build._last_words("no such file") == "no such file"


def test_a_reader_never_meets_a_moment_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "CACHE", tmp_path / "cache")
    for name in ("site", "one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, "utf-8")
    if not exchange(tmp_path / "one", tmp_path / "two"):
        pytest.skip("this disk cannot let two folders change places")
    (tmp_path / "cache").mkdir()
    missed: list[str] = []
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                (tmp_path / "site/index.html").read_text("utf-8")
            except FileNotFoundError as error:
                missed.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(300):
        new = tmp_path / "new"
        new.mkdir()
        (new / "index.html").write_text(str(number), "utf-8")
        build._replace(tmp_path / "site", new)
    over.set()
    reader.join()
    assert missed == []
    assert (tmp_path / "site/index.html").read_text("utf-8") == "299"


@pytest.mark.parametrize("there", [True, False])
def test_where_folders_cannot_change_places_the_site_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    monkeypatch.setattr(build, "CACHE", tmp_path)
    monkeypatch.setattr(build, "exchange", lambda *_: False)
    for name in ("site", "new") if there else ("new",):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    build._replace(tmp_path / "site", tmp_path / "new")
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["new"]
    assert [file.name for file in tmp_path.iterdir()] == ["site"]

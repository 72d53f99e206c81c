"""Files get made: only what changed, whole or not at all, and what is damaged is made anew."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.exporters.made import zip as packing
from macros.exporters.made.file import NOTE, File, keep, place_file, read_record, record_of, write
from macros.exporters.made.job import Job, done, fingerprint
from macros.exporters.made.run import MakerError, run
from tests.sample import sample_guide, sample_imprint
from tests.unit import makers


def quiet(_: str) -> None:
    """No progress."""


def job(path: str, text: str, make: Callable[..., File] = makers.upper, *more: object) -> Job:
    return Job(path, make, (text, *more), fingerprint(text))


def stale(jobs: list[Job], folder: Path) -> list[str]:
    return [one.path for one in jobs if not one.fresh(folder)]


# ---------------------------------------------------------------- only what changed


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    def make(first: str) -> int:
        return run([job("ru/a.txt", first), job("ru/b.txt", "b")], tmp_path, quiet, workers=1)

    assert make("a") == 2
    assert make("a") == 0
    assert make("changed") == 1
    assert (tmp_path / "ru/a.txt").read_text() == "CHANGED"
    (tmp_path / "ru/b.txt").unlink()
    assert make("changed") == 1
    assert (tmp_path / "ru/b.txt").read_text() == "B"


def test_what_no_job_makes_is_dropped(tmp_path: Path) -> None:
    run([job("ru/a.txt", "a"), job("ru/old.txt", "old")], tmp_path, quiet, workers=1)
    run([job("ru/a.txt", "a")], tmp_path, quiet, workers=1)
    assert sorted(file.name for file in (tmp_path / "ru").iterdir()) == ["a.txt", f"a.txt{NOTE}"]


@pytest.mark.parametrize(
    "damage", ["cut file", "other bytes", "no file", "no note", "cut note", "foreign note", "empty note"]
)
def test_a_damaged_file_or_note_is_made_anew(tmp_path: Path, damage: str) -> None:
    wanted = [job("ru/a.txt", "word"), job("ru/b.txt", "b")]
    run(wanted, tmp_path, quiet, workers=1)
    file, note = tmp_path / "ru/a.txt", tmp_path / f"ru/a.txt{NOTE}"
    match damage:
        case "cut file":
            file.write_bytes(file.read_bytes()[:2])
        case "other bytes":
            file.write_bytes(b"WARD")
        case "no file":
            file.unlink()
        case "no note":
            note.unlink()
        case "cut note":
            note.write_text(note.read_text("utf-8")[:20], "utf-8")
        case "foreign note":
            note.write_text(json.dumps({"key": wanted[0].content, "weight": 4}), "utf-8")
        case "empty note":
            note.write_bytes(b"")
    assert stale(wanted, tmp_path) == ["ru/a.txt"]
    assert run(wanted, tmp_path, quiet, workers=1) == 1
    assert file.read_text() == "WORD"
    assert stale(wanted, tmp_path) == []


def test_a_note_tells_size_pages_words_and_sum(tmp_path: Path) -> None:
    file = File(b"content", pages=3)
    keep(tmp_path / "a.pdf", file, record_of(file, "key", {"stop-item": "Стоп"}, 1.234))
    record = read_record(tmp_path / "a.pdf")
    assert record
    assert (record.bytes, record.pages, record.words, record.seconds) == (7, 3, {"stop-item": "Стоп"}, 1.23)
    assert len(record.sha256) == 64
    assert not os.access(tmp_path / "a.pdf", os.X_OK)


def test_equal_bytes_are_not_written_again(tmp_path: Path) -> None:
    place, file = tmp_path / "a.txt", File(b"same")
    assert keep(place, file, record_of(file, "one", {}, 0))
    before = place.stat().st_mtime_ns, place.stat().st_ino
    assert not keep(place, file, record_of(file, "two", {}, 0))
    assert (place.stat().st_mtime_ns, place.stat().st_ino) == before
    assert read_record(place).key == "two"  # type: ignore[union-attr]


def test_whoever_reads_sees_old_bytes_or_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle of writing: the file stays as it was."""
    place = tmp_path / "a.txt"
    write(place, b"old")

    def killed(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write(place, b"new and longer")
    assert place.read_bytes() == b"old"


# ---------------------------------------------------------------- words


def test_a_file_goes_stale_by_a_word_it_prints_and_by_no_other() -> None:
    guide = sample_guide()
    stamp = sample_imprint(guide, "ru")
    printed = Job("ru/a.txt", _says, (stamp,), "key", stamp)
    file, record = done(printed)
    assert file.content == "Стоп-пункт.".encode()
    assert record.words == {"stop-item": "Стоп-пункт."}
    other = replace(stamp, words={**stamp.words, "edition": "Издание"}, used=set())
    assert replace(printed, speaker=other)._says(record)
    for changed in ({**stamp.words, "stop-item": "Стой!"}, {"edition": "Редакция"}):
        assert not replace(printed, speaker=replace(stamp, words=changed, used=set()))._says(record)


def _says(stamp: object) -> File:
    return File(stamp.word("stop-item").encode("utf-8"))  # type: ignore[attr-defined]


def test_a_fingerprint_changes_with_any_part_and_with_where_parts_end() -> None:
    assert fingerprint("ab", "c") == fingerprint("ab", "c")
    several = {fingerprint(*parts) for parts in (("ab", "c"), ("a", "bc"), ("abc",), (b"ab", "d"), (("ab", "c"),))}
    assert len(several) == 5


# ---------------------------------------------------------------- faults


def test_a_maker_that_fails_is_named_and_what_was_made_is_kept(tmp_path: Path) -> None:
    wanted = [job("ru/a.txt", "a"), job("ru/b.txt", "b", makers.failing_once, tmp_path / "calls")]
    with pytest.raises(MakerError, match=r"^ru/b\.txt: ValueError: no paper left$"):
        run([replace(wanted[0], weight=9), wanted[1]], tmp_path / "made", quiet, workers=1)
    assert stale(wanted, tmp_path / "made") == ["ru/b.txt"]
    assert not (tmp_path / "made/ru/b.txt").exists()
    assert run(wanted, tmp_path / "made", quiet, workers=1) == 1


def test_a_missing_package_is_said_with_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MakerError, match=r"^ru/a\.txt: the package typst is missing; run: make serve"):
        run([job("ru/a.txt", "a", makers.without_package)], tmp_path, quiet, workers=1)


def test_progress_is_told_from_the_first_moment(tmp_path: Path) -> None:
    told: list[str] = []
    run([job(f"ru/{number}.txt", str(number)) for number in range(25)], tmp_path, told.append, workers=1)
    assert told[0] == "25 files to take away, 25 to make"
    assert [line.split(" files")[0] for line in told[1:]] == ["20 of 25", "25 of 25"]


# ---------------------------------------------------------------- ZIP


def test_packing_twice_gives_equal_bytes(tmp_path: Path) -> None:
    for name in ("b.html", "a/c.css", "a/ё.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    first = packing.pack(tmp_path, "top", packing.FIRST_DAY)
    for file in tmp_path.rglob("*"):
        file.touch()
    assert packing.pack(tmp_path, "top", packing.FIRST_DAY) == first
    assert packing.pack(tmp_path, "top", date(2026, 1, 2)) != first
    assert packing.repack(packing.pack(tmp_path, "top", date(2026, 1, 2))) == packing.repack(first)


def test_a_published_file_is_replaced_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads sees the old file or the new one; a file that stands there already is left alone."""
    one, two, target = tmp_path / "one", tmp_path / "two", tmp_path / "site/a.pdf"
    one.write_bytes(b"one")
    two.write_bytes(b"two")
    place_file(one, target)
    monkeypatch.setattr(Path, "replace", lambda half, whole: seen.append(whole.read_bytes()) or half.rename(whole))
    seen: list[bytes] = []
    place_file(two, target)
    place_file(two, target)
    assert seen == [b"one"], "the old file stands until the new one takes its place"
    assert (target.read_bytes(), one.read_bytes()) == (b"two", b"one")
    assert [file.name for file in target.parent.iterdir()] == ["a.pdf"]

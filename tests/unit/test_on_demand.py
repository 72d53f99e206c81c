"""A file is made when somebody asks for it: once however many ask, whole or not at all, and again after a fault."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.exporters.made.file import File
from macros.exporters.made.job import Job, fingerprint
from macros.exporters.made.on_demand import OnDemand
from macros.exporters.made.run import MakerError
from tests.unit import makers

PATH = "ru/downloads/a.txt"
LONG = 60.0  # seconds: a guard, no budget


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[Callable[[], Job]], OnDemand]]:
    """Opens the files of one job; they are closed at the end."""
    running: list[OnDemand] = []

    def begin(get: Callable[[], Job]) -> OnDemand:
        running.append(OnDemand({PATH: get}, tmp_path / "made"))
        return running[-1]

    yield begin
    for one in running:
        one.close()


def job(make: Callable[..., File], *more: object, text: str = "word") -> Callable[[], Job]:
    return lambda: Job(PATH, make, (text, *more), fingerprint(text))


def left(tmp_path: Path) -> list[str]:
    return sorted(file.name for file in (tmp_path / "made").rglob("*") if file.is_file())


Open = Callable[[Callable[[], Job]], OnDemand]


def test_asked_for_by_many_at_once_it_is_made_once(tmp_path: Path, opened: Open) -> None:
    files = opened(job(makers.noted, tmp_path / "calls", 0.3))
    found: list[Path | None] = []
    readers = [threading.Thread(target=lambda: found.append(files.get(PATH, LONG))) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == [tmp_path / "made" / PATH] * 8
    assert (tmp_path / "made" / PATH).read_text() == "WORD"
    assert (tmp_path / "calls").read_text("utf-8") == "word\n"


def test_whoever_cannot_wait_is_told_so_and_gets_it_later(tmp_path: Path, opened: Open) -> None:
    files = opened(job(makers.noted, tmp_path / "calls", 0.5))
    assert files.knows(PATH)
    assert not files.knows("ru/downloads/b.txt")
    assert files.get(PATH, 0) is None
    assert files.get(PATH, LONG) == tmp_path / "made" / PATH
    assert files.get(PATH, 0) == tmp_path / "made" / PATH, "kept"
    assert (tmp_path / "calls").read_text("utf-8") == "word\n"


def test_what_changed_is_made_again_at_the_next_request(tmp_path: Path, opened: Open) -> None:
    words = ["one"]

    def get() -> Job:
        return job(makers.upper, text=words[0])()

    files = opened(get)
    assert files.get(PATH, LONG).read_text() == "ONE"  # type: ignore[union-attr]
    words[0] = "two"
    assert files.get(PATH, LONG).read_text() == "TWO"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("make", "fault"),
    [(makers.failing_once, "ValueError: no paper left"), (makers.killed_once, "ended before it was done")],
)
def test_a_maker_that_fails_is_said_in_words_and_the_next_request_works(
    tmp_path: Path, opened: Open, make: Callable[..., File], fault: str
) -> None:
    files = opened(job(make, tmp_path / "calls"))
    with pytest.raises(MakerError, match=rf"^{PATH}: .*{fault}"):
        files.get(PATH, LONG)
    assert left(tmp_path) == [], "nothing half-written"
    assert files.get(PATH, LONG).read_text() == "WORD"  # type: ignore[union-attr]


def test_who_could_not_wait_is_told_of_the_failure_too(tmp_path: Path, opened: Open) -> None:
    """A page that asks again every second would else begin the making anew for ever."""
    files = opened(job(makers.failing_once_alone, tmp_path / "calls", tmp_path / "gone"))
    assert files.get(PATH, 0) is None
    (tmp_path / "gone").touch()
    while not (tmp_path / "calls").exists():
        time.sleep(0.01)
    time.sleep(0.5)  # now it has failed, and nobody was there to hear it
    with pytest.raises(MakerError, match="no paper left"):
        files.get(PATH, LONG)
    assert files.get(PATH, LONG) == tmp_path / "made" / PATH


def test_a_file_whose_pages_are_not_built_is_said_in_words(tmp_path: Path, opened: Open) -> None:
    def get() -> Job:
        raise FileNotFoundError(2, "No such file or directory", "site/roles/index.html")

    files = opened(get)
    for _ in range(2):
        with pytest.raises(MakerError, match=rf"^{PATH}: .*site/roles/index\.html"):
            files.get(PATH, LONG)


def test_a_file_kept_but_damaged_is_made_anew(tmp_path: Path, opened: Open) -> None:
    files = opened(job(makers.upper))
    place = files.get(PATH, LONG)
    assert place
    place.write_bytes(b"W")
    assert files.get(PATH, LONG).read_text() == "WORD"  # type: ignore[union-attr]

"""The server of ``make serve``: pages at once, files when they are asked for, plain words while a reader waits."""

from __future__ import annotations

import gzip
import http.client
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import html5lib
import pytest

from macros.exporters.made.file import File
from macros.exporters.made.job import Job, fingerprint
from macros.exporters.made.on_demand import OnDemand
from macros.site import server as serving
from macros.site.server import server
from macros.views import Context
from tests.sample import sample_guide
from tests.unit import makers

READER, PROGRAM = "text/html,application/xhtml+xml", "*/*"
LONG = 60.0  # seconds: a guard, no budget
PATIENCE, SLOW = 0.1, 0.5  # seconds, in place of one and of minutes


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


class Place:
    """A served folder with files that are made on demand."""

    def __init__(self, folder: Path) -> None:
        self.calls = folder / "calls"
        site = folder / "site"
        for name, text in {
            "index.html": "Дом",
            "404.html": "Нет",
            "en/index.html": "Home",
            "en/404.html": "No",
        }.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, "utf-8")
        self.files = OnDemand(
            {
                "ru/downloads/slow.txt": self._job("ru/downloads/slow.txt", makers.noted, SLOW),
                "en/downloads/slow.txt": self._job("en/downloads/slow.txt", makers.noted, SLOW),
                "ru/downloads/quick.txt": self._job("ru/downloads/quick.txt", makers.noted, 0),
                "en/downloads/bad.txt": self._job("en/downloads/bad.txt", makers.failing_once),
            },
            folder / "made",
        )
        guide = sample_guide()
        self.server = server(site, 0, self.files, lambda lang: Context(guide, lang).word)

    def _job(self, path: str, make: Callable[..., File], *more: object) -> Callable[[], Job]:
        return lambda: Job(path, make, (path, self.calls, *more), fingerprint(path))

    def ask(self, path: str, accept: str = READER, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_address[1], timeout=LONG)
        connection.request("GET", path, headers={"Accept": accept, **headers})
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found

    def wait_for(self, path: str) -> Answer:
        """Ask as a browser does that is told to ask again."""
        until = time.monotonic() + LONG
        while (answer := self.ask(path)).status == 202 and time.monotonic() < until:
            time.sleep(0.05)
        return answer


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.setattr(serving, "PATIENCE", PATIENCE)
    running = Place(tmp_path)
    threading.Thread(target=running.server.serve_forever, daemon=True).start()
    yield running
    running.server.shutdown()
    running.server.server_close()
    running.files.close()


def test_a_reader_waits_a_second_before_being_told() -> None:
    assert serving.PATIENCE == 1.0


def test_pages_and_what_is_missing_are_answered_in_the_readers_language(place: Place) -> None:
    assert [(place.ask(p).status, place.ask(p).text) for p in ("/", "/en/", "/nowhere/", "/en/nowhere/", "/en")] == [
        (200, "Дом"), (200, "Home"), (404, "Нет"), (404, "No"), (301, ""),
    ]  # fmt: skip


def test_texts_are_compressed_for_those_who_ask(place: Place) -> None:
    answer = place.ask("/", **{"Accept-Encoding": "gzip, br"})
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body).decode("utf-8") == "Дом"


def test_a_quick_file_comes(place: Place) -> None:
    answer = place.wait_for("/downloads/quick.txt")
    assert (answer.status, answer.text) == (200, "RU/DOWNLOADS/QUICK.TXT")


@pytest.mark.parametrize(
    ("path", "lang", "words"),
    [
        ("/downloads/slow.txt", "ru", ("Файл готовится", "‹file-making-text›")),
        ("/en/downloads/slow.txt", "en", ("The file is being made", "‹file-making-text›")),
    ],
)
def test_a_reader_of_a_slow_file_is_told_in_their_language_and_then_gets_it(
    place: Place, path: str, lang: str, words: tuple[str, ...]
) -> None:
    start = time.monotonic()
    answer = place.ask(path)
    assert answer.status == 202
    assert time.monotonic() - start >= PATIENCE
    assert answer.headers["refresh"] == "1"
    assert answer.headers["cache-control"] == "no-store"
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(answer.text)
    assert tree.get("lang") == lang
    assert [word for word in words if word not in answer.text] == []
    assert place.wait_for(path).text == f"{lang}/downloads/slow.txt".upper()
    assert place.calls.read_text("utf-8").count("slow") == 1, "made once, however often the browser asks"


def test_a_program_waits_for_its_file(place: Place) -> None:
    answer = place.ask("/downloads/slow.txt", accept=PROGRAM)
    assert (answer.status, answer.text) == (200, "RU/DOWNLOADS/SLOW.TXT")


def test_a_file_that_could_not_be_made_says_why_and_the_next_request_gets_it(place: Place) -> None:
    answer = place.wait_for("/en/downloads/bad.txt")
    assert answer.status == 500
    assert "The file could not be made" in answer.text
    assert "en/downloads/bad.txt: ValueError: no paper left" in answer.text
    assert "refresh" not in answer.headers
    assert place.wait_for("/en/downloads/bad.txt").status == 200


def test_nothing_outside_the_site_is_served(place: Place, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/en/../../secret.txt"):
        assert place.ask(path).status == 404

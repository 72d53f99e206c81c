"""The server makes a file when it is asked for: plain words meanwhile, once however many ask, and a fault in words."""

from __future__ import annotations

import inspect
import time
from concurrent.futures import ThreadPoolExecutor

import html5lib
import pytest

from macros.site.server import server
from tests.unit.served import LONG, LONG_TEXT, PATIENCE, PROGRAM, Place

READERS = 16  # at once
REQUESTS = 2000


def test_a_reader_waits_a_second_before_being_told() -> None:
    assert inspect.signature(server).parameters["patience"].default == 1.0


def test_a_quick_file_comes_with_its_kind_and_tag(place: Place) -> None:
    answer = place.wait_for("/downloads/1.txt")
    assert (answer.status, answer.text) == (200, "RU/DOWNLOADS/1.TXT")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert place.ask("/downloads/1.txt", If_None_Match=answer.headers["etag"]).status == 304
    assert place.ask("/downloads/1.txt", Range="bytes=0-1").body == b"RU"


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


def test_head_makes_the_file_and_tells_what_get_would(place: Place) -> None:
    head = place.ask("/downloads/slow.txt", method="HEAD")
    assert (head.status, head.headers["refresh"], head.body) == (202, "1", b"")
    program = place.ask("/downloads/2.txt", accept=PROGRAM, method="HEAD")
    got = place.ask("/downloads/2.txt")
    assert (program.status, program.body) == (200, b"")
    for name in ("content-type", "content-length", "etag", "last-modified"):
        assert program.headers[name] == got.headers[name]
    assert place.calls.read_text("utf-8").count("2.txt") == 1


def test_a_program_waits_for_its_file(place: Place) -> None:
    answer = place.ask("/downloads/slow.txt", accept=PROGRAM)
    assert (answer.status, answer.text) == (200, "RU/DOWNLOADS/SLOW.TXT")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_file_that_could_not_be_made_says_why_and_the_next_request_gets_it(place: Place, method: str) -> None:
    until = time.monotonic() + LONG
    while (answer := place.ask("/en/downloads/bad.txt", method=method)).status == 202 and time.monotonic() < until:
        time.sleep(0.05)
    assert answer.status == 500
    assert "refresh" not in answer.headers
    if method == "GET":
        assert "The file could not be made" in answer.text
        assert "en/downloads/bad.txt: ValueError: no paper left" in answer.text
    assert place.wait_for("/en/downloads/bad.txt").status == 200


def test_the_page_of_a_file_names_what_this_computer_lacks(place: Place) -> None:
    answer = place.wait_for("/en/downloads/lost.txt")
    assert answer.status == 500
    assert "en/downloads/lost.txt: a system library is missing: cannot load library" in answer.text
    assert "libpango-1.0-0" in answer.text


def test_two_thousand_requests_at_sixteen_at_once_are_answered_and_each_file_is_made_once(
    place: Place, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each reader keeps its connection and asks for pages, what is missing, and files that nobody has made yet."""
    wanted = {
        "/": (200, "Дом"),
        "/en/": (200, "Home"),
        "/roles/": (200, LONG_TEXT),
        "/nowhere/": (404, "Нет"),
        **{f"/downloads/{number}.txt": (200, f"RU/DOWNLOADS/{number}.TXT") for number in range(10)},
    }
    paths = list(wanted)

    faults: list[str] = []

    def read(reader: int) -> None:
        connection = place.connection()
        for number in range(REQUESTS // READERS):
            path = paths[(reader * 5 + number) % len(paths)]
            connection.request("GET", path, headers={"Accept": PROGRAM})
            answer = connection.getresponse()
            if (answer.status, answer.read().decode("utf-8")) != wanted[path]:
                faults.append(path)
        connection.close()

    with ThreadPoolExecutor(READERS) as readers:
        list(readers.map(read, range(READERS)))
    assert faults == []
    assert sorted(place.calls.read_text("utf-8").split()) == [f"ru/downloads/{number}.txt" for number in range(10)]
    assert capfd.readouterr().err == ""

"""The server of ``make serve`` answers as a good host does: addresses, kinds of files, compressed texts, safety."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from macros.site.server.answers import plain
from macros.site.server.headers import HEADERS
from tests.unit.served import LONG_TEXT, Answer, Place

CHANGING = ("date", "server")


def lasting(answer: Answer) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name not in CHANGING}


# ---------------------------------------------------------------- addresses


def test_pages_and_what_is_missing_are_answered_in_the_readers_language(place: Place) -> None:
    asked = ("/", "/en/", "/nowhere/", "/en/nowhere/", "/en", "/EN/nowhere/", "/%65%6e/x", "/EN/")
    assert [(place.ask(p).status, place.ask(p).text) for p in asked] == [
        (200, "Дом"), (200, "Home"), (404, "Нет"), (404, "No"), (301, ""), (404, "No"), (404, "No"), (404, "No"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * 300,
        "/" + "я" * 130,
        "/a\0b",
        "/roles/index.html/",
        "/%ff%fe",
        "/.git/config",
        "/digits.bin/",
        "/a%0d%0ab",
    ],
)
def test_a_name_of_any_length_and_letters_is_answered_with_the_page_for_what_is_missing(
    place: Place, capfd: pytest.CaptureFixture[str], path: str
) -> None:
    answer = place.ask(path)
    assert (answer.status, answer.text) == (404, "Нет")
    assert place.ask(path, method="HEAD").status == 404
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("path", "plainly"),
    [
        ("/", "/"),
        ("/.", "/"),
        ("/..", "/"),
        ("/a/..", "/"),
        ("/a/./b//../", "/a/"),
        ("/a/b/.", "/a/b/"),
        ("/../x", "/x"),
        ("//evil.example/..", "/"),
        ("////a///b.html", "/a/b.html"),
        ("/a.b/c..d/", "/a.b/c..d/"),
    ],
)
def test_an_address_is_written_plainly(path: str, plainly: str) -> None:
    assert plain(path) == plainly
    assert plain(plainly) == plainly


@pytest.mark.parametrize(
    ("path", "goal"),
    [
        ("/roles", "/roles/"),
        ("/roles?q=a&b=1", "/roles/?q=a&b=1"),
        ("/roles/.", "/roles/"),
        ("/roles/..", "/"),
        ("/en/../roles", "/roles/"),
        ("/%2e%2e/secret.txt", "/secret.txt"),
        ("/./\\evil.example/", "/%5Cevil.example/"),
    ],
)
def test_an_address_that_is_not_plain_leads_to_the_plain_one(place: Place, path: str, goal: str) -> None:
    answer = place.ask(path)
    assert (answer.status, answer.headers["location"]) == (301, goal)


def test_nothing_outside_the_site_is_served(place: Place, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    for path in (
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/../../secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
    ):
        answer = place.ask(path)
        goal = answer.headers.get("location", path)
        assert place.ask(goal).status == 404
        assert "secret" not in answer.text


def test_who_asks_for_anything_but_reading_is_told_what_is_allowed(place: Place) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
        answer = place.ask("/", method=method)
        assert (answer.status, answer.headers["allow"], answer.headers["connection"]) == (405, "GET, HEAD", "close")


# ---------------------------------------------------------------- HEAD, kinds of files, safety


@pytest.mark.parametrize("path", ["/", "/roles/", "/roles", "/nowhere/", "/downloads/table.csv", "/digits.bin"])
@pytest.mark.parametrize("coding", ["gzip, br", "identity"])
def test_head_tells_what_get_would(place: Place, path: str, coding: str) -> None:
    head, got = (place.ask(path, method=method, Accept_Encoding=coding) for method in ("HEAD", "GET"))
    assert (head.status, lasting(head), head.body) == (got.status, lasting(got), b"")
    assert int(head.headers["content-length"]) == len(got.body)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/nowhere/", "text/html; charset=utf-8"),
        ("/assets/main.js", "text/javascript; charset=utf-8"),
        ("/downloads/table.csv", "text/csv; charset=utf-8"),
        ("/downloads/sources.bib", "application/x-bibtex; charset=utf-8"),
        ("/downloads/sources.ris", "application/x-research-info-systems; charset=utf-8"),
        ("/downloads/book.epub", "application/epub+zip"),
        ("/downloads/plan.ics", "text/calendar; charset=utf-8"),
        ("/assets/face.woff2", "font/woff2"),
        ("/search/0a1b2c3d/words/0.json", "application/json"),
        ("/digits.bin", "application/octet-stream"),
    ],
)
def test_a_file_is_sent_as_what_it_is(place: Place, path: str, kind: str) -> None:
    assert place.ask(path).headers["content-type"] == kind


@pytest.mark.parametrize("path", ["/", "/roles", "/nowhere/", "/digits.bin", "/downloads/slow.txt"])
def test_every_answer_carries_the_headers_of_safety(place: Place, path: str) -> None:
    headers = place.ask(path).headers
    assert {name: headers.get(name.lower()) for name, _ in HEADERS} == dict(HEADERS)
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


# ---------------------------------------------------------------- compressed


@pytest.mark.parametrize(
    ("accepts", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br", "br"),
        ("GZIP", "gzip"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("gzip;q=0", ""),
        ("gzip;q=0, br;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("*;q=0", ""),
        ("identity", ""),
        ("identity;q=1, gzip;q=0.5", ""),
        ("identity;q=0.1, gzip;q=0.5", "gzip"),
        ("identity;q=0, br", "br"),
        ("notgzip", ""),
        ("deflate", ""),
        ("", ""),
    ],
)
def test_texts_are_compressed_as_the_reader_likes(place: Place, accepts: str, coding: str) -> None:
    answer = place.ask("/roles/", Accept_Encoding=accepts)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[coding]
    assert answer.headers.get("content-encoding", "") == coding
    assert unpack(answer.body).decode("utf-8") == LONG_TEXT
    assert answer.headers["vary"] == "Accept-Encoding"


def test_tables_and_references_are_compressed_and_what_is_packed_already_is_not(place: Place) -> None:
    for name in ("downloads/table.csv", "downloads/sources.bib", "downloads/sources.ris", "assets/main.js"):
        assert place.ask(f"/{name}", Accept_Encoding="br").headers["content-encoding"] == "br", name
    for name in ("downloads/book.epub", "assets/face.woff2", "digits.bin", "index.html"):  # the last two are too short
        answer = place.ask(f"/{name}", Accept_Encoding="br")
        assert "content-encoding" not in answer.headers, name
        assert "vary" not in answer.headers, name

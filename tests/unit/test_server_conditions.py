"""The server sends nobody what they have already, and goes on with what they have in part."""

from __future__ import annotations

import os

import pytest

from tests.unit.served import LONG_TEXT, Place

DIGITS = "/digits.bin"


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_what_a_reader_has_is_not_sent_again(place: Place, coding: str) -> None:
    first = place.ask("/roles/", Accept_Encoding=coding)
    tag, day = first.headers["etag"], first.headers["last-modified"]
    for condition in ({"If_None_Match": tag}, {"If_None_Match": f'"other", W/{tag}'}, {"If_None_Match": "*"},
                      {"If_Modified_Since": day}):  # fmt: skip
        again = place.ask("/roles/", Accept_Encoding=coding, **condition)
        assert (again.status, again.body) == (304, b""), condition
        assert again.headers["etag"] == tag
        assert again.headers["vary"] == "Accept-Encoding"
        assert again.headers["cache-control"] == "no-cache"


def test_each_form_of_a_file_has_a_tag_of_its_own(place: Place) -> None:
    tags = {place.ask("/roles/", Accept_Encoding=coding).headers["etag"] for coding in ("br", "gzip", "identity")}
    assert len(tags) == 3
    plain = place.ask("/roles/").headers["etag"]
    assert place.ask("/roles/", Accept_Encoding="br", If_None_Match=plain).status == 200


def test_a_tag_goes_before_the_day(place: Place) -> None:
    day = place.ask("/roles/").headers["last-modified"]
    assert place.ask("/roles/", If_None_Match='"old"', If_Modified_Since=day).status == 200


def test_a_changed_file_is_sent_anew_in_every_form(place: Place) -> None:
    old = {coding: place.ask("/roles/", Accept_Encoding=coding) for coding in ("br", "gzip", "identity")}
    page = place.site / "roles/index.html"
    page.write_text(LONG_TEXT.replace("детьми", "людьми"), "utf-8")  # as long as before
    os.utime(page, ns=(page.stat().st_atime_ns, page.stat().st_mtime_ns + 1_000))
    for coding, answer in old.items():
        new = place.ask("/roles/", Accept_Encoding=coding, If_None_Match=answer.headers["etag"])
        assert new.status == 200, coding
        assert new.body != answer.body, coding


def test_what_is_missing_has_no_tag_and_no_conditions(place: Place) -> None:
    answer = place.ask("/nowhere/", If_None_Match="*", Range="bytes=0-1")
    assert (answer.status, answer.text) == (404, "Нет")
    assert not {"etag", "last-modified"} & answer.headers.keys()


@pytest.mark.parametrize(
    ("asked", "part", "place_in_file"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=-2", b"89", "bytes 8-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
    ],
)
def test_a_part_of_a_file_is_sent(place: Place, asked: str, part: bytes, place_in_file: str) -> None:
    answer = place.ask(DIGITS, Range=asked)
    assert (answer.status, answer.body, answer.headers["content-range"]) == (206, part, place_in_file)
    assert answer.headers["content-length"] == str(len(part))
    assert place.ask(DIGITS).headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=99-100"])
def test_a_part_that_is_not_there_is_refused_with_the_length(place: Place, asked: str) -> None:
    answer = place.ask(DIGITS, Range=asked)
    assert (answer.status, answer.headers["content-range"]) == (416, "bytes */10")


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "lines=1-2", "bytes=b-a", "bytes", "bytes=-", "bytes=5-2"])
def test_what_is_no_single_range_is_answered_with_the_whole_file(place: Place, asked: str) -> None:
    answer = place.ask(DIGITS, Range=asked)
    assert (answer.status, answer.body) == (200, b"0123456789")


def test_a_download_goes_on_only_with_the_same_file(place: Place) -> None:
    known = place.ask(DIGITS).headers
    for mark in (known["etag"], known["last-modified"]):
        assert place.ask(DIGITS, Range="bytes=4-", If_Range=mark).status == 206, mark
    for mark in ('"other"', "Thu, 01 Jan 1970 00:00:00 GMT"):
        answer = place.ask(DIGITS, Range="bytes=4-", If_Range=mark)
        assert (answer.status, answer.body) == (200, b"0123456789"), mark


def test_a_part_of_a_text_is_a_part_of_the_plain_one(place: Place) -> None:
    answer = place.ask("/roles/", Range="bytes=0-9", Accept_Encoding="br")
    assert (answer.status, answer.body) == (206, LONG_TEXT.encode()[:10])
    assert "content-encoding" not in answer.headers

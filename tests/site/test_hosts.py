"""nginx and Caddy with our configurations, and our own server, send the whole built site alike: bytes and headers."""

from __future__ import annotations

import fcntl
import gzip
import http.client
import os
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from macros.commands.project import CACHE
from macros.site.hosts.precompress import FORMS, precompress
from macros.site.server import server
from macros.site.server.headers import HEADERS, headers_for
from macros.site.server.media import FOREVER, UNKNOWN, compresses, lasts, type_of
from tests.reading.hosts import HOSTS, program, running

OWN = "make serve"
READERS = 4
# The smallest forms take a minute of both cores to make, and a host sends every form alike.
QUICKLY = {".br": lambda content: brotli.compress(content, quality=3), ".gz": lambda content: gzip.compress(content, 3)}
CODINGS = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress}


@pytest.fixture(scope="module")
def prepared(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the compressed forms of its texts, beside the built one."""
    copy = tmp_path_factory.mktemp("hosts") / "site"
    shutil.copytree(site, copy, copy_function=_link)
    with (CACHE / "quickly.lock").open("w") as lock, pytest.MonkeyPatch.context() as patch:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests on another core prepare the same
        for name, form in QUICKLY.items():
            patch.setitem(FORMS, name, form)
        precompress(copy, CACHE / "quickly")
    return copy


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@pytest.fixture(scope="module", params=[OWN, *HOSTS])
def host(request: pytest.FixtureRequest, prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a host without ``http://``."""
    if request.param == OWN:
        ours = server(prepared)
        threading.Thread(target=ours.serve, daemon=True).start()
        yield ours.address.removeprefix("http://")
        ours.stop()
    elif program(request.param) is None:
        pytest.skip(f"{request.param} is not on this computer; run: make hosts")
    else:
        with running(request.param, prepared, tmp_path_factory.mktemp(request.param)) as address:
            yield address


def ask(host: str, path: str, method: str = "GET", **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    """One answer; ``If_Range`` stands for ``If-Range``."""
    connection = http.client.HTTPConnection(host)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    connection.close()
    return found


def test_every_page_and_file_comes_whole_in_every_coding_with_the_same_headers(host: str, prepared: Path) -> None:
    files = [file for file in sorted(prepared.rglob("*")) if file.is_file() and file.suffix not in FORMS]
    assert len(files) > 2000
    faults: list[str] = []

    def read(turn: int) -> None:
        connection = http.client.HTTPConnection(host)
        for file in files[turn::READERS]:
            address = "/" + file.relative_to(prepared).as_posix().removesuffix("index.html")
            for coding in CODINGS:
                packs = compresses(file, file.stat().st_size)
                if packs or coding == "identity":
                    connection.request("GET", address, headers={"Accept-Encoding": coding})
                    answer = connection.getresponse()
                    faults.extend(f"{address} {coding}: {fault}" for fault in differences(file, answer, coding, packs))
        connection.close()

    with ThreadPoolExecutor(READERS) as readers:
        list(readers.map(read, range(READERS)))
    assert faults[:20] == []


def differences(file: Path, answer: http.client.HTTPResponse, coding: str, packs: bool) -> Iterator[str]:
    """What an answer with a file says otherwise than it should."""
    body = answer.read()
    sent = answer.getheader("Content-Encoding", "identity")
    wanted = {
        "Content-Type": type_of(file),
        "Cache-Control": lasts(file),
        **dict(headers_for(type_of(file))),
        **({"Vary": "Accept-Encoding"} if packs else {}),
    }
    found = {name: answer.getheader(name) for name in wanted}
    yield from (f"{name}: {found[name]}, not {value}" for name, value in wanted.items() if found[name] != value)
    if (answer.status, sent) != (200, coding):
        yield f"{answer.status} {sent}"
    elif CODINGS[coding](body) != file.read_bytes():
        yield "other bytes"
    if not answer.getheader("ETag") or not answer.getheader("Last-Modified"):
        yield "no tag or day"


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/nowhere/", "404.html"),
        ("/nowhere.pdf", "404.html"),
        ("/l/nowhere/", "404.html"),
        ("/roles/nowhere.ris", "404.html"),
        ("/" + "a" * 300, "404.html"),
        ("/en/nowhere/", "en/404.html"),
        ("/en/nowhere.bib", "en/404.html"),
        ("/EN/", "en/404.html"),
    ],
)
def test_what_is_missing_is_said_in_the_language_of_the_address(
    host: str, prepared: Path, path: str, page: str
) -> None:
    for coding, unpack in CODINGS.items():
        status, headers, body = ask(host, path, Accept_Encoding=coding)
        assert (status, unpack(body)) == (404, (prepared / page).read_bytes())
        assert {name: headers[name] for name, _ in HEADERS} == dict(HEADERS)
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert headers["Cache-Control"] == "no-cache"


def test_a_folder_leads_to_its_page_and_keeps_what_was_asked(host: str) -> None:
    for path, goal in (
        ("/roles", "/roles/"),
        ("/en", "/en/"),
        ("/cases?q=a&b=c", "/cases/?q=a&b=c"),
        ("/l/home", "/l/home/"),
    ):
        status, headers, _ = ask(host, path)
        assert (status in (301, 308), headers["Location"]) == (True, goal)


def test_only_reading_is_served(host: str) -> None:
    for method in ("POST", "PUT", "DELETE"):
        status, headers, _ = ask(host, "/roles/", method)
        assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_a_short_link_page_is_sent_as_any_other(host: str, prepared: Path) -> None:
    for name in ("l/", "l/home/", "l/consultant/"):
        assert ask(host, f"/{name}")[2] == (prepared / name / "index.html").read_bytes()


@pytest.mark.parametrize("coding", CODINGS)
def test_what_a_reader_has_is_not_sent_again(host: str, coding: str) -> None:
    _, headers, _ = ask(host, "/roles/", Accept_Encoding=coding)
    for condition in ({"If_None_Match": headers["ETag"]}, {"If_Modified_Since": headers["Last-Modified"]}):
        status, again, body = ask(host, "/roles/", Accept_Encoding=coding, **condition)
        assert (status, body) == (304, b"")
        assert again["Cache-Control"] == "no-cache"


def test_a_broken_download_goes_on(host: str, prepared: Path) -> None:
    name = "downloads/guide/involvement-guide.pdf"
    if not (prepared / name).exists():
        name = "l/home/qr.png"
    content = (prepared / name).read_bytes()
    _, headers, _ = ask(host, f"/{name}", "HEAD")
    status, part, body = ask(host, f"/{name}", Range="bytes=100-", If_Range=headers["ETag"])
    assert (status, body) == (206, content[100:])
    assert part["Content-Range"] == f"bytes 100-{len(content) - 1}/{len(content)}"
    assert ask(host, f"/{name}", Range=f"bytes={len(content)}-")[0] == 416


@pytest.mark.parametrize("accepts", ["gzip;q=0", "br;q=0, gzip;q=0", "notgzip", ""])
def test_what_a_reader_refuses_is_not_sent(host: str, accepts: str) -> None:
    assert ask(host, "/roles/", Accept_Encoding=accepts)[1]["Content-Encoding"] is None


def test_every_kind_of_file_of_the_site_has_a_type(site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file() and type_of(file) == UNKNOWN}
    assert kinds == set()


def test_only_names_with_a_hash_are_kept_for_good(site: Path) -> None:
    for file in site.rglob("*"):
        if file.is_file() and lasts(file) == FOREVER:
            assert len(file.parent.parent.name) >= 7, file

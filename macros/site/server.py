"""Serves the built site the way a real host does: compressed, with its own page for what is not there.

Files to take away are made when a reader asks for them.
"""

from __future__ import annotations

import gzip
import http.server
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from macros.exporters.made.on_demand import OnDemand
from macros.exporters.made.run import MakerError
from macros.languages import FIRST, LANGUAGES, Lang
from macros.rendering import render_file

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
Words = Callable[[Lang], Callable[[str], str]]
PATIENCE = 1.0  # seconds until a reader is told that the file is being made


class Handler(http.server.SimpleHTTPRequestHandler):
    """Adds gzip for texts, the 404 page of the reader's language, and files that are made on request."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, files: OnDemand | None, words: Words, **options: Any) -> None:
        self._files = files
        self._words = words
        super().__init__(*arguments, **options)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library names it so)
        """Stay quiet."""

    def do_GET(self) -> None:
        """Answer with the file, its folder's index, a file made on request, or the 404 page."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()
            return
        file = path / "index.html" if path.is_dir() else path
        place = self._place(path)
        if self._files and self._files.knows(place):
            self._send_made(place, self._files)
        elif file.is_file():
            self._send(file, HTTPStatus.OK)
        else:
            self._send_missing()

    def _lang(self) -> Lang:
        first = self.path.lstrip("/").split("/")[0]
        return next((lang for lang in LANGUAGES if lang == first), FIRST)

    def _place(self, path: Path) -> str:
        """How makers name what stands at ``path``: ``ru/downloads/guide/involvement-guide.pdf``."""
        name = path.relative_to(self.directory).as_posix() if path.is_relative_to(self.directory) else ""
        return name if name.split("/")[0] in LANGUAGES else f"{FIRST}/{name}"

    def _send_made(self, place: str, files: OnDemand) -> None:
        """The file, or a plain line while it is made; a program that reads no HTML waits."""
        reader = "text/html" in self.headers.get("Accept", "")
        try:
            made = files.get(place, PATIENCE if reader else 600)
        except MakerError as error:
            self._say("failed", HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
            return
        if made:
            self._send(made, HTTPStatus.OK)
        else:
            self._say("making", HTTPStatus.ACCEPTED, place)

    def _say(self, what: str, status: HTTPStatus, text: str) -> None:
        lang = self._lang()
        page = render_file("library/being_made.html", what=what, text=text, lang=lang, word=self._words(lang))
        body = page.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if what == "making":
            self.send_header("Refresh", "1")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _send_missing(self) -> None:
        missing = Path(self.directory) / ("404.html" if self._lang() == FIRST else f"{self._lang()}/404.html")
        if missing.is_file():
            self._send(missing, HTTPStatus.NOT_FOUND)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, file: Path, status: HTTPStatus) -> None:
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        self.wfile.write(body)


class _Server(http.server.ThreadingHTTPServer):
    """Takes a reader who leaves in the middle of an answer for what it is: no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(
    site: Path, port: int = 0, files: OnDemand | None = None, words: Words = lambda _: str
) -> http.server.ThreadingHTTPServer:
    """A server of the folder ``site`` on this computer only; port 0 takes a free one.

    ``files`` makes files when they are asked for, ``words`` gives interface words of a language.
    """
    return _Server(("127.0.0.1", port), partial(Handler, directory=str(site), files=files, words=words))

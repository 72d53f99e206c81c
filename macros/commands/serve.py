"""Serves the built site the way a real host does: compressed, with its own page for what is not there."""

from __future__ import annotations

import gzip
import http.server
import sys
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Adds gzip for texts and the 404 page of the reader's language."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library names it so)
        """Stay quiet."""

    def do_GET(self) -> None:
        """Answer with the file, its folder's index, or the 404 page."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()
            return
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            self._send(file, HTTPStatus.OK)
            return
        english = self.path.startswith("/en/")
        missing = Path(self.directory) / ("en/404.html" if english else "404.html")
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


def server(site: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    """A server of the folder ``site`` on this computer only; port 0 takes a free one."""
    return _Server(("127.0.0.1", port), partial(Handler, directory=str(site)))


def serve(site: Path, port: int) -> None:
    """Serve until Ctrl+C."""
    with server(site, port) as running:
        print(f"The guide is at http://127.0.0.1:{port}/ (Ctrl+C to stop)")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()

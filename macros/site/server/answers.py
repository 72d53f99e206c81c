"""What is answered to a request: a page, a file, a file made for it, where to go, or the page for what is not there."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.wrappers import Request, Response

from macros.exporters.made.on_demand import OnDemand
from macros.exporters.made.run import MakerError
from macros.languages import BY_CODE, FIRST, LANGUAGES, Lang
from macros.rendering import render_file
from macros.site.server.headers import headers_for
from macros.site.server.sending import send

INDEX = "index.html"
READ = ("GET", "HEAD")
LONGEST = 600.0  # seconds that a program waits for a file

Words = Callable[[Lang], Callable[[str], str]]


class Answers:
    """The site as a WSGI application."""

    def __init__(self, site: Path, files: OnDemand | None, words: Words, patience: float) -> None:
        self._site = site
        self._files = files
        self._words = words
        self._patience = patience

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer one request."""
        request = Request(environ)
        response = self._refused(request) or self._moved(request) or self._made(request) or self._file(request)
        response.headers.extend(headers_for(response.headers.get("Content-Type", "")))
        return response(environ, start_response)

    def _refused(self, request: Request) -> Response | None:
        """Only reading is served. What else was sent is not read, so the connection ends with the answer."""
        if request.method in READ:
            return None
        error = MethodNotAllowed(READ)
        return Response(error.get_body(), error.code, [*error.get_headers(), ("Connection", "close")])

    def _moved(self, request: Request) -> Response | None:
        """An address with ``.``, ``..`` or an empty step is written plainly; that of a folder ends with a slash."""
        path = plain(request.path)
        if not path.endswith("/") and os.path.isdir(self._site / path[1:]):  # noqa: PTH112 (names of any length)
            path += "/"
        if path == request.path:
            return None
        query = request.query_string.decode("latin-1")
        location = {"Location": f"{path}?{query}" if query else path}
        return Response(status=HTTPStatus.MOVED_PERMANENTLY, headers=location)

    def _made(self, request: Request) -> Response | None:
        """A file that is made on request, or a plain line while it is; a program that reads no HTML waits."""
        lang = lang_of(request.path)
        path = request.path[1:] if BY_CODE[lang].root else f"{lang}{request.path}"
        if not (self._files and self._files.knows(path)):
            return None
        reader = "text/html" in request.headers.get("Accept", "")
        try:
            made = self._files.get(path, self._patience if reader else LONGEST)
        except MakerError as error:
            return self._say(lang, "failed", HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
        return send(request, made) if made else self._say(lang, "making", HTTPStatus.ACCEPTED, path)

    def _say(self, lang: Lang, what: str, status: HTTPStatus, text: str) -> Response:
        page = render_file("library/being_made.html", what=what, text=text, lang=lang, word=self._words(lang))
        again = {"Refresh": "1"} if what == "making" else {}
        return Response(page, status, {"Cache-Control": "no-store", **again}, mimetype="text/html")

    def _file(self, request: Request) -> Response:
        """A file of the site, or the page for what is not there in the language of the address."""
        file = self._site / (request.path[1:] + INDEX * request.path.endswith("/"))
        missing = self._site / BY_CODE[lang_of(request.path)].root / "404.html"
        return send(request, file) or send(request, missing, HTTPStatus.NOT_FOUND) or _not_found()


def plain(path: str) -> str:
    """An address without ``.``, ``..`` and empty steps: ``/a/./b//../`` → ``/a/``."""
    steps = posixpath.normpath(path.replace("//", "/")).strip("/")
    folder = path.endswith(("/", "/.", "/.."))
    return f"/{steps}/" if steps and folder else f"/{steps}"


def lang_of(path: str) -> Lang:
    """The language of an address, also of one written in capitals."""
    first = path.split("/")[1].casefold()
    return next((lang for lang in LANGUAGES if lang == first), FIRST)


def _not_found() -> Response:
    error = NotFound()
    return Response(error.get_body(), error.code, error.get_headers())

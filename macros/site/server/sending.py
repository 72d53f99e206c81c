"""Sends one file: whole, a part of it, compressed, or the word that the reader has it already."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.wrappers import Request, Response
from werkzeug.wsgi import FileWrapper

from macros.site.server.coding import chosen, packed
from macros.site.server.media import compresses, lasts, type_of

BLOCK = 64 * 1024  # bytes read and sent at once
_RANGE = re.compile(r"bytes=(?:(?P<first>\d+)-(?P<last>\d*)|-(?P<final>\d+))")


def send(request: Request, file: Path, status: HTTPStatus = HTTPStatus.OK) -> Response | None:
    """The answer with a file; nothing when there is none, or the disk takes no such name.

    Only an answer of status 200 follows the request's conditions: what stands in place of a missing page has none.
    """
    try:
        content = file.open("rb")
    except (OSError, ValueError):
        return None
    try:
        return _sent(request, file, content, status)
    except RequestedRangeNotSatisfiable as error:
        content.close()
        return Response(error.get_body(), error.code, error.get_headers())
    except OSError:  # the file went away meanwhile
        content.close()
        return None


def _sent(request: Request, file: Path, content: BinaryIO, status: HTTPStatus) -> Response:
    """The whole answer. What is known of the file is asked of the open one: another may take its place any time."""
    known = os.fstat(content.fileno())
    packs = compresses(file, known.st_size)
    part = _part(request, known.st_size) if status == HTTPStatus.OK else ""
    coding = chosen(request.accept_encodings) if packs and not part else ""
    if coding:
        content.close()
        response = Response(packed(file, coding, (known.st_mtime_ns, known.st_size)), status)
        response.headers["Content-Encoding"] = coding
    else:
        response = Response(FileWrapper(content, BLOCK), status, direct_passthrough=True)
        response.content_length = known.st_size
    response.headers["Content-Type"] = type_of(file)
    response.headers["Cache-Control"] = lasts(file)
    if packs:
        response.headers["Vary"] = "Accept-Encoding"
    if status == HTTPStatus.OK:
        response.set_etag(f"{known.st_mtime_ns:x}-{known.st_size:x}{'-' * bool(coding)}{coding}")
        response.last_modified = datetime.fromtimestamp(known.st_mtime, UTC)
        environ = {**request.environ, "HTTP_RANGE": part}
        if not part:
            del environ["HTTP_RANGE"]
        response.make_conditional(environ, accept_ranges=not coding, complete_length=known.st_size)
    return response


def _part(request: Request, size: int) -> str:
    """The one range of bytes asked for, inside the file; several, or what is none, mean the whole (RFC 9110, 14.2)."""
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if not asked or (asked["last"] and int(asked["last"]) < int(asked["first"])):
        return ""
    return "bytes=0-" if asked["final"] and int(asked["final"]) > size else asked[0]

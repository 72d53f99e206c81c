"""What kinds of files the site holds: the type each is sent with, and which are worth compressing."""

from __future__ import annotations

import re
from pathlib import Path

from macros.exporters import FORMATS

UNKNOWN = "application/octet-stream"
FOREVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"
SMALLEST = 256  # bytes; less is not compressed
_UTF8 = "; charset=utf-8"

# The table is our own: that of a machine depends on what is installed there. Files to take away bring their own.
TYPES = {
    ".css": "text/css" + _UTF8,
    ".html": "text/html" + _UTF8,
    ".ics": "text/calendar" + _UTF8,
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript" + _UTF8,
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".sha256": "text/plain" + _UTF8,
    ".svg": "image/svg+xml",
    ".txt": "text/plain" + _UTF8,
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml" + _UTF8,
    ".yaml": "application/yaml",
    ".zip": "application/zip",
} | {f".{name}": one.media for name, one in FORMATS.items() if name.isalnum()}
COMPRESSED = frozenset(
    {".bib", ".css", ".csv", ".html", ".ics", ".js", ".json", ".ris", ".svg", ".txt", ".wasm", ".webmanifest", ".xml",
     ".yaml"}
)  # fmt: skip
HASHED = r"/search/[0-9a-f]+/(words|pages)/[0-9]+\.json$"  # parts of the search index; its edition is in their folder


def type_of(file: Path) -> str:
    """The media type of a file by its name."""
    return TYPES.get(file.suffix.lower(), UNKNOWN)


def compresses(file: Path, size: int) -> bool:
    """Whether a file of ``size`` bytes is sent compressed to whoever takes it so."""
    return size >= SMALLEST and file.suffix.lower() in COMPRESSED


def lasts(file: Path) -> str:
    """How long a reader may keep a file: parts of the search index lie in a folder named by their content."""
    return FOREVER if re.search(HASHED, file.as_posix()) else ASK_AGAIN

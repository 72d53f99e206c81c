"""Puts a gzip and a brotli form beside every text of a finished site, for hosts that send them as they are."""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from macros.exporters.made.file import place_file, write
from macros.site.server.media import compresses

FORMS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda content: brotli.compress(content, quality=11),
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
}


def precompress(site: Path, cache: Path) -> tuple[int, int]:
    """Write the forms into ``site``; return how many texts have them and the bytes of all forms.

    ``cache`` keeps the forms by content: a text that did not change is not compressed again.
    """
    clear(site)
    texts = [file for file in _files(site) if compresses(file, file.stat().st_size)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # both libraries compress outside Python's lock
        kept = [form for forms in pool.map(lambda file: _forms(file, cache), texts) for form in forms]
    for old in set(_files(cache)) - set(kept):
        old.unlink()
    return len(texts), sum(form.stat().st_size for form in kept)


def clear(site: Path) -> None:
    """Take the forms away: a page that changes must not leave them behind."""
    for file in _files(site):
        if file.suffix in FORMS and file.with_suffix("").is_file():
            file.unlink()


def _forms(file: Path, cache: Path) -> list[Path]:
    content = file.read_bytes()
    kept = cache / hashlib.sha256(content).hexdigest()
    found = []
    for suffix, pack in FORMS.items():
        form = kept.with_suffix(suffix)
        if not form.is_file():
            write(form, pack(content))
        place_file(form, file.with_name(file.name + suffix))
        found.append(form)
    return found


def _files(folder: Path) -> Iterable[Path]:
    return [Path(root, name) for root, _, names in os.walk(folder) for name in names]

"""Packs the copy of the site that opens from a disk, with a note for whoever unpacks it and a checksum."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from macros.addresses import is_local
from macros.exporters.data.guide_json import BOM
from macros.exporters.made.file import File
from macros.exporters.made.zip import pack
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.rendering import render_file
from macros.views import Context
from macros.views.take_away.downloads import BOOK

TOP = f"{BOOK}-offline"
NOTE = "readme.txt"


def export_copy(site: Path, guide: Guide, site_url: str) -> File:
    """The finished copy in ``site`` as a ZIP. Its files carry the day of the edition."""
    note = {NOTE: export_note(guide, site_url)}
    return File(pack(site, TOP, date.fromisoformat(guide.edition.date), more=note))


def export_note(guide: Guide, site_url: str) -> bytes:
    """What to open, in both languages, for the plainest editor of Windows."""
    readers = {lang: Context(guide, lang) for lang in LANGUAGES}
    day = date.fromisoformat(guide.edition.date)
    views = {"edition": guide.edition.version, "day": day, "address": site_url, "local": is_local(site_url)}
    text = render_file("paper/readme.txt", readers=readers, **views)
    return BOM + text.replace("\n", "\r\n").encode("utf-8")


def export_sum(name: str, content: bytes) -> File:
    """The SHA-256 of a file as ``sha256sum -c`` reads it."""
    return File(f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode())

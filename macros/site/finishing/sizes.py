"""Writes into finished pages what the files they link to weigh, where the files are there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from macros.exporters.made.file import MadeFile, write
from macros.views import Context
from macros.views.take_away.downloads import size

_SIZE = re.compile(r'(<small class="size" data-file="([^"]+)">)[^<]*')


def write_sizes(folder: Path, ctx: Context, records: Mapping[str, MadeFile], *, but: tuple[str, ...] = ()) -> None:
    """Fill the places for sizes on every page under ``folder`` that is in the language of ``ctx``.

    ``but`` names folders inside it that hold other languages.
    """

    def filled(mark: re.Match[str]) -> str:
        record = records.get(mark.group(2))
        return mark.group(1) + (f"({size(ctx, record.bytes, record.pages)})" if record else "")

    for page in folder.rglob("*.html"):
        if page.relative_to(folder).as_posix().startswith(but):
            continue
        text = page.read_text("utf-8")
        new = _SIZE.sub(filled, text)
        if new != text:
            write(page, new.encode("utf-8"))  # readers may be on this page

"""Permanent links: a small page and a QR code for each, and the table of all; their lists are link_lists."""

from __future__ import annotations

import csv
import hashlib
import io
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from macros.addresses import SHORT_LINKS
from macros.exporters.data.guide_json import BOM, cell
from macros.exporters.look import qr
from macros.exporters.made.file import place_file
from macros.languages import LANGUAGES
from macros.model import is_id
from macros.rendering import TEMPLATES, render_file
from macros.site.link_lists import write_lists
from macros.views import Context
from macros.views.take_away.short_links import Published, ShortLink, short_links

COLUMNS = ("id", "state", "kind", *(f"{lang} {what}" for what in ("name", "address") for lang in LANGUAGES))
CHUNK = 50  # links a worker takes at once


def publish(site: Path, published: Published, cache: Path) -> int:
    """Write ``l/`` into the built site; return how many links there are. ``cache`` keeps the codes between builds.

    Raises ValueError before anything is written when an id cannot be the name of a folder.
    """
    if wrong := [entry_id for entry_id in published.lock if not is_id(entry_id)]:
        raise ValueError(f'"{wrong[0]}" is not an id: it would be written outside {SHORT_LINKS}')
    links = short_links(published)
    folder = site / SHORT_LINKS
    words = _words(published)
    for link in links:
        _write(folder / link.id / "index.html", export_page(link, **words))
    write_lists(site, published, links)
    _write(folder / "ids.csv", export_table(links))
    codes = _codes(published, links, cache)
    for link in links:
        for kind in ("svg", "png"):
            place_file(codes / f"{link.id}.{kind}", folder / link.id / f"qr.{kind}")
    return len(links)


def _codes(published: Published, links: tuple[ShortLink, ...], cache: Path) -> Path:
    """A folder with the codes of all links: drawn on all cores, once for an address and a way of drawing."""
    way = hashlib.sha256(published.site_url.encode("utf-8"))
    for file in (Path(str(qr.__file__)), TEMPLATES / "permanent" / "qr_file.svg.j2"):
        way.update(file.read_bytes())
    folder = cache / way.hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    missing = [link for link in links if not (folder / f"{link.id}.png").exists()]
    if missing:
        with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
            codes = pool.map(export_code, [link.address for link in missing], chunksize=CHUNK)
            for link, (picture, print_size) in zip(missing, codes, strict=True):
                _write(folder / f"{link.id}.svg", picture)
                _write(folder / f"{link.id}.png", print_size)
    return folder


def export_page(link: ShortLink, **words: Any) -> bytes:
    """The page of one link."""
    return render_file("permanent/short_link.html", link=link, root="../../", **words).encode("utf-8")


def export_table(links: tuple[ShortLink, ...]) -> bytes:
    """All links as CSV (RFC 4180); a retired one without a place to go on has empty cells."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for link in links:
        names = [side.name for side in link.sides] or [""] * len(LANGUAGES)
        addresses = [side.address for side in link.sides] or [""] * len(LANGUAGES)
        table.writerow([link.id, link.state, link.kind, *map(cell, names), *addresses])
    return BOM + out.getvalue().encode("utf-8")


def export_code(address: str) -> tuple[bytes, bytes]:
    """The QR code of an address as SVG and as PNG of print size."""
    return render_file("permanent/qr_file.svg", qr=qr.draw(address)).encode("utf-8"), qr.png(address)


def _words(published: Published) -> dict[str, Any]:
    """What every template needs: words of every language."""
    return {"say": {lang: Context(published.guide, lang).word for lang in LANGUAGES}}


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)

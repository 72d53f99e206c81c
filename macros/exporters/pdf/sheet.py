"""Sets a sheet to fill in, as roomy as its number of pages allows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pikepdf

from macros.exporters.look import qr
from macros.exporters.pdf.typesetting import TEMPLATES, typeset
from macros.rendering import render_file
from macros.views.take_away.imprint import Imprint


def set_sheet(template: str, title: str, imprint: Imprint, **given: Any) -> bytes:
    """Set a template with title and QR code of the imprint's short link. Raises TypesettingError."""
    return typeset(TEMPLATES / f"{template}.typ", title, imprint, code=draw(imprint.short), **given)


def roomiest(template: str, title: str, imprint: Imprint, scales: Sequence[float], **given: Any) -> bytes:
    """The sheet at the largest scale at which it needs no more pages than at the smallest, which is the last."""
    tightest = set_sheet(template, title, imprint, scale=scales[-1], **given)
    for scale in scales[:-1]:
        made = set_sheet(template, title, imprint, scale=scale, **given)
        if _pages(made) <= _pages(tightest):
            return made
    return tightest


def draw(address: str) -> str:
    """The QR code of an address as SVG."""
    return render_file("permanent/qr_file.svg", qr=qr.draw(address))


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)

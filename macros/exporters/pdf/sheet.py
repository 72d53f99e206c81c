"""Sets a sheet to fill in, as roomy as its number of pages allows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

import pikepdf

from macros.exporters.look import qr
from macros.exporters.pdf.typesetting import TEMPLATES, typeset
from macros.rendering import render_file
from macros.views.take_away.imprint import Imprint


def set_sheet(template: str, title: str, imprint: Imprint, **given: Any) -> bytes:
    """Set a template with title and QR code of the imprint's short link. Raises TypesettingError."""
    return typeset(TEMPLATES / f"{template}.typ", title, imprint, code=draw(imprint.short), **given)


def roomiest(
    template: str, title: str, imprint: Imprint, scales: Sequence[float], *, fewest: int = 1, **given: Any
) -> bytes:
    """The sheet at the largest scale at which it needs no more pages than at the smallest, which is the last.

    ``fewest`` pages it has at any scale: what has no more at the first is not tried at another.
    """

    @cache
    def at(scale: float) -> bytes:
        return set_sheet(template, title, imprint, scale=scale, **given)

    if _pages(at(scales[0])) > fewest:
        fewest = _pages(at(scales[-1]))
    return next(at(scale) for scale in scales if _pages(at(scale)) <= fewest)


def draw(address: str) -> str:
    """The QR code of an address as SVG."""
    return render_file("permanent/qr_file.svg", qr=qr.draw(address))


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)

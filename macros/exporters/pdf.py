"""PDF: a fragment of the pages on paper, tagged (PDF/UA-1), with fields to fill in."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import font_manrope
import weasyprint
from markupsafe import Markup
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .. import qr
from ..rendering import TEMPLATES, render, render_document
from ..views.checklists import ChecklistView
from ..views.forms import FormView
from ..views.imprint import Imprint
from .jobs import File

FONTS = Path(font_manrope.__file__).parent / "files"
_FORM: dict[str, Any] = {"pdf_forms": True, "pdf_variant": "pdf/ua-1"}


def export_checklist(view: ChecklistView, imprint: Imprint, size: str = "") -> File:
    """A checklist to print and to fill in; ``size="large"`` sets it in 18 points."""
    body = render("checklist", imprint, view=view, paper=True)
    return to_pdf(view.title, body, imprint, f"checklist-paper {size}".strip())


def export_form(view: FormView, imprint: Imprint) -> File:
    """A form to print and to fill in, on the paper it names."""
    body = render("form", imprint, view=view, paper=True)
    return to_pdf(view.title, body, imprint, f"form-paper {view.sheet} {view.id}")


def to_pdf(title: str, body: Markup, imprint: Imprint, kind: str, *, headed: bool = True) -> File:
    """Print a fragment; ``kind`` is the class of the body in paper.css and chooses paper and type.

    ``headed=False`` leaves out title and QR, for sheets that carry their own.
    """
    html = render_document(
        "paper",
        imprint,
        title=title,
        body=body,
        imprint=imprint,
        kind=kind,
        headed=headed,
        qr=qr.draw(imprint.short),
    )
    fonts, sheet = _style()
    document = weasyprint.HTML(string=html, base_url=imprint.address, url_fetcher=_Fonts()).render(
        stylesheets=[sheet], font_config=fonts, **_FORM
    )
    return File(document.write_pdf(pdf_identifier=title.encode("utf-8"), **_FORM), len(document.pages))


@functools.cache
def _style() -> tuple[Any, Any]:
    """Fonts and style sheet, read once a process."""
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(filename=TEMPLATES / "paper.css", font_config=fonts, url_fetcher=_Fonts())
    return fonts, sheet


class _Fonts(URLFetcher):
    """Fonts come from their package; nothing else may be loaded."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 (the library's signature)
        """Return the font that an address ends with. Raises FatalURLFetchingError for anything else."""
        font = FONTS / url.rpartition("/")[2]
        if font.suffix != ".ttf" or not font.is_file():
            raise FatalURLFetchingError(f"a file for paper may not load {url}")
        return URLFetcherResponse(url, font.read_bytes(), {"Content-Type": "font/ttf"})

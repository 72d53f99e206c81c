"""PDF: a fragment of the pages on paper, tagged (PDF/UA-1), with fields to fill in."""

from __future__ import annotations

import functools
from typing import Any

import weasyprint
from markupsafe import Markup

from macros.exporters.look import qr
from macros.exporters.look.typeface import Fonts, configuration
from macros.exporters.made.file import File
from macros.rendering import TEMPLATES, render, render_document
from macros.views.documents.checklist import ChecklistView
from macros.views.documents.form import FormView
from macros.views.lists.matrix import Matrix
from macros.views.take_away.deck import Deck
from macros.views.take_away.imprint import Imprint

BLANK_ROWS = 6
_FORM: dict[str, Any] = {"pdf_forms": True, "pdf_variant": "pdf/ua-1"}


def export_checklist(view: ChecklistView, imprint: Imprint, size: str = "") -> File:
    """A checklist to print and to fill in; ``size="large"`` sets it in 18 points."""
    body = render("documents/checklist", imprint, view=view, paper=True)
    return to_pdf(view.title, body, imprint, f"checklist-paper {size}".strip())


def export_matrix(view: Matrix, imprint: Imprint) -> File:
    """The role × level matrix as an A3 poster."""
    body = render("lists/matrix", imprint, view=view, id="matrix")
    return to_pdf(view.caption, body, imprint, "poster")


def export_blank_matrix(view: Matrix, imprint: Imprint) -> File:
    """An empty A3 matrix to fill in at a workshop, on paper or on the screen."""
    body = render("paper/matrix_blank", imprint, matrix=view, rows=BLANK_ROWS)
    return to_pdf(imprint.word("file-matrix-blank"), body, imprint, "poster blank")


def export_deck(view: Deck, imprint: Imprint, root: str) -> File:
    """Cards to print on both sides and cut; ``root`` is the address of short links."""
    codes = {side.id: qr.draw(f"{root}{side.id}/") for sheet in view.sheets for side in sheet if side}
    body = render("paper/deck", imprint, deck=view, codes=codes, imprint=imprint)
    return to_pdf(view.title, body, imprint, "deck", headed=False)


def export_form(view: FormView, imprint: Imprint) -> File:
    """A form to print and to fill in, on the paper it names."""
    body = render("documents/form", imprint, view=view, paper=True)
    return to_pdf(view.title, body, imprint, f"form-paper {view.sheet} {view.id}")


def to_pdf(title: str, body: Markup, imprint: Imprint, kind: str, *, headed: bool = True) -> File:
    """Print a fragment; ``kind`` is the class of the body in paper.css and chooses paper and type.

    ``headed=False`` leaves out title and QR, for sheets that carry their own.
    """
    html = render_document(
        "paper/paper",
        imprint,
        title=title,
        body=body,
        imprint=imprint,
        kind=kind,
        headed=headed,
        qr=qr.draw(imprint.short),
    )
    fonts, sheet = _style()
    document = weasyprint.HTML(string=html, base_url=imprint.address, url_fetcher=Fonts()).render(
        stylesheets=[sheet], font_config=fonts, **_FORM
    )
    return File(document.write_pdf(pdf_identifier=title.encode("utf-8"), **_FORM), len(document.pages))


@functools.cache
def _style() -> tuple[Any, Any]:
    """Fonts and style sheet, read once a process."""
    return configuration((TEMPLATES / "paper" / "paper.css").read_text("utf-8"))

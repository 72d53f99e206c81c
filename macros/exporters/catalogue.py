"""From the list of downloads to jobs: which maker makes which file, from which view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Guide, Lang
from ..views import Context, checklists, forms, matrix
from ..views.downloads import Download, catalogue
from ..views.imprint import Imprint, imprint
from . import (
    bibliography,
    docx_checklist,
    docx_form,
    docx_matrix,
    open_data,
    pdf,
    xlsx_checklist,
    xlsx_matrix,
)
from .jobs import File, Job


@dataclass(frozen=True)
class Shop:
    """What makers of one language draw on: the guide, the reader's place, the base address."""

    guide: Guide
    lang: Lang
    site_url: str

    def context(self, own: str = "") -> Context:
        """The place of the page an entry stands on, so that its links become whole addresses."""
        ctx = Context(self.guide, self.lang)
        return Context(self.guide, self.lang, ctx.page_of(own)) if own else ctx

    def imprint(self, own: str = "") -> Imprint:
        """The stamp of a file about an entry."""
        return imprint(Context(self.guide, self.lang), self.site_url, own)


Recipe = tuple[Callable[..., File], tuple[Any, ...], int]


def jobs(guide: Guide, lang: Lang, site_url: str) -> Iterator[Job]:
    """One job a download of one language."""
    shop = Shop(guide, lang, site_url)
    for download in catalogue(guide):
        make, arguments, weight = _RECIPES[download.kind, download.format](shop, download)
        yield Job(f"{lang}/{download.path}", make, arguments, weight)


def _checklist(make: Callable[..., File], *more: Any) -> Callable[[Shop, Download], Recipe]:
    def recipe(shop: Shop, download: Download) -> Recipe:
        view = checklists.checklist(shop.context(download.entry), download.entry)
        return make, (view, shop.imprint(download.entry), *more), 2

    return recipe


def _matrix(make: Callable[..., File]) -> Callable[[Shop, Download], Recipe]:
    """The matrix stands in the chapter on roles, to which its short link leads."""
    return lambda shop, _: (make, (matrix.role_matrix(shop.context("roles")), shop.imprint("roles")), 1)


def _form(make: Callable[..., File]) -> Callable[[Shop, Download], Recipe]:
    return lambda shop, d: (make, (forms.form(shop.context(d.entry), d.entry), shop.imprint(d.entry)), 1)


def _of_guide(make: Callable[..., File]) -> Callable[[Shop, Download], Recipe]:
    """Open data: the whole guide is the argument, in both languages."""
    return lambda shop, _: (make, (shop.guide,), 1)


_RECIPES: dict[tuple[str, str], Callable[[Shop, Download], Recipe]] = {
    ("checklist", "pdf"): _checklist(pdf.export_checklist),
    ("checklist-large", "pdf"): _checklist(pdf.export_checklist, "large"),
    ("checklist", "docx"): _checklist(docx_checklist.export_checklist),
    ("checklist", "xlsx"): _checklist(xlsx_checklist.export_checklist),
    ("form", "docx"): _form(docx_form.export_form),
    ("matrix", "docx"): _matrix(docx_matrix.export_matrix),
    ("matrix", "xlsx"): _matrix(xlsx_matrix.export_matrix),
    ("sources", "bib"): _of_guide(bibliography.export_bibtex),
    ("sources", "ris"): _of_guide(bibliography.export_ris),
    ("sources", "json"): _of_guide(bibliography.export_csl),
    ("data", "json"): _of_guide(open_data.export_guide),
    ("schema", "json"): lambda _shop, _: (open_data.export_schema, (), 1),
    ("table", "csv"): lambda shop, d: (open_data.export_table, (shop.guide, d.entry), 1),
}

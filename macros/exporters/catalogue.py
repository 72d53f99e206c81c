"""From the list of downloads to jobs: which maker makes which file, from which view."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.addresses import page_of
from macros.exporters import pdf
from macros.exporters.data import guide_json as open_data
from macros.exporters.data import references as bibliography
from macros.exporters.excel import checklist as xlsx_checklist
from macros.exporters.excel import matrix as xlsx_matrix
from macros.exporters.html import books
from macros.exporters.html.books import Binding
from macros.exporters.html.engine import Define
from macros.exporters.made.run import File, Job
from macros.exporters.word import checklist as docx_checklist
from macros.exporters.word import form as docx_form
from macros.exporters.word import matrix as docx_matrix
from macros.languages import Lang
from macros.model import Chapter, Guide
from macros.views import Context
from macros.views.documents import checklist as checklists
from macros.views.documents import form as forms
from macros.views.lists import matrix
from macros.views.take_away import deck, downloads
from macros.views.take_away.downloads import Download, catalogue
from macros.views.take_away.imprint import Imprint, imprint

INDEXES = ("roles", "formats", "cases")
MATRIX_PAGE = "roles/matrix/"


@dataclass(frozen=True)
class Shop:
    """What makers of one language draw on: the guide, the base address, the project's folder, the macros."""

    guide: Guide
    lang: Lang
    site_url: str
    root: Path
    define: Define

    def context(self, own: str = "") -> Context:
        """The place of the page an entry stands on, so that its links become whole addresses."""
        ctx = Context(self.guide, self.lang)
        return Context(self.guide, self.lang, page_of(self.guide, own)) if own else ctx

    def imprint(self, own: str = "") -> Imprint:
        """The stamp of a file about an entry."""
        return imprint(Context(self.guide, self.lang), self.site_url, own)

    @functools.cached_property
    def data(self) -> str:
        """A fingerprint of the data and of the base address: for files made of the whole guide."""
        return self._fingerprint((self.root / "data").rglob("*.yaml"))

    @functools.cached_property
    def pages(self) -> str:
        """A fingerprint of data and pages of this language: for books."""
        docs = (self.root / "docs" / self.lang).rglob("*.md")
        return self.data + self._fingerprint([*docs, *self.root.glob("mkdocs*.yml")])

    def _fingerprint(self, files: Iterable[Path]) -> str:
        digest = hashlib.sha256(self.site_url.encode("utf-8"))
        for file in sorted(files):
            digest.update(file.as_posix().encode("utf-8") + file.read_bytes())
        return digest.hexdigest()


@dataclass(frozen=True)
class Recipe:
    """How to make a download; see Job for the fields."""

    make: Callable[..., File]
    arguments: tuple[Any, ...]
    weight: int = 1
    inputs: str = ""


Cook = Callable[[Shop, Download], Recipe]


def jobs(shop: Shop) -> Iterator[Job]:
    """One job a download of one language."""
    for download in catalogue(shop.guide):
        recipe = _RECIPES[download.kind, download.format](shop, download)
        yield Job(f"{shop.lang}/{download.path}", recipe.make, recipe.arguments, recipe.weight, recipe.inputs)


def _checklist(make: Callable[..., File], *more: Any) -> Cook:
    def recipe(shop: Shop, download: Download) -> Recipe:
        view = checklists.checklist(shop.context(download.entry), download.entry)
        return Recipe(make, (view, shop.imprint(download.entry), *more), 2)

    return recipe


def _matrix(make: Callable[..., File]) -> Cook:
    def recipe(shop: Shop, _: Download) -> Recipe:
        ctx = Context(shop.guide, shop.lang, MATRIX_PAGE)
        return Recipe(make, (matrix.role_matrix(ctx), shop.imprint("roles")), 3)

    return recipe


def _form(make: Callable[..., File]) -> Cook:
    def recipe(shop: Shop, download: Download) -> Recipe:
        view = forms.form(shop.context(download.entry), download.entry)
        return Recipe(make, (view, shop.imprint(download.entry)), 2)

    return recipe


def _deck(shop: Shop, download: Download) -> Recipe:
    view = deck.deck(shop.context(), download.kind.removeprefix("cards-"))
    return Recipe(pdf.export_deck, (view, shop.imprint(), f"{shop.site_url}l/"), 12)


def _chapter(shop: Shop, download: Download) -> Recipe:
    ctx = Context(shop.guide, shop.lang)
    entry = ctx.find(Chapter, download.entry)
    binding = Binding(shop.root, shop.lang, shop.define, (entry.id,), ctx.name(entry), ctx.text(entry.summary))
    weight = 200 if entry.id == "cases" else 40
    return Recipe(books.export_pdf, (binding, shop.imprint(entry.id)), weight, shop.pages)


def _whole(make: Callable[..., File], weight: int) -> Cook:
    def recipe(shop: Shop, _: Download) -> Recipe:
        ctx = Context(shop.guide, shop.lang)
        binding = Binding(
            shop.root,
            shop.lang,
            shop.define,
            tuple(entry.id for entry in shop.guide.chapters),
            ctx.text(shop.guide.edition.title),
            ctx.word("book-subtitle"),
            tuple((ctx.word(f"book-index-{name}"), downloads.index_of(ctx, name)) for name in INDEXES),
            whole=True,
        )
        return Recipe(make, (binding, shop.imprint()), weight, shop.pages)

    return recipe


def _of_guide(make: Callable[..., File]) -> Cook:
    """Open data: the whole guide is the argument, in both languages."""
    return lambda shop, _: Recipe(make, (shop.guide,), inputs=shop.data)


_RECIPES: dict[tuple[str, str], Cook] = {
    ("guide", "pdf"): _whole(books.export_pdf, 900),
    ("guide", "epub"): _whole(books.export_epub, 90),
    ("guide", "docx"): _whole(books.export_docx, 90),
    ("chapter", "pdf"): _chapter,
    ("checklist", "pdf"): _checklist(pdf.export_checklist),
    ("checklist-large", "pdf"): _checklist(pdf.export_checklist, "large"),
    ("matrix", "pdf"): _matrix(pdf.export_matrix),
    ("matrix-blank", "pdf"): _matrix(pdf.export_blank_matrix),
    ("cards-roles", "pdf"): _deck,
    ("cards-formats", "pdf"): _deck,
    ("form", "pdf"): _form(pdf.export_form),
    ("checklist", "docx"): _checklist(docx_checklist.export_checklist),
    ("checklist", "xlsx"): _checklist(xlsx_checklist.export_checklist),
    ("form", "docx"): _form(docx_form.export_form),
    ("matrix", "docx"): _matrix(docx_matrix.export_matrix),
    ("matrix", "xlsx"): _matrix(xlsx_matrix.export_matrix),
    ("sources", "bib"): _of_guide(bibliography.export_bibtex),
    ("sources", "ris"): _of_guide(bibliography.export_ris),
    ("sources", "json"): _of_guide(bibliography.export_csl),
    ("data", "json"): _of_guide(open_data.export_guide),
    ("schema", "json"): lambda _shop, _: Recipe(open_data.export_schema, ()),
    ("table", "csv"): lambda shop, d: Recipe(open_data.export_table, (shop.guide, d.entry), inputs=shop.data + d.entry),
}

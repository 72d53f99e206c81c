"""Which files can be taken away: the one list that the export makes and the pages link to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.addresses import address_of, entry_pages, to_root
from macros.languages import FIRST, Lang
from macros.model import Guide
from macros.views.context import Context
from macros.views.download import Download

KIB = 1024
LONG = 9  # rows of a shelf of the page of downloads that stand open
RAW = ("json", "csv", "bib", "ris", "sha256")  # formats that a browser shows as text
MATRIX = "role-matrix"
BOOK = "involvement-guide"


@dataclass(frozen=True)
class FileLink:
    """A link to a file: its format, what it is made as, and whether a browser would show its text instead of saving it.

    What it weighs is written into the finished page when the file is there.
    """

    href: str
    label: str
    made_as: str
    raw: bool


@dataclass(frozen=True)
class FileRow:
    """One thing to take away in all its formats."""

    title: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True)
class FileShelf:
    """Things of one kind; ``what`` says what they are for; the words of ``folded`` open a long shelf.

    ``copy``: it offers the copy for a computer without internet, which does not hold itself.
    """

    id: str
    title: str
    what: str
    rows: tuple[FileRow, ...]
    folded: str
    copy: bool


@dataclass(frozen=True)
class Shelves:
    """Shelves of a page. In the copy for a computer without internet a note before them replaces the copy’s own."""

    shelves: tuple[FileShelf, ...]


# Shelves of the page of downloads, with the things that stand on each: what most readers come for goes first.
SHELVES: dict[str, tuple[str, ...]] = {
    "guide": ("guide",),
    "checklists": ("checklist",),
    "forms": ("form",),
    "matrix": ("matrix",),
    "cards": ("cards",),
    "chapters": ("chapter",),
    "site": ("site",),
    "sources": ("sources",),
}
# … and of the page of open data.
DATA_SHELVES: dict[str, tuple[str, ...]] = {"data": ("data", "schema"), "tables": ("table",)}
# Pages that offer files beside those of their own entry, by kind.
PAGES: dict[str, tuple[str, ...]] = {
    "": ("guide",),
    "about/": ("guide",),
    "roles/": ("cards-roles",),
    "roles/catalogue/": ("cards-roles",),
    "roles/matrix/": ("matrix", "matrix-blank"),
    "formats/": ("cards-formats",),
    "materials/sources/": ("sources",),
}
VARIANTS = ("large", "blank")  # that a button names in place of the format

COPY = Download(f"downloads/site/{BOOK}-offline.zip", "site", "", "", "zip", shared=True)
SITE = (COPY, Download(f"{COPY.path}.sha256", "site", "", "", "sha256", shared=True))
"""The whole site in both languages: stands once, at the Russian root; made after the files it holds."""


def made_as(download: Download, lang: Lang) -> str:
    """The file of a reader of ``lang`` as makers name it: ``ru/downloads/…``."""
    return f"{FIRST if download.shared else lang}/{download.path}"


def index_of(ctx: Context, collection: str) -> tuple[tuple[str, str], ...]:
    """(address, name) of every entry of a collection, for the index of a book."""
    return tuple((address_of(collection, entry), ctx.name(entry)) for entry in getattr(ctx.guide, collection))


def files_by_page(guide: Guide, files: Iterable[Download]) -> dict[str, tuple[Download, ...]]:
    """Address of a page → the files that its bar offers: those of its entry, and those that ``PAGES`` gives it."""
    pages: dict[str, list[Download]] = {}
    entry_urls = {entry_id: url for url, entry_id in entry_pages(guide).items()}
    for download in files:
        urls = [url for url, kinds in PAGES.items() if download.kind in kinds]
        if download.entry in entry_urls and download.thing != "table":
            urls.insert(0, entry_urls[download.entry])
        for url in urls:
            pages.setdefault(url, []).append(download)
    return {url: tuple(found) for url, found in pages.items()}


def bar_label(ctx: Context, download: Download) -> str:
    """What the button of a file says beside others of its page: ``Word``, ``A3 poster``."""
    if (download.kind, download.format) == ("matrix", "pdf"):
        return ctx.word("format-poster")
    return ctx.word("format-cards") if download.thing == "cards" else _label(ctx, download)


def shelves(ctx: Context) -> Shelves:
    """All files for readers, by shelf."""
    return Shelves(tuple(_shelf(ctx, name, things) for name, things in SHELVES.items()))


def data_shelves(ctx: Context) -> Shelves:
    """The guide as data: whole, and a table a collection."""
    return Shelves(tuple(_shelf(ctx, name, things) for name, things in DATA_SHELVES.items()))


def _shelf(ctx: Context, name: str, things: tuple[str, ...]) -> FileShelf:
    rows: dict[str, list[FileLink]] = {}
    for download in (*SITE, *ctx.files):
        if download.thing in things:
            rows.setdefault(_title(ctx, download), []).append(_file_link(ctx, download))
    return FileShelf(
        id=f"files-{name}",
        title=ctx.word(f"files-{name}"),
        what=ctx.word(f"files-{name}-what"),
        rows=tuple(FileRow(title, tuple(files)) for title, files in rows.items()),
        folded=ctx.word("files-all").format(len(rows)) if len(rows) > LONG and name in SHELVES else "",
        copy="site" in things,
    )


def _title(ctx: Context, download: Download) -> str:
    """Name of the thing: its entry's, its collection's, or that of its kind."""
    if download.thing == "table":
        return ctx.word(f"links-{download.entry}")
    if download.entry:
        return ctx.link(download.entry).text
    return ctx.word(f"file-{download.kind}")


def _file_link(ctx: Context, download: Download) -> FileLink:
    root = to_root(ctx.lang) if download.shared else ""
    return FileLink(
        ctx.file_href(root + download.path), _label(ctx, download), made_as(download, ctx.lang), download.format in RAW
    )


def _label(ctx: Context, download: Download) -> str:
    return ctx.word(f"format-{download.variant if download.variant in VARIANTS else download.format}")


def size(ctx: Context, weight: int, pages: int) -> str:
    """``75 KB, 2 pp.`` in the reader's language; ``weight`` in bytes, a kilobyte is 1024 of them."""
    kib = weight / KIB
    text = (
        ctx.word("unit-mb").format(ctx.language.number(kib / KIB, 1))
        if kib >= KIB
        else ctx.word("unit-kb").format(round(kib) or 1)
    )
    return f"{text}, {ctx.word('unit-pages').format(pages)}" if pages else text

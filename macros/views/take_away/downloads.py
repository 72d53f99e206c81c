"""Which files can be taken away: the one list that the export makes and the pages link to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.addresses import address_of, to_root
from macros.errors import UnknownIdError
from macros.languages import FIRST, Lang
from macros.model import COLLECTIONS, Guide
from macros.views.context import Context

KIB = 1024
MATRIX = "role-matrix"
BOOK = "involvement-guide"


class NotExportedError(LookupError):
    """A page links to a file that was not made."""

    def __init__(self, path: str, target: str = "export") -> None:
        super().__init__(f"the file {path} was not made; run: make {target}")


@dataclass(frozen=True)
class Download:
    """A file under docs/<lang>/: what kind of thing, of which entry (nothing: of the guide), in which format."""

    path: str
    kind: str
    entry: str
    format: str


@dataclass(frozen=True)
class FileLink:
    """A link to a file: its format, and what it weighs in words."""

    href: str
    label: str
    size: str


@dataclass(frozen=True)
class FileRow:
    """One thing to take away in all its formats."""

    title: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True)
class FileShelf:
    """Things of one kind; ``what`` says what they are for."""

    id: str
    title: str
    what: str
    rows: tuple[FileRow, ...]


@dataclass(frozen=True)
class Shelves:
    """Shelves of a page; ``offline_note`` tells what works in the copy, in place of the shelf that offers it."""

    shelves: tuple[FileShelf, ...]
    offline_note: bool = False


# Shelves of the page of downloads, with the kinds of files that stand on each.
SHELVES: dict[str, tuple[str, ...]] = {
    "guide": ("guide",),
    "site": ("site",),
    "chapters": ("chapter",),
    "checklists": ("checklist", "checklist-large"),
    "forms": ("form",),
    "matrix": ("matrix", "matrix-blank"),
    "cards": ("cards-roles", "cards-formats"),
    "sources": ("sources",),
}
# … and of the page of open data.
DATA_SHELVES: dict[str, tuple[str, ...]] = {"data": ("data", "schema"), "tables": ("table",)}


def catalogue(guide: Guide) -> Iterator[Download]:
    """Every file of one language, in the order in which the page of downloads names them."""
    for extension in ("pdf", "epub", "docx"):
        yield Download(f"downloads/guide/{BOOK}.{extension}", "guide", "", extension)
    for chapter in guide.chapters:
        yield Download(f"downloads/chapters/{chapter.number}-{chapter.id}.pdf", "chapter", chapter.id, "pdf")
    for checklist in guide.checklists:
        path = f"downloads/checklists/{checklist.id}"
        yield Download(f"{path}.pdf", "checklist", checklist.id, "pdf")
        yield Download(f"{path}-large.pdf", "checklist-large", checklist.id, "pdf")
        for extension in ("docx", "xlsx"):
            yield Download(f"{path}.{extension}", "checklist", checklist.id, extension)
    for form in guide.forms:
        for extension in ("pdf", "docx"):
            yield Download(f"downloads/forms/{form.id}.{extension}", "form", form.id, extension)
    for extension in ("pdf", "docx", "xlsx"):
        yield Download(f"downloads/matrix/{MATRIX}.{extension}", "matrix", "", extension)
    yield Download(f"downloads/matrix/{MATRIX}-blank.pdf", "matrix-blank", "", "pdf")
    for name in ("roles", "formats"):
        yield Download(f"downloads/cards/{name}.pdf", f"cards-{name}", "", "pdf")
    for extension in ("bib", "ris", "json"):
        yield Download(f"downloads/sources.{extension}", "sources", "", extension)
    yield Download("data/guide.json", "data", "", "json")
    yield Download("data/guide.schema.json", "schema", "", "json")
    for name in COLLECTIONS:
        yield Download(f"data/{name}.csv", "table", name, "csv")


COPY = Download(f"downloads/site/{BOOK}-offline.zip", "site", "", "zip")
SITE = (COPY, Download(f"{COPY.path}.sha256", "site", "", "sha256"))
"""The whole site in both languages: stands once, at the Russian root; made after the files it holds."""


def place(download: Download, lang: Lang) -> str:
    """Where the file of a reader of ``lang`` stands under docs/."""
    return f"{FIRST if download in SITE else lang}/{download.path}"


def index_of(ctx: Context, collection: str) -> tuple[tuple[str, str], ...]:
    """(address, name) of every entry of a collection, for the index of a book."""
    return tuple((address_of(collection, entry), ctx.name(entry)) for entry in getattr(ctx.guide, collection))


def files_of(ctx: Context, own: str) -> tuple[FileLink, ...]:
    """The files of one entry. Raises UnknownIdError and NotExportedError."""
    ctx.guide.collection_of(own)
    return tuple(_file_link(ctx, d) for d in catalogue(ctx.guide) if d.entry == own and d.kind != "table")


def files_of_kind(ctx: Context, *kinds: str) -> tuple[FileLink, ...]:
    """The files of some kinds, such as ``matrix``. Raises UnknownIdError and NotExportedError."""
    known = {download.kind for download in catalogue(ctx.guide)}
    for kind in kinds:
        if kind not in known:
            raise UnknownIdError("kind of file", kind, known)
    return tuple(_file_link(ctx, d) for d in catalogue(ctx.guide) if d.kind in kinds)


def shelves(ctx: Context) -> Shelves:
    """All files for readers, by shelf; the copy of the site does not hold itself. Raises NotExportedError."""
    names = (name for name in SHELVES if not (ctx.offline and name == "site"))
    return Shelves(tuple(_shelf(ctx, name, SHELVES[name]) for name in names), ctx.offline)


def data_shelves(ctx: Context) -> Shelves:
    """The guide as data: whole, and a table a collection. Raises NotExportedError."""
    return Shelves(tuple(_shelf(ctx, name, kinds) for name, kinds in DATA_SHELVES.items()))


def _shelf(ctx: Context, name: str, kinds: tuple[str, ...]) -> FileShelf:
    rows: dict[str, list[FileLink]] = {}
    for download in (*SITE, *catalogue(ctx.guide)):
        if download.kind in kinds:
            rows.setdefault(_title(ctx, download), []).append(_file_link(ctx, download))
    return FileShelf(
        id=f"files-{name}",
        title=ctx.word(f"files-{name}"),
        what=ctx.word(f"files-{name}-what"),
        rows=tuple(FileRow(title, tuple(files)) for title, files in rows.items()),
    )


def _title(ctx: Context, download: Download) -> str:
    """Name of the thing: its entry's, its collection's, or that of its kind."""
    if download.kind == "table":
        return ctx.word(f"links-{download.entry}")
    if download.entry:
        return ctx.link(download.entry).text
    return ctx.word(f"file-{download.kind}")


def _file_link(ctx: Context, download: Download) -> FileLink:
    path = place(download, ctx.lang)
    if path not in ctx.made:
        raise NotExportedError(path, "offline" if download in SITE else "export")
    root = to_root(ctx.lang) if download in SITE else ""
    return FileLink(ctx.file_href(root + download.path), _label(ctx, download), _size(ctx, ctx.made[path]))


def _label(ctx: Context, download: Download) -> str:
    variant = download.kind.rpartition("-")[2]
    if variant in ("large", "blank"):
        return ctx.word(f"format-{variant}")
    return "SHA-256" if download.format == "sha256" else download.format.upper()


def _size(ctx: Context, made: Mapping[str, Any]) -> str:
    """``75 KB, 2 pp.`` in the reader's language; a kilobyte is 1024 bytes."""
    kib = made["bytes"] / KIB
    size = (
        ctx.word("unit-mb").format(ctx.language.number(kib / KIB, 1))
        if kib >= KIB
        else ctx.word("unit-kb").format(round(kib) or 1)
    )
    return f"{size}, {ctx.word('unit-pages').format(made['pages'])}" if made["pages"] else size

"""The package of an EPUB: what it holds, in which order, and what a library must know of it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from macros.exporters.epub.cover import PICTURE
from macros.exporters.epub.xhtml import STYLE, XML_LANG, XhtmlDocument
from macros.exporters.html.books import Book
from macros.languages import BY_CODE
from macros.typography import unbound
from macros.views.take_away.imprint import Imprint

FIRST = "mimetype"  # first in the ZIP, and not compressed, so that the file is known by its first bytes
EPUB, PACKAGE = "EPUB/", "package.opf"
OPF, DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"
KINDS = {"xhtml": "application/xhtml+xml", "css": "text/css", "svg": "image/svg+xml"}
# What schema.org calls a book of text with described drawings that any screen reader and type size can read.
ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "index"),
    ("accessibilityFeature", "longDescription"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)


def wrap(parts: Mapping[str, bytes], package: bytes) -> dict[str, bytes]:
    """Everything the ZIP holds, in order: what it is, where its package stands, the package, its parts."""
    make = ElementMaker(namespace=CONTAINER, nsmap={None: CONTAINER})
    root = {"full-path": EPUB + PACKAGE, "media-type": "application/oebps-package+xml"}
    container = make.container({"version": "1.0"}, make.rootfiles(make.rootfile(root)))
    return {
        FIRST: b"application/epub+zip",
        "META-INF/container.xml": _xml(container),
        EPUB + PACKAGE: package,
        **{EPUB + path: content for path, content in parts.items()},
    }


def package(documents: Sequence[XhtmlDocument], book: Book, imprint: Imprint) -> bytes:
    """The package file: metadata, every part, the order of reading."""
    make = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
    ids = {document.path: f"item-{number}" for number, document in enumerate(documents, 1)}
    root = make.package(
        {"version": "3.0", "unique-identifier": "id", XML_LANG: BY_CODE[imprint.lang].locale},
        make.metadata(*_metadata(make, book, imprint)),
        make.manifest(
            make.item(_item("cover", PICTURE, "cover-image")),
            make.item(_item("style", STYLE)),
            *(make.item(_item(ids[each.path], each.path, each.properties)) for each in documents),
        ),
        make.spine(*(make.itemref(idref=item_id) for item_id in ids.values())),
    )
    return _xml(root)


def identifier(imprint: Imprint) -> str:
    """The name of the book among all others: of its address, so a new edition replaces the old one on a shelf."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, imprint.address)}"


def _metadata(make: ElementMaker, book: Book, imprint: Imprint) -> Iterator[Any]:
    core = ElementMaker(namespace=DC)
    yield core.identifier(identifier(imprint), id="id")
    yield core.title(unbound(book.title), id="title")
    yield make.meta("main", refines="#title", property="title-type")
    yield core.title(unbound(book.subtitle), id="subtitle")
    yield make.meta("subtitle", refines="#subtitle", property="title-type")
    yield core.language(BY_CODE[imprint.lang].locale)
    yield core.creator(unbound(imprint.guide))
    yield core.rights(unbound(imprint.licence))
    yield core.date(imprint.date)
    yield core.source(imprint.address)
    yield make.meta(f"{imprint.date}T00:00:00Z", property="dcterms:modified")
    yield make.meta(imprint.edition, property="schema:version")
    for name, value in ACCESS:
        yield make.meta(value, property=f"schema:{name}")


def _item(item_id: str, path: str, properties: str = "") -> dict[str, str]:
    item = {"id": item_id, "href": path, "media-type": KINDS[path.rpartition(".")[2]]}
    return {**item, "properties": properties} if properties else item


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))

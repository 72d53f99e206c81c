"""The sheet of a Word document: paper, language, properties, head and foot, title and links; and its bytes."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from urllib.parse import urljoin

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from macros.exporters.made.file import File
from macros.exporters.made.zip import repack
from macros.exporters.word.controls import add_field, add_link, add_qr, element
from macros.exporters.word.styles import SHEET, StyleLook, set_type
from macros.typography import unbound
from macros.views import Link
from macros.views.take_away.imprint import Imprint

SIZES = {"A4": (210, 297), "A3": (297, 420)}  # mm
SCALE = {"A4": 1.0, "A3": 1.4}  # of the type
SIDE, TOP, BOTTOM, EDGE = Mm(18), Mm(16), Mm(14), Mm(8)
TWIP = 635  # EMU
LEFTOVERS = ("thumbnail", "stylesWithEffects", "customXml", "extended-properties")  # of the library's template


def open_sheet(
    title: str, imprint: Imprint, page: str = "A4", *, scale: float = 1.0, looks: Mapping[str, StyleLook] = SHEET
) -> Document:
    """A new document with everything but its body.

    ``page`` is a size of paper such as ``A3 landscape``, ``scale`` enlarges the type, ``looks`` are its styles.
    """
    document = docx.Document()
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, relation in rels.items() if relation.reltype.endswith(LEFTOVERS)]:
            del rels[key]
    locale = imprint.locale
    _set_paper(document, page)
    set_type(document, locale, scale * SCALE[page.split(maxsplit=1)[0]], looks)
    _set_settings(document, locale)
    _set_properties(document, title, imprint)
    _set_edges(document, imprint)
    return document


def save(document: Document) -> File:
    """The bytes of a document: the same for the same document."""
    out = io.BytesIO()
    document.save(out)
    return File(repack(out.getvalue()))


def width_of(document: Document) -> int:
    """Width of the text in EMU."""
    section = document.sections[0]
    return int((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def add_head(document: Document, title: str, facts: tuple[tuple[str, str], ...], imprint: Imprint) -> None:
    """Title, QR of the short link, and facts such as who and when."""
    paragraph = document.add_paragraph(style="Title")
    add_qr(paragraph, imprint.short, f"{imprint.word('qr')}: {imprint.short}")
    paragraph.add_run(title)
    for number, (label, text) in enumerate(facts, start=1):
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(8 if number == len(facts) else 1)
        line.add_run(f"{label}: ", style="Strong")
        line.add_run(text)


def add_safety(document: Document, line: str, imprint: Imprint) -> None:
    """The safety line, set apart; nothing when there is none."""
    if line:
        paragraph = document.add_paragraph(style="Intense Quote")
        paragraph.add_run(f"{imprint.word('safety-title')}. ", style="Strong")
        paragraph.add_run(line)


def add_links(document: Document, title: str, links: tuple[Link, ...], imprint: Imprint) -> None:
    """Links in small type after their name; nothing when there are none."""
    if not links:
        return
    paragraph = document.add_paragraph(style="Body Text 2")
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.add_run(f"{title}: ", style="Strong")
    for number, link in enumerate(links):
        if number:
            paragraph.add_run(" · ")
        add_link(paragraph, urljoin(imprint.address, link.href), link.text)


def _set_paper(document: Document, page: str) -> None:
    size, _, turned = page.partition(" ")
    width, height = SIZES[size]
    section = document.sections[0]
    if turned:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.header_distance = section.footer_distance = EDGE


def _set_settings(document: Document, locale: str) -> None:
    """Mode of Word 2013 and later; no marks of editing sessions."""
    schemes = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    accents = {name: name for name in (*(f"accent{n}" for n in range(1, 7)), "hyperlink", "followedHyperlink")}
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    document.settings.element[:] = [
        element("w:zoom", {"w:percent": "100"}),
        element("w:defaultTabStop", {"w:val": "720"}),
        element("w:autoHyphenation"),
        element("w:doNotHyphenateCaps"),
        element("w:characterSpacingControl", {"w:val": "doNotCompress"}),
        element("w:compat", None, element("w:compatSetting", mode)),
        element("w:themeFontLang", {"w:val": locale}),
        element("w:clrSchemeMapping", {f"w:{name}": value for name, value in (schemes | accents).items()}),
        element("w:decimalSymbol", {"w:val": "."}),
        element("w:listSeparator", {"w:val": ","}),
    ]


def _set_properties(document: Document, title: str, imprint: Imprint) -> None:
    """Title, author, language and the day of the edition in place of the hour of making."""
    properties = document.core_properties
    day = datetime.datetime.fromisoformat(imprint.date)
    guide = unbound(imprint.guide)
    properties.title, properties.author, properties.last_modified_by = unbound(title), guide, guide
    properties.language, properties.version, properties.comments = (
        imprint.locale,
        imprint.edition,
        unbound(imprint.licence),
    )
    properties.created = properties.modified = day
    properties.identifier = imprint.short


def _set_edges(document: Document, imprint: Imprint) -> None:
    """Guide and edition above; licence, short link and page number below."""
    section = document.sections[0]
    section.header.paragraphs[0].add_run(f"{imprint.guide} · {imprint.edition}")
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(width_of(document), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{imprint.licence} · ")
    add_link(foot, imprint.short, imprint.short)
    foot.add_run("\t")
    add_field(foot, "PAGE")
    foot.add_run(" / ")
    add_field(foot, "NUMPAGES")

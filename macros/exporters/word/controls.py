"""Parts of a Word document that python-docx does not make: content controls, links, fields, QR."""

from __future__ import annotations

import io
import zlib
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from macros.exporters.look import qr

SPACES = {**nsmap, "w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
NAME_LENGTH = 64  # characters; Word refuses longer names of content controls
CHECK_FONT = "Segoe UI Symbol"
UNCHECKED, CHECKED = "☐", "☑"
QR_SIDE = Mm(24)
QR_TOP = Mm(8)
QR_EDGE = Mm(2.5)  # the white edge of the code goes into the margin


def element(tag: str, attributes: dict[str, str] | None = None, *children: Any) -> Any:
    """An element of Office XML; ``tag`` and the names of attributes carry their prefix, as in ``w:val``."""
    prefix = tag.partition(":")[0]
    made = oxml_parser.makeelement(_named(tag), nsmap={prefix: SPACES[prefix]})
    for name, value in (attributes or {}).items():
        made.set(_named(name), value)
    made.extend(children)
    return made


def _named(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


# ---------------------------------------------------------------- content controls


def add_checkbox(paragraph: Paragraph, tag: str, label: str) -> Run:
    """A box to click on; ``tag`` names it, ``label`` what programs and screen readers call it."""
    state = {"w14:font": CHECK_FONT}
    box = element(
        "w14:checkbox",
        None,
        element("w14:checked", {"w14:val": "0"}),
        element("w14:checkedState", {"w14:val": f"{ord(CHECKED):04X}", **state}),
        element("w14:uncheckedState", {"w14:val": f"{ord(UNCHECKED):04X}", **state}),
    )
    run = paragraph.add_run(UNCHECKED)
    fonts = dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"), CHECK_FONT)
    run._r.get_or_add_rPr().insert(0, element("w:rFonts", fonts))
    _control(run._r, tag, label, box)
    return run


def add_blank(paragraph: Paragraph, tag: str, label: str, words: str) -> None:
    """A place to write a text of any length; ``words`` stand there until something is written."""
    run = paragraph.add_run(words, style="Placeholder Text")
    _control(run._r, tag, label, element("w:showingPlcHdr"), element("w:text", {"w:multiLine": "1"}))


def _control(run: Any, tag: str, label: str, *kind: Any) -> None:
    """Put a run into a content control. Its number comes from its tag, so that it is the same on every run."""
    name = label if len(label) <= NAME_LENGTH else label[: NAME_LENGTH - 1] + "…"
    properties = element(
        "w:sdtPr",
        None,
        element("w:alias", {"w:val": name}),
        element("w:tag", {"w:val": tag[:NAME_LENGTH]}),
        element("w:id", {"w:val": str(zlib.crc32(tag.encode("utf-8")) >> 1)}),
        *kind,
    )
    control = element("w:sdt", None, properties, element("w:sdtContent"))
    run.addprevious(control)
    control[1].append(run)


# ---------------------------------------------------------------- links, fields, pictures


def add_link(paragraph: Paragraph, address: str, text: str) -> None:
    """A link that leads out of the document."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    run = paragraph.add_run(text, style="Hyperlink")
    link = element("w:hyperlink", {"r:id": relation})
    run._r.addprevious(link)
    link.append(run._r)


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field that the program fills in: PAGE or NUMPAGES."""
    run = paragraph.add_run("1")
    field = element("w:fldSimple", {"w:instr": code})
    run._r.addprevious(field)
    field.append(run._r)


def add_qr(paragraph: Paragraph, address: str, label: str) -> None:
    """The QR code of an address in the top right corner of the page on which the paragraph stands."""
    picture = paragraph.add_run().add_picture(io.BytesIO(qr.png(address)), QR_SIDE)
    inline = picture._inline
    inline.docPr.set("name", "QR")
    inline.docPr.set("descr", label)
    zero = dict.fromkeys(("distT", "distB", "distR"), "0")
    anchor = element(
        "wp:anchor",
        {**zero, "distL": str(Mm(6)), "simplePos": "0", "relativeHeight": "1", "behindDoc": "0"}
        | {"locked": "0", "layoutInCell": "1", "allowOverlap": "1"},
        element("wp:simplePos", {"x": "0", "y": "0"}),
        element("wp:positionH", {"relativeFrom": "rightMargin"}, _text("wp:posOffset", str(QR_EDGE - QR_SIDE))),
        element("wp:positionV", {"relativeFrom": "page"}, _text("wp:posOffset", str(QR_TOP))),
        inline.extent,
        element("wp:effectExtent", dict.fromkeys(("l", "t", "r", "b"), "0")),
        element("wp:wrapSquare", {"wrapText": "left"}),
        inline.docPr,
        *inline.findall(_named("wp:cNvGraphicFramePr")),
        inline.graphic,
    )
    inline.getparent().replace(inline, anchor)


def _text(tag: str, text: str) -> Any:
    made = element(tag)
    made.text = text
    return made

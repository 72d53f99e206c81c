"""Type of a Word document: its styles, under Word's own names, so that Word shows them in its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from macros.exporters.look.palette import colour
from macros.exporters.word.controls import element
from macros.exporters.word.tables import border
from macros.reading.tokens import load_tokens

FONT = load_tokens().typefaces["office"]
SIZE = 10.5  # points, on A4
_ALL_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


@dataclass(frozen=True)
class StyleLook:
    """How a style looks; size, spaces and indent in points, ``line`` in lines. Nothing given: as its parent."""

    size: float = 0
    colour: str = ""
    bold: bool | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    indent: float = 0
    new_page: bool = False
    parent: str = "Normal"


SHEET: Mapping[str, StyleLook] = {
    "Normal": StyleLook(),
    "Title": StyleLook(21, "ink", bold=True, before=0, after=5, line=1.0),
    "Heading 1": StyleLook(13.5, "brand", bold=True, before=11, after=4, line=1.0),
    "Heading 2": StyleLook(11.5, "brand", bold=True, before=10, after=3, line=1.0),
    "List": StyleLook(before=2, after=2),
    "List Bullet": StyleLook(after=2),
    "Body Text 2": StyleLook(9, "quiet", before=1, after=0, line=1.05),
    "Intense Quote": StyleLook(9.5, "care", before=4, after=4, line=1.05),
    "Header": StyleLook(8.5, "quiet", after=0, line=1.0),
    "Footer": StyleLook(8.5, "quiet", after=0, line=1.0),
    "Strong": StyleLook(bold=True),
    "Intense Emphasis": StyleLook(colour="care", bold=True),
    "Hyperlink": StyleLook(colour="brand"),
    "Placeholder Text": StyleLook(8.5, colour="quiet"),
}
# The styles of a book: chapters begin pages, headings stand in four levels, contents in two.
BOOK: Mapping[str, StyleLook] = {
    **SHEET,
    "Title": StyleLook(30, "brand", bold=True, before=60, after=8, line=1.0),
    "Subtitle": StyleLook(15, "ink", after=24, line=1.1),
    "TOC Heading": StyleLook(20, "brand", bold=True, after=10, line=1.0, new_page=True),
    "toc 1": StyleLook(bold=True, before=6, after=1, line=1.0),
    "toc 2": StyleLook(9.5, after=0, line=1.05, indent=14),
    "index 1": StyleLook(9.5, after=0, line=1.05),
    "Heading 1": StyleLook(22, "brand", bold=True, after=10, line=1.0, new_page=True),
    "Heading 2": StyleLook(15, "brand", bold=True, before=16, after=5, line=1.0),
    "Page Title": StyleLook(18, "brand", bold=True, before=26, after=6, line=1.0, parent="Heading 2"),
    "Heading 3": StyleLook(12.5, "brand", bold=True, before=12, after=4, line=1.0),
    "Heading 4": StyleLook(11, "ink", bold=True, before=10, after=3, line=1.0),
    "Heading 5": StyleLook(10.5, "ink", bold=True, before=8, after=2, line=1.0),
    "Heading 6": StyleLook(10.5, "quiet", bold=True, before=8, after=2, line=1.0),
    "Body Text 3": StyleLook(11.5, after=5),
    "List": StyleLook(before=2, after=4),
    "List 2": StyleLook(9, after=4, line=1.05),
    "List Continue": StyleLook(before=7, after=4),
    "List Number": StyleLook(after=2),
    "Quote": StyleLook(11.5, before=4, after=6),
    "Caption": StyleLook(9, "quiet", bold=True, before=6, after=4, line=1.0),
}
CHARACTERS = ("Hyperlink", "Placeholder Text")  # styles of runs that the template of the library lacks
BUILT_IN = ("toc 1", "toc 2", "index 1")  # … and of paragraphs
UNTOUCHED = ("Default Paragraph Font", "Normal Table", "No List", "Table Grid")


def set_type(document: Document, locale: str, scale: float, looks: Mapping[str, StyleLook]) -> None:
    """Keep the styles that we use and give them their looks; ``scale`` enlarges the type for larger paper."""
    styles = document.styles
    for style in list(styles):
        if style.name not in looks and style.name not in UNTOUCHED:
            style.delete()
    for name in CHARACTERS:
        styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=True)
    styles["Hyperlink"].font.underline = True
    for name, look in looks.items():
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in BUILT_IN).base_style = styles[look.parent]
        _set_look(styles[name], look, scale)
    _set_defaults(styles.element, locale, scale)
    _set_table_style(styles["Table Grid"].element, scale)


def _set_look(style: Any, look: StyleLook, scale: float) -> None:
    xml = style.element
    for leftover in ("w:link", "w:rsid", "w:rPr", "w:pPr/w:pBdr", "w:pPr/w:tabs", "w:pPr/w:ind"):
        for found in xml.findall(leftover, xml.nsmap):
            found.getparent().remove(found)
    if look.size:
        style.font.size = Pt(round(look.size * scale * 2) / 2)
    if look.colour:
        style.font.color.rgb = RGBColor.from_string(_hex(look.colour))
    style.font.bold = look.bold
    if style.type != WD_STYLE_TYPE.PARAGRAPH:
        return
    spaces = style.paragraph_format
    if look.before is not None:
        spaces.space_before = Pt(look.before * scale)
    if look.after is not None:
        spaces.space_after = Pt(look.after * scale)
    if look.line is not None:
        spaces.line_spacing = look.line
    if look.indent:
        spaces.left_indent = Pt(look.indent)
    if look.new_page:
        spaces.page_break_before = True


def _set_defaults(styles: Any, locale: str, scale: float) -> None:
    """What every paragraph starts from; tables may change it, as they may not what a style says.

    No colour: Word's automatic one follows the reader's dark or high-contrast mode.
    """
    size = str(round(SIZE * scale * 2))
    run, paragraph = (styles.find(f"w:docDefaults/w:{part}Default/w:{part}", styles.nsmap) for part in ("rPr", "pPr"))
    run[:] = [
        element("w:rFonts", dict.fromkeys(_ALL_SCRIPTS, FONT)),
        element("w:sz", {"w:val": size}),
        element("w:szCs", {"w:val": size}),
        element("w:lang", {"w:val": locale, "w:eastAsia": locale, "w:bidi": "ar-SA"}),
    ]
    paragraph[:] = [element("w:spacing", {"w:after": "80", "w:line": "269", "w:lineRule": "auto"})]


def _set_table_style(style: Any, scale: float) -> None:
    """Hairlines between rows, a header row in small bold, a first column in bold."""
    style.remove(style.find(qn("w:rsid")))
    lines = ("bottom", "insideH")
    margins = {"top": 36, "left": 90, "bottom": 36, "right": 90}
    style.find(qn("w:tblPr"))[:] = [
        element("w:tblInd", {"w:w": "0", "w:type": "dxa"}),
        element("w:tblBorders", None, *(border(side) for side in lines)),
        element(
            "w:tblCellMar",
            None,
            *(
                element(f"w:{side}", {"w:w": str(round(width * scale)), "w:type": "dxa"})
                for side, width in margins.items()
            ),
        ),
    ]
    small = str(round(8.5 * scale * 2))
    head = element(
        "w:rPr",
        None,
        element("w:b"),
        element("w:bCs"),
        element("w:color", {"w:val": _hex("quiet")}),
        element("w:sz", {"w:val": small}),
        element("w:szCs", {"w:val": small}),
    )
    rule = element("w:tcBorders", None, border("bottom", "brand", 12))
    style.append(
        element("w:tblStylePr", {"w:type": "firstRow"}, head, element("w:tblPr"), element("w:tcPr", None, rule))
    )
    bold = element("w:rPr", None, element("w:b"), element("w:bCs"))
    style.append(element("w:tblStylePr", {"w:type": "firstCol"}, bold))


def _hex(name: str) -> str:
    return colour(name).lstrip("#").upper()

"""An Excel workbook of the guide: its looks, its table with one header row, its sheet about the file; its bytes."""

from __future__ import annotations

import datetime
import io
import textwrap
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.exporters.look import qr
from macros.exporters.look.palette import colour
from macros.exporters.made.file import File
from macros.exporters.made.zip import repack
from macros.reading.tokens import load_tokens
from macros.typography import unbound
from macros.views.take_away.imprint import Imprint

FONT, SIZE = load_tokens().typefaces["office"], 11  # points
A4 = 9  # Excel's number of the paper
LINE, AROUND = 15.0, 6.0  # points: height of a line, space above and below
INDENT = 2  # characters that a cell loses to its edges
HEAD_LOOK: dict[str, Any] = {"bold": True, "font_color": colour("card")}
ABOUT_WIDTHS = (24, 90)  # characters
QR_SCALE = 0.3  # of the picture for print


def height(*cells: tuple[str, float]) -> float:
    """Height of a row in points for its (text, width of the column in characters).

    LibreOffice takes it as it is and does not measure; Excel measures again when a cell is edited.
    """
    return AROUND + LINE * max(len(textwrap.wrap(text, int(width) - INDENT)) or 1 for text, width in cells)


class GuideWorkbook:
    """A workbook in memory, with the formats of the guide made once each."""

    def __init__(self, title: str, imprint: Imprint) -> None:
        self._out = io.BytesIO()
        self._imprint = imprint
        self._title = title
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.workbook = Workbook(
            self._out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": {"font_name": FONT, "font_size": SIZE},
            },
        )
        self.workbook.set_properties(
            {
                "title": unbound(title),
                "author": unbound(imprint.guide),
                "subject": imprint.edition,
                "comments": f"{unbound(imprint.licence)}\n{imprint.short}",
                "created": datetime.datetime.fromisoformat(imprint.date),
            }
        )

    def look(self, **properties: Any) -> Any:
        """A format of cells: text that wraps, off the edges; ``properties`` are XlsxWriter's."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            base = {
                "text_wrap": True,
                "align": "left",
                "valign": "vcenter",
                "indent": 1,
                "border_color": colour("line"),
            }
            self._formats[key] = self.workbook.add_format({**base, **properties})
        return self._formats[key]

    def add_sheet(self, name: str, widths: Sequence[float], *, landscape: bool = True) -> Worksheet:
        """A sheet that prints on A4, as wide as the paper, with edition and short link at its foot."""
        sheet = self.workbook.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        sheet.hide_gridlines(2)
        imprint = self._imprint
        foot = f"{imprint.guide} · {imprint.edition} · {imprint.short}".replace("&", "&&")
        sheet.set_footer(f"&L&8{foot}&R&8&P / &N")
        return sheet

    def write_heads(self, sheet: Worksheet, row: int, heads: Sequence[str], last: int, columns: int = 0) -> None:
        """The header row: it stays when the sheet is scrolled, repeats on paper and filters the rows up to ``last``.

        ``columns`` on the left stay, too.
        """
        look = self.look(**HEAD_LOOK, bg_color=colour("brand"))
        for column, head in enumerate(heads):
            sheet.write_string(row, column, head, look)
        sheet.set_row(row, 2 * LINE)
        sheet.freeze_panes(row + 1, columns)
        sheet.repeat_rows(row)
        sheet.autofilter(row, 0, last, len(heads) - 1)

    def add_about(self, how: str) -> None:
        """The last sheet: what the file is, and how to use it."""
        imprint, word = self._imprint, self._imprint.word
        sheet = self.add_sheet(word("table-about"), ABOUT_WIDTHS)
        rows = (
            ("table-guide", imprint.guide),
            ("table-title", self._title),
            ("edition", f"{imprint.version} ({imprint.date})"),
            ("table-licence", imprint.licence),
            ("table-address", imprint.address),
            ("table-short", imprint.short),
            ("table-how", how),
        )
        for row, (label, text) in enumerate(rows):
            sheet.write_string(row, 0, word(label), self.look(bold=True, font_color=colour("quiet")))
            if label in ("table-address", "table-short"):
                sheet.write_url(row, 1, text, self.look(font_color=colour("brand"), underline=1), text)
            else:
                sheet.write_string(row, 1, text, self.look())
            sheet.set_row(row, height((text, ABOUT_WIDTHS[1])))
        code = {"image_data": io.BytesIO(qr.png(imprint.short)), "description": f"{word('qr')}: {imprint.short}"}
        sheet.insert_image(len(rows) + 1, 1, "qr.png", {**code, "x_scale": QR_SCALE, "y_scale": QR_SCALE})

    def save(self) -> File:
        """The bytes of the workbook: the same for the same words."""
        self.workbook.close()
        # A height marked as the reader's own would keep a long note from being seen.
        return File(repack(self._out.getvalue(), lambda part: part.replace(b' customHeight="1"', b"")))

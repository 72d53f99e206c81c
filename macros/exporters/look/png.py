"""Drawings as PNG, for programs that show no SVG."""

from __future__ import annotations

import re
from pathlib import Path

from macros.exporters.look.typesetter import compiled

RESOLUTION = 3 * 96  # pixels an inch: three for a CSS pixel
PAGE = """
#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)
"""


def to_png(svg: str) -> bytes:
    """An SVG drawing as a PNG at three times its size (its viewBox is its size in CSS pixels).

    Raises ValueError when the drawing names no viewBox.
    """
    box = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg, re.IGNORECASE)
    if not box:
        raise ValueError("a drawing needs a viewBox")
    width, height = (int(side) * 72 / 96 for side in box.groups())
    page = PAGE.format(width=width, height=height)
    drawing = svg.replace("viewbox=", "viewBox=")  # HTML knows no capitals in names
    return compiled(page, Path(__file__).parent, {"drawing": drawing}, format="png", ppi=RESOLUTION)

"""Drawings as PNG, for programs that show no SVG."""

from __future__ import annotations

import io
import re

import pypdfium2
import weasyprint

from macros.exporters.look.typeface import Fonts, configuration

SCALE = 3  # px a CSS pixel


def to_png(svg: str) -> bytes:
    """An SVG drawing as a PNG at three times its size (its viewBox is its size in CSS pixels).

    Raises ValueError when the drawing names no viewBox.
    """
    box = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg, re.IGNORECASE)
    if not box:
        raise ValueError("a drawing needs a viewBox")
    width, height = box.groups()
    frame = f"@page {{ size: {width}px {height}px; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    config, sheet = configuration(f"{frame} svg {{ width: {width}px }}")
    pdf = weasyprint.HTML(string=svg, url_fetcher=Fonts()).write_pdf(stylesheets=[sheet], font_config=config)
    page = pypdfium2.PdfDocument(pdf)[0]
    out = io.BytesIO()
    page.render(scale=SCALE * 96 / 72).to_pil().save(out, "PNG")
    return out.getvalue()

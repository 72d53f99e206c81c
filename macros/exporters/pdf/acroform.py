"""Makes fields to fill in of the links that a template calls ``field|KIND|SIZE|NAME|TIP``.

A link has all that a field needs: a place on the page, and an element in the structure tree.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from macros.exporters.look import typeface
from macros.exporters.look.palette import colour

PRINTED = 4  # flag of an annotation
SEVERAL_LINES = 1 << 12  # flag of a text field
ONE_OF_SEVERAL = 1 << 15  # flag of a button: radio
OF_A_LINK = ("/A", "/Border", "/QuadPoints", "/H", "/C", "/BS", "/Contents")
# A tick in a square of side 1.
TICK = ((0.12, 0.5), (0.42, 0.12), (0.9, 0.88), (0.4, 0.36))


def fill(document: pikepdf.Pdf) -> None:
    """Turn the links into fields, in reading order; a document without them stays as it is."""
    found = [(page, mark) for page in document.pages for mark in page.obj.get("/Annots", []) if _address(mark)]
    if not found:
        return
    parents = dict(_numbers(document.Root.StructTreeRoot.ParentTree))
    groups: dict[str, Any] = {}
    for page, mark in found:
        _, kind, size, name, tip = _address(mark).split("|", 4)
        for key in OF_A_LINK:
            if key in mark:
                del mark[key]
        mark.Subtype, mark.F, mark.P = Name.Widget, PRINTED, page.obj
        mark.T, mark.TU = String(name), String(tip)
        mark.DA = String(f"{_ink()} rg /{typeface.NAME} {size} Tf")
        if kind == "tick":
            _tick(document, mark, "on")
        elif kind == "one":
            _join(document, mark, groups)
        else:
            mark.FT, mark.V, mark.Ff = Name.Tx, String(""), SEVERAL_LINES
        parents[int(mark.StructParent)].S = Name.Form
    fields = {mark.get("/Parent", mark).objgen: mark.get("/Parent", mark) for _, mark in found}
    document.Root.AcroForm = Dictionary(
        Fields=Array([*fields.values()]),
        NeedAppearances=True,
        DR=Dictionary(Font=Dictionary({f"/{typeface.NAME}": _typeface(document)})),
    )


def _address(mark: Any) -> str:
    """What the link of a field leads to; nothing for other marks."""
    address = bytes(mark.get("/A", {}).get("/URI", b"")).decode("utf-8")
    return address if address.startswith("field|") else ""


def _ink() -> str:
    code = colour("ink")
    return " ".join(f"{int(code[start : start + 2], 16) / 255:.3f}" for start in (1, 3, 5))


def _join(document: pikepdf.Pdf, mark: Any, groups: dict[str, Any]) -> None:
    """Put an answer under the field of its question, where it stands for one of them."""
    name, answer = str(mark.T).rsplit(".", 1)
    question, tip = str(mark.TU).split("|", 1)
    _tick(document, mark, answer)
    if name not in groups:
        field = Dictionary(
            FT=Name.Btn, Ff=ONE_OF_SEVERAL, T=String(name), TU=String(question), V=Name.Off, Kids=Array()
        )
        groups[name] = document.make_indirect(field)
    groups[name].Kids.append(mark)
    mark.Parent, mark.TU = groups[name], String(f"{question} {tip}")
    for key in ("/T", "/FT", "/V"):
        del mark[key]


def _tick(document: pikepdf.Pdf, mark: Any, state: str) -> None:
    left, bottom, right, top = map(float, mark.Rect)
    wide, high = right - left, top - bottom
    way = " l ".join(f"{x * wide:.2f} {y * high:.2f}" for x, y in TICK).replace(" l ", " m ", 1)
    looks = {}
    for name, strokes in ((f"/{state}", f"{_ink()} rg {way} l h f"), ("/Off", "")):
        looks[name] = document.make_stream(strokes.encode("ascii"))
        looks[name].update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, wide, high])))
    mark.FT, mark.V, mark.AS = Name.Btn, Name.Off, Name.Off
    mark.AP = Dictionary(N=Dictionary(looks))


def _numbers(tree: Any) -> Iterator[tuple[int, Any]]:
    """(number, element) of a number tree."""
    for kid in tree.get("/Kids", []):
        yield from _numbers(kid)
    pairs = tree.get("/Nums", [])
    for start in range(0, len(pairs), 2):
        yield int(pairs[start]), pairs[start + 1]


def _typeface(document: pikepdf.Pdf) -> Any:
    """The whole typeface, so that readers can write in Russian too; a simple font has no Cyrillic."""
    facts, to_unicode = _metrics()
    name = Name(f"/{typeface.REGULAR.stem}")
    file = document.make_stream(typeface.REGULAR.read_bytes())
    file.Length1 = typeface.REGULAR.stat().st_size
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=name, Flags=32, ItalicAngle=0, StemV=80, FontFile2=file)
    for key in ("Ascent", "Descent", "CapHeight"):
        descriptor[f"/{key}"] = facts[key]
    descriptor.FontBBox = Array(facts["FontBBox"])
    glyphs = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDToGIDMap=Name.Identity,
        FontDescriptor=document.make_indirect(descriptor),
        W=Array([0, Array(facts["W"])]),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([document.make_indirect(glyphs)]),
        ToUnicode=document.make_stream(to_unicode),
    )
    return document.make_indirect(font)


@functools.cache
def _metrics() -> tuple[dict[str, Any], bytes]:
    """Widths and heights in thousandths of the size, and the map from glyphs to letters, read once a process."""
    with TTFont(typeface.REGULAR) as font:
        scale = 1000 / font["head"].unitsPerEm
        order = font.getGlyphOrder()
        head = font["head"]
        facts = {
            "Ascent": round(font["hhea"].ascent * scale),
            "Descent": round(font["hhea"].descent * scale),
            "CapHeight": round(getattr(font["OS/2"], "sCapHeight", font["hhea"].ascent) * scale),  # old faces lack it
            "FontBBox": [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)],
            "W": [round(font["hmtx"][glyph][0] * scale) for glyph in order],
        }
        number_of = {glyph: number for number, glyph in enumerate(order)}
        rows = [f"<{number_of[g]:04X}> <{c:04X}>" for c, g in sorted(font.getBestCmap().items()) if c < 0x10000]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]  # a block may hold no more
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    start = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def"
    ends = ("1 begincodespacerange <0000> <FFFF> endcodespacerange", "endcmap end end")
    return facts, "\n".join((start, ends[0], *lines, ends[1])).encode("ascii")

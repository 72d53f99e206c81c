"""Documents of an EPUB: how one is written, how they share a style sheet."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.builder import E

from macros.exporters.look.palette import colour
from macros.languages import BY_CODE, Lang
from macros.reading.tokens import load_tokens

STYLE = "style.css"
XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
TYPE, XML_LANG = f"{{{OPS}}}type", "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class XhtmlDocument:
    """A document: its path in the book, its title, what its package must know of it, and itself.

    ``part`` is the part of the book it belongs to; ``properties`` such as ``nav`` or ``svg``.
    """

    path: str
    title: str
    content: bytes
    part: str = ""
    properties: str = ""


def write(path: str, title: str, lang: Lang, body: Iterable[Any]) -> bytes:
    """A whole document; its elements stand in no namespace, the root gives them the one of XHTML."""
    locale = BY_CODE[lang].locale
    style = f"{'../' * path.count('/')}{STYLE}"
    root = etree.Element("html", nsmap={"epub": OPS})
    root.set("xmlns", XHTML)
    root.set("lang", locale)
    root.set(XML_LANG, locale)
    root.append(E.head(E.title(title), E.link(rel="stylesheet", type="text/css", href=style)))
    root.append(E.body(*body))
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>"))


@functools.cache
def style() -> bytes:
    """The style sheet, with the colours of the guide in place of their names: not every reader knows variables.

    A line about LEVEL stands once for each level.
    """
    lines = Path(__file__).with_name("epub.css").read_text("utf-8").splitlines(keepends=True)
    levels = {line: load_tokens().levels if "LEVEL" in line else ("",) for line in lines}
    text = "".join(line.replace("LEVEL", level) for line in lines for level in levels[line])
    return re.sub(r"var\(--([a-z-]+)\)", lambda name: colour(name.group(1)), text).encode("utf-8")

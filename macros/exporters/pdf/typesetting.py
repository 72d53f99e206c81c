"""Sets a document of our templates as a tagged PDF: our colours, the same bytes on every run."""

from __future__ import annotations

import calendar
import dataclasses
import json
import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from macros.exporters.look import typeface
from macros.exporters.look.palette import colours
from macros.exporters.look.typesetter import TypesettingError, compiled
from macros.reading.tokens import load_tokens
from macros.views.take_away.imprint import Imprint

TEMPLATES = Path(__file__).parent / "templates"
STANDARD = "ua-1"
_WORD = re.compile(r'\bword\("([a-z0-9-]+)"\)')
_IMPORT = re.compile(r'#import "/?([a-z]+\.typ)"')
UNTOLD = ("words", "used")  # of the imprint: only the words that are asked for are given


def typeset(source: Path | str, title: str, imprint: Imprint, **given: Any) -> bytes:
    """Set a template of this folder, or a whole document that imports them; raise TypesettingError.

    The document finds what it is made of in ``sys.inputs``, as JSON: ``tokens`` (colours and typeface),
    ``imprint``, ``words`` (those that it asks for), ``title``, and each of ``given``, where views may stand as
    they are.
    """
    tokens = {
        "colour": dict(colours()),
        "typeface": typeface.NAME,
        "levels": load_tokens().levels,
        "rings": load_tokens().rings,
    }
    words = {key: imprint.word(key) for key in sorted(_words_of(source))}
    inputs = {"tokens": tokens, "imprint": imprint, "words": words, "title": title, **given}
    try:
        return compiled(
            source,
            TEMPLATES,
            {name: _json(value, imprint.address) for name, value in inputs.items()},
            format="pdf",
            pdf_standards=[STANDARD],
            timestamp=calendar.timegm(time.strptime(imprint.date, "%Y-%m-%d")),
        )
    except TypesettingError as error:
        raise TypesettingError(f"“{title}” ({imprint.lang}) cannot be set: {error}") from error


def _words_of(source: Path | str) -> frozenset[str]:
    """Keys of the interface words that a document and what it imports ask for."""
    text = source.read_text("utf-8") if isinstance(source, Path) else source
    keys = set(_WORD.findall(text))
    for name in _IMPORT.findall(text):
        keys |= _words_of(TEMPLATES / name)
    return frozenset(keys)


def _json(value: Any, address: str) -> str:
    return json.dumps(value, ensure_ascii=False, default=lambda view: _plain(view, address))


def _plain(view: Any, address: str) -> dict[str, Any]:
    """A view as templates read it: fields and properties alike, links as whole addresses."""
    names = [field.name for field in dataclasses.fields(view) if field.name not in UNTOLD]
    names += [name for name, value in vars(type(view)).items() if isinstance(value, property)]
    plain = {name: getattr(view, name) for name in names}
    if plain.get("href"):
        plain["href"] = urljoin(address, plain["href"])
    return plain

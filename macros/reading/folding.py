"""How words are compared everywhere: small letters, and letters that readers do not tell apart as one."""

from __future__ import annotations

import json
from functools import cache

from macros.reading.places import ROOT

TABLE = ROOT / "scripts" / "core" / "folding.json"  # the browser's scripts read the same table


def fold(text: str) -> str:
    """The text as it is compared: ``Ребёнок`` → ``ребенок``."""
    return text.lower().translate(_letters())


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(json.loads(TABLE.read_text("utf-8")))

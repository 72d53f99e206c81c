"""Writes the titles of all that can be put into "Our plan", so that a plan of one language opens in the other.

A classic script, for pages open from a disk too. An id that was merged stands there with the title of today's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from macros.languages import Lang
from macros.model import COLLECTIONS, Guide, State
from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from macros.views import Context
from macros.views.tools.plan import PAGE

PLANNED = (
    "roles", "formats", "recommendations", "checklists", "forms", "cases", "workshops", "exercises", "risks", "steps",
)  # fmt: skip
SCRIPT = f"{PAGE}titles.js"


def write_titles(site: Path, lang: Lang, guide: Guide) -> None:
    """Write ``tools/plan/titles.js`` of one language: id → [kind, title, address from the home page]."""
    text = json.dumps(titles(guide, lang, read_lock(DATA)), ensure_ascii=False, separators=(",", ":"))
    file = site / SCRIPT
    if file.parent.is_dir():
        file.write_text(f'globalThis["guide:titles"]={text};\n', "utf-8")


def titles(guide: Guide, lang: Lang, lock: Mapping[str, State]) -> dict[str, list[str]]:
    """The table; a step leads to the entry that helps with it, if any."""
    ctx = Context(guide, lang, "")  # links as from the home page
    steps = guide.index["steps"]
    found: dict[str, list[str]] = {}
    for name in PLANNED:
        for entry_id, entry in guide.index[name].items():
            target = getattr(entry, "entry", None) if entry_id in steps else entry_id
            kind = "step" if entry_id in steps else COLLECTIONS[name].kind
            found[entry_id] = [kind, ctx.name(entry), ctx.link(target).href if target else ""]
    for old, state in lock.items():
        if state.word == "merged_into" and state.target in found:
            found[old] = found[state.target]
    return found

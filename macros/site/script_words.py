"""What the scripts know of the languages: built into them under these names, so that no page carries it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from macros.views import Context
from macros.views.take_away import citation


def script_words(guide: Guide) -> dict[str, dict[Lang, Any]]:
    """Name of a constant of the scripts → language → its words (scripts/types/build.d.ts)."""
    readers = {lang: Context(guide, lang) for lang in LANGUAGES}
    return {
        "WORDS": {lang: _words(ctx) for lang, ctx in readers.items()},
        "LOCALES": {one.code: one.locale for one in BY_CODE.values()},
        "SEPARATORS": {one.code: one.separator for one in BY_CODE.values()},
        "DAYS": {one.code: "long" if "MMMM" in one.day else "short" for one in BY_CODE.values()},  # long: in words
        "CITATIONS": {lang: [asdict(style) for style in citation.styles(ctx)] for lang, ctx in readers.items()},
    }


def _words(ctx: Context) -> dict[str, str]:
    return {
        "copy": ctx.word("copy-link"),
        "copied": ctx.word("copied"),
        "byHand": ctx.word("copy-by-hand"),
        "part": ctx.word("share-part"),
    }

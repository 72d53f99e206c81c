"""Words that the scripts of every page say: built into them, so that no page carries them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.views import Context
from macros.views.take_away import citation


def script_words(guide: Guide) -> dict[Lang, dict[str, Any]]:
    """Language → name of a word in the scripts → text; the styles of citation among them."""
    return {lang: _words(Context(guide, lang)) for lang in LANGUAGES}


def _words(ctx: Context) -> dict[str, Any]:
    return {
        "copy": ctx.word("copy-link"),
        "copied": ctx.word("copied"),
        "byHand": ctx.word("copy-by-hand"),
        "part": ctx.word("share-part"),
        "styles": [asdict(style) for style in citation.styles(ctx)],
    }

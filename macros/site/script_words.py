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
        "KEEPING": {lang: _keeping(ctx) for lang, ctx in readers.items()},
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


def _keeping(ctx: Context) -> dict[str, str]:
    """What the panel that keeps a reader's work says (scripts/ui/keeping.js), and the tools a file may come from."""
    return {
        "before": ctx.word("keeping-before"),
        "begun": ctx.word("keeping-begun"),
        "deleted": ctx.word("keeping-deleted"),
        "undone": ctx.word("keeping-undone"),
        "nothing": ctx.word("keeping-nothing"),
        "saved": ctx.word("keeping-saved"),
        "opened": ctx.word("keeping-opened"),
        "damagedFile": ctx.word("keeping-damaged-file"),
        "foreignFile": ctx.word("keeping-foreign-file"),
        "newerFile": ctx.word("keeping-newer-file"),
        "unkept": ctx.word("keeping-unkept"),
        "locked": ctx.word("keeping-locked"),
        "damaged": ctx.word("keeping-damaged"),
        "sharedOn": ctx.word("keeping-shared-on"),
        "sharedOff": ctx.word("keeping-shared-off"),
        "toolPlan": ctx.word("tool-plan"),
        "toolChecklist": ctx.word("tool-checklist"),
        "toolForm": ctx.word("tool-form"),
        "toolNavigator": ctx.word("tool-navigator"),
        "toolProfile": ctx.word("tool-profile"),
        "toolMatrix": ctx.word("tool-matrix"),
    }

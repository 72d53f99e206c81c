"""Published words of beneficiaries: one in a page, and all of them by theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from macros.languages import BY_CODE, Lang
from macros.model import Voice
from macros.model.voices import Theme
from macros.views.context import Cite, Context


@dataclass(frozen=True)
class VoiceView:
    """Words in quotation marks with who says them; ``original`` is what was published, where ours is a translation."""

    id: str
    words: str
    by: str
    original: str
    original_lang: Lang
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class VoiceGroup:
    """Voices on one theme."""

    id: str
    title: str
    voices: tuple[VoiceView, ...]


def voice(ctx: Context, entry_id: str) -> VoiceView:
    """One voice. Raises UnknownIdError."""
    return _view(ctx, ctx.find(Voice, entry_id))


def voices(ctx: Context) -> tuple[VoiceGroup, ...]:
    """All voices by theme, in the order of the themes."""
    groups = []
    for theme in get_args(Theme):
        quoted = tuple(_view(ctx, entry) for entry in ctx.guide.voices if entry.theme == theme)
        if quoted:
            groups.append(VoiceGroup(f"about-{theme}", ctx.word(f"voice-{theme}"), quoted))
    return tuple(groups)


def _view(ctx: Context, entry: Voice) -> VoiceView:
    translated = entry.original != ctx.lang
    year = str(entry.year) if entry.year else ctx.word("no-year")
    said = (ctx.text(entry.speaker), year, *([ctx.word("voice-translated")] if translated else []))
    return VoiceView(
        id=entry.id,
        words=ctx.language.quoted(ctx.text(entry.words)),
        by=", ".join(said),
        original=BY_CODE[entry.original].quoted(entry.words[entry.original]) if translated else "",
        original_lang=entry.original,
        cites=ctx.cites((entry.source,)),
    )

"""The scales of the guide as tables: evidence, and the grounds of recommendations."""

from __future__ import annotations

from dataclasses import dataclass

from .context import Context


@dataclass(frozen=True)
class Grade:
    """One grade: its name and the cells of its row."""

    id: str
    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Scale:
    """A scale, the strongest grade first."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Grade, ...]


def evidence(ctx: Context) -> Scale:
    """The letters A to D."""
    rows = (
        Grade(entry.id, f"{entry.letter} – {ctx.name(entry)}", ctx.texts((entry.means, entry.reads)))
        for entry in ctx.guide.evidence
    )
    return _scale(ctx, "scale-evidence", ("scale-letter", "scale-means", "scale-reads"), tuple(rows))


def grounds(ctx: Context) -> Scale:
    """Strong, moderate, practice wisdom."""
    rows = (Grade(entry.id, ctx.name(entry), ctx.texts((entry.means,))) for entry in ctx.guide.grounds)
    return _scale(ctx, "scale-grounds", ("scale-strength", "scale-means"), tuple(rows))


def _scale(ctx: Context, caption: str, heads: tuple[str, ...], rows: tuple[Grade, ...]) -> Scale:
    return Scale(ctx.word(caption), tuple(ctx.word(key) for key in heads), rows)

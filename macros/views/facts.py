"""The facts of a format in words: what it costs, what forbids it."""

from __future__ import annotations

from macros.model import InvolvementFormat
from macros.views.context import Context


def cost(ctx: Context, entry: InvolvementFormat) -> str:
    """What it asks for beside working hours."""
    words = ctx.word(f"cost-{entry.cost}")
    return f"{words}. {ctx.text(entry.without_money)}" if entry.without_money else words


def obstacles(ctx: Context, entry: InvolvementFormat) -> tuple[str, ...]:
    """What forbids it; each reads after "do not start if"."""
    return tuple(ctx.word(f"forbidden-by-{obstacle}") for obstacle in entry.forbidden_by)

"""Renders a view into an HTML fragment through Jinja, escaping everything."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .views import Context

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, ctx: Context, **views: Any) -> Markup:
    """Return the fragment of ``templates/<template>.html.j2``, without blank or indented lines.

    Markdown takes an indented line for code and a blank line for the end of raw HTML.
    Templates get the views, ``word(key)`` for interface words, and the language ``lang``.
    """
    page = _environment().get_template(f"{template}.html.j2")
    text = page.render(word=ctx.word, lang=ctx.lang, **views)
    return Markup("\n".join(line.strip() for line in text.splitlines() if line.strip()))


def render_inline(template: str, ctx: Context, **views: Any) -> Markup:
    """Return a fragment for the middle of a sentence: one line, no space at its ends."""
    return Markup("".join(render(template, ctx, **views).splitlines()))

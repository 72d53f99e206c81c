"""Renders a view into an HTML fragment through Jinja, escaping everything."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.languages import BY_CODE, Lang
from macros.reading.icons import load_icons
from macros.reading.tokens import load_tokens

TEMPLATES = Path(__file__).parent / "templates"


_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]|~^"}


class Reader(Protocol):
    """Whoever a fragment is printed for: a page's Context or a file's Imprint."""

    @property
    def lang(self) -> Lang:
        """The reader's language."""
        ...

    def word(self, key: str) -> str:
        """An interface word."""
        ...


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["languages"] = tuple(BY_CODE.values())
    environment.globals["tokens"] = load_tokens()
    environment.globals["icons"] = load_icons().icons
    # Cyrillic as it is, no spaces: pages have no bytes to spare.
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    return environment


def render(template: str, ctx: Reader, **views: Any) -> Markup:
    """Return the fragment of ``templates/<template>.html.j2``, without blank or indented lines.

    Markdown takes an indented line for code and a blank line for the end of raw HTML.
    Templates get the views, ``word(key)`` for interface words, and the language ``lang``.
    """
    page = _environment().get_template(f"{template}.html.j2")
    text = page.render(word=ctx.word, lang=ctx.lang, **views)
    return Markup("\n".join(line.strip() for line in text.splitlines() if line.strip()))


def render_inline(template: str, ctx: Reader, **views: Any) -> Markup:
    """Return a fragment for the middle of a sentence: one line, no space at its ends.

    It stands inside Markdown, which reads the words of a sentence once more: what it would take for a sign of
    its own is written by number.
    """
    return Markup("".join(str(render(template, ctx, **views)).splitlines()).translate(_SIGNS))


def render_document(template: str, ctx: Reader, **views: Any) -> str:
    """Return a whole HTML document, as it is."""
    return _environment().get_template(f"{template}.html.j2").render(word=ctx.word, lang=ctx.lang, **views)


def render_file(name: str, **views: Any) -> str:
    """Return a whole file of no single language, ``templates/<name>.j2``, without indents and blank lines."""
    text = _environment().get_template(f"{name}.j2").render(**views)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip()) + "\n"


def render_indented(name: str, **views: Any) -> str:
    """The same as it stands in the template, for a file that people read."""
    return _environment().get_template(f"{name}.j2").render(**views).rstrip("\n") + "\n"

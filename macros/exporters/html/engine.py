"""Pages of docs/ as HTML without the site engine: front matter, macros, Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from lxml import html as lxml_html
from markdown import Markdown

from macros.addresses import page_address as address
from macros.languages import Lang
from macros.reading.pages import FRONT_MATTER

Define = Callable[[Any], None]
"""``define_env`` of the macros package: registers the macros in an environment."""

_CHAPTER = re.compile(r"^chapter: *([\w-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A page: address from the root of its language, chapter (or nothing), and its parsed article."""

    url: str
    chapter: str
    article: Any


class _Environment:
    """Stands for the site engine's: macros ask it for the page and the settings."""

    def __init__(self, lang: Lang) -> None:
        self.variables: dict[str, Any] = {}
        self.conf = {"extra": {"lang": lang, "offline": False}}
        self.macros: dict[str, Callable[..., str]] = {}

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


def render_pages(
    docs: Path,
    lang: Lang,
    files: Iterable[str],
    *,
    define: Define,
    markdown: tuple[tuple[str, ...], dict[str, dict[str, Any]]],
) -> tuple[Page, ...]:
    """Render source files of one language in the given order. Raises what the macros raise."""
    environment = _Environment(lang)
    define(environment)
    jinja = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)
    jinja.globals.update(environment.macros)
    extensions, options = markdown
    pages = []
    for file in files:
        text = (docs / file).read_text("utf-8")
        front = FRONT_MATTER.match(text)
        url = address(file)
        environment.variables["page"] = SimpleNamespace(url=url, file=SimpleNamespace(src_uri=file))
        source = jinja.from_string(text[front.end() :] if front else text).render()
        body = Markdown(extensions=[*extensions, "fenced_code"], extension_configs=options).convert(source)
        article = lxml_html.fragment_fromstring(body, create_parent="article")
        _absolute(article, file, url)
        chapter = _CHAPTER.search(front.group(1)) if front else None
        pages.append(Page(url, chapter.group(1) if chapter else "", article))
    return tuple(pages)


def _absolute(article: Any, file: str, url: str) -> None:
    """Turn links into addresses from the root of the language: ``/roles/voice/#consultant``."""
    for link in article.iter("a"):
        href = link.get("href", "")
        if re.match(r"[a-z]+:", href):
            continue
        path, mark, anchor = href.partition("#")
        if path.endswith(".md"):
            path = address(posixpath.normpath(posixpath.join(posixpath.dirname(file), path)))
        elif path:
            query = path.partition("?")
            path = posixpath.normpath(posixpath.join("/" + url, query[0])).lstrip("/")
            path = (path + "/" if path and "." not in posixpath.basename(path) else path) + "".join(query[1:])
        else:
            path = url
        link.set("href", f"/{path}{mark}{anchor}")

"""The lists of permanent links: one page of kinds with counts, and pages of one kind, in each language.

They stand outside the trees of the site engine (``l/``, ``en/l/``). Their frame is that of a finished page of the
same depth, so that header, menu and footer are those of every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros import typography
from macros.addresses import SHORT_LINKS
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.rendering import render_file
from macros.views import Context
from macros.views.take_away.permanent_links import LinkGroup, Published, ShortLink, link_groups

FRAME = "about/"  # the page whose frame is borrowed: as deep as the lists
MOST = 240  # links on a page: more would pass its weight
INDEX = "index.html"
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_CANONICAL = re.compile(rf'(<link rel="(?:canonical|alternate)"[^>]*href="[^"]*){FRAME}"')
_SWITCH = re.compile(rf'(<a class="tool"[^>]*href="[^"]*){FRAME}"')


@dataclass(frozen=True)
class ListPage:
    """A page of one kind, or a part of a kind that has many links; ``numbers`` are its first and last link."""

    file: str
    title: str
    links: Sequence[ShortLink]
    numbers: tuple[int, int] | None = None


def write_lists(site: Path, published: Published, links: tuple[ShortLink, ...]) -> None:
    """Write the lists of every language into the built site. Raises FileNotFoundError without the page of the frame."""
    groups = link_groups(published, links)
    for lang in LANGUAGES:
        home = site / BY_CODE[lang].root
        frame = (home / FRAME / INDEX).read_text("utf-8")
        (home / SHORT_LINKS).mkdir(parents=True, exist_ok=True)
        for name, page in export_lists(published, groups, lang, frame).items():
            (home / SHORT_LINKS / name).write_text(page, "utf-8")


def export_lists(published: Published, groups: Sequence[LinkGroup], lang: Lang, frame: str) -> Mapping[str, str]:
    """File name → page of one language, in the given frame: ``index.html``, ``roles.html``, ``sources-2.html``."""
    ctx = Context(published.guide, lang)
    pages = [page for group in groups for page in _pages(group, lang)]
    root = "../../" if BY_CODE[lang].root else "../"
    made = {}
    for file, page in [(INDEX, None), *((page.file, page) for page in pages)]:
        views = {"pages": pages, "page": page, "side": LANGUAGES.index(lang), "links": f"{root}{SHORT_LINKS}"}
        main = render_file("permanent/short_links.html", word=ctx.word, **views).strip()
        title = f"{page.title} · {ctx.word('links')}" if page else ctx.word("links")
        text = _framed(frame, main, title, SHORT_LINKS + ("" if file == INDEX else file))
        made[file] = typography.bind_spaces(text.replace("{root}", root), lang)
    return made


def _pages(group: LinkGroup, lang: Lang) -> Iterator[ListPage]:
    title = group.names[LANGUAGES.index(lang)]
    if len(group.links) <= MOST:
        yield ListPage(f"{group.id}.html", title, group.links)
        return
    for number, start in enumerate(range(0, len(group.links), MOST), start=1):
        part = group.links[start : start + MOST]
        file = f"{group.id}.html" if number == 1 else f"{group.id}-{number}.html"
        yield ListPage(file, title, part, (start + 1, start + len(part)))


def _framed(frame: str, main: str, title: str, address: str) -> str:
    """The frame around a list: its own title and addresses, and no link that takes it for the borrowed page."""
    frame = frame.replace('href="./" aria-current="page"', 'href="./"').replace('href="./"', f'href="../{FRAME}"')
    frame = re.sub(r'<a class="skip" href="[^"]*"', '<a class="skip" href="#__skip"', frame)
    frame = re.sub(r'(<meta name="description" content=")[^"]*', rf"\g<1>{title}", frame)
    frame = re.sub(r"<title>.*?</title>", f'<title>{title}</title><meta name="robots" content="noindex">', frame)
    script = '<script src="{root}assets/javascripts/link-list.js" defer></script></head>'
    frame = _SWITCH.sub(rf'\g<1>{address}"', _CANONICAL.sub(rf'\g<1>{address}"', frame))
    return _MAIN.sub(lambda _: main, frame.replace("</head>", script))

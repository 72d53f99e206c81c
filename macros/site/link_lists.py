"""The lists of permanent links: one page of kinds with counts, and pages of one kind, in each language.

They stand outside the trees of the site engine (``l/``, ``en/l/``). Their frame is that of a finished page of the
same depth, so that header, menu and footer are those of every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros import typography
from macros.addresses import SHORT_LINKS
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.rendering import render_file
from macros.site.finishing.page_frame import FRAME, framed
from macros.views import Context
from macros.views.take_away.short_links import LinkGroup, Published, ShortLink, link_groups

MOST = 240  # links on a page: more would pass its weight
INDEX = "index.html"


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
        head = render_file("permanent/list_head.html", title=title, root=root).strip()
        address = SHORT_LINKS + ("" if file == INDEX else file)
        text = framed(frame, main, head=head, title=title, address=address)
        made[file] = typography.bind_spaces(text, lang)
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

"""Pages at old addresses: each leads on, by a script with the place that was asked for, without one by its links."""

from __future__ import annotations

from pathlib import Path

from macros.addresses import entry_pages, on_site
from macros.languages import LANGUAGES
from macros.rendering import render_file
from macros.views import Context
from macros.views.take_away.old_addresses import old_pages
from macros.views.take_away.short_links import Published


def publish(site: Path, published: Published) -> int:
    """Write a page for every address that a page has left, in every language; return how many."""
    say = {lang: Context(published.guide, lang).word for lang in LANGUAGES}
    count = 0
    for lang in LANGUAGES:
        ctx = Context(published.guide, lang)
        titles = {page.address: page.title[lang] for page in published.pages}
        titles |= {address: ctx.link(entry_id).text for address, entry_id in entry_pages(published.guide).items()}
        for page in old_pages(ctx, titles):
            file = site / on_site(page.address, lang) / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            text = render_file("permanent/moved.html", page=page, lang=lang, root=page.root, say=say)
            file.write_text(text, "utf-8")
            count += 1
    return count

"""Finishes a built site: one trimmed style sheet, typography, search index, nothing nobody loads."""

from __future__ import annotations

import re
from pathlib import Path

from macros import typography
from macros.languages import Lang
from macros.model import Guide
from macros.site.finishing import styles
from macros.site.offline_copy.detach import detach
from macros.site.search import disk as offline_search
from macros.site.search import pagefind as search

__all__ = ["detach", "finish"]

# Switches, boxes and marks of Material's own scripts, which we do not run; no block of its templates holds them.
_LEFTOVERS = re.compile(
    r'\s*<input class="md-toggle"[^>]*>|\s*<label class="md-overlay"[^>]*></label>'
    r'|\s*<div data-md-component="announce">\s*</div>|\s*<div class="md-dialog".*?</div>\s*</div>'
    r'| data-md-component="[a-z]+"|(?<=<html lang="..") class="no-js"',
    re.DOTALL,
)

# Ends of blocks and cells with the next tag right behind: the search would glue their words in its excerpts.
_TOUCHING = re.compile(r"(</(?:dt|dd|td|th|li|p|div|summary|caption|label|h[1-6])>|<br>|(?<=[^ ])</span>)(?=<(?!/))")


def finish(site: Path, lang: Lang, guide: Guide, *, offline: bool = False) -> None:
    """Finish the built site of one language in place; its folder must not hold the other one yet.

    ``offline`` gives the search that works from a disk in place of the one that needs a server.
    """
    pages = sorted(site.rglob("*.html"))
    styles.join(site, pages)
    for page in pages:
        text = _LEFTOVERS.sub("", page.read_text("utf-8"))
        if "<pre" not in text:  # indents of the templates mean nothing elsewhere
            text = _TOUCHING.sub(r"\1 ", re.sub(r"\n\s+", "\n", text))
        page.write_text(typography.bind_spaces(text, lang), "utf-8")
    _remove_unused(site, offline)
    (offline_search if offline else search).index(site, lang, guide)


def _remove_unused(site: Path, offline: bool) -> None:
    """Material ships a script bundle, workers and source maps that no page of ours loads."""
    javascripts = site / "assets" / "javascripts"
    for file in (
        *(() if offline else javascripts.glob("tools/*-offline.js")),
        *javascripts.glob("bundle.*"),
        *javascripts.glob("*/search.*.min.js*"),
        *javascripts.glob("lunr/**/*.js"),
        *(site / "assets").rglob("*.map"),
        site / "assets" / "images" / "favicon.png",
        site / "sitemap.xml.gz",
    ):
        file.unlink(missing_ok=True)
    folders = (f for f in (site / "assets").rglob("*") if f.is_dir())
    for folder in sorted(folders, key=lambda f: -len(f.parts)):
        if not any(folder.iterdir()):
            folder.rmdir()

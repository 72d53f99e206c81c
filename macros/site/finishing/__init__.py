"""Finishes a built site: typography, contents, search index, list of cases, folds; drops what nobody reads."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros import typography
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.site import case_list
from macros.site.chrome import OVERRIDES
from macros.site.finishing.folded import fold_sections
from macros.site.finishing.on_this_page import fill_contents
from macros.site.offline_copy.passages import for_disk, for_server
from macros.site.search import write_index
from macros.site.titles import write_titles

# Ends of blocks and cells with the next tag right behind: the search would glue their words in its excerpts.
_TOUCHING = re.compile(r"(</(?:dt|dd|td|th|li|p|div|summary|caption|label|h[1-6])>|<br>|(?<=[^ ])</span>)(?=<(?!/))")

# What only the search reads of a page, when it makes its index.
_FOR_THE_INDEX = re.compile(r'<span hidden data-search-also>.*?</span>\s*| data-search-(?:body|ignore|kind="[^"]*")')

# End tags that HTML lets out: on a page of cards they are a hundred bytes of what a phone waits for.
_NEEDLESS = re.compile(
    r"</(?:li|dt|dd|t[dhr])>(?=\s*<(?:li|dt|dd|t[dhr]|/[udo]l|/tr|/tbody)\b)|</p>(?=\s*<(?:p|[uo]l|h[23]|/details)\b)"
)


def finish(rendered: Path, site: Path, lang: Lang, guide: Guide, *, offline: bool = False) -> None:
    """Finish what the site engine has rendered of one language, which stays as it is, in the new folder ``site``.

    ``offline`` makes the copy for a disk: what its pages say in place of others, its search and its links.
    """
    shutil.copytree(rendered, site)
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        text = page.read_text("utf-8")
        text = for_disk(text) if offline else for_server(text)
        if "<pre" not in text:  # indents of the templates mean nothing elsewhere
            text = _TOUCHING.sub(r"\1 ", re.sub(r"\n\s+", "\n", text))
        page.write_text(fill_contents(typography.bind_spaces(text, lang)), "utf-8")
    _remove_unused(site, lang, offline)
    write_titles(site, lang, guide)
    write_index(site, lang, guide, offline=offline)
    case_list.write(site, lang, guide, offline=offline)
    for page in pages:
        text = fold_sections(page.read_text("utf-8"))
        page.write_text(_NEEDLESS.sub("", _FOR_THE_INDEX.sub("", text)), "utf-8")


def _remove_unused(site: Path, lang: Lang, offline: bool) -> None:
    """What the site engine copies and no page loads: the theme's own assets, other languages', the sources of ours."""
    assets = site / "assets"
    for other in LANGUAGES:
        for file in assets.rglob(f"*.{other}.js") if other != lang else ():
            file.unlink()
    for file in [file for file in assets.rglob("*") if file.is_file()]:
        if not (OVERRIDES / file.relative_to(site)).exists() or (file.match("*-offline.js") and not offline):
            file.unlink()
    for folder in sorted((folder for folder in assets.rglob("*") if folder.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    shutil.rmtree(site / "stylesheets")
    for file in (site / "tokens.yaml", site / "icons.yaml", site / "sitemap.xml.gz"):
        file.unlink(missing_ok=True)

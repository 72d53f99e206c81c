"""Writes the script that brings the cases of all lists to the finder, with the words by which they are found.

A script and not data, because a page that opens from a disk may load nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import html
from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from macros import typography
from macros.languages import Lang
from macros.model import Guide
from macros.rendering import render
from macros.site.offline_copy.detach import to_file
from macros.site.search.index import as_json
from macros.site.search.lexicon import lexicon
from macros.site.search.packing import packed
from macros.views import Context
from macros.views.lists.finder import HERE, SCRIPT, FoundCase, elsewhere, finder


@with_config(ConfigDict(use_attribute_docstrings=True))
class CaseList(TypedDict):
    """What the script holds."""

    rows: list[str]
    """The cases of the other lists, as HTML."""
    words: str
    """The lexicon of all cases, packed."""
    endings: str
    """Endings of words, parted by spaces."""


def write(site: Path, lang: Lang, guide: Guide, *, offline: bool = False) -> None:
    """Write the script beside the page of the finder; ``offline`` names files in its links. No page, no script."""
    if not (site / HERE / "index.html").is_file():
        return
    ctx = Context(guide, lang, HERE)
    rows = [_row(ctx, case, offline) for case in elsewhere(ctx)]
    case_rows = [_row(ctx, case, offline) for case in finder(ctx).cases]
    words = lexicon((html.fragment_fromstring(row).text_content() for row in (*case_rows, *rows)), lang)
    cases: CaseList = {"rows": rows, "words": packed(words), "endings": " ".join(sorted(words.endings))}
    (site / SCRIPT).write_text(f"globalThis.guideCases={as_json(cases)};\n", "utf-8")


def _row(ctx: Context, case: FoundCase, offline: bool) -> str:
    link = replace(case.link, href=to_file(case.link.href)) if offline else case.link
    return typography.bind_spaces(str(render("lists/found_case", ctx, view=replace(case, link=link))), ctx.lang)

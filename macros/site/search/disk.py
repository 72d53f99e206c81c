"""Makes the search of the offline copy: sections, word forms and synonyms in one script file.

A page that opens from a disk may load scripts and nothing else: no module, no data file, no WebAssembly.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from macros.languages import Lang
from macros.model import Guide
from macros.reading.folding import fold
from macros.site.search import pagefind as search
from macros.site.search import sections

SCRIPT = "search-index.js"
_WORD = re.compile(r"[^\W_]+")  # as engine.js cuts them


def index(site: Path, lang: Lang, guide: Guide) -> None:
    """Write ``<site>/search-index.js``; nothing else of the site changes."""
    sheets = sections.read(site)
    pages = [
        [sheet.url, sheet.title, sheet.kind, sheet.also, [[s.id, s.heading, s.text] for s in sheet.sections]]
        for sheet in sheets
    ]
    table = {"pages": pages, "words": words(_texts(sheets), lang), "synonyms": search.synonyms(guide, lang)}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (site / SCRIPT).write_text(f"globalThis.guideIndex={text};\n", "utf-8")


def _texts(sheets: Iterable[sections.Sheet]) -> Iterable[str]:
    for sheet in sheets:
        yield sheet.also
        for section in sheet.sections:
            yield section.heading
            yield section.text


def words(texts: Iterable[str], lang: Lang) -> str:
    """Every word of the texts under the stem of its dictionary form: ``ребенок ребенка детей|…``.

    So fleeting vowels and other roots meet, which the stemmer alone does not join.
    """
    found = sorted({word for text in texts for word in _WORD.findall(fold(text))})
    table: dict[str, list[str]] = defaultdict(list)
    for word in found:
        table[search.root(word, lang)].append(word)
    lines = (" ".join([key, *(form for form in forms if form != key)]) for key, forms in sorted(table.items()))
    return "|".join(lines)

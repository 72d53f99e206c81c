"""Words and chapters for the page templates of the site engine, which do not see the macros."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from ..model import LANGUAGES, Guide
from ..views import Context, safety


def export_chrome(guide: Guide, links: Mapping[str, str]) -> bytes:
    """A Jinja file that sets ``words``, ``chapters``, ``edition``, ``date``, ``year``, ``numbers``, ``links``.

    Any engine reads it.
    ``links`` names the permanent link of every page: address → id.
    """
    words = {lang: {key.replace("-", "_"): text[lang] for key, text in guide.ui.words.items()} for lang in LANGUAGES}
    chapters = [
        {
            "id": entry.id,
            "number": entry.number,
            "name": {lang: entry.short_name[lang] for lang in LANGUAGES},
        }
        for entry in guide.chapters
    ]
    day = date.fromisoformat(guide.edition.date)
    days = {lang: Context(guide, lang).day(day) for lang in LANGUAGES}
    lines = [
        "{# Made by `python -m macros export` from data/ui.yaml and data/chapters.yaml. #}",
        f"{{% set words = {json.dumps(words, ensure_ascii=False)} %}}",
        f"{{% set chapters = {json.dumps(chapters, ensure_ascii=False)} %}}",
        f"{{% set edition = {json.dumps(guide.edition.version)} %}}",
        f"{{% set date = {json.dumps(days)} %}}",
        f"{{% set year = {json.dumps(guide.edition.date[:4])} %}}",
        f"{{% set numbers = {json.dumps(safety.numbers(Context(guide, LANGUAGES[0])))} %}}",
        f"{{% set links = {json.dumps(dict(links))} %}}",
    ]
    return "\n".join(lines).encode("utf-8") + b"\n"

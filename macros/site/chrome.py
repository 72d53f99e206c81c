"""Words and chapters for the page templates of the site engine, which do not see the macros."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from markupsafe import escape

from macros import typography
from macros.addresses import entry_pages, is_local
from macros.exporters import downloads
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from macros.reading.icons import load_icons
from macros.reading.ids_lock import ids_of_pages
from macros.reading.places import ROOT
from macros.rendering import render_file
from macros.site import web_typeface
from macros.site.bundling import tools
from macros.views import Context, drawings, help_in_danger
from macros.views.take_away.citation import styles
from macros.views.take_away.downloads import RAW, bar_label, files_by_page
from macros.views.take_away.short_links import Published
from macros.views.tools import matrix_explorer, navigator_form

OVERRIDES = ROOT / "overrides"


def write(published: Published) -> None:
    """Write what the templates and style sheets of the site engine read; unchanged bytes are left alone."""
    links = {**entry_pages(published.guide), **ids_of_pages(published.lock)}
    made = {
        "partials/guide.html": export_chrome(published.guide, links, local=is_local(published.site_url)),
        "stylesheets/tokens.css": tokens_css(),
        "assets/images/favicon.svg": render_file("chrome/favicon.svg").encode("utf-8"),
        **{drawings.address(name): render_file(f"drawings/{name}.svg").encode("utf-8") for name in drawings.SIZES},
        **web_typeface.faces(),
    }
    made |= {navigator_form.rules_file(lang): export_rules(published.guide, lang) for lang in LANGUAGES}
    made |= {matrix_explorer.cells_file(lang): export_cells(published.guide, lang) for lang in LANGUAGES}
    for name, content in made.items():
        file = OVERRIDES / name
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def tokens_css() -> bytes:
    """The first part of the style sheet: colours of both schemes, tones of the levels, the typeface of headings."""
    ranges = {script: web_typeface.unicode_range(script) for script in web_typeface.SCRIPTS}
    return render_file("chrome/tokens.css", faces=ranges).encode("utf-8")


def export_rules(guide: Guide, lang: Lang) -> bytes:
    """The script that holds the rules of "Where do we start?": a page that opens from a disk may load nothing else."""
    return _script("navigatorRules", navigator_form.rulebook(Context(guide, lang, url=navigator_form.PAGE)), lang)


def export_cells(guide: Guide, lang: Lang) -> bytes:
    """The script that holds what stands behind the cells of the matrix of roles."""
    return _script("matrixCells", matrix_explorer.matrix_cells(Context(guide, lang, url=matrix_explorer.PAGE)), lang)


def _script(name: str, value: Any, lang: Lang) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.{name}={typography.bind_spaces(text, lang)};\n".encode()


def export_chrome(guide: Guide, links: Mapping[str, str], *, local: bool) -> bytes:
    """A Jinja file that any engine reads.

    It sets ``words``, ``chapters``, ``languages``, ``edition``, ``date``, ``year``, ``citation``, ``numbers``,
    ``icons``, ``tools``, ``links``, ``files``.
    ``tools`` are the components with a script, which a page that names one in ``data-component`` loads.
    ``links`` names the permanent link of every page: address → id; ``files`` what it offers to download; ``local``
    tells whether the site has no address that others can reach.
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
    lines = [
        "{# Made by `python -m macros pages` from data/ui.yaml and data/chapters.yaml. #}",
        f"{{% set words = {_literal(words)} %}}",
        f"{{% set chapters = {_literal(chapters)} %}}",
        f"{{% set languages = {_literal(_languages())} %}}",
        f"{{% set edition = {_literal(guide.edition.version)} %}}",
        f"{{% set date = {_literal(_by_language(lambda ctx: ctx.day(day), guide))} %}}",
        f"{{% set local = {json.dumps(local)} %}}",
        f"{{% set year = {json.dumps(guide.edition.date[:4])} %}}",
        f"{{% set citation = {_literal({lang: asdict(styles(Context(guide, lang))[0]) for lang in LANGUAGES})} %}}",
        f"{{% set numbers = {_literal(help_in_danger.numbers(Context(guide, LANGUAGES[0])))} %}}",
        f"{{% set icons = {json.dumps({kind: icon.shapes for kind, icon in load_icons().icons.items()})} %}}",
        f"{{% set tools = {json.dumps([asdict(tool) for tool in tools()])} %}}",
        f"{{% set links = {json.dumps(dict(links))} %}}",
        f"{{% set files = {_literal(_files(guide))} %}}",
    ]
    return "\n".join(lines).encode("utf-8") + b"\n"


def _languages() -> dict[Lang, dict[str, str]]:
    """The folder of every language, and the way from there to the root of the site."""
    return {one.code: {"root": one.root, "to_root": one.to_root} for one in BY_CODE.values()}


def _files(guide: Guide) -> dict[str, list[dict[str, Any]]]:
    """What the bar of a page offers: address → path of a file, its label, whether a browser would show its text."""
    return {
        url: [
            {
                "path": file.path,
                "label": _by_language(functools.partial(bar_label, download=file), guide),
                "raw": file.format in RAW,
            }
            for file in files
        ]
        for url, files in files_by_page(guide, downloads(guide)).items()
    }


def _by_language(say: Callable[[Context], str], guide: Guide) -> dict[Lang, str]:
    return {lang: say(Context(guide, lang)) for lang in LANGUAGES}


def _literal(value: Any) -> str:
    """A value for a template of the site engine, which escapes nothing: texts come escaped."""
    return json.dumps(_escaped(value), ensure_ascii=False)


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return str(escape(value))
    if isinstance(value, Mapping):
        return {key: _escaped(part) for key, part in value.items()}
    return [_escaped(part) for part in value] if isinstance(value, list | tuple) else value

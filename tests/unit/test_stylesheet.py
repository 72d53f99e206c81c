"""No part of the style sheet is forgotten, and no rule dresses what nobody writes."""

from __future__ import annotations

import re

from macros.reading.places import ROOT
from macros.reading.tokens import load_tokens
from macros.site.bundling import SCRIPTS, STYLE

DOCX = SCRIPTS / "core" / "docx-styles.js"  # the look of small Word files
SHEETS = sorted(STYLE.parent.glob("*.css"))
MARKDOWN = {"admonition", "admonition-title"}  # made by its extension
# Where class names are written: attributes of templates and pages, marks of Markdown, strings of code.
WRITTEN = {
    "overrides/**/*.html": r'class="([^"]*)"',
    "macros/**/*.j2": r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"',
    "docs/**/*.md": r'class="([^"]*)"|^\s*!!! ([a-z ]+)|\{:([^}]*)\}',
    "macros/**/*.py": r"""["']([^"'\n]*)["']""",
    "scripts/**/*.js": r"""["']([^"'\n]*)["']""",
}


def test_every_sheet_beside_the_whole_is_one_of_its_parts() -> None:
    named = re.findall(r'@import "(.*?)"', STYLE.read_text("utf-8"))
    assert len(named) == len(set(named))
    there = {sheet.name for sheet in SHEETS} - {STYLE.name}
    assert set(named) == there | {"tokens.css"}  # made by the build


def test_word_files_that_browsers_make_are_set_in_the_typeface_of_the_others() -> None:
    named = set(re.findall(r'w:\w+="([A-Z][A-Za-z ]+)"', re.findall(r"const FONT = .*", DOCX.read_text("utf-8"))[0]))
    assert named == {load_tokens().typefaces["office"]}, "overrides/tokens.yaml and scripts/core/docx-styles.js"


def classes(css: str) -> set[str]:
    """Classes that the selectors of a style sheet name."""
    plain = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", css, flags=re.DOTALL)
    selectors = [part for part in re.findall(r"([^{};]+)\{", plain) if not part.strip().startswith("@")]
    return {name for part in selectors for name in re.findall(r"\.([a-z][\w-]*)", part)}


def written() -> set[str]:
    """Words that may become a class; one that ends in a hyphen is the beginning of several (``level-``)."""
    texts = [
        text
        for where, pattern in WRITTEN.items()
        for file in ROOT.glob(where)
        for groups in re.findall(pattern, file.read_text("utf-8"), re.MULTILINE)
        for text in ([groups] if isinstance(groups, str) else groups)
    ]
    return MARKDOWN | {word for text in texts for word in re.findall(r"[a-z][\w-]*", text)}


def unused(css: str, words: set[str]) -> set[str]:
    beginnings = tuple(word for word in words if word.endswith("-"))
    return {name for name in classes(css) - words if not name.startswith(beginnings)}


def test_every_class_that_a_rule_names_is_written_somewhere() -> None:
    words = written()
    assert {sheet.name: dead for sheet in SHEETS if (dead := unused(sheet.read_text("utf-8"), words))} == {}


def test_a_class_that_nobody_writes_is_seen() -> None:
    css = '/* .a */ .card .gone { color: red; } @media print { .level-x:is(.lost, b) { content: ".d"; } }'
    assert unused(css, {"card", "level-"}) == {"gone", "lost"}

"""No rule of the style sheet dresses what nobody writes, on the pages or in templates and code."""

from __future__ import annotations

import re

from macros.reading.places import ROOT
from macros.site.bundling import STYLE

MARKDOWN = {"admonition", "admonition-title"}  # made by its extension
# Where class names are written: attributes of templates and pages, marks of Markdown, strings of code.
WRITTEN = {
    "overrides/**/*.html": r'class="([^"]*)"',
    "macros/**/*.j2": r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"',
    "docs/**/*.md": r'class="([^"]*)"|^\s*!!! ([a-z ]+)|\{:([^}]*)\}',
    "macros/**/*.py": r"""["']([^"'\n]*)["']""",
    "scripts/**/*.js": r"""["']([^"'\n]*)["']""",
}


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
    assert {
        sheet.name: dead
        for sheet in sorted(STYLE.parent.glob("*.css"))
        if (dead := unused(sheet.read_text("utf-8"), words))
    } == {}


def test_a_class_that_nobody_writes_is_seen() -> None:
    css = '/* .a */ .card .gone { color: red; } @media print { .level-x:is(.lost, b) { content: ".d"; } }'
    assert unused(css, {"card", "level-"}) == {"gone", "lost"}

"""The style sheet is joined from its parts, no part is forgotten, and no rule dresses what nobody writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.reading.places import ROOT
from macros.site.finishing.stylesheet import SHEET, join


def write(where: Path, **sheets: str) -> Path:
    """The folder of the sheets of a site, with these in it."""
    folder = (where / SHEET).parent
    folder.mkdir(parents=True)
    for name, text in sheets.items():
        (folder / f"{name}.css").write_text(text, "utf-8")
    return folder


def test_parts_stand_where_they_are_named_and_only_the_whole_is_published(tmp_path: Path) -> None:
    whole = '/* order */\n@import "last.css";  /* why */\n@import "first.css";\na { color: red; }\n'
    folder = write(tmp_path, site=whole, first="b { top: 0; }\n", last="i { top: 0; }\n", stray="u { top: 0; }\n")
    join(tmp_path)
    assert [file.name for file in folder.iterdir()] == [Path(SHEET).name]
    assert (tmp_path / SHEET).read_text("utf-8") == ("/* order */\ni { top: 0; }\nb { top: 0; }\na { color: red; }\n")


def test_a_part_that_is_missing_stops_the_build(tmp_path: Path) -> None:
    write(tmp_path, site='@import "nowhere.css";\n')
    with pytest.raises(FileNotFoundError, match=r"nowhere\.css"):
        join(tmp_path)


def test_every_sheet_beside_the_whole_is_one_of_its_parts() -> None:
    folder = ROOT / "overrides" / Path(SHEET).parent
    named = re.findall(r'@import "(.*?)"', (folder / Path(SHEET).name).read_text("utf-8"))
    assert len(named) == len(set(named))
    there = {file.name for file in folder.glob("*.css")} - {Path(SHEET).name}
    assert set(named) == there | {"tokens.css"}  # made by the build


# ---------------------------------------------------------------- rules

SHEETS = sorted((ROOT / "overrides" / SHEET).parent.glob("*.css"))
MARKDOWN = {"admonition", "admonition-title"}  # made by its extension
# Where class names are written: attributes of templates and pages, marks of Markdown, strings of code.
WRITTEN = {
    "overrides/**/*.html": r'class="([^"]*)"',
    "macros/**/*.j2": r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"',
    "docs/**/*.md": r'class="([^"]*)"|^\s*!!! ([a-z ]+)|\{:([^}]*)\}',
    "macros/**/*.py": r"""["']([^"'\n]*)["']""",
    "overrides/**/*.js": r"""["']([^"'\n]*)["']""",
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
    assert {sheet.name: dead for sheet in SHEETS if (dead := unused(sheet.read_text("utf-8"), words))} == {}


def test_a_class_that_nobody_writes_is_seen() -> None:
    css = '/* .a */ .card .gone { color: red; } @media print { .level-x:is(.lost, b) { content: ".d"; } }'
    assert unused(css, {"card", "level-"}) == {"gone", "lost"}

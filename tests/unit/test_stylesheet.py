"""No part of the style sheet is forgotten, and Word files look alike whoever makes them."""

from __future__ import annotations

import re

from macros.reading.tokens import load_tokens
from macros.site.bundling import SCRIPTS, STYLE

DOCX = SCRIPTS / "core" / "docx-styles.js"  # the look of small Word files
SHEETS = sorted(STYLE.parent.glob("*.css"))


def test_every_sheet_beside_the_whole_is_one_of_its_parts() -> None:
    named = re.findall(r'@import "(.*?)"', STYLE.read_text("utf-8"))
    assert len(named) == len(set(named))
    there = {sheet.name for sheet in SHEETS} - {STYLE.name}
    assert set(named) == there | {"tokens.css"}  # made by the build


def test_word_files_that_browsers_make_are_set_in_the_typeface_of_the_others() -> None:
    named = set(re.findall(r'w:\w+="([A-Z][A-Za-z ]+)"', re.findall(r"const FONT = .*", DOCX.read_text("utf-8"))[0]))
    assert named == {load_tokens().typefaces["office"]}, "overrides/tokens.yaml and scripts/core/docx-styles.js"

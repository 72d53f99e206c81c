"""Words are compared alike by the build and by the browser."""

from __future__ import annotations

from macros.reading.folding import fold
from tests.reading.scripts import run_script

LETTERS = "".join(map(chr, [*range(0x20, 0x250), *range(0x400, 0x530)]))  # Latin and Cyrillic
FOLD = """import { fold } from "./scripts/core/fold.js";
          return fold(data);"""


def test_python_and_the_scripts_fold_every_letter_alike() -> None:
    assert run_script(FOLD, LETTERS) == fold(LETTERS)
    assert fold("Ребёнок, ЁЛКА") == "ребенок, елка"

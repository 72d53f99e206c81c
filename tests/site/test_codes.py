"""QR codes of the permanent links: every link has one, and a QR reader reads its address."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from tests.reading.codes import decoded, drawn


def test_every_link_has_its_code_on_the_page_and_for_print(site: Path) -> None:
    for own in read_lock(DATA):
        for name in ("qr.svg", "qr.png"):
            assert (site / "l" / own / name).stat().st_size > 200, own


@pytest.mark.parametrize("own", drawn())
def test_a_reader_decodes_the_code_for_print(site: Path, base: str, own: str) -> None:
    assert decoded(Image.open(site / f"l/{own}/qr.png")) == {f"{base}l/{own}/"}

"""QR codes of the permanent links: every link has one, and a QR reader reads its address."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA

CODES = 50


def drawn() -> list[str]:
    """Fifty ids, the longest among them."""
    ids = sorted(read_lock(DATA))
    return [max(ids, key=len), *random.Random(2020).sample(ids, CODES - 1)]


def decoded(picture: Image.Image) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(picture.convert("L"))}


def test_every_link_has_its_code_on_the_page_and_for_print(site: Path) -> None:
    for own in read_lock(DATA):
        for name in ("qr.svg", "qr.png"):
            assert (site / "l" / own / name).stat().st_size > 200, own


@pytest.mark.parametrize("own", drawn())
def test_a_reader_decodes_the_code_for_print(site: Path, base: str, own: str) -> None:
    assert decoded(Image.open(site / f"l/{own}/qr.png")) == {f"{base}l/{own}/"}


@pytest.mark.browser
def test_a_reader_decodes_the_code_on_the_screen(browser: Browser, address: str, base: str) -> None:
    tab = browser.new_page(viewport={"width": 300, "height": 300})
    for own in drawn():
        tab.goto(f"{address}/l/{own}/qr.svg")
        assert decoded(Image.open(io.BytesIO(tab.screenshot()))) == {f"{base}l/{own}/"}
    tab.close()

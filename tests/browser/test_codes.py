"""QR codes of the permanent links are read from the screen."""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import Browser

from tests.reading.codes import decoded, drawn


def test_a_reader_decodes_the_code_on_the_screen(browser: Browser, address: str, base: str) -> None:
    tab = browser.new_page(viewport={"width": 300, "height": 300})
    for own in drawn():
        tab.goto(f"{address}/l/{own}/qr.svg")
        assert decoded(Image.open(io.BytesIO(tab.screenshot()))) == {f"{base}l/{own}/"}
    tab.close()

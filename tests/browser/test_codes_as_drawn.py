"""QR codes of the permanent links are read as Chromium draws them."""

from __future__ import annotations

import io
from base64 import b64decode

from PIL import Image
from playwright.sync_api import Browser

from tests.reading.codes import decoded, drawn

# Not a screenshot: under load Chromium now and then has no frame of a new document to give. A code in its
# place on a page is photographed in test_sharing_panel.
DRAW = """async address => {
  const code = new Image();
  code.src = address;
  await code.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 300;
  const paper = canvas.getContext("2d");
  paper.fillStyle = "white";
  paper.fillRect(0, 0, 300, 300);
  paper.drawImage(code, 0, 0, 300, 300);
  return canvas.toDataURL("image/png").split(",")[1];
}"""


def test_a_reader_decodes_every_code_as_the_browser_draws_it(browser: Browser, address: str, base: str) -> None:
    tab = browser.new_page()
    tab.goto(f"{address}/l/")
    for own in drawn():
        picture = Image.open(io.BytesIO(b64decode(tab.evaluate(DRAW, f"{address}/l/{own}/qr.svg"))))
        assert decoded(picture) == {f"{base}l/{own}/"}
    tab.close()

"""Reads QR codes as a camera does."""

from __future__ import annotations

import random

import zxingcpp
from PIL import Image

from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA

CODES = 50


def decoded(picture: Image.Image) -> set[str]:
    """What the codes of a picture say."""
    return {code.text for code in zxingcpp.read_barcodes(picture.convert("L"))}


def drawn() -> list[str]:
    """Fifty ids, the longest among them."""
    ids = sorted(read_lock(DATA))
    return [max(ids, key=len), *random.Random(2020).sample(ids, CODES - 1)]

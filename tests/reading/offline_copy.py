"""The copy for a computer without internet, unpacked as readers have it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from macros.views.take_away.downloads import COPY
from tests.reading.files import packed

TOP = "involvement-guide-offline"


def archive() -> Path:
    """The ZIP of the last build."""
    return packed(COPY.path)


def unpacked(folder: Path) -> Path:
    """The copy, unpacked into a folder; return where it begins."""
    with zipfile.ZipFile(archive()) as file:
        file.extractall(folder)
    return folder / TOP

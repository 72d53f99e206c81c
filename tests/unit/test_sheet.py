"""A sheet is as roomy as its number of pages allows, and is not set more often than it takes to know that."""

from __future__ import annotations

from typing import Any

import pytest

from macros.exporters.pdf import sheet

SCALES = (1.3, 1.0, 0.8)


@pytest.mark.parametrize(
    ("pages", "fewest", "chosen", "tried"),
    [
        ({1.3: 1, 1.0: 1, 0.8: 1}, 1, 1.3, [1.3]),
        ({1.3: 2, 1.0: 2, 0.8: 2}, 2, 1.3, [1.3]),
        ({1.3: 2, 1.0: 2, 0.8: 2}, 1, 1.3, [1.3, 0.8]),
        ({1.3: 2, 1.0: 1, 0.8: 1}, 1, 1.0, [1.3, 0.8, 1.0]),
        ({1.3: 3, 1.0: 3, 0.8: 2}, 1, 0.8, [1.3, 0.8, 1.0]),
    ],
)
def test_the_largest_scale_with_the_fewest_pages_is_taken(
    monkeypatch: pytest.MonkeyPatch, pages: dict[float, int], fewest: int, chosen: float, tried: list[float]
) -> None:
    asked: list[float] = []

    def set_sheet(*_: Any, scale: float) -> bytes:
        asked.append(scale)
        return str(scale).encode()

    monkeypatch.setattr(sheet, "set_sheet", set_sheet)
    monkeypatch.setattr(sheet, "_pages", lambda made: pages[float(made)])
    assert sheet.roomiest("form", "Title", None, SCALES, fewest=fewest) == str(chosen).encode()  # type: ignore[arg-type]
    assert asked == tried

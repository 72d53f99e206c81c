"""LibreOffice finds one typeface, that of the guide, whatever this machine has or lacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.reading.machine import one_typeface


@pytest.fixture(scope="session", autouse=True)
def typeface(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with one_typeface(tmp_path_factory.mktemp("fonts")):
        yield

"""What unit tests share: the small guide. They need neither a built site nor made files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model import Guide
from tests.sample import sample_guide
from tests.unit.served import Place


@pytest.fixture(scope="session")
def sample() -> Guide:
    return sample_guide()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A small served site."""
    running = Place(tmp_path)
    yield running
    running.close()

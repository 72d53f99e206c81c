"""What unit tests share: the small guide. They need neither a built site nor made files."""

from __future__ import annotations

import pytest

from macros.model import Guide
from tests.sample import sample_guide


@pytest.fixture(scope="session")
def sample() -> Guide:
    return sample_guide()

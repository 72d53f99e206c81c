"""What unit tests share: the small guide. They need neither the guide of data/ and docs/, nor a built site."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from macros.commands.project import SITE
from macros.model import Guide
from macros.reading.places import DATA, DOCS
from tests.sample import sample_guide
from tests.unit.served import Place

CLOSED = tuple(f"{place}{os.sep}" for place in (DATA, DOCS, SITE))
# The keys of the words that code asks for, no word itself (tests/sample); what the model writes.
OPEN = (str(DATA / "ui.yaml"), str(DATA / "schema" / "guide.schema.json"))
_watched = False


def _watch(event: str, given: tuple[Any, ...]) -> None:
    """Python tells it of every file that is opened, and of every folder that is looked through."""
    if _watched and event in ("open", "os.scandir", "os.listdir") and isinstance(given[0], (str, os.PathLike)):
        place = os.path.abspath(given[0])  # noqa: PTH100  many a file: no detours
        if f"{place}{os.sep}".startswith(CLOSED) and place not in OPEN:
            pytest.fail(f"a unit test opens {place}: give it a sample of its own, or move it to tests/content")


sys.addaudithook(_watch)


@contextmanager
def _watching() -> Iterator[None]:
    global _watched  # noqa: PLW0603  a hook of Python stays for ever: it is only switched
    _watched = True
    try:
        yield
    finally:
        _watched = False


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    """What a module of unit tests reads when it is imported."""
    with _watching():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Iterator[None]:
    with _watching():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    with _watching():
        return (yield)


@pytest.fixture(scope="session")
def sample() -> Guide:
    return sample_guide()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A small served site."""
    running = Place(tmp_path)
    yield running
    running.close()

"""A Chromium and the address of the served site, each started once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from macros.site.server import server
from tests.browser.chromium import FLAGS, path
from tests.reading.machine import PATIENCE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    running = server(site)
    threading.Thread(target=running.serve, daemon=True).start()
    yield running.address
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Waits for what it is told to wait for, also on a machine that does much else at the time."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path(), args=[*FLAGS], timeout=PATIENCE)
        running.on("context", lambda context: context.set_default_timeout(PATIENCE))
        yield running
        running.close()

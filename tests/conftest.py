"""The built site, the guide and a browser, each made once."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.commands.serve import server
from macros.model import Guide
from macros.reading.guide import load_guide
from macros.reading.places import ROOT

from .pages import Page, read_links, read_pages

SITE = ROOT / "site"
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide()


@pytest.fixture(scope="session")
def site() -> Path:
    assert (SITE / "en" / "index.html").exists(), "the site is not built; run: make build"
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Page]:
    return read_pages(site)


@pytest.fixture(scope="session")
def links(site: Path) -> dict[str, Page]:
    """The pages of the permanent links by id."""
    return read_links(site)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    running = server(site)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


def chromium_path() -> str:
    """The system's Chromium: Playwright's own download is not needed."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "Chromium is not installed; run: make test"
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path(), args=[*CHROMIUM_FLAGS])
        yield running
        running.close()

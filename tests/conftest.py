"""The built site, the guide and a browser, each made once."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from macros.commands.serve import server
from macros.model import Guide
from macros.reading.guide import load_guide
from macros.reading.places import ROOT

from .machine import PATIENCE, write_fonts
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


def pytest_configure(config: pytest.Config) -> None:
    """Chromium, LibreOffice and Pango find one typeface, that of the guide, whatever this machine has or lacks."""
    folder = tempfile.TemporaryDirectory(prefix="guide-fonts-")
    config.add_cleanup(folder.cleanup)
    os.environ["FONTCONFIG_FILE"] = str(write_fonts(Path(folder.name)))


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide()


@pytest.fixture(scope="session")
def site() -> Path:
    assert (SITE / "en" / "index.html").exists(), "the site is not built; run: make build"
    return SITE


@pytest.fixture(scope="session")
def base(site: Path) -> str:
    """The address that the site was built for: SITE_URL, else that of ``make serve`` on its port."""
    (address,) = re.findall(r'<link rel="?canonical"? href="?([^" >]+)', (site / "index.html").read_text("utf-8"))
    return str(address)


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
    """Waits for what it is told to wait for, also on a machine that does much else at the time."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path(), args=[*CHROMIUM_FLAGS], timeout=PATIENCE)
        running.on("context", lambda context: context.set_default_timeout(PATIENCE))
        yield running
        running.close()

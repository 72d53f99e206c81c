"""The guide and the built site, each read once. Nothing heavy is imported here: unit tests begin with it."""

from __future__ import annotations

import csv
import gc
import io
import os
import re
import tempfile
from pathlib import Path

import pytest

from macros.commands.project import SITE
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from tests.reading.machine import write_fonts
from tests.reading.pages import ROOTS, Page, read_links, read_pages


def pytest_configure(config: pytest.Config) -> None:
    """Chromium, LibreOffice and Pango find one typeface, that of the guide, whatever this machine has or lacks."""
    folder = tempfile.TemporaryDirectory(prefix="guide-fonts-")
    config.add_cleanup(folder.cleanup)
    os.environ["FONTCONFIG_FILE"] = str(write_fonts(Path(folder.name)))
    gc.set_threshold(100_000, 50, 50)  # the guide is large and stays: looking through it for waste took a fifth of all


def pytest_collection_finish() -> None:
    """What was read so far stays to the end, and is not looked through again."""
    gc.freeze()


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real guide."""
    return load_guide()


@pytest.fixture(scope="session")
def site() -> Path:
    assert all((SITE / root / "index.html").exists() for root in ROOTS), "the site is not built; run: make build"
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
def by_url(pages: list[Page]) -> dict[str, Page]:
    return {page.url: page for page in pages}


@pytest.fixture(scope="session")
def links(site: Path) -> dict[str, Page]:
    """The pages of the permanent links by id."""
    return read_links(site)


@pytest.fixture(scope="session")
def table(site: Path) -> dict[str, dict[str, str]]:
    """The rows of l/ids.csv by id."""
    text = (site / "l/ids.csv").read_bytes().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}

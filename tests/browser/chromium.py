"""Where Chromium is, and how it is started."""

from __future__ import annotations

import shutil

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


# The engine without the window of a browser opens a tab at a third of the work; where a system has no package of it,
# the whole browser does the same.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")


def path() -> str:
    """The system's Chromium: Playwright's own download is not needed."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Chromium is not installed; run: make test"
    return found


def has_window() -> bool:
    """Whether it is a whole browser: only that asks for the icon of a page, when all else is there."""
    return not path().endswith("-shell")

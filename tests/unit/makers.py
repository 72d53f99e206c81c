"""Makers of small files for tests: modules of their own, so that other processes can call them."""

from __future__ import annotations

import os
import time
from pathlib import Path

from macros.exporters.made.file import File


def upper(text: str) -> File:
    return File(text.upper().encode("utf-8"))


def noted(text: str, calls: Path, seconds: float) -> File:
    """Takes its time, and notes in ``calls`` that it was called."""
    with calls.open("a", encoding="utf-8") as notes:
        notes.write(f"{text}\n")
    time.sleep(seconds)
    return upper(text)


def failing_once(text: str, calls: Path) -> File:
    """Fails at the first call."""
    if not calls.exists():
        calls.write_text("failed\n", "utf-8")
        raise ValueError("no paper left")
    return upper(text)


def failing_once_alone(text: str, calls: Path, gone: Path) -> File:
    """Fails at the first call, once nobody waits for it any longer: when there is a file ``gone``."""
    if not calls.exists():
        calls.write_text("failed\n", "utf-8")
        while not gone.exists():
            time.sleep(0.01)
        raise ValueError("no paper left")
    return upper(text)


def killed_once(text: str, calls: Path) -> File:
    """Is ended by the machine at the first call, as a process that takes too much memory is."""
    if not calls.exists():
        calls.write_text("killed\n", "utf-8")
        os._exit(9)
    return upper(text)


def without_package(text: str) -> File:
    raise ModuleNotFoundError("No module named 'typst'", name="typst")


def without_library(text: str, calls: Path) -> File:
    raise OSError(f"cannot load library 'libpango-1.0-0' for {text}")

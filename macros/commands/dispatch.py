"""Runs the command that was asked for; each loads only what it needs, so that a check is not held up by a build."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from macros.commands.progress import Progress
from macros.errors import StoppedError, counted


def run(options: argparse.Namespace) -> int:
    """Run the command; return the exit status. Raises DataError."""
    try:
        match options.command:
            case "validate" | "lock" | "schema" | "types" | "icons" | "host-configurations":
                _data(options.command)
            case "stats" | "links" | "navigator" | "publish-check":
                for line in _report(options):
                    print(line)
            case "edit":
                from macros.commands import edit

                edit.edit(options.lang, options.port, Progress())
            case _:
                _build(options)
    except StoppedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _data(command: str) -> None:
    """What is about data."""
    if command == "validate":
        from macros.commands import validate

        print(validate.validate())
    elif command == "icons":
        from macros.commands import icon_shapes

        icon_shapes.write_shapes()
    else:
        from macros.commands import data

        match command:
            case "lock":
                ids, sets = data.lock()
                print(f"{ids} new ids written down" + f", {counted(sets, 'new set')} of questions" * bool(sets))
            case "schema":
                data.schema()
            case "host-configurations":
                data.write_host_configurations()
            case _:
                data.types()


def _build(options: argparse.Namespace) -> None:
    """What makes pages and files."""
    from macros.commands import build, serve

    progress = Progress()
    match options.command:
        case "pages" | "export":
            with build.alone():
                (build.build_pages if options.command == "pages" else build.make_files)(progress)
        case "build":
            build.build(progress)
        case "precompress":
            build.compress(progress)
        case "serve":
            serve.serve(options.port, progress)


def _report(options: argparse.Namespace) -> Iterable[str]:
    """What a command that only tells something prints."""
    from macros.commands import navigator_trial, outgoing_links, publishing, stats
    from macros.reading.guide_loading import load_guide
    from macros.reading.places import ROOT

    match options.command:
        case "publish-check":
            return (publishing.check(),)
        case "stats":
            return (stats.report(load_guide(), ROOT / "docs"),)
        case "links":
            return outgoing_links.lines(load_guide(), ROOT / "docs", check=options.check)
        case _:
            return navigator_trial.lines(load_guide(), options.lang, options.answers, everything=options.all)

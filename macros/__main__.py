"""The commands of the project: python -m macros NAME. Each does its work in macros/commands/."""

from __future__ import annotations

import argparse
import sys

from macros.commands import build, data, edit, outgoing_links, serve, stats
from macros.commands.progress import Progress
from macros.errors import DataError
from macros.exporters.made.run import MakerError
from macros.languages import FIRST, LANGUAGES
from macros.reading.guide import load_guide
from macros.reading.places import ROOT
from macros.site.bundling import BundleError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1: the data have faults, or something could not be made)."""
    parser = argparse.ArgumentParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("validate", help="check all data files and pages and name every fault")
    commands.add_parser("lock", help="write new ids of entries and pages into data/ids.lock")
    commands.add_parser("schema", help="write data/schema/guide.schema.json")
    commands.add_parser("stats", help="print how many entries and words there are")
    links = commands.add_parser("links", help="list the links that lead out of the guide")
    links.add_argument("--check", action="store_true", help="ask each whether it answers (needs the internet)")
    commands.add_parser("pages", help="build the pages of both languages with search")
    commands.add_parser("export", help="make all files to take away from the built pages")
    commands.add_parser("build", help="build everything for publishing: pages, files, the copy for a disk")
    for name, what in (("serve", "build the pages and serve them"), ("edit", "live preview of one language")):
        command = commands.add_parser(name, help=what)
        command.add_argument("--port", type=int, default=8000)
        if name == "edit":
            command.add_argument("--lang", choices=LANGUAGES, default=FIRST)
    options = parser.parse_args(arguments)
    try:
        _run(options)
    except DataError as error:
        for issue in error.issues:
            print(issue, file=sys.stderr)
        count = len(error.issues)
        print(f"\n{count} fault{'s' * (count != 1)}; nothing was written", file=sys.stderr)
        return 1
    except (build.BuildError, BundleError, MakerError) as error:
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
        case "schema":
            data.schema()
        case "stats":
            print(stats.report(load_guide(), ROOT / "docs"))
        case "links":
            for line in outgoing_links.lines(load_guide(), ROOT / "docs", check=options.check):
                print(line)
        case "pages":
            with build.alone():
                build.build_pages(progress)
        case "export":
            with build.alone():
                build.make_files(progress)
        case "build":
            build.build(progress)
        case "serve":
            serve.serve(options.port, progress)
        case "edit":
            edit.edit(options.lang, options.port, progress)


if __name__ == "__main__":
    sys.exit(main())

"""The commands of the project: python -m macros NAME. Each does its work in macros/commands/."""

from __future__ import annotations

import argparse
import sys

from macros.errors import DataError
from macros.languages import FIRST, LANGUAGES


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1: the data have faults, or something could not be made)."""
    options = _options(arguments)
    try:
        from macros.commands.dispatch import run  # what makes files reads the tokens as it is imported

        return run(options)
    except DataError as error:
        print(error.report, file=sys.stderr)
        return 1


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("validate", help="check all data files and pages and name every fault")
    commands.add_parser("lock", help="write new ids of entries and pages into data/ids.lock")
    commands.add_parser("schema", help="write data/schema/guide.schema.json")
    commands.add_parser("types", help="write scripts/types/data.d.ts")
    commands.add_parser("host-configurations", help="write the configurations for nginx and Caddy")
    commands.add_parser("icons", help="write the shapes of the icons that overrides/icons.yaml names")
    commands.add_parser("stats", help="print how many entries and words there are")
    rules = commands.add_parser("navigator", help="print the rules of “Where do we start?”, and what they say")
    rules.add_argument("--answers", metavar="FRAGMENT", help="what they say to answers: who=teens,place=home,time=hour")
    rules.add_argument("--all", action="store_true", help="what they say to every combination of answers")
    rules.add_argument("--lang", choices=LANGUAGES, default=FIRST)
    links = commands.add_parser("links", help="list the links that lead out of the guide")
    links.add_argument("--check", action="store_true", help="ask each whether it answers (needs the internet)")
    commands.add_parser("pages", help="build the pages of all languages with search")
    commands.add_parser("export", help="make all files to take away from the built pages")
    commands.add_parser("build", help="build everything for publishing: pages, files, the copy for a disk")
    commands.add_parser("publish-check", help="look into the built site: is it fit to be published")
    commands.add_parser("precompress", help="put compressed forms beside the texts of the built site")
    for name, what in (("serve", "build the pages and serve them"), ("edit", "live preview of one language")):
        command = commands.add_parser(name, help=what)
        command.add_argument("--port", type=int, default=8000)
        if name == "edit":
            command.add_argument("--lang", choices=LANGUAGES, default=FIRST)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

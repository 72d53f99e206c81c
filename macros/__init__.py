"""The entry point of the site engine: registers the macros of the guide and gives the menu.

The engine is known through three attributes of ``env`` only (macro, variables, conf), which MkDocs,
ProperDocs and Zensical share. The menu goes in through ``conf`` before MkDocs and ProperDocs make their navigation;
Zensical, which calls us once a page, would need it written into its settings.
"""

from __future__ import annotations

from typing import Any

from macros.errors import DataError


class RefusedError(Exception, SystemExit):
    """Ends a build with its message and nothing else; a live preview prints the message and waits for a change."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.code = message


def define_env(env: Any) -> None:
    """Entry point of mkdocs-macros-plugin: called once a build (Zensical: once a page).

    Faults of the data end the build with their list and nothing else: no engine prints a traceback above it.
    """
    try:
        _define(env)
    except DataError as error:
        raise RefusedError(error.report) from None


def _define(env: Any) -> None:
    from macros.exporters import downloads  # reads the tokens as it is imported: a fault of theirs is told as any other
    from macros.reading.filled_menu import navigation
    from macros.reading.guide_loading import load_guide
    from macros.reading.pages import load_pages
    from macros.reading.places import ROOT
    from macros.site.call_check import refuse_wrong_calls
    from macros.site.macros import GuideMacros

    settings, guide = env.conf["extra"], load_guide()
    pages, files = load_pages(ROOT / "docs" / settings["lang"]), downloads(guide)
    if env.conf["strict"]:  # not in `make edit`, where a slip on one page must not hide the others
        refuse_wrong_calls(guide, settings["lang"], files)
    env.conf["nav"] = navigation(guide, settings["lang"])
    GuideMacros(guide, settings["lang"], pages, files).register(env)

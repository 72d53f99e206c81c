"""The entry point of the site engine: registers the macros of the guide and nothing else.

The engine is known through three attributes of ``env`` only (macro, variables, conf), which MkDocs,
ProperDocs and Zensical share.
"""

from __future__ import annotations

from typing import Any

from macros.exporters.made.run import remembered
from macros.reading.guide import load_guide
from macros.reading.pages import load_pages
from macros.reading.places import FILES, ROOT
from macros.site.macros import GuideMacros


def define_env(env: Any) -> None:
    """Entry point of mkdocs-macros-plugin: called once a build (Zensical: once a page)."""
    settings = env.conf["extra"]
    pages = load_pages(ROOT / "docs" / settings["lang"])
    macros = GuideMacros(load_guide(), settings["lang"], pages, remembered(FILES), offline=bool(settings["offline"]))
    macros.register(env)


def define_book(env: Any) -> None:
    """The same macros for a book: made before the files are there, it leaves their links out."""
    from macros.views.take_away import downloads

    settings, guide = env.conf["extra"], load_guide()
    files = (*downloads.SITE, *downloads.catalogue(guide))
    promised = {downloads.place(d, settings["lang"]): {"bytes": 0, "pages": 0} for d in files}
    pages = load_pages(ROOT / "docs" / settings["lang"])
    GuideMacros(guide, settings["lang"], pages, promised).register(env)

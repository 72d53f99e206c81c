"""Guide + language → plain frozen dataclasses, ready to print."""

from . import (
    cards,
    checklists,
    deck,
    diagrams,
    downloads,
    forms,
    library,
    matrix,
    safety,
    scales,
    short_links,
    sources,
    tables,
)
from .context import Citations, Cite, Context, Link, home

__all__ = [
    "Citations",
    "Cite",
    "Context",
    "Link",
    "cards",
    "checklists",
    "deck",
    "diagrams",
    "downloads",
    "forms",
    "home",
    "library",
    "matrix",
    "safety",
    "scales",
    "short_links",
    "sources",
    "tables",
]

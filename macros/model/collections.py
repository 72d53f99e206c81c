"""What is known of a collection as a whole; the list of them is the fields of Guide (guide.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.model.ids import Entry
from macros.model.text import LocalizedText


@dataclass(frozen=True)
class Collection:
    """What is known of a collection as a whole.

    ``singular`` is what a fault calls one entry, ``title`` gives an entry's name (in all languages, or the same
    in each), ``address`` where it stands from the root of its language: a page of its own, or a page and the
    entry's id as anchor. ``lead`` is the field that cards and lists say beside the name. ``kind`` is what the
    search calls one (``one-<kind>`` in data/ui.yaml), nothing where entries are not found one by one. ``quoted``
    is false where names are ordinary words of a sentence, not titles; ``mention`` gives what a sentence says in
    place of the title. ``name``, its key in data/, and ``model`` are those of the field of Guide.
    """

    singular: str
    title: Callable[[Any], LocalizedText | str]
    address: Callable[[Any], str]
    kind: str = ""
    lead: str = "summary"
    quoted: bool = True
    mention: Callable[[Any], LocalizedText] | None = None
    name: str = ""
    model: type[Entry] = Entry


def page(folder: str) -> Callable[[Entry], str]:
    """A page of its own: ``cases/durham-recruitment/``."""
    return lambda entry: f"{folder}{entry.id}/"


def card(on: str) -> Callable[[Entry], str]:
    """A card on a page: ``barriers/risks/#risk-tokenism``."""
    return lambda entry: f"{on}#{entry.id}"


def named(entry: Any) -> LocalizedText:
    """The name of an entry."""
    name: LocalizedText = entry.name
    return name


def titled(entry: Any) -> LocalizedText | str:
    """The title of an entry."""
    title: LocalizedText | str = entry.title
    return title

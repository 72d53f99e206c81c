"""Cards as PDF: four A6 on a sheet of A4, fronts and backs in turn, with marks to cut at."""

from __future__ import annotations

from macros.exporters.made.file import File
from macros.exporters.pdf.finishing import finish
from macros.exporters.pdf.sheet import draw
from macros.exporters.pdf.typesetting import TEMPLATES, typeset
from macros.views.take_away.deck import Deck
from macros.views.take_away.imprint import Imprint


def export_deck(view: Deck, imprint: Imprint, root: str) -> File:
    """Cards to print on both sides and cut; ``root`` is the address of short links."""
    addresses = {side.id: f"{root}{side.id}/" for sheet in view.sheets for side in sheet if side}
    codes = {entry_id: {"address": address, "drawing": draw(address)} for entry_id, address in addresses.items()}
    return finish(typeset(TEMPLATES / "deck.typ", view.title, imprint, view=view, codes=codes))

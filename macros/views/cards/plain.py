"""The card of an entry whose collection has no card of its own: made from the fields of its model."""

from __future__ import annotations

from macros.errors import UnknownIdError
from macros.model import Entry, LocalizedText, references
from macros.views.context import Context
from macros.views.parts import Blocks, Card, card

_ELSEWHERE = ("id", "sources")  # what every card has outside its parts


def plain(ctx: Context, entry: Entry) -> Card:
    """Name and lead, then a part for each field in the order of the model: a text, a list of texts, links to entries.

    The label of a part is the interface word of its field: ``looks-like`` for ``looks_like``.
    Raises UnknownIdError for a word that is missing and for a field that is none of these.
    """
    collection = ctx.guide.collection_of(entry.id)
    title = collection.title(entry)
    referring = {path[0] for path, _, _ in references(entry)}
    blocks = Blocks(ctx)
    for field, value in entry:
        label, parts = field.replace("_", "-"), value if isinstance(value, tuple) else (value,)
        if field in (*_ELSEWHERE, collection.lead) or value is title or value is None:
            continue
        if field in referring and all(isinstance(part, str) for part in parts):
            blocks.links(label, parts)
        elif isinstance(value, LocalizedText):
            blocks.text(label, value)
        elif isinstance(value, tuple) and all(isinstance(part, LocalizedText) for part in parts):
            blocks.items(label, parts)
        else:
            raise UnknownIdError(f"part of the cards of {collection.name}", field, ())
    return card(ctx, entry, (), blocks)

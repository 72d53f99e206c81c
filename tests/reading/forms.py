"""What a form says, in the order in which readers meet it."""

from __future__ import annotations

import re

from macros.languages import Lang
from macros.model import Guide
from macros.views import Context
from macros.views.documents import form as forms


def view(guide: Guide, lang: Lang, own: str) -> forms.FormView:
    return forms.form(Context(guide, lang), own)


def wording(form: forms.FormView) -> list[str]:
    """Every text of a form in the order in which readers meet it."""
    texts = []
    for block in form.blocks:
        texts += [block.title, block.text, *block.items, *block.rows]
    return [text for text in texts if text]


def letters(text: str) -> str:
    """Letters and digits only: line breaks, boxes and hyphens of a text layer are no words."""
    return re.sub(r"[\W_]+", "", text.lower())


def in_order(text: str, parts: list[str]) -> str:
    """The first part that does not follow the one before it; nothing when all do."""
    place = 0
    for part in parts:
        found = text.find(letters(part), place)
        if found < 0:
            return part
        place = found + len(letters(part))
    return ""

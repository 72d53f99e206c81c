"""What the guide's own pages ask of a macro."""

from __future__ import annotations

from macros.languages import LANGUAGES
from macros.reading.calls import MacroCall
from macros.reading.pages import read_folder
from macros.reading.places import DOCS


def given(macro: str) -> set[str]:
    """Whatever pages give to a macro first: the collections of ``entry_cards``."""
    calls = (call for lang in LANGUAGES for page in read_folder(DOCS / lang) for call in page.macros)
    return {str(call.arguments[0]) for call in calls if isinstance(call, MacroCall) and call.name == macro}

"""The form of the search: kinds to choose from, and the words its script prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from macros.model import COLLECTIONS
from macros.views.context import Context
from macros.views.drawings import Drawing, drawing

KINDS = (
    *("chapter", "role", "format", "barrier", "risk", "recommendation", "checklist", "form", "case"),
    *("exercise", "workshop", "law", "term"),
)
# Kinds of a single result: entries by their collections, and what is no entry (macros/site/search/records.py).
RESULT_KINDS = tuple(
    sorted(
        {collection.kind for collection in COLLECTIONS.values() if collection.kind}
        | {"chapter", "item", "material", "page"}
    )
)


@dataclass(frozen=True)
class SearchTexts:
    """What the script of the search says; a data block of the page."""

    none: str
    found: str
    more: str
    offline: str
    loading: str
    shownFor: str  # noqa: N815 (a name of the script)
    exact: str
    elsewhere: str
    onPage: str  # noqa: N815
    kinds: dict[str, str]


@dataclass(frozen=True)
class SearchForm:
    """What the form offers, and what its script says."""

    kinds: tuple[str, ...]
    nothing: Drawing
    texts: Mapping[str, Any]


def search_form(ctx: Context) -> SearchForm:
    """The form of the search page."""
    texts = SearchTexts(
        none=ctx.word("search-none"),
        found=ctx.word("search-found"),
        more=ctx.word("search-more"),
        offline=ctx.word("search-offline"),
        loading=ctx.word("search-loading"),
        shownFor=ctx.word("search-shown-for"),
        exact=ctx.word("search-exact"),
        elsewhere=ctx.word("search-elsewhere"),
        onPage=ctx.word("search-on-page"),
        kinds={kind: ctx.word(f"one-{kind}") for kind in RESULT_KINDS},
    )
    return SearchForm(KINDS, drawing(ctx, "nothing-found"), asdict(texts))

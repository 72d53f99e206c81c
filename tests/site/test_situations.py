"""Lists of checklists, forms and plans: every entry once, by situation, its whole card a target."""

from __future__ import annotations

from collections import Counter

import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from tests.reading.pages import Page, prefix


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["checklists", "forms", "workshops"])
def test_every_entry_stands_once_in_the_list_of_its_kind(
    guide: Guide, by_url: dict[str, Page], name: str, lang: Lang
) -> None:
    page = by_url[f"{prefix(lang)}{name}/"]
    cards = [e for e in page.find_all("ul") if "picks" in e.get("class", "").split()]
    links = Counter(page.resolve(a.get("href", ""))[0] for ul in cards for a in ul.iter("a"))
    assert links == {f"/{prefix(lang)}{name}/{entry.id}/": 1 for entry in getattr(guide, name)}
    for ul in cards:
        for card in ul:
            assert len(list(card.iter("a"))) == 1, "the whole card leads to one place"

"""Ways through the built pages: from a barrier to a checklist, and the two ends of every chapter."""

from __future__ import annotations

import pytest

from macros.addresses import address_of
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from tests.reading.pages import Page, prefix

CHAPTERS = ("definition", "principles", "roles", "barriers", "recommendations", "cases", "materials")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("collection", ["barriers", "risks"])
def test_from_a_barrier_or_risk_to_a_checklist_in_two_clicks(
    guide: Guide, by_url: dict[str, Page], lang: Lang, collection: str
) -> None:
    """One click to a checklist named on the card, or two over a recommendation's card."""
    checklists = {f"{prefix(lang)}checklists/{checklist.id}/" for checklist in guide.checklists}
    for entry in getattr(guide, collection):
        url, _, own = address_of(collection, entry).partition("#")
        page = by_url[prefix(lang) + url]
        first = page.targets(page.card(own))
        second = set()
        for target in first:
            next_url, _, anchor = target.partition("#")
            if "recommendations/" in next_url and anchor:
                second |= by_url[next_url].targets(by_url[next_url].card(anchor))
        assert checklists & (first | second), entry.id


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_chapter_opens_in_one_minute_and_ends_on_monday(
    by_url: dict[str, Page], lang: Lang, chapter: str
) -> None:
    page = by_url[f"{prefix(lang)}{chapter}/"]
    minutes = [e for e in page.find_all("div") if "minute" in (e.get("class") or "").split()]
    assert len(minutes) == 1
    assert "on-monday" in page.ids or any(target.endswith("#on-monday") for target in page.targets(minutes[0]))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_chapter_shows_a_table_or_drawing_made_from_data(
    by_url: dict[str, Page], lang: Lang, chapter: str
) -> None:
    """On its first page, or on a page of the same chapter that it leads to."""
    own = by_url[f"{prefix(lang)}{chapter}/"]
    near = [own, *(by_url[t] for t in own.targets(own.tree) if t.startswith(own.url) and t in by_url)]
    assert any(page.find_all("figure") or page.find_all("table") for page in near)

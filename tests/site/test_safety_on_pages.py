"""Whoever may be in danger finds whom to call: on the page, and at the foot of every page."""

from __future__ import annotations

import pytest

from macros.addresses import address_of
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.views import Context, help_in_danger
from tests.reading.pages import Page, prefix, words


def test_every_page_tells_the_numbers_at_its_foot(pages: list[Page], guide: Guide) -> None:
    numbers = [n for entry in guide.safety if entry.say for n in (entry.number, entry.mobile) if n]
    assert numbers
    for page in pages:
        foot = words(next(e for e in page.find_all("footer")))
        assert [n for n in numbers if n not in foot] == [], page.url


def test_every_page_of_the_list_shows_the_safety_box(by_url: dict[str, Page], guide: Guide) -> None:
    for lang in LANGUAGES:
        for place in guide.safety_places.pages:
            boxes = [e for e in by_url[prefix(lang) + place].find_all("div") if e.get("class") == "safety"]
            assert len(boxes) == 1, f"{lang} {place}"
            text = words(boxes[0]).replace("\N{NO-BREAK SPACE}", " ")
            for line in help_in_danger.safety(
                Context(guide, lang), child=place in help_in_danger.SAID_TO_CHILDREN
            ).lines:
                assert line.say in text, f"{lang} {place}"


@pytest.mark.parametrize("collection", ["checklists", "forms", "formats", "exercises"])
def test_every_entry_of_the_list_shows_the_safety_line(by_url: dict[str, Page], guide: Guide, collection: str) -> None:
    for lang in LANGUAGES:
        line = help_in_danger.safety(Context(guide, lang)).line
        for own in getattr(guide.safety_places, collection):
            url, _, anchor = address_of(collection, guide.index[collection][own]).partition("#")
            page = by_url[prefix(lang) + url]
            text = words(page.card(own) if anchor else page.tree).replace("\N{NO-BREAK SPACE}", " ")
            assert line in text, f"{lang} {own}"


def test_the_guide_names_its_publisher_and_a_contact_or_says_what_to_do_without_one(
    pages: list[Page], guide: Guide
) -> None:
    for lang in LANGUAGES:
        ctx = Context(guide, lang)
        view = help_in_danger.publisher(ctx)
        about = words(next(page for page in pages if page.url == f"{prefix(lang)}about/").tree).replace(
            "\N{NO-BREAK SPACE}", " "
        )
        assert guide.publisher.contact or view.missing
        for text in (*(fact.link.text for fact in view.facts), view.missing):
            assert text in about


def test_about_begins_with_what_this_is_who_made_it_and_whether_it_may_be_copied(pages: list[Page]) -> None:
    for lang in LANGUAGES:
        about = next(page for page in pages if page.url == f"{prefix(lang)}about/")
        headings = [heading.get("id") for heading in about.find_all("h2") if heading.get("id")]
        assert headings[:3] == ["what", "contact", "licence"]
        assert headings.index("origin") > 2
        assert ".yaml" not in words(about.tree), "words for whoever publishes, not for a visitor"

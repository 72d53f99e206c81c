"""What becomes of the guide's own words and entries on its pages: nothing left out, nothing said twice."""

from __future__ import annotations

import re

import pytest

from macros.exporters import downloads
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.pages import load_pages
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.cards import practice_cards
from macros.views.documents import entry
from macros.views.drawings import SIZES, drawing
from macros.views.short_references import short_references
from macros.views.take_away.citation import styles
from macros.views.take_away.downloads import PAGES, bar_label, files_by_page

IN_THE_BOX = {"role-suits", "when", "when-not", "takes", "for-groups"}  # blocks that a page tells as facts


def test_a_page_of_an_entry_leaves_out_no_block_of_its_card(guide: Guide) -> None:
    ctx = Context(guide, "ru")
    for card, sections, entries in (
        (practice_cards.role, entry.ROLE_SECTIONS, guide.roles),
        (practice_cards.involvement_format, entry.FORMAT_SECTIONS, guide.formats),
    ):
        told = IN_THE_BOX.union(*(keys for _, keys, _ in sections))
        for one in entries:
            left_out = {block.key for block in card(ctx, one).blocks} - told  # type: ignore[operator]
            assert left_out == set(), f"{one.id}: name them in macros/views/documents/entry.py"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SIZES)
def test_a_drawing_says_what_it_shows(guide: Guide, name: str, lang: Lang) -> None:
    assert len(drawing(Context(guide, lang), name).text.split()) >= 5


def test_each_language_begins_with_the_style_of_its_readers(guide: Guide) -> None:
    assert [style.name for style in styles(Context(guide, "ru"))] == ["ГОСТ Р 7.0.5", "В стиле APA"]
    assert [style.name for style in styles(Context(guide, "en"))] == ["In APA style", "GOST R 7.0.5"]


def test_no_source_of_the_guide_is_named_by_the_site_that_carries_it(guide: Guide) -> None:
    for one in (source for source in guide.sources if not source.authors):
        (name,) = short_references([one], "")
        words = re.sub(r" от \d\d\.\d\d\.\d{4}(?= №)", "", one.title) if one.kind == "law" else one.title
        assert words.startswith(name.partition(",")[0].rstrip("»”").removesuffix("…")), one.id


def test_the_table_of_pages_names_pages_and_kinds_that_exist(guide: Guide) -> None:
    urls = {page.url for page in load_pages(ROOT / "docs/ru")}
    kinds = {file.kind for file in downloads(guide)}
    assert set(PAGES) <= urls
    assert {kind for page in PAGES.values() for kind in page} <= kinds


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_buttons_of_a_bar_say_the_same(guide: Guide, lang: Lang) -> None:
    for url, files in files_by_page(guide, downloads(guide)).items():
        labels = [bar_label(Context(guide, lang), file) for file in files]
        assert len(labels) == len(set(labels)), url

"""Which files a page offers: those of its own entry, and those that a table gives it."""

from __future__ import annotations

import pytest

from macros.exporters import FILES, downloads
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.pages import load_pages
from macros.reading.places import ROOT
from macros.views import Context
from macros.views.take_away.downloads import PAGES, bar_label, data_shelves, files_by_page, shelves


def test_a_checklist_offers_its_files_and_no_other(guide: Guide) -> None:
    files = files_by_page(guide, downloads(guide))["checklists/readiness/"]
    assert [file.path for file in files] == [
        kind.path.format(name="readiness") for kind in FILES if kind.thing == "checklist"
    ]


def test_the_table_of_pages_names_pages_and_kinds_that_exist(guide: Guide) -> None:
    urls = {page.url for page in load_pages(ROOT / "docs/ru")}
    kinds = {file.kind for file in downloads(guide)}
    assert set(PAGES) <= urls
    assert {kind for page in PAGES.values() for kind in page} <= kinds


def test_the_chapter_of_roles_offers_itself_and_the_cards_but_not_the_table_of_its_name(guide: Guide) -> None:
    files = files_by_page(guide, downloads(guide))["roles/"]
    assert {file.kind for file in files} == {"chapter", "cards-roles"}


def test_a_long_shelf_is_folded_with_its_number_and_open_data_stand_open(guide: Guide) -> None:
    ctx = Context(guide, "en", files=tuple(downloads(guide)))
    folded = {shelf.id: shelf.folded for shelf in shelves(ctx).shelves if shelf.folded}
    assert folded == {
        "files-checklists": ctx.word("files-all").format(len(guide.checklists)),
        "files-forms": ctx.word("files-all").format(len(guide.forms)),
    }
    assert [shelf.folded for shelf in data_shelves(ctx).shelves if shelf.folded] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_buttons_of_a_bar_say_the_same(guide: Guide, lang: Lang) -> None:
    for url, files in files_by_page(guide, downloads(guide)).items():
        labels = [bar_label(Context(guide, lang), file) for file in files]
        assert len(labels) == len(set(labels)), url

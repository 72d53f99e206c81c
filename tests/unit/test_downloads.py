"""Which files a page offers: those of its own entry, and those that a table gives it."""

from __future__ import annotations

from macros.exporters import FILES, downloads
from macros.model import Guide
from macros.views import Context
from macros.views.take_away.downloads import LONG, data_shelves, files_by_page, shelves
from tests.sample import changed, everywhere


def test_a_checklist_offers_its_files_and_no_other(sample: Guide) -> None:
    files = files_by_page(sample, downloads(sample))["checklists/ready/"]
    assert [file.path for file in files] == [
        kind.path.format(name="ready") for kind in FILES if kind.thing == "checklist"
    ]


def test_the_chapter_of_roles_offers_itself_and_the_cards_but_not_the_table_of_its_name(sample: Guide) -> None:
    files = files_by_page(sample, downloads(sample))["roles/"]
    assert {file.kind for file in files} == {"chapter", "cards-roles"}


def test_a_long_shelf_is_folded_with_its_number_and_open_data_stand_open(sample: Guide) -> None:
    (ready,) = sample.checklists
    checklists = tuple(
        ready.model_copy(update={"id": f"ready-{number}", "title": everywhere(f"Ready {number}")})
        for number in range(LONG + 1)
    )
    guide = changed(sample, checklists=checklists)
    ctx = Context(guide, "en", files=tuple(downloads(guide)))
    folded = {shelf.id: shelf.folded for shelf in shelves(ctx).shelves if shelf.folded}
    assert folded == {"files-checklists": f"All {len(checklists)}"}
    assert len(data_shelves(ctx).shelves[1].rows) > LONG
    assert [shelf.folded for shelf in data_shelves(ctx).shelves if shelf.folded] == []

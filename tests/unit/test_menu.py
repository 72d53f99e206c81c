"""The menu of every language comes from one list, in which the pages of entries stand in the order of their data."""

from __future__ import annotations

import pytest

from macros.languages import Lang
from macros.model import Guide
from macros.model.menu import EntryPages, Menu, MenuSection
from macros.reading.filled_menu import navigation, placed_files
from tests.sample import everywhere

LEVELS = ["roles/individual.md", "roles/strategic.md"]


@pytest.mark.parametrize(("lang", "roles", "teas"), [("ru", "Роли", "Чаи"), ("en", "Roles", "Teas")])
def test_the_site_engine_gets_sections_by_name_and_a_page_for_every_entry(
    sample: Guide, lang: Lang, roles: str, teas: str
) -> None:
    teas_section = {teas: ["formats/tea.md", "barriers/risks.md"]}
    assert navigation(sample, lang) == [{roles: [*LEVELS, "roles/adviser.md", teas_section]}, "roles/speaker.md"]


def test_every_file_has_the_place_of_the_line_that_names_it(sample: Guide) -> None:
    section = ("pages", 0, "pages")
    assert list(placed_files(sample)) == [
        *((level, (*section, 0)) for level in LEVELS),
        ("roles/adviser.md", (*section, 1)),
        ("formats/tea.md", (*section, 2, "pages", 0)),
        ("barriers/risks.md", (*section, 2, "pages", 1)),
        ("roles/speaker.md", ("pages", 1)),
    ]


def test_a_name_with_signs_of_html_is_no_html(sample: Guide) -> None:
    section = MenuSection(name=everywhere("<b>A & B"), pages=(EntryPages(every="roles"),))
    fields = {name: getattr(sample, name) for name in Guide.model_fields}
    guide = Guide.model_construct(**fields | {"menu": Menu(pages=(section,))})
    assert navigation(guide, "en") == [{"&lt;b&gt;A &amp; B": ["roles/adviser.md", "roles/speaker.md"]}]

"""Every table of a page carries the heads of its columns in its cells, as words."""

from __future__ import annotations

import re

from markdown import Markdown

TABLE = "| Row | [**Head**](a.md) `x` | Last |\n| --- | --- | --- |\n| one | two |  |\n"


def test_each_cell_but_the_first_carries_the_head_of_its_column() -> None:
    html = Markdown(extensions=["tables", "macros.site.table_labels"]).convert(TABLE)
    assert re.findall(r'<td data-label="([^"]*)">', html) == ["Head x", "Last"]
    assert html.count("<td>") == 1


def test_a_bare_number_at_the_head_of_a_row_has_its_head_too() -> None:
    html = Markdown(extensions=["tables", "macros.site.table_labels"]).convert(
        "| Month | What |\n| --- | --- |\n| 2–3 | Talk |"
    )
    assert '<td data-label="Month">2–3</td>' in html

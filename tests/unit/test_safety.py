"""A page where somebody may be in danger calls the safety macro in both languages, or is named."""

from __future__ import annotations

from pathlib import Path

from macros.languages import LANGUAGES
from macros.reading.pages import read_pages, safety_issues


def test_a_page_of_the_list_without_its_line_is_refused_by_name(tmp_path: Path) -> None:
    for lang in LANGUAGES:
        page = tmp_path / lang / "plain.md"
        page.parent.mkdir()
        page.write_text("# Title\n\n{{ safety() }}\n" if lang == "ru" else "# Title\n\nsafety()\n", "utf-8")
    (issue,) = safety_issues(read_pages(tmp_path), ["plain/"])
    assert str(issue).startswith("docs/en/plain.md:1: someone may be in danger on this page")
    (missing, _) = safety_issues(read_pages(tmp_path), ["nowhere/"])
    assert 'there is no page "nowhere/" in ru' in str(missing)

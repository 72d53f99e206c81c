"""A page is read into its front matter, headings, macro calls, links and tables, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.markdown import MarkdownFile, read_markdown
from macros.reading.prose import count_words, prose

TEXT = """---
kind: case
chapter: "cases"
description: О чём это
---
# Название {: #name }

Слово{{ cite("one", "two") }} и {{ link("role", "роль") }}.

## Итог {: #results .wide }

[ссылка](../a.md#b) и {{ role_matrix(level="strategic",
  group="children") }}

| А | Б |
| --- | --- |
| {{ link("x", "а|б") }} | 2 |
| 1 \\| 1 | 2 | 3 |

### Ещё {: #more }

Текст{{ cite("three") }}.

## Без имени
"""


@pytest.fixture
def page(tmp_path: Path) -> MarkdownFile:
    file = tmp_path / "docs/ru/cases/first.md"
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, "utf-8")
    return read_markdown(file, tmp_path / "docs/ru")


def test_the_front_matter_is_yaml_with_lines(page: MarkdownFile) -> None:
    assert dict(page.head) == {"kind": "case", "chapter": "cases", "description": "О чём это"}
    assert page.front.issue(("description",), "x").line == 4
    assert (page.name, page.path, page.first_line) == ("docs/ru/cases/first.md", "cases/first.md", 6)


def test_headings_calls_links_and_rows_know_their_lines(page: MarkdownFile) -> None:
    assert [(h.level, h.text, h.id, h.line) for h in page.headings] == [
        (1, "Название", "name", 6), (2, "Итог", "results", 10), (3, "Ещё", "more", 20), (2, "Без имени", "", 24),
    ]  # fmt: skip
    assert [(call.shared, call.line) for call in page.calls] == [
        ("cite(one, two)", 8), ("link(role)", 8), ("role_matrix(level=strategic, group=children)", 12),
        ("link(x)", 17), ("cite(three)", 22),
    ]  # fmt: skip
    assert page.links == (("../a.md#b", 12),)
    assert [(row.bars, row.first, row.line) for row in page.rows] == [
        (3, 3, 15), (3, 3, 16), (3, 3, 17), (4, 3, 18),
    ]  # fmt: skip
    assert list(page.cites()) == [("one", 8), ("two", 8), ("three", 22)]


def test_a_section_ends_at_the_next_heading_of_its_level(page: MarkdownFile) -> None:
    assert page.section("results") == (10, 24)
    assert page.section("more") == (20, 24)
    assert page.section("name") == (6, page.last_line + 1)
    assert page.section("nowhere") == (0, 0)


def test_windows_line_ends_change_nothing(tmp_path: Path, page: MarkdownFile) -> None:
    file = tmp_path / "docs/ru/cases/first.md"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    other = read_markdown(file, tmp_path / "docs/ru")
    assert (other.head, other.headings, other.text) == (page.head, page.headings, page.text)


def test_a_page_that_is_not_utf8_says_so(tmp_path: Path) -> None:
    file = tmp_path / "ru/a.md"
    file.parent.mkdir()
    file.write_bytes(TEXT.encode("cp1251"))
    (issue,) = read_markdown(file, tmp_path / "ru").front.issues
    assert str(issue).startswith("docs/ru/a.md:4: byte 0xce is not UTF-8")


def test_the_words_of_markup_are_not_counted() -> None:
    sentence = '**Дети** {{ link("role", "пришли") }} в 10{{ cite("one") }}: [их](a.md) ждали.'
    text = f"# Заголовок {{: #a }}\n\n{sentence}\n| а | б |\n"
    assert prose(text).split() == ["Дети", "пришли", "в", "10:", "их", "ждали."]
    assert count_words(prose(text)) == 5

"""In which order the pages of a book stand, and the lines of its indexes."""

from __future__ import annotations

from macros.exporters.html.books import Book
from macros.exporters.html.select import select
from macros.model import Page
from macros.views.library.bibliography import KINDS

PARTS = ("research", "research-2", "research-10", "guide", "news", "news-2")


def page(url: str, chapter: str = "materials") -> Page:
    return Page.model_construct(url=url, chapter=chapter)


def test_the_bibliography_stands_by_kind_and_number() -> None:
    wanted = ["materials/", *(f"materials/sources-{part}/" for part in PARTS)]
    found = select([page(url) for url in sorted(wanted)], ("materials/",), ("materials",), whole=False)
    assert [one.url for one in found] == wanted
    assert KINDS[:2] == ("research", "guide")


def test_russian_cases_come_before_others() -> None:
    urls = ["cases/alpha/", "cases/ru-beta/", "cases/"]
    found = select([page(url, "cases") for url in urls], ("cases/",), ("cases",), whole=False)
    assert [one.url for one in found] == ["cases/", "cases/ru-beta/", "cases/alpha/"]


def test_all_pages_in_plain_words_stand_in_the_whole_guide() -> None:
    urls = ("plain/", "plain-complaint/", "plain-child/")
    found = select([page(url, "") for url in reversed(urls)], urls, (), whole=True)
    assert [one.url for one in found] == list(urls)


def test_quotation_marks_do_not_count_in_an_index() -> None:
    names = ("«Берегиня»", "Ёлка", "Арбат", "Ясли", "“Dawn”", "Easter")
    book = Book((), "", "", "", (("Index", tuple(("cases/x/", name) for name in names)),))
    ((_, lines),) = book.index_lines()
    assert [line.text for line in lines] == ["“Dawn”", "Easter", "Арбат", "«Берегиня»", "Ёлка", "Ясли"]

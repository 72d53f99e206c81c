"""Reads the pages of docs, and says of each what others need to know: address, title, chapter, sources cited."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from macros.addresses import page_address
from macros.errors import DataError, Issue
from macros.languages import LANGUAGES, Lang
from macros.model import LocalizedText, Page, PagePair
from macros.reading.kept import Kept, Stamp, stamp
from macros.reading.markdown import MarkdownFile, read_markdown
from macros.reading.wording import in_plain_words

Pages = Mapping[Lang, Mapping[str, MarkdownFile]]
"""Every page as it is written, by language and by its path from the language's folder."""


def read_pages(docs: Path) -> Pages:
    """Return every page of every language; one is read again only when it changed."""
    return {lang: {page.path: page for page in read_folder(docs / lang)} for lang in LANGUAGES}


def read_folder(docs: Path) -> tuple[MarkdownFile, ...]:
    """Return every page of one language's folder, by path; one is read again only when it changed."""
    return tuple(_kept(docs).all(_stamps(docs)))


def load_pages(docs: Path) -> tuple[Page, ...]:
    """Return the heads of the pages of one language's folder, by address; one is read again only when it changed.

    Raises DataError with every page that has no front matter or no title.
    """
    return _load(docs, _stamps(docs))


def _stamps(docs: Path) -> tuple[Stamp, ...]:
    return tuple(stamp(file) for file in sorted(docs.rglob("*.md")))


@functools.lru_cache(maxsize=2 * len(LANGUAGES))
def _kept(docs: Path) -> Kept[MarkdownFile]:
    return Kept(lambda file: read_markdown(file, docs))


@functools.lru_cache(maxsize=2 * len(LANGUAGES))
def _load(docs: Path, stamps: tuple[Stamp, ...]) -> tuple[Page, ...]:
    files = _kept(docs).all(stamps)
    issues = [issue for file in files for issue in page_faults(file)]
    if issues:
        raise DataError(issues)
    return tuple(_page(file) for file in files)


def page_faults(file: MarkdownFile) -> Iterator[Issue]:
    """Why a page cannot be published at all: its head is amiss."""
    if file.front.issues:
        yield from file.front.issues
    elif not file.head or not any(heading.level == 1 for heading in file.headings):
        message = "the page needs front matter and a heading of the first level"
        yield file.issue(1, message, "begin its text with # Title {: #id }")
    else:
        try:
            _page(file)
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                yield file.front.issue(fault["loc"], *in_plain_words(fault, Page))


def _page(file: MarkdownFile) -> Page:
    return Page(
        url=page_address(file.path),
        title=next(heading.text for heading in file.headings if heading.level == 1),
        chapter=file.head.get("chapter"),
        cites=tuple(dict.fromkeys(entry_id for entry_id, _ in file.cites())),
    )


def safety_issues(docs: Path, addresses: Iterable[str]) -> Iterator[Issue]:
    """Pages of data/safety_places.yaml that do not print the safety line, in either language."""
    for lang, pages in read_pages(docs).items():
        by_address = {page_address(path): page for path, page in pages.items()}
        for address in addresses:
            page = by_address.get(address)
            if page is None:
                message = f'there is no page "{address}" in {lang}'
                yield Issue("data/safety_places.yaml", 0, "safety_places.pages", message, "name a page of docs")
            elif not any(call.name == "safety" for call in page.calls):
                message = "someone may be in danger on this page, but the safety line is missing"
                hint = "write {{ safety() }} near its head, or take the page out of data/safety_places.yaml"
                yield page.issue(1, message, hint)


def pair_pages(docs: Path) -> tuple[PagePair, ...]:
    """Every page that stands in both languages, by address. Raises DataError as load_pages does."""
    titles = {lang: {page.url: page.title for page in load_pages(docs / lang)} for lang in LANGUAGES}
    shared = [url for url in titles["ru"] if url in titles["en"]]
    return tuple(
        PagePair(address=url, title=LocalizedText(ru=titles["ru"][url], en=titles["en"][url])) for url in shared
    )

"""Reads the pages of docs, and says of each what others need to know: address, title, chapter, sources cited."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from macros.addresses import SHORT_LINKS, page_address
from macros.errors import DataError, Issue
from macros.languages import FIRST, LANGUAGES, Lang
from macros.model import Head, LocalizedText, Page, PagePair
from macros.model.text import Text
from macros.reading.files import file_issues, readable
from macros.reading.kept import Kept, Stamp
from macros.reading.markdown import MarkdownFile, read_markdown
from macros.reading.store import store_of
from macros.reading.wording import adapter, in_plain_words, plain_faults

PATH = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md")
# Permanent links, languages, what the site engine writes.
RESERVED = (SHORT_LINKS.rstrip("/"), *LANGUAGES, "assets", "404", "sitemap")

Pages = Mapping[Lang, Mapping[str, MarkdownFile]]
"""Every page as it is written, by language and by its path from the language's folder."""


def read_pages(docs: Path) -> Pages:
    """Return every page of every language; one is read again only when it changed."""
    return {lang: {page.path: page for page in read_folder(docs / lang)} for lang in LANGUAGES}


def read_folder(docs: Path) -> tuple[MarkdownFile, ...]:
    """Return every page of one language's folder, by path; one is read again only when it changed."""
    return tuple(_kept(docs).all(_stamps(docs)))


def save_read(docs: Path) -> None:
    """Keep what was read of every language's folder for the next run."""
    for lang in LANGUAGES:
        _kept(docs / lang).save()


def load_pages(docs: Path) -> tuple[Page, ...]:
    """Return the heads of the pages of one language's folder, by address; one is read again only when it changed.

    Raises DataError with every page that has no front matter or no title.
    """
    return _load(docs, _stamps(docs))


def _stamps(docs: Path) -> tuple[Stamp, ...]:
    return readable(docs, ".md")


@functools.lru_cache(maxsize=2 * len(LANGUAGES))
def _kept(docs: Path) -> Kept[MarkdownFile]:
    return Kept(lambda file: read_markdown(file, docs), store_of(docs))


@functools.lru_cache(maxsize=2 * len(LANGUAGES))
def _load(docs: Path, stamps: tuple[Stamp, ...]) -> tuple[Page, ...]:
    files = _kept(docs).all(stamps)
    issues = [issue for file in files for issue in page_faults(file)]
    if issues:
        raise DataError(issues)
    return tuple(head(file) for file in files)


def page_faults(file: MarkdownFile) -> Iterator[Issue]:
    """Why a page cannot be published at all: its writing or its head is amiss."""
    if file.front.issues:
        yield from file.front.issues
    elif not file.head or not any(heading.level == 1 for heading in file.headings):
        opened = file.text.startswith("---\n")
        message = "the front matter has no end" if opened else "the page needs front matter"
        message = "the page needs a heading of the first level" if file.head else message
        hint = "write --- on a line of its own below it" if opened else "copy the head of a neighbour"
        yield file.issue(1, message, "begin its text with # Title {: #id }" if file.head else hint)
    else:
        try:
            adapter(Head).validate_python(file.head)
        except ValidationError as error:
            for fault in plain_faults(error):
                yield file.front.issue(fault["loc"], *in_plain_words(fault, Head, file.front.written.get(fault["loc"])))
        yield from _title_faults(file)


def _title_faults(file: MarkdownFile) -> Iterator[Issue]:
    title = next(heading for heading in file.headings if heading.level == 1)
    try:
        adapter(Text).validate_python(title.text)
    except ValidationError as error:
        for fault in plain_faults(error):
            yield file.issue(title.line, *in_plain_words(fault, Text))


def page_file_issues(docs: Path, pages: Pages) -> Iterator[Issue]:
    """Files of docs that no page is made of, and pages that would stand at one address."""
    for lang, folder in pages.items():
        yield from file_issues(docs / lang, ".md", f"docs/{lang}")
        seen: dict[str, str] = {}
        for page in folder.values():
            yield from _name_faults(page)
            address = page_address(page.path)
            if address in seen:
                yield page.issue(0, f'the address "{address}" is taken by {seen[address]}', "leave one of the two")
            seen.setdefault(address, page.name)


def _name_faults(page: MarkdownFile) -> Iterator[Issue]:
    """A page is named in small Latin letters, and not as what stands at the root of the site."""
    if not PATH.fullmatch(page.path):
        yield page.issue(
            0, "the file cannot be an address", "name it in small Latin letters, digits and single hyphens"
        )
    first = page.path.removesuffix(".md").split("/")[0]
    if first in RESERVED:
        yield page.issue(0, f'the address "{first}/" is taken by the site itself', "name the page otherwise")


def head(file: MarkdownFile) -> Page:
    """What others need to know of a page that has no faults."""
    return Page(
        url=page_address(file.path),
        title=next(heading.text for heading in file.headings if heading.level == 1),
        chapter=file.head.get("chapter"),
        cites=tuple(dict.fromkeys(entry_id for entry_id, _ in file.cites())),
        voices=file.named_in("voice"),
        acts_read=file.named_in("acts_read"),
    )


def safety_issues(pages: Pages, addresses: Iterable[str], *, missing: Pages | None = None) -> Iterator[Issue]:
    """Pages of data/safety_places.yaml that do not print the safety line, in either language.

    ``missing`` are all pages, where some cannot be read: of those another fault tells.
    """
    for lang, folder in pages.items():
        by_address = {page_address(path): page for path, page in folder.items()}
        unread = {page_address(path) for path in (missing or {}).get(lang, {})} - by_address.keys()
        for address in addresses:
            page = by_address.get(address)
            if page is None:
                message = f'there is no page "{address}" in {lang}'
                if address not in unread:
                    yield Issue("data/safety_places.yaml", 0, "safety_places.pages", message, "name a page of docs")
            elif not any(call.name == "safety" for call in page.calls):
                message = "someone may be in danger on this page, but the safety line is missing"
                hint = "write {{ safety() }} near its head, or take the page out of data/safety_places.yaml"
                yield page.issue(1, message, hint)


def pair_pages(docs: Path) -> tuple[PagePair, ...]:
    """Every page that stands in both languages, by address. Raises DataError as load_pages does."""
    titles = {lang: {page.url: page.title for page in load_pages(docs / lang)} for lang in LANGUAGES}
    shared = [url for url in titles[FIRST] if all(url in names for names in titles.values())]
    return tuple(
        PagePair(address=url, title=LocalizedText(**{lang: names[url] for lang, names in titles.items()}))
        for url in shared
    )

"""What the Markdown of a page may hold besides words: links that lead somewhere, and no HTML but its own frame."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from macros.addresses import page_address
from macros.errors import Issue, nearest, shortened
from macros.model import Guide
from macros.reading.entries import PlacedGuide
from macros.reading.markdown import MarkdownFile
from macros.reading.pages import Pages

SCHEMES = ("https://", "http://", "mailto:", "tel:")
_WEB = re.compile(
    r"(?:https?://[^\s/?#@<>\"'\\]+\.[^\s/?#@<>\"'\\]+(?:[/?#][^\s<>\"\\]*)?|mailto:[^\s<>\"'\\:]+|tel:\+?[\d-]+)"
)
_PAGE = re.compile(r"((?:\.\./)*(?:[a-z0-9-]+/)*[a-z0-9-]+\.md)?(?:#([a-z][a-z0-9-]*))?")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*\S", re.MULTILINE)
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_TAG = re.compile(r"<(?=[A-Za-z/!?])([^<>\n]*)>?")
_FRAME = re.compile(r"div(?: class=\"[a-z -]+\")?(?: markdown)?|/div")
_ATTRIBUTES = re.compile(r"\{([^{}\n]*)\}?")  # the colon is not needed
_ID = re.compile(r": ?#[a-z][a-z0-9-]* ?")


def faults(pages: Pages) -> Iterator[Issue]:
    """Every fault of the rules below that need the pages alone."""
    for folder in pages.values():
        for page in folder.values():
            yield from a_page_has_no_html_of_its_own(page)
            yield from a_page_gives_no_attributes_but_ids(page)
            yield from an_address_stands_in_its_link(page)


def a_page_has_no_html_of_its_own(page: MarkdownFile) -> Iterator[Issue]:
    """A page is words and macros; the one frame it may have is ``<div class="…" markdown>``."""
    for line, text in _lines(page):
        for tag in _TAG.finditer(text):
            if not _FRAME.fullmatch(tag[1]):
                yield page.issue(
                    line, f'found the HTML "{shortened(tag[0])}"', "write Markdown; &lt; for the sign itself"
                )


def a_page_gives_no_attributes_but_ids(page: MarkdownFile) -> Iterator[Issue]:
    """``{: … }`` holds the id of a heading and nothing else: an attribute may run a script."""
    for line, text in _lines(page):
        for found in _ATTRIBUTES.finditer(text):
            if not found[0].endswith("}") or not _ID.fullmatch(found[1]):
                yield page.issue(line, f'found "{shortened(found[0])}"', "only an id may stand there: {: #its-id }")


def an_address_stands_in_its_link(page: MarkdownFile) -> Iterator[Issue]:
    """Addresses apart from their links, ``[1]: https://…``, are not looked at by anybody."""
    for found in _DEFINITION.finditer(page.text):
        line = page.first_line + page.text.count("\n", 0, found.start())
        yield page.issue(line, "an address apart from its link", "write [words](address)")


def a_link_leads_somewhere(placed: PlacedGuide, pages: Pages, every: Pages) -> Iterator[Issue]:
    """A link leads to a page and a place that are there, or to an address of the web (mkdocs.base.yml: validation)."""
    for lang, folder in pages.items():
        places = _places(placed.guide, folder)
        for path, page in folder.items():
            for link in page.links:
                if fault := _link_fault(link.target, path, every[lang].keys(), places):
                    yield page.issue(link.line, *fault)


def _link_fault(
    target: str, path: str, known: Collection[str], places: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    if _WEB.fullmatch(target):
        return None
    page = _PAGE.fullmatch(target)
    if not target or page is None:
        return f'the link leads to "{shortened(target)}"', f"write ../page.md#place, or begin with {', '.join(SCHEMES)}"
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), page[1])) if page[1] else path
    if there not in known:
        return f'the link leads to "{target}", which is not there', nearest(there, known)
    if page[2] and there in places and page[2] not in places[there]:
        return f'the link leads to "{target}", but there is no #{page[2]}', nearest(page[2], places[there])
    return None


def _places(guide: Guide, folder: Mapping[str, MarkdownFile]) -> Mapping[str, frozenset[str]]:
    """Path of a page → every id that a link may lead to: headings, entries, sections and items of checklists."""
    by_address: dict[str, set[str]] = {}
    for entries in guide.index.values():
        for entry_id, entry in entries.items():
            page, _, anchor = guide.addresses[entry_id].partition("#")
            ids = by_address.setdefault(page, set())
            ids.add(anchor or entry_id)
            for section in getattr(entry, "sections", ()):
                ids.update((section.id, *(item.id for item in section.items)))
    return {
        path: frozenset({heading.id for heading in page.headings} | by_address.get(page_address(path), set()))
        for path, page in folder.items()
    }


def _lines(page: MarkdownFile) -> Iterator[tuple[int, str]]:
    """(number, line) of the text without its macro calls and code."""
    text = _CALL.sub(lambda call: "\n" * call[0].count("\n"), page.text)
    return enumerate((_CODE.sub("", line) for line in text.split("\n")), start=page.first_line)

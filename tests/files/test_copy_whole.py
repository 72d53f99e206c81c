"""The copy for a computer without internet: whole, linked by files, the same on every run."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from macros.exporters.made.zip import pack
from macros.languages import LANGUAGES
from macros.model import Guide
from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from macros.site.offline_copy.pack import export_note
from macros.views import Context
from macros.views.take_away.downloads import COPY
from tests.reading.offline_copy import TOP, unpacked
from tests.reading.offline_copy import archive as archive_file
from tests.reading.pages import lang_of

LINKS = ("href", "src", "data-ru", "data-en")
MIB = 1024 * 1024


@pytest.fixture(scope="module")
def archive() -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(archive_file()) as file:
        yield file


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="module")
def trees(copy: Path) -> dict[str, html.HtmlElement]:
    """Every page of the copy, by path."""
    files = sorted(copy.rglob("*.html"))
    return {f.relative_to(copy).as_posix(): html.document_fromstring(f.read_text("utf-8")) for f in files}


def test_the_checksum_beside_the_archive_is_right(archive: zipfile.ZipFile) -> None:
    digest = hashlib.sha256(archive_file().read_bytes()).hexdigest()
    assert (
        archive_file().with_name(f"{archive_file().name}.sha256").read_text("utf-8")
        == f"{digest}  {archive_file().name}\n"
    )


def test_the_archive_unpacks_into_one_folder_and_does_not_hold_itself(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {TOP}
    assert names == sorted(names)
    for wanted in (
        "index.html",
        "en/index.html",
        "l/index.html",
        "readme.txt",
        "downloads/sources.bib",
    ):
        assert f"{TOP}/{wanted}" in names
    assert [n for n in names if re.search(r"\.zip|sha256|head\.json|sitemap|404|bundle", n)] == []
    assert all(name.isascii() for name in names), "old Windows garbles other letters"
    assert archive_file().stat().st_size <= 60 * MIB


def test_the_unpacked_files_pack_into_the_same_archive(archive: zipfile.ZipFile, copy: Path, guide: Guide) -> None:
    assert pack(copy, TOP, date.fromisoformat(guide.edition.date)) == archive_file().read_bytes()


# ---------------------------------------------------------------- the pages


def test_both_languages_and_all_short_links_are_there(trees: dict[str, html.HtmlElement], site: Path) -> None:
    online = {f.relative_to(site).as_posix() for f in site.rglob("*.html") if f.name != "404.html"}
    assert set(trees) == online
    assert {f"l/{own}/index.html" for own in read_lock(DATA)} <= set(trees)


def test_every_link_leads_to_a_file_and_place_of_the_copy(trees: dict[str, html.HtmlElement], copy: Path) -> None:
    ids = {path: set(tree.xpath("//@id")) for path, tree in trees.items()}
    files = {f.relative_to(copy).as_posix() for f in copy.rglob("*") if f.is_file()}
    broken = []
    for page, tree in trees.items():
        for element in tree.iter():
            for name in LINKS:
                href = element.get(name)
                if href is None or re.match(r"(https?|mailto|tel):", href):
                    continue
                parts = urlsplit(href)
                path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
                path = path if parts.path else page
                anchor = unquote(parts.fragment)
                if href.startswith("/") or path not in files or (anchor and anchor not in ids.get(path, {anchor})):
                    broken.append(f"{page}: {name}={href}")
    assert broken == []


def test_nothing_is_loaded_that_a_disk_does_not_hold(trees: dict[str, html.HtmlElement]) -> None:
    for page, tree in trees.items():
        assert tree.xpath("//script[@type='module']") == [], page
        for rel in ("stylesheet", "icon", "preload", "manifest"):
            assert [h for h in tree.xpath(f"//link[@rel='{rel}']/@href") if re.match(r"\w+:|/", h)] == [], page
        assert [s for s in tree.xpath("//script/@src | //img/@src") if re.match(r"(?!data)\w+:|/", s)] == [], page
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert "http" not in policy


def test_every_page_says_that_it_is_the_copy_and_of_which_edition(
    trees: dict[str, html.HtmlElement], guide: Guide
) -> None:
    day = date.fromisoformat(guide.edition.date)
    for page, tree in trees.items():
        if page.startswith("l/") or tree.xpath("//body[@class='bare']"):  # they lead on at once
            continue
        note = tree.xpath("//*[@data-offline-copy]")
        assert len(note) == 1, page
        ctx = Context(guide, lang_of(page))
        for part in (ctx.word("copy-name"), guide.edition.version, ctx.day(day)):
            assert part in " ".join(note[0].text_content().split()), page


def test_the_page_of_files_says_what_needs_the_internet(trees: dict[str, html.HtmlElement]) -> None:
    for page, word in (("downloads/index.html", "Интернет нужен"), ("en/downloads/index.html", "need the internet")):
        assert word in trees[page].text_content()
        assert trees[page].xpath("//*[@id='files-site']")
        assert COPY.path.rsplit("/", 1)[-1] not in html.tostring(trees[page], encoding="unicode")


def test_the_short_link_of_every_page_leads_inside_the_copy_and_names_its_address_on_the_net(
    trees: dict[str, html.HtmlElement], base: str
) -> None:
    shared = {page: tree.xpath("//*[@id='__share']//a[@data-address]") for page, tree in trees.items()}
    assert sum(map(len, shared.values())) > 300
    for page, links in shared.items():
        for link in links:
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(page), link.get("href")))
            assert link.get("data-address") == base + inside.removesuffix("index.html"), page


@pytest.mark.parametrize("address", ["https://guide.org/", "http://localhost:8000/"])
def test_the_note_says_to_unpack_first_and_where_the_copy_comes_from(guide: Guide, address: str) -> None:
    text = export_note(guide, address).decode("utf-8-sig")
    for lang in LANGUAGES:
        word = Context(guide, lang).word
        assert word("copy-open") in text
        assert (address in text, word("copy-local") in text) == (
            address.startswith("https"),
            not address.startswith("https"),
        )
    assert "распакуйте" in text
    assert "Unpack" in text


def test_canonical_addresses_stay_those_of_the_site(trees: dict[str, html.HtmlElement]) -> None:
    for page, tree in trees.items():
        for address in tree.xpath("//link[@rel='canonical' or @rel='alternate']/@href"):
            assert re.match(r"https?://", address), page
            assert not address.endswith("index.html"), page


def test_the_site_offers_the_copy_once_and_carries_nothing_of_it(site: Path) -> None:
    for page in ("downloads", "en/downloads"):
        text = (site / page / "index.html").read_text("utf-8")
        links = re.findall(r'href="([^"]+offline\.zip[^"]*)"', text)
        files = [(site / page / link).resolve() for link in links]
        assert files == [site / COPY.path, site / f"{COPY.path}.sha256"], page
    assert (site / COPY.path).read_bytes() == archive_file().read_bytes()
    assert not (site / "en" / COPY.path).exists()
    left = [f for f in site.rglob("*") if f.name in ("search-offline.js", "search-index.js")]
    assert left == []
    assert "data-offline-copy" not in (site / "index.html").read_text("utf-8")

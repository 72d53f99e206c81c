"""The made files stand in the site as they were made, and every page says what the files it links to weigh."""

from __future__ import annotations

from pathlib import Path

from macros.commands.build import PACKED
from macros.commands.project import MADE
from macros.exporters import downloads
from macros.exporters.made.file import read_record
from macros.languages import BY_CODE, FIRST, LANGUAGES
from macros.model import Guide
from macros.views import Context
from macros.views.take_away.downloads import SITE, made_as, size
from tests.reading.pages import Page, words


def kept(path: str) -> Path:
    """Where a file is kept, by the name that makers give it."""
    return next(folder / path for folder in (MADE, PACKED) if (folder / path).is_file())


def test_every_file_stands_in_the_site_byte_by_byte(guide: Guide, site: Path) -> None:
    for lang in LANGUAGES:
        for path in (made_as(download, lang) for download in downloads(guide)):
            published = site / BY_CODE[lang].root / path.partition("/")[2]
            assert published.read_bytes() == kept(path).read_bytes(), path
    for download in SITE:
        assert (site / download.path).read_bytes() == kept(made_as(download, FIRST)).read_bytes()


def test_every_page_says_what_its_files_weigh(guide: Guide, pages: list[Page]) -> None:
    known = {made_as(download, lang) for lang in LANGUAGES for download in (*downloads(guide), *SITE)}
    told: set[str] = set()
    for page in pages:
        for mark in page.find_all("small"):
            path = mark.get("data-file")
            if path is None:
                continue
            record = read_record(kept(path))
            assert record, path
            wanted = size(Context(guide, page.lang), record.bytes, record.pages)  # type: ignore[arg-type]
            assert words(mark).replace("\N{NO-BREAK SPACE}", " ") == f"({wanted})", f"{page.url}: {path}"
            told.add(path)
    assert told == known, "every file is offered on some page, and no other"


def test_a_link_and_its_size_tell_of_one_file(pages: list[Page]) -> None:
    for page in pages:
        marked = [(link, mark) for link in page.find_all("a") for mark in link.iter() if mark.get("data-file")]
        assert len(marked) == sum(bool(mark.get("data-file")) for mark in page.tree.iter()), page.url
        for link, mark in marked:
            path, _ = page.resolve(link.get("href", ""))
            lang, _, rest = mark.get("data-file", "").partition("/")
            assert path == f"/{BY_CODE[lang].root}{rest}", page.url  # type: ignore[index]

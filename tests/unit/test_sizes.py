"""What files weigh is written into finished pages, and cleared when a file is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.exporters.made.file import File, MadeFile, record_of
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from macros.site.finishing.sizes import write_sizes
from macros.views import Context
from macros.views.take_away.downloads import size

MARK = '<p><a href="a.pdf">PDF</a> <small class="size" data-file="{}/downloads/a.pdf">{}</small> · слово</p>'


def record(weight: int, pages: int = 0) -> MadeFile:
    return record_of(File(b"x" * weight, pages), "key", {}, 0)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for lang in LANGUAGES:
        page = tmp_path / BY_CODE[lang].root / "index.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(MARK.format(lang, ""), "utf-8")
    return tmp_path


def read(site: Path, lang: Lang) -> str:
    return (site / BY_CODE[lang].root / "index.html").read_text("utf-8")


def test_a_size_is_written_in_the_language_of_the_page_and_cleared_again(site: Path, sample: Guide) -> None:
    records = {f"{lang}/downloads/a.pdf": record(75 * 1024, 2) for lang in LANGUAGES}
    write_sizes(site / "en", Context(sample, "en"), records)
    assert read(site, "en") == MARK.format("en", "(75 KB, 2 pp.)")
    assert read(site, "ru") == MARK.format("ru", "")
    write_sizes(site, Context(sample, "ru"), records, but=("en/",))
    assert read(site, "ru") == MARK.format("ru", "(75 КБ, 2 стр.)")
    assert read(site, "en") == MARK.format("en", "(75 KB, 2 pp.)"), "pages of the other language are left alone"
    write_sizes(site, Context(sample, "ru"), {}, but=("en/",))
    assert read(site, "ru") == MARK.format("ru", "")


def test_a_page_whose_sizes_are_right_is_not_written(site: Path, sample: Guide) -> None:
    records = {"ru/downloads/a.pdf": record(1024)}
    write_sizes(site, Context(sample, "ru"), records, but=("en/",))
    before = (site / "index.html").stat().st_mtime_ns
    write_sizes(site, Context(sample, "ru"), records, but=("en/",))
    assert (site / "index.html").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("lang", "weight", "pages", "text"),
    [
        ("ru", 1, 0, "1 КБ"),
        ("ru", 75 * 1024, 2, "75 КБ, 2 стр."),
        ("ru", 1024 * 1024, 0, "1 МБ"),
        ("ru", 5_600_000, 300, "5,3 МБ, 300 стр."),
        ("en", 5_600_000, 300, "5.3 MB, 300 pp."),
    ],
)
def test_a_size_is_said_as_readers_say_it(sample: Guide, lang: Lang, weight: int, pages: int, text: str) -> None:
    assert size(Context(sample, lang), weight, pages) == text

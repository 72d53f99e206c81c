"""A site whose links lead to this computer only is not called fit to be published."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.addresses import is_local
from macros.commands import publishing
from macros.commands.publishing import UnfitError, check, local_note, publisher_note
from macros.languages import BY_CODE
from macros.model.safety import Publisher
from tests.sample import everywhere, sample_guide

SITE = "https://guide.example.org/"


def built(folder: Path, base: str = SITE, *, files: bool = True) -> Path:
    """As much of a built site as the check looks into."""
    site = folder / "site"
    (site / "l").mkdir(parents=True)
    (site / "l/ids.csv").write_text(
        f"\ufeffid,state,kind,ru name,en name,ru address,en address\r\nhome,page,pages,А,B,{base},{base}en/\r\n",
        "utf-8",
    )
    (site / "sitemap.xml").write_text(f"<loc>{base}</loc>", "utf-8")
    for root in (language.root for language in BY_CODE.values()):
        (site / root / "downloads/books").mkdir(parents=True)
        (site / root / "index.html").write_text(f'<link rel="canonical" href="{base}{root}">', "utf-8")
        if files:
            (site / root / "downloads/books/guide.pdf").write_bytes(b"%PDF")
    return site


def test_a_whole_site_with_an_address_of_the_web_is_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "load_guide", sample_guide)
    assert check(built(tmp_path)) == f"fit to be published at {SITE}\n{publisher_note(sample_guide().publisher)}"


def test_an_empty_record_of_the_publisher_is_told_and_a_full_one_is_not() -> None:
    empty = Publisher(name=None, contact=None, repository=None)
    assert publisher_note(empty).startswith("data/publisher.yaml: fill in name, contact, repository")
    name = everywhere("Фонд")
    full = Publisher(name=name, contact="guide@charity.org", repository="https://charity.org/guide")
    assert publisher_note(full) == ""


@pytest.mark.parametrize(
    "base",
    [
        "http://localhost:8000/",
        "http://127.0.0.1/",
        "http://192.168.1.5:80/",
        "http://printer/",
        "http://[::1]/",
        "http://pc.local/",
    ],
)
def test_a_site_for_this_computer_is_refused(tmp_path: Path, base: str) -> None:
    assert is_local(base)
    with pytest.raises(UnfitError, match="lead to this computer only"):
        check(built(tmp_path, base))


def test_a_site_without_https_without_files_or_not_built_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnfitError, match="readers need https"):
        check(built(tmp_path / "http", "http://guide.example.org/"))
    with pytest.raises(UnfitError, match="site/en/downloads/: has no files to take away; make build makes them"):
        check(built(tmp_path / "bare", files=False))
    with pytest.raises(UnfitError, match=r"index\.html: is missing"):
        check(tmp_path / "nowhere")


def test_a_page_that_names_another_address_is_told(tmp_path: Path) -> None:
    site = built(tmp_path)
    (site / "en/index.html").write_text("http://localhost:8000/en/", "utf-8")
    with pytest.raises(UnfitError, match=f"site/en/index.html: does not name {SITE}"):
        check(site)


def test_a_build_for_this_computer_says_so_with_what_to_do() -> None:
    note = local_note("http://localhost:8000/")
    assert "lead to this computer only" in note
    assert "make build SITE_URL=https://" in note

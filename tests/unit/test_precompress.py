"""Compressed forms stand beside the texts: right, only where they help, and never those of an older page."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from macros import __main__ as commands
from macros.commands import build
from macros.site.hosts import precompress as module
from macros.site.hosts.precompress import clear, precompress
from tests.sample import sample_guide

TEXT = "Решать вместе. " * 100


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {"a/index.html": TEXT, "b.csv": TEXT, "short.html": "Дом", "c.pdf": TEXT}.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, "utf-8")
    return tmp_path / "site"


def forms(site: Path) -> list[str]:
    return sorted(f.relative_to(site).as_posix() for f in site.rglob("*") if f.suffix in (".br", ".gz"))


def test_every_text_has_both_forms_and_nothing_else_has(site: Path, tmp_path: Path) -> None:
    texts, size = precompress(site, tmp_path / "cache")
    assert forms(site) == ["a/index.html.br", "a/index.html.gz", "b.csv.br", "b.csv.gz"]
    assert texts == 2
    assert size == sum((site / name).stat().st_size for name in forms(site))
    assert brotli.decompress((site / "b.csv.br").read_bytes()).decode("utf-8") == TEXT
    assert gzip.decompress((site / "b.csv.gz").read_bytes()).decode("utf-8") == TEXT


def test_what_did_not_change_is_not_compressed_again_and_what_did_gets_new_forms(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    precompress(site, tmp_path / "cache")
    (site / "b.csv").write_text(TEXT.upper(), "utf-8")
    packed: list[bytes] = []
    monkeypatch.setitem(module.FORMS, ".gz", lambda content: packed.append(content) or gzip.compress(content))
    precompress(site, tmp_path / "cache")
    assert packed == [TEXT.upper().encode()]
    assert brotli.decompress((site / "b.csv.br").read_bytes()).decode("utf-8") == TEXT.upper()
    assert brotli.decompress((site / "a/index.html.br").read_bytes()).decode("utf-8") == TEXT
    assert len(list((tmp_path / "cache").iterdir())) == 4, "forms of what is gone are dropped"
    (site / "b.csv").write_text("short", "utf-8")
    precompress(site, tmp_path / "cache")
    assert forms(site) == ["a/index.html.br", "a/index.html.gz"]


def test_a_file_of_the_guide_that_is_packed_itself_is_left_alone(site: Path, tmp_path: Path) -> None:
    (site / "data.tar.gz").write_bytes(b"x" * 999)
    precompress(site, tmp_path / "cache")
    clear(site)
    assert forms(site) == ["data.tar.gz"]


def test_publishing_files_takes_the_forms_of_the_older_pages_away(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MADE", "PACKED"):
        monkeypatch.setattr(build, name, tmp_path / name)
    monkeypatch.setattr(build, "load_guide", sample_guide)
    precompress(site, tmp_path / "cache")
    build._publish(site)
    assert forms(site) == []


def test_without_a_site_the_command_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "CACHE", tmp_path)
    monkeypatch.setattr(build, "SITE", tmp_path / "site")
    assert commands.main(["precompress"]) == 1
    assert capsys.readouterr().err.strip() == "the site is not built; run: make build"

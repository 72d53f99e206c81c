"""The copy for a disk: links name files, and nothing is left that needs a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.offline_copy.detach import detach, to_file
from macros.site.offline_copy.passages import for_disk, for_server


@pytest.mark.parametrize(
    ("href", "file"),
    [
        ("../roles/", "../roles/index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("..", "../index.html"),
        ("../../", "../../index.html"),
        ("../cases/?group=children#x", "../cases/index.html?group=children#x"),
        ("#place", "#place"),
        ("?q=a/", "?q=a/"),
        ("a/b.pdf", "a/b.pdf"),
        ("../roles/index.html", "../roles/index.html"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_to_a_folder_names_its_file(href: str, file: str) -> None:
    assert to_file(href) == file


def test_detaching_names_files_leaves_out_what_only_servers_ask_for_and_may_come_twice(tmp_path: Path) -> None:
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
    page = tmp_path / "a/index.html"
    page.parent.mkdir()
    page.write_text(f'{policy}<a href="../">x</a><script data-ru="../b/" data-en="../en/b/"></script>', "utf-8")
    for name in ("404.html", "sitemap.xml", "en/404.html", "en/sitemap.xml", "downloads/site/a.zip"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    detach(tmp_path)
    once = page.read_text("utf-8")
    detach(tmp_path)
    assert page.read_text("utf-8") == once
    assert '<a href="../index.html">' in once
    assert 'data-ru="../b/index.html" data-en="../en/b/index.html"' in once
    assert "script-src 'self' file:" in once
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [page]


def test_a_page_rendered_once_says_on_a_server_and_on_a_disk_what_belongs_there() -> None:
    rendered = "a <!--disk <p>copy\n</p> disk--><!--server--><p>site\n</p><!--/server--> b <!--disk c disk--> <!--e-->"
    assert for_server(rendered) == "a <p>site\n</p> b  <!--e-->"
    assert for_disk(rendered) == "a <p>copy\n</p> b c <!--e-->"

"""Links that lead out of the guide: every one is listed and has the form of a real address. No internet is needed."""

from __future__ import annotations

import re
import string
from urllib.parse import urlsplit

import pytest

from macros.__main__ import main
from macros.commands.outgoing_links import outgoing
from macros.model import Guide
from macros.reading.places import DOCS

# Copies of other people's documents, most of them met in the dossiers: the publisher's own page is linked, or none.
MIRRORS = (
    "archive.is", "archive.ph", "booksci.cn", "clck.ru", "coek.info", "coursehero.com", "cupdf.com", "docsbay.net",
    "docsity.com", "docslib.org", "documents.pub", "doczz.net", "goo.gl", "hitpages.com", "jfjm100.com", "paperzz.com",
    "pdfslide.us", "readkong.com", "scribd.com", "studfile.net", "takiedela.live", "translate.goog", "vdocument.in",
    "vdocuments.us", "web.archive.org", "webcache.googleusercontent.com",
)  # fmt: skip


def real(address: str) -> bool:
    """A scheme, a host with a known form, nothing that an address may not hold, no copy of another's page."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    labels = host.encode("idna").decode().split(".")
    allowed = set(string.ascii_lowercase + string.digits + "-")
    return (
        parts.scheme in ("http", "https")
        and len(labels) >= 2
        and all(label and set(label) <= allowed for label in labels)
        and not labels[-1].isdigit()
        and not re.search(r"[\s<>\"{}|\\^`]|[).,;»”]$", address)
        and not any(host == mirror or host.endswith(f".{mirror}") for mirror in MIRRORS)
        and not parts.username
    )


def test_every_outgoing_link_has_the_form_of_a_real_address(guide: Guide) -> None:
    """``make links`` lists them, ``make links CHECK=1`` asks them."""
    wrong = [f"{place}: {address}" for address, place in outgoing(guide, DOCS) if not real(address)]
    assert wrong == []


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "https://localhost/a",
        "https://a b.org/",
        "ftp://example.org/",
        "https://web.archive.org/web/2020/https://example.org",
    ],
)
def test_a_wrong_address_is_seen(address: str) -> None:
    assert not real(address)


def test_the_list_of_outgoing_links_holds_every_source_and_every_link_of_the_pages(guide: Guide) -> None:
    listed = {address for address, _ in outgoing(guide, DOCS)}
    assert {source.url for source in guide.sources if source.url} <= listed
    for page in DOCS.rglob("*.md"):
        for address in re.findall(r"https?://[^)\s\"<>]+", page.read_text("utf-8")):
            assert address in listed, f"{page}: {address}"


def test_the_command_lists_each_link_with_its_status_and_place(
    guide: Guide, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without being asked to check, it says of every address that its status is unknown."""
    assert main(["links"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == len(list(outgoing(guide, DOCS)))
    assert {(len(row), row[0]) for row in rows} == {(3, "unknown")}

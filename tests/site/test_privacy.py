"""Nobody learns from the guide who reads it: no page tells where its reader comes from, or does what hosts forbid."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import html

from macros.site.server.headers import POLICY, REFERRER


def sources(policy: str) -> dict[str, set[str]]:
    """The directives of a policy with what each allows."""
    return {name: set(allowed) for name, *allowed in (part.split() for part in policy.split(";"))}


def test_every_page_tells_nobody_where_its_reader_comes_from(site: Path) -> None:
    """Also those of permanent links, and those for what is missing: by their own words, on whatever host."""
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 400
    mark = re.compile(f'<meta name="?referrer"? content="?{REFERRER}"?')
    silent = [page for page in pages if not mark.search(page.read_text("utf-8"))]
    assert [page.relative_to(site).as_posix() for page in silent] == []


def test_no_page_gives_itself_more_than_the_headers_of_a_host_allow(site: Path) -> None:
    allowed = sources(POLICY)
    policies = set()
    for page in site.rglob("*.html"):
        tree = html.document_fromstring(page.read_text("utf-8"))
        (own,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        policies.add(own)
    assert policies
    for policy in policies:
        for name, own in sources(policy).items():
            assert own <= allowed[name] | {"'none'"}, policy

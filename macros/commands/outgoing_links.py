"""Lists the links that lead out of the guide, and asks them on request whether they still answer."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from macros.model import Guide

_MARKDOWN = re.compile(r"\]\((https?://[^)\s]+)\)")
TIMEOUT = 20  # seconds


def outgoing(guide: Guide, docs: Path) -> Iterator[tuple[str, str]]:
    """(address, where it stands) of every link of the bibliography and of the pages."""
    for source in guide.sources:
        if source.url:
            yield source.url, f"data/sources.yaml: {source.id}"
    for page in sorted(docs.rglob("*.md")):
        for address in _MARKDOWN.findall(page.read_text("utf-8")):
            yield address, page.relative_to(docs.parent).as_posix()


def lines(guide: Guide, docs: Path, *, check: bool) -> Iterator[str]:
    """``status <tab> address <tab> place`` of every link; only ``check`` asks them."""
    for address, place in outgoing(guide, docs):
        yield f"{status(address) if check else 'unknown'}\t{address}\t{place}"


def status(address: str) -> str:
    """What the address answers: a status number, or why there is none. Needs the internet."""
    request = urllib.request.Request(address, headers={"User-Agent": "guide-links"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (urllib.error.URLError, TimeoutError, ValueError) as error:
        return f"no answer ({error})"

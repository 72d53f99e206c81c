"""Passages of a page for one of its two homes: a page is rendered once, with both.

The site engine prints what is for the copy in a comment, ``<!--disk … disk-->``, so that a page shows nothing of it
before it is finished, in the live preview too; what is for a server stands between ``<!--server-->`` and
``<!--/server-->``.
"""

from __future__ import annotations

import re

_FOR_DISK = re.compile(r"<!--disk (.*?) disk-->", re.DOTALL)
_FOR_SERVER = re.compile(r"<!--server-->(.*?)<!--/server-->", re.DOTALL)


def for_server(text: str) -> str:
    """The page without what only its copy says."""
    return _FOR_SERVER.sub(r"\1", _FOR_DISK.sub("", text))


def for_disk(text: str) -> str:
    """The page of the copy for a computer without internet."""
    return _FOR_DISK.sub(r"\1", _FOR_SERVER.sub("", text))

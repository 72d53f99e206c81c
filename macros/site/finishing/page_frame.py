"""The frame of a finished page around a text that the site engine does not know: header, menu, footer stay."""

from __future__ import annotations

import re

FRAME = "about/"  # the page whose frame is borrowed
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'(<meta name="description" content=")[^"]*')
_SKIP = re.compile(r'(<a class="skip" href=")[^"]*')
_OWN = re.compile(r'href="\./"(?: aria-current="page")?')
_ADDRESS = re.compile(rf'(<(?:link rel="(?:canonical|alternate)"|a class="tool")[^>]*href="[^"]*){FRAME}"')


def framed(frame: str, main: str, *, head: str, title: str, address: str) -> str:
    """``main`` in the frame of the page ``frame``, which is as deep as ``address`` in the tree of its language.

    ``head`` stands in place of its title. The canonical address and the links to the other language are changed;
    links of the frame to its own page lead there again.
    """
    frame = _OWN.sub(f'href="../{FRAME}"', _SKIP.sub(r"\g<1>#__skip", frame))
    frame = _ADDRESS.sub(rf'\g<1>{address}"', _DESCRIPTION.sub(rf"\g<1>{title}", frame))
    return _MAIN.sub(lambda _: main, _TITLE.sub(lambda _: head, frame))

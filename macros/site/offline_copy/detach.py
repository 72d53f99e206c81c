"""Makes a finished site open from a disk: links name files, and nothing is left that needs a server."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path

from macros.languages import BY_CODE

INDEX = "index.html"
LEFT_OUT = ("404.html", "sitemap.xml", "downloads/site")  # of each language: asked for by servers only; the ZIP itself
_LINK = re.compile(r'(?<= )(href|action|data-ru|data-en)="([^"]+)"')
_POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]+')


def detach(site: Path) -> None:
    """Change the pages of ``site`` in place. Anything may come twice: what is done stays as it is."""
    for left_out in (site / language.root / name for language in BY_CODE.values() for name in LEFT_OUT):
        shutil.rmtree(left_out) if left_out.is_dir() else left_out.unlink(missing_ok=True)
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        text = _LINK.sub(lambda link: f'{link[1]}="{to_file(link[2])}"', text)
        page.write_text(_POLICY.sub(_for_disk, text), "utf-8")


def to_file(href: str) -> str:
    """The address of a page's file: ``../roles/?q=a#b`` → ``../roles/index.html?q=a#b``; others stay."""
    path, rest = re.fullmatch(r"([^?#]*)(.*)", href, re.DOTALL).groups()  # type: ignore[union-attr]
    if not path or re.match(r"[a-z]+:|/", path):
        return href
    if path.endswith("/") or posixpath.basename(path) in (".", ".."):
        path = posixpath.normpath(f"{path}/{INDEX}")
    return path + rest


def _for_disk(policy: re.Match[str]) -> str:
    """``'self'`` needs an origin, and a file has none by the standard; browsers differ, so the disk is named too."""
    return re.sub(r"'self'(?! file:)", "'self' file:", policy[0])

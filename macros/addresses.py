"""Where every entry, page and short link of the guide stands."""

from __future__ import annotations

import functools
import ipaddress
import posixpath
from urllib.parse import urlsplit

from macros.languages import BY_CODE, Lang
from macros.model import COLLECTIONS, Entry, Guide

SHORT_LINKS = "l/"  # folder of the permanent links, at the root of the site
LOCAL = (".local", ".localhost", ".internal", ".test", ".example", ".invalid")  # names that no reader can reach


def address_of(collection: str, entry: Entry) -> str:
    """Address of an entry from the root of its language, such as ``roles/voice/#consultant``."""
    return COLLECTIONS[collection].address(entry)


def entry_address(guide: Guide, entry_id: str) -> str:
    """Address of the entry ``entry_id`` from the root of its language. Raises UnknownIdError."""
    guide.collection_of(entry_id)
    return guide.addresses[entry_id]


def place_address(guide: Guide, place: str) -> str:
    """Address of an entry, or of a section or item of a checklist.

    An address stays as it is: ``plain/#refuse``, on the home page ``#start``. Raises UnknownIdError.
    """
    if "/" in place or place.startswith("#"):
        return place
    for checklist in guide.checklists:
        if any(place in (part.id, *(item.id for item in part.items)) for part in checklist.sections):
            return f"{entry_address(guide, checklist.id)}#{place}"
    return entry_address(guide, place)


def page_of(guide: Guide, entry_id: str) -> str:
    """Address of the page on which the entry ``entry_id`` stands. Raises UnknownIdError."""
    return entry_address(guide, entry_id).partition("#")[0]


def entry_pages(guide: Guide) -> dict[str, str]:
    """Address → id of every entry that is a page of its own."""
    return {address: entry_id for entry_id, address in guide.addresses.items() if "#" not in address}


def entry_places(guide: Guide) -> set[str]:
    """Addresses of all pages on which an entry stands, alone or with others."""
    return {address.partition("#")[0] for address in guide.addresses.values()}


def short_link(entry_id: str) -> str:
    """Address of a permanent link from the root of the site: ``l/consultant/``."""
    return f"{SHORT_LINKS}{entry_id}/"


def on_site(address: str, lang: Lang) -> str:
    """An address from the root of the site: ``roles/`` → ``en/roles/``."""
    return BY_CODE[lang].root + address


def to_root(lang: Lang) -> str:
    """The way from the root of a language to the root of the site: nothing or ``../``."""
    return BY_CODE[lang].to_root


def relative(target: str, here: str) -> str:
    """An address from the root of the language as seen from the page ``here``: ``../roles/#voice``."""
    page, mark, anchor = target.partition("#")
    if page == here and mark:
        return f"#{anchor}"
    return _way(page, here) + mark + anchor


@functools.lru_cache(maxsize=4096)
def _way(page: str, here: str) -> str:
    path = posixpath.relpath(page or ".", here or ".")
    return "./" if path == "." else f"{path}/"


def page_address(path: str) -> str:
    """Address of a file of docs: ``roles/matrix.md`` → ``roles/matrix/``, ``index.md`` → nothing."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = [part for part in (folder, "" if name == "index" else name) if part]
    return f"{'/'.join(parts)}/" if parts else ""


def is_local(address: str) -> bool:
    """True for an address that leads nowhere but on this computer or network."""
    host = urlsplit(address).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(LOCAL)

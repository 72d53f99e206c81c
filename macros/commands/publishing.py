"""Tells whether the built site may be published: whether its links and codes lead where readers are."""

from __future__ import annotations

import csv
from pathlib import Path

from macros.addresses import SHORT_LINKS, is_local
from macros.commands.project import SITE
from macros.errors import StoppedError
from macros.languages import BY_CODE
from macros.model.safety import Publisher
from macros.reading.guide_loading import load_guide

TABLE = f"{SHORT_LINKS}ids.csv"


class UnfitError(StoppedError):
    """The site may not be published as it is; the message says why, line by line."""


def local_note(address: str) -> str:
    """What a build for a local address says at its end."""
    return (
        f"built for {address}: the links and codes in pages, files and the archive lead to this computer only.\n"
        "To publish: make build SITE_URL=https://your.address/, then make publish-check"
    )


def publisher_note(publisher: Publisher) -> str:
    """What is missing of the record that says who answers for the copy; nothing when it is filled in."""
    empty = [name for name in ("name", "contact", "repository") if not getattr(publisher, name)]
    where = "data/publisher.yaml: fill in"
    return f"{where} {', '.join(empty)}: until then About shows only what is there" if empty else ""


def check(site: Path = SITE) -> str:
    """Say what the built site was built for. Raises UnfitError when it is not whole or leads to this computer."""
    faults = list(_faults(site))
    if faults:
        raise UnfitError("\n".join([*faults, "", "not fit to be published: make build SITE_URL=https://your.address/"]))
    note = publisher_note(load_guide().publisher)
    return "\n".join(filter(None, (f"fit to be published at {_base(site)}", note)))


def _faults(site: Path) -> list[str]:
    """Why the site may not be published, in plain words."""
    homes = [site / language.root / "index.html" for language in BY_CODE.values()]
    missing = [home for home in (*homes, site / TABLE) if not home.is_file()]
    if missing:
        return [f"{home.relative_to(site.parent)}: is missing" for home in missing]
    base = _base(site)
    if is_local(base):
        return [f"the site was built for {base}: its links and codes lead to this computer only"]
    faults = [] if base.startswith("https://") else [f"the site was built for {base}: readers need https"]
    for name in ("sitemap.xml", *(f"{language.root}index.html" for language in BY_CODE.values())):
        if base not in (site / name).read_text("utf-8"):
            faults.append(f"site/{name}: does not name {base}")
    for language in BY_CODE.values():
        if not any((site / language.root / "downloads").glob("**/*.pdf")):
            faults.append(f"site/{language.root}downloads/: has no files to take away; make build makes them")
    return faults


def _base(site: Path) -> str:
    """The address that the site was built for, as its table of permanent links has it."""
    with (site / TABLE).open(encoding="utf-8-sig", newline="") as table:
        home = next(row for row in csv.DictReader(table) if row["id"] == "home")
    return home["ru address"]

"""Commands: python -m macros validate | export | schema | lock | stats | links | finish | pack | packed | serve."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from . import lock
from .errors import DataError
from .exporters import chrome, open_data
from .loader import DATA, FILES, ROOT, load_guide
from .model import COLLECTIONS, LANGUAGES, Guide, PagePair
from .pages import pair_pages, safety_issues
from .views import downloads
from .views.short_links import Desk, entry_pages

CODES = ROOT / ".cache" / "codes"
SCHEMA = DATA / "schema" / "guide.schema.json"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status (1: the data have faults)."""
    parser = argparse.ArgumentParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("validate", help="check all data files and name every fault")
    commands.add_parser("export", help="make the files that the pages link to")
    commands.add_parser("schema", help="write data/schema/guide.schema.json")
    commands.add_parser("lock", help="write new ids of entries and pages into data/ids.lock")
    commands.add_parser("stats", help="print how many entries and words there are")
    links = commands.add_parser("links", help="list the links that lead out of the guide")
    links.add_argument("--check", action="store_true", help="ask each whether it answers (needs the internet)")
    finish = commands.add_parser("finish", help="finish a built site: trim, typography, search")
    finish.add_argument("site", type=Path)
    finish.add_argument("lang", choices=("ru", "en"))
    finish.add_argument("--offline", action="store_true", help="make it open from a disk, without a server")
    pack = commands.add_parser("pack", help="pack the finished offline copy into docs/ru/downloads/site/")
    pack.add_argument("site", type=Path)
    commands.add_parser("packed", help="say whether the packed copy is as new as what it is made from (exit status)")
    serve = commands.add_parser("serve", help="serve the built site on this computer")
    serve.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    try:
        _COMMANDS[options.command](options)
    except DataError as error:
        for issue in error.issues:
            print(issue, file=sys.stderr)
        print(f"\n{len(error.issues)} faults; nothing was written", file=sys.stderr)
        return 1
    return 0


def _validate(_: argparse.Namespace) -> None:
    start = time.perf_counter()
    guide = _desk().guide
    entries = sum(len(getattr(guide, name)) for name in COLLECTIONS)
    print(f"{entries} entries are whole, {time.perf_counter() - start:.2f} s")


def _export(_: argparse.Namespace) -> None:
    from . import define_book
    from .exporters import catalogue, jobs

    desk = _desk()
    guide, links = desk.guide, {**entry_pages(desk.guide), **lock.ids_of_pages(desk.lock)}
    _write(ROOT / "overrides" / "partials" / "guide.html", chrome.export_chrome(guide, links))
    shops = [catalogue.Shop(guide, lang, _site_url(), ROOT, define_book) for lang in LANGUAGES]
    wanted = [job for shop in shops for job in catalogue.jobs(shop)]
    made = jobs.run(wanted, ROOT / "docs", FILES, keep=[downloads.place(part, "ru") for part in downloads.SITE])
    print(f"{len(wanted)} files to take away, {made} made anew")


def _desk() -> Desk:
    """The guide with its pages and permanent links. Raises DataError when a page lacks its link or safety line."""
    guide, published = load_guide(), lock.read_lock(DATA)
    pages = _other_pages(guide)
    issues = list(lock.page_issues(published, (page.address for page in pages)))
    issues += safety_issues(ROOT / "docs", guide.safety_places.pages)
    if issues:
        raise DataError(issues)
    return Desk(guide, pages, published, _site_url())


def _other_pages(guide: Guide) -> tuple[PagePair, ...]:
    """Pages of docs that are not an entry of the data."""
    own = entry_pages(guide)
    return tuple(page for page in pair_pages(ROOT / "docs") if page.address not in own)


def _site_url() -> str:
    """Address under which the site will stand, with a slash at its end."""
    return os.environ.get("SITE_URL", "http://localhost:8000/").rstrip("/") + "/"


def _schema(_: argparse.Namespace) -> None:
    _write(SCHEMA, open_data.export_schema().content)


def _write(file: Path, content: bytes) -> None:
    """Write only when the bytes change, so that nothing is rebuilt in vain."""
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        print(f"wrote {file.relative_to(ROOT)}")


def _lock(_: argparse.Namespace) -> None:
    guide = load_guide(check_lock=False)
    addresses = (page.address for page in _other_pages(guide))
    print(f"{lock.write_lock(guide.ids(), addresses, DATA)} new ids written down")


def _stats(_: argparse.Namespace) -> None:
    from . import statistics

    print(statistics.report(load_guide(), ROOT / "docs"))


def _links(options: argparse.Namespace) -> None:
    from . import links

    for address, place in links.outgoing(load_guide(), ROOT / "docs"):
        print(f"{links.status(address) if options.check else 'unknown'}\t{address}\t{place}")


def _finish(options: argparse.Namespace) -> None:
    from . import finishing

    finishing.finish(options.site, options.lang, load_guide(), offline=options.offline)
    if options.lang == LANGUAGES[0] and not (load_guide().publisher.name and load_guide().publisher.contact):
        print("data/publisher.yaml is empty: About says that the publisher has not filled it in")
    if options.lang == LANGUAGES[0]:  # at the root of the site, once for both languages
        from .exporters import short_links

        print(f"{short_links.publish(options.site, _desk(), CODES)} permanent links")
    if options.offline:
        finishing.detach(options.site)


def _pack(options: argparse.Namespace) -> None:
    from .exporters import jobs, offline

    start, guide, key = time.perf_counter(), load_guide(), offline.fingerprint(ROOT, _site_url())
    archive = offline.export_copy(options.site, guide, _site_url())
    checksum = offline.export_sum(Path(downloads.COPY.path).name, archive.content)
    for part, file in zip(downloads.SITE, (archive, checksum), strict=True):
        seconds = time.perf_counter() - start
        jobs.put(downloads.place(part, "ru"), file, key, ROOT / "docs", FILES, seconds=seconds)
    print(f"the offline copy weighs {len(archive.content) / 1024 / 1024:.1f} MB")


def _packed(_: argparse.Namespace) -> None:
    from .exporters import jobs, offline

    key = offline.fingerprint(ROOT, _site_url())
    if not all(jobs.is_made(downloads.place(part, "ru"), key, ROOT / "docs", FILES) for part in downloads.SITE):
        sys.exit(1)
    print("the offline copy is as new as the site")


def _serve(options: argparse.Namespace) -> None:
    from . import serving

    serving.serve(ROOT / "site", options.port)


_COMMANDS = {
    "validate": _validate,
    "export": _export,
    "schema": _schema,
    "lock": _lock,
    "stats": _stats,
    "links": _links,
    "finish": _finish,
    "pack": _pack,
    "packed": _packed,
    "serve": _serve,
}

if __name__ == "__main__":
    sys.exit(main())

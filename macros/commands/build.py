"""Builds the site: pages of all languages with search first, then all files, then the copy for a disk."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from macros.addresses import is_local
from macros.commands import publishing
from macros.commands.exchange import exchange
from macros.commands.progress import Progress
from macros.commands.project import CACHE, CODES, MADE, SITE, all_inputs, checked, environment, published, site_url
from macros.errors import StoppedError
from macros.exporters import jobs
from macros.exporters.made.file import MadeFile, keep, place_file, read_record, record_of
from macros.exporters.made.job import fingerprint
from macros.exporters.made.run import run
from macros.languages import BY_CODE, FIRST, LANGUAGES, Lang
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from macros.site import bundling, chrome, finishing, moved_pages, permanent_links
from macros.site.finishing.sizes import write_sizes
from macros.site.hosts import precompress
from macros.site.offline_copy import detach, pack
from macros.site.script_words import script_words
from macros.views import Context
from macros.views.take_away.downloads import COPY, made_as
from macros.views.take_away.downloads import SITE as SHARED

COMPLAINTS = ("ERROR", "WARNING", "Aborted", "Config")  # how the site engine begins a line that matters
PACKED = CACHE / "packed"  # the copy for a disk
RENDERED = CACHE / "rendered"  # pages of each language as the site engine prints them: once, for the site and its copy
BUILDING = CACHE / "building"  # pages until they are whole: an interrupted build leaves the old site as it was


class BuildError(StoppedError):
    """The site could not be built; the message says why."""


def build(progress: Progress) -> None:
    """Everything, for publishing: pages, all files, the copy for a disk. Raises what its parts raise."""
    with alone():
        build_pages(progress)
        make_files(progress)
        make_copy(progress)
    guide = load_guide()
    if note := publishing.publisher_note(guide.publisher):
        progress(note)
    progress("the site is in site/")
    if is_local(site_url()):
        progress(publishing.local_note(site_url()))


def build_pages(progress: Progress) -> None:
    """Pages of all languages with search, in ``site/``. Raises DataError, BundleError, BuildError."""
    progress("checking the data")
    guide = checked()
    chrome.write(guide)
    bundling.bundle(guide.guide.edition.version, script_words(guide.guide))
    progress("building the pages of all languages")
    fresh = build_both(BUILDING)
    progress("writing permanent links")
    permanent_links.publish(fresh, guide, CODES)
    moved_pages.publish(fresh, guide)
    _replace(SITE, fresh)
    _write_sizes(SITE, {path: record for path, (_, record) in _made_files().items()})
    progress("the pages are ready")


def make_files(progress: Progress) -> int:
    """All files from the finished pages, into the site with their sizes; returns how many were made anew."""
    wanted = [job for inputs in all_inputs() for job in (get() for get in jobs(inputs).values())]
    made = run(wanted, MADE, progress)
    _publish(SITE)
    return made


def make_copy(progress: Progress) -> None:
    """The ZIP for computers without internet, with all pages and files; the site does not depend on its size."""
    progress("building the copy for a disk")
    guide = load_guide()
    copy = finish_copy(CACHE / "copy")
    permanent_links.publish(copy, published(), CODES)
    moved_pages.publish(copy, published())
    _publish(copy)
    detach.detach(copy)
    archive = pack.export_copy(copy, guide, site_url())
    checksum = pack.export_sum(Path(COPY.path).name, archive.content)
    for download, file in zip(SHARED, (archive, checksum), strict=True):
        keep(PACKED / made_as(download, FIRST), file, record_of(file, fingerprint(file.content), {}, 0))
    shutil.rmtree(copy)
    _publish(SITE)
    progress(f"the copy weighs {len(archive.content) / 1024 / 1024:.1f} MB")


def compress(progress: Progress) -> None:
    """Compressed forms beside the texts of the finished site, for hosts that send them. Raises BuildError."""
    with alone():
        if not SITE.is_dir():
            raise BuildError("the site is not built; run: make build")
        texts, size = precompress.precompress(SITE, CACHE / "compressed")
    progress(f"{texts} texts have a brotli and a gzip form beside them, {size / 1024 / 1024:.1f} MB in all")


# ---------------------------------------------------------------- pages


def build_both(folder: Path) -> Path:
    """The pages of all languages, rendered anew and finished for a server, in ``folder``. Raises BuildError."""
    shutil.rmtree(RENDERED, ignore_errors=True)
    return _both(folder, _build_one)


def finish_copy(folder: Path) -> Path:
    """The pages rendered last, finished for a disk, in ``folder``."""
    return _both(folder, partial(_finish_one, offline=True))


def _both(folder: Path, one: Callable[[Path, Lang], None]) -> Path:
    """Every language made by ``one`` in a process of its own, and put into one site."""
    shutil.rmtree(folder, ignore_errors=True)
    with ProcessPoolExecutor(len(LANGUAGES)) as pool:
        for made in [pool.submit(one, folder / lang, lang) for lang in LANGUAGES]:
            made.result()
    whole = folder / "whole"
    (folder / FIRST).rename(whole)
    for lang in LANGUAGES[1:]:
        (folder / lang).rename(whole / BY_CODE[lang].root.rstrip("/"))
    return whole


def _build_one(folder: Path, lang: Lang) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", BY_CODE[lang].config, "-d", str(RENDERED / lang)]
    result = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if result.returncode:
        raise BuildError(_last_words(result.stderr))
    _finish_one(folder, lang)


def _finish_one(folder: Path, lang: Lang, *, offline: bool = False) -> None:
    finishing.finish(RENDERED / lang, folder, lang, load_guide(), offline=offline)


def _last_words(text: str) -> str:
    """What the site engine complained of, without its traceback and its news."""
    told = [line for line in text.splitlines() if line.startswith(COMPLAINTS) or ".md: " in line]
    return "\n".join(told) or text.strip()[-2000:]


def _replace(old: Path, new: Path) -> None:
    """Put the new site in the place of the old one: in one step where the disk can, so that readers miss nothing."""
    gone = CACHE / "gone"
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists() and exchange(old, new):
        new.rename(gone)
    else:
        if old.exists():
            old.rename(gone)
        new.rename(old)
    shutil.rmtree(gone, ignore_errors=True)


# ---------------------------------------------------------------- files


def _publish(site: Path) -> None:
    """Put the made files into a site, linked where the disk can, and their sizes on its pages."""
    precompress.clear(site)  # sizes change on pages: an older form would hide it
    files = _made_files()
    for path, (file, _) in files.items():
        lang, _, rest = path.partition("/")
        target = site / BY_CODE[lang].root / rest  # type: ignore[index]
        place_file(file, target)
    _write_sizes(site, {path: record for path, (_, record) in files.items()})


def _write_sizes(site: Path, records: Mapping[str, MadeFile]) -> None:
    guide = load_guide()
    others = tuple(language.root for language in BY_CODE.values() if language.root)
    for lang, language in BY_CODE.items():
        but = others if not language.root else ()
        write_sizes(site / language.root, Context(guide, lang), records, but=but)


def _made_files() -> dict[str, tuple[Path, MadeFile]]:
    """Every made file with what is known of it, by its path (``ru/downloads/…``)."""
    found = {}
    for folder in (MADE, PACKED):
        for file in sorted(folder.rglob("*")):
            record = read_record(file) if file.is_file() else None
            if record:
                found[file.relative_to(folder).as_posix()] = (file, record)
    return found


@contextmanager
def alone() -> Iterator[None]:
    """Only one build works in this folder at a time. Raises BuildError for the second."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "build.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BuildError("another build is under way in this folder; wait until it ends") from error
        yield

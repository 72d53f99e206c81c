"""Runs the makers of files: only what changed, on all cores, with progress from the first second."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from macros.errors import StoppedError
from macros.exporters.made.file import NOTE, File, MadeFile, keep
from macros.exporters.made.job import Job, done

Progress = Callable[[str], None]
EVERY = 20  # files between two lines of progress


class MakerError(StoppedError):
    """A file could not be made; the message names it and says why."""


def run(jobs: Sequence[Job], folder: Path, progress: Progress, *, workers: int | None = None) -> int:
    """Make what is missing or changed under ``folder``, drop what no job makes; return how many were made.

    Raises MakerError for the first file that could not be made; what was made until then is kept.
    """
    wanted = sorted((job for job in jobs if not job.fresh(folder)), key=lambda job: -job.weight)
    progress(f"{len(jobs)} files to take away, {len(wanted)} to make")
    for number, (job, file, record) in enumerate(_made(wanted, workers), start=1):
        keep(folder / job.path, file, record)
        if number % EVERY == 0 or number == len(wanted):
            progress(f"{number} of {len(wanted)} files made, the last: {job.path}")
    _drop_strangers({job.path for job in jobs}, folder)
    return len(wanted)


def clean_pool(workers: int | None) -> ProcessPoolExecutor:
    """Processes for makers, which start threads of their own: a plain fork would lose them and wait for ever.

    They begin from a clean process that has imported what all makers need.
    """
    clean = multiprocessing.get_context("forkserver")
    clean.set_forkserver_preload([__name__.partition(".made")[0]])
    return ProcessPoolExecutor(workers, mp_context=clean)


def explain(path: str, error: BaseException) -> MakerError:
    """What to tell a reader or an author about the file ``path`` that could not be made."""
    if isinstance(error, BrokenProcessPool):
        return MakerError(f"{path}: the process that makes it ended before it was done (too little memory?)")
    if isinstance(error, ImportError):
        return MakerError(f"{path}: the package {error.name or error} is missing; run: make serve (it installs)")
    if isinstance(error, OSError) and error.filename is None and "library" in str(error):
        return MakerError(f"{path}: a system library is missing: {error}")
    return MakerError(f"{path}: {type(error).__name__}: {error}")


def _made(jobs: list[Job], workers: int | None) -> Iterator[tuple[Job, File, MadeFile]]:
    """Yield (job, file, record) as they are ready; one worker is this process."""
    if workers == 1 or len(jobs) <= 1:
        yield from _made_here(jobs)
        return
    with clean_pool(workers) as pool:
        running: dict[Future[tuple[File, MadeFile]], Job] = {pool.submit(done, job): job for job in jobs}
        for future in as_completed(running):
            job = running[future]
            try:
                yield job, *future.result()
            except Exception as error:
                pool.shutdown(wait=False, cancel_futures=True)
                raise explain(job.path, error) from error


def _made_here(jobs: list[Job]) -> Iterator[tuple[Job, File, MadeFile]]:
    for job in jobs:
        try:
            yield job, *done(job)
        except Exception as error:
            raise explain(job.path, error) from error


def _drop_strangers(paths: set[str], folder: Path) -> None:
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and name.removesuffix(NOTE) not in paths:
            file.unlink()


def line(text: str) -> None:
    """A line of progress, seen at once without a terminal too."""
    print(text, file=sys.stderr, flush=True)

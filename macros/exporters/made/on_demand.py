"""Makes a file when a reader asks for it, once however many ask, and keeps it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from macros.exporters.made.file import File, MadeFile, keep
from macros.exporters.made.job import Job, done
from macros.exporters.made.run import MakerError, clean_pool, explain


class OnDemand:
    """The files of the guide, each made at the first request for it."""

    def __init__(self, jobs: Mapping[str, Callable[[], Job]], folder: Path) -> None:
        """``jobs`` gives for every path how to get its job; files are kept under ``folder``."""
        self._jobs = jobs
        self._folder = folder
        self._making: dict[str, Future[None]] = {}
        self._failed: dict[str, MakerError] = {}  # what nobody has been told yet
        self._lock = threading.Lock()
        self._pool = clean_pool(1)

    def knows(self, path: str) -> bool:
        """Whether ``path`` is a file of the guide."""
        return path in self._jobs

    def get(self, path: str, seconds: float) -> Path | None:
        """The file when it is ready within ``seconds``; None while it is being made.

        Raises MakerError when it could not be made, also to whoever asks after a None; the next request tries again.
        """
        future = self._begin(path)
        if future is not None:
            ready, _ = wait([future], timeout=seconds)
            if not ready:
                return None
            self._failed.pop(path, None)
            future.result()
        return self._folder / path

    def _begin(self, path: str) -> Future[None] | None:
        """The making of a file under way, begun if needed; None when it is there and fresh."""
        with self._lock:
            if path in self._making:
                return self._making[path]
            if path in self._failed:
                raise self._failed.pop(path)
            try:
                job = self._jobs[path]()
            except Exception as fault:  # its pages are not there, or not whole
                raise explain(path, fault) from fault
            if job.fresh(self._folder):
                return None
            future: Future[None] = Future()
            self._making[path] = future
            making = self._submit(job)
        making.add_done_callback(lambda made: self._finish(job, made, future))
        return future

    def _submit(self, job: Job) -> Future[tuple[File, MadeFile]]:
        """Give a job to the pool; one that lost its process takes no more, so a new one takes its place."""
        try:
            return self._pool.submit(done, job)
        except BrokenProcessPool:
            self._pool = clean_pool(1)
            return self._pool.submit(done, job)

    def _finish(self, job: Job, made: Future[tuple[File, MadeFile]], future: Future[None]) -> None:
        try:
            file, record = made.result()
            keep(self._folder / job.path, file, record)
            error = None
        except Exception as fault:  # whatever a maker raises must reach the reader as words
            error = explain(job.path, fault)
        with self._lock:
            self._making.pop(job.path, None)
            if error:
                self._failed[job.path] = error
        if error:
            future.set_exception(error)
        else:
            future.set_result(None)

    def close(self) -> None:
        """Stop; what is being made is given up."""
        self._pool.shutdown(wait=False, cancel_futures=True)

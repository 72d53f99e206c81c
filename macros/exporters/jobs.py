"""Runs the makers of files: only what changed, on all cores, with a progress bar.

A maker is a pure function of its arguments, so a file is made again only when these or the code change.
"""

from __future__ import annotations

import functools
import hashlib
import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from tqdm import tqdm

from .palette import colours

HOUSE = Path(__file__).resolve().parent.parent
# What every maker rests on; its own modules are added by _modules.
CODE = ("templates", "views", "rendering.py", "../requirements.txt")


@dataclass(frozen=True)
class File:
    """What a maker returns: the bytes, and pages where the format has them."""

    content: bytes
    pages: int = 0


@dataclass(frozen=True)
class Job:
    """One file to make: ``path`` such as ``ru/downloads/guide.pdf``, maker and its arguments.

    ``weight`` is a guess of its cost; the heaviest start first, so that no core waits at the end.
    ``inputs`` stands for the arguments where these are large or are read by the maker itself.
    """

    path: str
    make: Callable[..., File]
    arguments: tuple[Any, ...] = field(repr=False)
    weight: int = 1
    inputs: str = ""

    @property
    def key(self) -> str:
        """Changes when the file must be made again. The views' reprs hold all their words."""
        maker = f"{self.make.__module__}.{self.make.__qualname__}"
        own = f"{_code(self.make.__module__)}{maker}{self.inputs or self.arguments!r}"
        return hashlib.sha256(own.encode("utf-8")).hexdigest()


def run(
    jobs: Sequence[Job], folder: Path, memory: Path, *, keep: Collection[str] = (), workers: int | None = None
) -> int:
    """Make what is missing or changed under ``folder``, drop what no job makes; return how many were made.

    The file ``memory`` keeps key, size (bytes), pages, SHA-256 and seconds of every file.
    ``keep`` names files that belong there though another command makes them: see ``put``.
    """
    known = remembered(memory)
    keys = {job.path: job.key for job in jobs}
    done = {p: e for p, e in known.items() if (p in keep or e["key"] == keys.get(p)) and (folder / p).is_file()}
    wanted = sorted((job for job in jobs if job.path not in done), key=lambda job: -job.weight)
    for job, file, seconds in _made(wanted, workers):
        _write(folder / job.path, file.content)
        done[job.path] = _entry(keys[job.path], file, seconds)
        _remember(memory, done)
    _remember(memory, done)
    for room in {folder.joinpath(*job.path.split("/")[:2]) for job in jobs}:
        for file in room.rglob("*"):
            if file.is_file() and file.relative_to(folder).as_posix() not in done:
                file.unlink()
    return len(wanted)


def put(path: str, file: File, key: str, folder: Path, memory: Path, *, seconds: float = 0) -> None:
    """Write one file that no job makes, and remember it; it is made again when ``key`` changes."""
    _write(folder / path, file.content)
    _remember(memory, {**remembered(memory), path: _entry(key, file, seconds)})


def is_made(path: str, key: str, folder: Path, memory: Path) -> bool:
    """True when the file is there, made from what ``key`` stands for."""
    return (folder / path).is_file() and remembered(memory).get(path, {"key": ""})["key"] == key


def _entry(key: str, file: File, seconds: float) -> dict[str, Any]:
    digest = hashlib.sha256(file.content).hexdigest()
    return {"key": key, "bytes": len(file.content), "pages": file.pages, "sha256": digest, "seconds": round(seconds, 2)}


def remembered(memory: Path) -> dict[str, dict[str, Any]]:
    """What the last run wrote down about each file; nothing when there was none."""
    return json.loads(memory.read_text("utf-8")) if memory.is_file() else {}


def _made(jobs: list[Job], workers: int | None) -> Any:
    """Yield (job, file, seconds) as they are ready."""
    if not jobs:
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=fork) as pool, tqdm(total=len(jobs), unit="file", disable=None) as bar:
        running: dict[Future[tuple[File, float]], Job] = {
            pool.submit(_timed, job.make, job.arguments): job for job in jobs
        }
        for future in as_completed(running):
            job = running[future]
            bar.set_postfix_str(job.path.rsplit("/", 1)[-1], refresh=False)
            bar.update()
            yield job, *future.result()


def _timed(make: Callable[..., File], arguments: tuple[Any, ...]) -> tuple[File, float]:
    start = time.perf_counter()
    return make(*arguments), time.perf_counter() - start


@functools.cache
def _code(maker: str) -> str:
    """A fingerprint of the code that a maker's module uses, of templates, views, colours and pinned libraries."""
    shared = (HOUSE / place for place in CODE)
    files = {f for place in shared for f in (place.rglob("*") if place.is_dir() else [place])}
    modules = {Path(str(module.__file__)) for module in _modules(sys.modules[maker])}
    files |= modules | {file for module in modules for file in (module.parent / "templates").glob("*.typ")}
    digest = hashlib.sha256(repr(colours()).encode("ascii"))
    for file in sorted(f for f in files if f.is_file() and f.suffix != ".pyc"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _modules(first: ModuleType) -> set[ModuleType]:
    """The module and all of ours that it uses, however far; the model is left out: it shows in the views."""
    found, waiting = {first}, [first]
    while waiting:
        for value in vars(waiting.pop()).values():
            name = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
            module = sys.modules.get(str(name))
            ours = str(name).startswith("macros.") and not str(name).startswith("macros.model")
            if module and module not in found and ours:
                found.add(module)
                waiting.append(module)
    return found


def _remember(memory: Path, entries: dict[str, dict[str, Any]]) -> None:
    _write(memory, json.dumps(dict(sorted(entries.items())), indent=1).encode("utf-8"))


def _write(file: Path, content: bytes) -> None:
    if not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

"""A small served site with files that are made on demand, and what its server answers."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from macros.exporters.made.file import File
from macros.exporters.made.job import Job, fingerprint
from macros.exporters.made.on_demand import OnDemand
from macros.site.server import server
from macros.views import Context
from tests.sample import sample_guide
from tests.unit import makers

READER, PROGRAM = "text/html,application/xhtml+xml", "*/*"
LONG = 60.0  # seconds: a guard, no budget
PATIENCE, SLOW = 0.1, 0.5  # seconds, in place of one and of minutes
LONG_TEXT = "Решать вместе с детьми и родителями. " * 40
PAGES = {
    "index.html": "Дом",
    "404.html": "Нет",
    "en/index.html": "Home",
    "en/404.html": "No",
    "roles/index.html": LONG_TEXT,
    "assets/main.js": LONG_TEXT,
    "downloads/table.csv": LONG_TEXT,
    "downloads/sources.bib": LONG_TEXT,
    "downloads/sources.ris": LONG_TEXT,
    "downloads/book.epub": LONG_TEXT,
    "downloads/plan.ics": LONG_TEXT,
    "assets/face.woff2": LONG_TEXT,
    "search/0a1b2c3d/words/0.json": LONG_TEXT,
    "digits.bin": "0123456789",
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


class Place:
    """A served folder with files that are made on demand."""

    def __init__(self, folder: Path) -> None:
        self.calls = folder / "calls"
        self.site = folder / "site"
        for name, text in PAGES.items():
            (self.site / name).parent.mkdir(parents=True, exist_ok=True)
            (self.site / name).write_text(text, "utf-8")
        jobs = {f"ru/downloads/{number}.txt": (makers.noted, 0) for number in range(10)} | {
            "ru/downloads/slow.txt": (makers.noted, SLOW),
            "en/downloads/slow.txt": (makers.noted, SLOW),
            "en/downloads/bad.txt": (makers.failing_once,),
            "en/downloads/lost.txt": (makers.without_library,),
        }
        self.files = OnDemand({path: self._job(path, *given) for path, given in jobs.items()}, folder / "made")
        guide = sample_guide()
        self.server = server(self.site, 0, self.files, lambda lang: Context(guide, lang).word, patience=PATIENCE)
        self.server.expiration_interval = 0.02  # seconds until it sees that it is to stop
        threading.Thread(target=self.server.serve, daemon=True).start()

    def _job(self, path: str, make: Callable[..., File], *more: object) -> Callable[[], Job]:
        return lambda: Job(path, make, (path, self.calls, *more), fingerprint(path))

    def close(self) -> None:
        self.server.stop()
        self.files.close()

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self.server.address.removeprefix("http://"), timeout=LONG)

    def ask(self, path: str, accept: str = READER, method: str = "GET", **headers: str) -> Answer:
        """One answer; ``If_Range`` stands for ``If-Range``."""
        connection = self.connection()
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, quote(path, safe="/?&=%.:"), headers={"Accept": accept, **given})
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found

    def wait_for(self, path: str) -> Answer:
        """Ask as a browser does that is told to ask again."""
        until = time.monotonic() + LONG
        while (answer := self.ask(path)).status == 202 and time.monotonic() < until:
            time.sleep(0.05)
        return answer

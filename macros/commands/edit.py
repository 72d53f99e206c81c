"""Live preview of one language: builds only the pages that somebody looks at, so a change shows at once.

The site engine runs beside us with its own live reload; a hook leaves out of its build every page that
nobody has asked for (see macros/site/edit_hook.py). We stand in front, note what is asked for and pass it on.
"""

from __future__ import annotations

import http.client
import http.server
import posixpath
import socket
import subprocess
import sys
import threading
import time
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from macros.addresses import page_address
from macros.commands.progress import Progress
from macros.commands.project import CACHE, environment, published
from macros.languages import BY_CODE, Lang
from macros.reading.places import ROOT
from macros.site import bundling, chrome
from macros.site.edit_hook import WANTED
from macros.site.script_words import script_words

CONFIG = """INHERIT: {config}
strict: false
hooks: [{hook}]
watch: [{watched}]
validation: {{links: {{not_found: ignore, anchors: ignore}}, nav: {{omitted_files: ignore}}}}
"""
WATCHED = ("data", "macros", "overrides", "mkdocs.base.yml")
KEPT = 3  # pages that stay in the build: those looked at last
PATIENCE = 30.0  # seconds to wait for a page that was not built yet
STEP = 0.05


def edit(lang: Lang, port: int, progress: Progress) -> None:
    """Serve a live preview until Ctrl+C. Raises DataError, BundleError."""
    progress("checking the data")
    guide = published()
    chrome.write(guide)
    folder = CACHE / "edit"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted"
    wanted.write_text("index.md\n", "utf-8")
    inner = _free_port()
    config = ROOT / ".mkdocs.edit.yml"  # beside the others, or its paths would lead elsewhere
    config.write_text(_config(lang, wanted), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", f"127.0.0.1:{inner}"]
    with (
        bundling.bundling(guide.guide.edition.version, script_words(guide.guide)),
        subprocess.Popen(command, cwd=ROOT, env=environment(**{"CSP": "", WANTED: str(wanted)})) as engine,
    ):
        handler = partial(_Front, inner=inner, lang=lang, wanted=wanted)
        with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as front:
            progress(f"the preview is at http://127.0.0.1:{port}/{BY_CODE[lang].root} (Ctrl+C to stop)")
            threading.Thread(target=_end_with, args=(engine, front), daemon=True).start()
            try:
                front.serve_forever()
            except KeyboardInterrupt:
                print()
            finally:
                engine.terminate()
                config.unlink(missing_ok=True)


def _end_with(engine: subprocess.Popen[bytes], front: http.server.ThreadingHTTPServer) -> None:
    """The preview ends when the site engine does; its complaints stand above."""
    engine.wait()
    front.shutdown()


def _config(lang: Lang, wanted: Path) -> str:
    hook = ROOT / "macros" / "site" / "edit_hook.py"
    watched = ", ".join(str(path) for path in (*(ROOT / name for name in WATCHED), wanted))
    return CONFIG.format(config=ROOT / BY_CODE[lang].config, hook=hook, watched=watched)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Front(http.server.BaseHTTPRequestHandler):
    """Notes which page is looked at and passes every request on to the site engine."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, inner: int, lang: Lang, wanted: Path, **options: Any) -> None:
        self._inner, self._docs, self._wanted = inner, ROOT / "docs" / lang, wanted
        self._root = f"/{BY_CODE[lang].root}"
        super().__init__(*arguments, **options)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library names it so)
        """Stay quiet."""

    def do_GET(self) -> None:
        """Pass the request on; a page that is not in the build yet is waited for."""
        if self.path.partition("?")[0].endswith(".md"):  # a link to a page that was left out when its own was built
            inside = self.path.partition("?")[0].removeprefix(self._root).lstrip("/")
            self._redirect(page_address(posixpath.normpath(inside)))
            return
        if self.path == "/" != self._root:  # the root of the site is another language's
            self._redirect("")
            return
        page = self._page()
        if page:
            self._want(page)
        until = time.monotonic() + PATIENCE
        while True:
            status, headers, body = self._ask()
            if not page or status == HTTPStatus.OK or time.monotonic() > until:
                break
            time.sleep(STEP)
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", self._root + address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _page(self) -> str:
        """The file of docs behind the address; nothing when there is none."""
        address = self.path.partition("?")[0].removeprefix(self._root).strip("/")
        names = [f"{address}.md", f"{address}/index.md"] if address else ["index.md"]
        return next((name for name in names if (self._docs / name).is_file()), "")

    def _want(self, page: str) -> None:
        pages = self._wanted.read_text("utf-8").split()
        if page not in pages:
            self._wanted.write_text("\n".join([page, *pages][:KEPT]) + "\n", "utf-8")

    def _ask(self) -> tuple[int, list[tuple[str, str]], bytes]:
        try:
            inner = http.client.HTTPConnection("127.0.0.1", self._inner)
            inner.request("GET", self.path, headers={"Accept": self.headers.get("Accept", "*/*")})
            answer = inner.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        except OSError:  # the engine is not up yet
            return HTTPStatus.SERVICE_UNAVAILABLE, [], b""

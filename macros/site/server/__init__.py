"""Serves the built site on this computer the way a good host does; files are made when a reader asks for them."""

from __future__ import annotations

from pathlib import Path

from cheroot import wsgi

from macros.exporters.made.on_demand import OnDemand
from macros.site.server.answers import Answers, Words

HOST = "127.0.0.1"  # this computer only
THREADS = 32  # programs that wait for a file hold one each
QUEUE = 128  # connections that wait to be taken
CONNECTION = 60  # seconds that a silent one is kept
LONGEST_HEAD = 64 * 1024  # bytes of a request before its body


class Server(wsgi.Server):
    """A server of one folder; it listens from the start, and answers from ``serve`` to ``stop``."""

    request_queue_size = QUEUE
    timeout = CONNECTION
    keep_alive_conn_limit = QUEUE
    max_request_header_size = LONGEST_HEAD

    @property
    def address(self) -> str:
        """Where the site begins."""
        return f"http://{HOST}:{self.bind_addr[1]}"


def server(
    site: Path, port: int = 0, files: OnDemand | None = None, words: Words = lambda _: str, *, patience: float = 1.0
) -> Server:
    """A server of the folder ``site`` on this computer only; port 0 takes a free one. Raises OSError for a taken one.

    ``files`` makes files when they are asked for, ``words`` gives interface words of a language, ``patience`` is
    how many seconds a reader waits until they are told that the file is being made.
    """
    running = Server((HOST, port), Answers(site, files, words, patience), numthreads=THREADS)
    running.prepare()
    return running

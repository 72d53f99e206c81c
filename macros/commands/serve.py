"""Serves the guide on this computer: pages at once, a file when a reader asks for it."""

from __future__ import annotations

import socket

from macros.commands.build import BuildError, alone, build_pages
from macros.commands.progress import Progress
from macros.commands.project import MADE, SITE, all_inputs
from macros.exporters import jobs
from macros.exporters.made.on_demand import OnDemand
from macros.reading.guide_loading import load_guide
from macros.site.server import HOST, server
from macros.views import Context


def serve(port: int, progress: Progress) -> None:
    """Build the pages, then serve until Ctrl+C. Raises DataError, BundleError, BuildError."""
    _check_port(port)
    with alone():
        build_pages(progress)
    guide = load_guide()
    files = OnDemand({path: get for inputs in all_inputs() for path, get in jobs(inputs).items()}, MADE)
    running = server(SITE, port, files, lambda lang: Context(guide, lang).word)
    progress(f"the guide is at {running.address}/ (Ctrl+C to stop)")
    progress("a file to take away is made when somebody asks for it")
    try:
        running.serve()
    except KeyboardInterrupt:
        print()
    finally:
        running.stop()
        files.close()


def _check_port(port: int) -> None:
    """Raises BuildError for a port that is taken, before anything is built."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            other = f"take another: make serve PORT={port + 1}"
            raise BuildError(f"the port {port} of this computer is taken; {other}") from error

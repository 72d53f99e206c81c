"""Serves the guide on this computer: pages at once, a file when a reader asks for it."""

from __future__ import annotations

from macros.commands.build import alone, build_pages
from macros.commands.progress import Progress
from macros.commands.project import MADE, SITE, all_inputs
from macros.exporters import jobs
from macros.exporters.made.on_demand import OnDemand
from macros.reading.guide import load_guide
from macros.site.server import server
from macros.views import Context


def serve(port: int, progress: Progress) -> None:
    """Build the pages, then serve until Ctrl+C. Raises DataError, BundleError, BuildError."""
    with alone():
        build_pages(progress)
    guide = load_guide()
    files = OnDemand({path: get for inputs in all_inputs() for path, get in jobs(inputs).items()}, MADE)
    with server(SITE, port, files, lambda lang: Context(guide, lang).word) as running:
        progress(f"the guide is at http://127.0.0.1:{running.server_address[1]}/ (Ctrl+C to stop)")
        progress("a file to take away is made when somebody asks for it")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
        finally:
            files.close()

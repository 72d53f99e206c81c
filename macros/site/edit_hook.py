"""A hook of the site engine for the live preview: leaves out of a build the pages that nobody looks at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

WANTED = "EDIT_WANTED"  # environment variable: the file with the wanted pages, a path of docs a line


def on_files(files: Any, config: Any) -> Any:
    """Keep the wanted pages and everything that is no page."""
    wanted = set(Path(os.environ[WANTED]).read_text("utf-8").split())
    for file in list(files.documentation_pages()):
        if file.src_uri not in wanted:
            files.remove(file)
    config["nav"] = None  # the menu names pages that are left out
    return files

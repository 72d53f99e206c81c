"""Commands about the data: check them, write down new ids, write the schema."""

from __future__ import annotations

import time

from macros.addresses import entry_pages
from macros.commands.project import checked
from macros.exporters.data import guide_json
from macros.exporters.made.file import write
from macros.model import COLLECTIONS
from macros.reading import ids_lock
from macros.reading.guide import load_guide
from macros.reading.pages import pair_pages
from macros.reading.places import DATA, ROOT
from macros.site import script_types

SCHEMA = DATA / "schema" / "guide.schema.json"


def validate() -> str:
    """Check everything; return what to tell. Raises DataError with every fault."""
    start = time.perf_counter()
    guide = checked().guide
    entries = sum(len(getattr(guide, name)) for name in COLLECTIONS)
    return f"{entries} entries are whole, {time.perf_counter() - start:.2f} s"


def lock() -> int:
    """Write new ids of entries and pages into data/ids.lock; return how many. Raises DataError."""
    guide = load_guide(check_lock=False)
    entries = entry_pages(guide)
    pages = (page.address for page in pair_pages(ROOT / "docs") if page.address not in entries)
    return ids_lock.write_lock(guide.ids(), pages, DATA)


def types() -> None:
    """Write the types of what scripts read when they changed."""
    content = script_types.export_types()
    if not script_types.FILE.exists() or script_types.FILE.read_bytes() != content:
        write(script_types.FILE, content)
        print(f"wrote {script_types.FILE.relative_to(ROOT)}")


def schema() -> None:
    """Write the schema of the data when it changed."""
    content = guide_json.export_schema().content
    if not SCHEMA.exists() or SCHEMA.read_bytes() != content:
        write(SCHEMA, content)
        print(f"wrote {SCHEMA.relative_to(ROOT)}")

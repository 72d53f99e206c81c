"""Commands about the data: write down new ids and questions, write the schema, the types, the hosts' configurations."""

from __future__ import annotations

from macros.addresses import entry_pages
from macros.exporters.data import guide_json
from macros.exporters.made.file import write
from macros.reading import answer_sets, ids_lock
from macros.reading.guide_loading import load_guide
from macros.reading.pages import pair_pages
from macros.reading.places import DATA, ROOT
from macros.site import script_types
from macros.site.hosts import host_configurations

SCHEMA = DATA / "schema" / "guide.schema.json"


def lock() -> tuple[int, int]:
    """Write new ids of entries and pages into data/ids.lock, and new sets of questions for codes of answers.

    Returns how many of each. Raises DataError.
    """
    guide = load_guide(check_lock=False)
    entries = entry_pages(guide)
    pages = (page.address for page in pair_pages(ROOT / "docs") if page.address not in entries)
    return ids_lock.write_lock(guide.ids(), pages, DATA), answer_sets.write_sets(guide, ROOT)


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


def write_host_configurations() -> None:
    """Write the configurations of hosts when they changed."""
    for name in host_configurations.CONFIGURATIONS:
        content, file = host_configurations.export_configuration(name), host_configurations.FOLDER / name
        if not file.exists() or file.read_bytes() != content:
            write(file, content)
            print(f"wrote {file.relative_to(ROOT)}")

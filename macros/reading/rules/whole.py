"""What makes a guide whole: without it no page can be built, so load_guide refuses it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.errors import Issue, nearest
from macros.model import COLLECTIONS
from macros.reading.entries import Placed, PlacedGuide
from macros.reading.ids_lock import LockFile
from macros.reading.lines import dotted
from macros.reading.rules import navigator_rules
from macros.reading.rules.lock import entry_issues


def faults(placed: PlacedGuide) -> Iterator[Issue]:
    """Every fault of the rules below that need the data alone."""
    yield from every_reference_is_known(placed)
    yield from every_id_is_unique(placed)
    yield from a_file_is_named_after_its_entry(placed)
    yield from every_group_has_its_word(placed)
    yield from somebody_can_be_called(placed)
    yield from every_grade_is_on_its_scale(placed)
    yield from navigator_rules.faults(placed)


def lock_faults(placed: PlacedGuide, published: LockFile) -> Iterator[Issue]:
    """Every fault between the data and the list of published ids, or those of its writing."""
    if published.issues:
        yield from published.issues
        return
    yield from every_published_id_is_kept(placed, published)
    yield from every_id_is_written_down(placed, published)


def _entries(placed: PlacedGuide) -> Iterator[Placed]:
    for name in COLLECTIONS:
        yield from placed.entries[name]


def every_reference_is_known(placed: PlacedGuide) -> Iterator[Issue]:
    """Every id that an entry names is that of an entry: a view follows it blindly (model: RefTo)."""
    index = placed.guide.index
    for entries in placed.entries.values():
        for entry in entries:
            for path, collection, found in entry.references:
                if found not in index[collection]:
                    singular = COLLECTIONS[collection].singular
                    yield entry.issue(path, f'unknown {singular} "{found}"', nearest(found, index[collection]))


def every_id_is_unique(placed: PlacedGuide) -> Iterator[Issue]:
    """Ids are unique in the whole guide: the id alone is a permanent link, /l/<id>/."""
    seen: dict[str, str] = {}
    for entry in _entries(placed):
        for path, entry_id in entry.ids():
            if entry_id in seen:
                yield entry.issue(path, f'the id "{entry_id}" is taken', f"it stands in {seen[entry_id]}")
            seen.setdefault(entry_id, f"{entry.document.name}: {dotted((*entry.path, *path))}")


def a_file_is_named_after_its_entry(placed: PlacedGuide) -> Iterator[Issue]:
    """Where a collection is a folder, an entry is found by its name (model: "one file each")."""
    for entry in _entries(placed):
        name = entry.document.name
        if name.count("/") == 2 and not name.endswith(f"/{entry.value.id}.yaml"):
            yield entry.issue(("id",), f'the id "{entry.value.id}" is not the name of the file')


def every_group_has_its_word(placed: PlacedGuide) -> Iterator[Issue]:
    """A role says of every group whether it suits: yes, with-support or no (model: Role.suits)."""
    for entry in placed.entries["roles"]:
        for group in placed.guide.index["groups"]:
            if group not in entry.value.suits:
                yield entry.issue(("suits",), f'the group "{group}" is missing')


def somebody_can_be_called(placed: PlacedGuide) -> Iterator[Issue]:
    """Every page names a number to call: at least one line of help says it (model: HelpLine.say)."""
    entries = placed.entries["safety"]
    if not any(entry.value.say for entry in entries):
        yield entries[0].issue(("say",), "no line of help is printed", "write under say: of one whom to call")


def every_grade_is_on_its_scale(placed: PlacedGuide) -> Iterator[Issue]:
    """A letter of evidence or a strength of grounds has its entry (data/evidence.yaml, data/grounds.yaml)."""
    index = placed.guide.index
    for entries in placed.entries.values():
        for entry in entries:
            for scale in ("evidence", "grounds"):
                grade = getattr(entry.value, scale, None)
                grade_id = f"{scale}-{grade}".lower()
                if grade and grade_id not in index[scale]:
                    message = f'the grade "{grade}" is not on the scale: data/{scale}.yaml has no "{grade_id}"'
                    yield entry.issue((scale,), message, f"allowed: {', '.join(index[scale])}")


def every_published_id_is_kept(placed: PlacedGuide, published: LockFile) -> Iterator[Issue]:
    """A published id is there, merged or retired, never lost: no link may break (data/ids.lock)."""
    yield from entry_issues(published, set(placed.guide.ids()))


def every_id_is_written_down(placed: PlacedGuide, published: LockFile) -> Iterator[Issue]:
    """A new id is written into data/ids.lock before it is published (data/ids.lock)."""
    for entry in _entries(placed):
        for path, entry_id in entry.ids():
            if entry_id not in published.states:
                yield entry.issue(path, f'the id "{entry_id}" is new', "write it down: make lock")

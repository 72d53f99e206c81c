"""What data/ids.lock must say of the entries and pages that are there: no published link may break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.errors import Issue, nearest
from macros.model import State
from macros.reading.ids_lock import NAME, LockFile, ids_of_pages


def entry_issues(lock: LockFile, ids: set[str]) -> Iterator[Issue]:
    """A published entry may be merged or retired, never lost."""
    states = lock.states
    kept = ids | {entry_id for entry_id, state in states.items() if state.word == "page"}
    for entry_id, state in states.items():
        if state.word == "active" and entry_id not in ids:
            hint = nearest(entry_id, ids - states.keys())
            hint = hint or f'write "{entry_id} retired" or "{entry_id} merged_into <id>" if it is meant'
            yield lock.issue(entry_id, "this published id is gone or renamed", hint)
        elif state.word != "active" and entry_id in ids:
            yield lock.issue(entry_id, f'is "{state}" but an entry of the data has this id')
        elif state.word == "merged_into" and state.target not in kept:
            yield lock.issue(entry_id, *_no_goal(entry_id, states, kept))


def _no_goal(entry_id: str, states: Mapping[str, State], kept: set[str]) -> tuple[str, str]:
    """What is wrong with the id that this one was merged into."""
    way = [entry_id]
    while way[-1] in states and states[way[-1]].word == "merged_into" and states[way[-1]].target not in way:
        way.append(states[way[-1]].target)
    target = states[entry_id].target
    if way[-1] in kept and len(way) > 2:
        return f'merged into "{target}", which is merged itself', f'write "{entry_id} merged_into {way[-1]}"'
    if way[-1] in states and states[way[-1]].word == "merged_into":
        return f"merged in a circle: {' → '.join([*way, states[way[-1]].target])}", "name the id of an entry or a page"
    if way[-1] in states and states[way[-1]].word == "retired":
        return f'merged into "{way[-1]}", which is retired', f'name another id, or write "{entry_id} retired"'
    return f'merged into the unknown id "{target}"', nearest(target, kept)


def page_issues(lock: LockFile, addresses: Iterable[str], entries: Mapping[str, str]) -> Iterator[Issue]:
    """A page that is no entry has an id of its own too; it keeps it when it moves.

    ``entries`` is address → id of the entries that are pages.
    """
    here = set(addresses)
    known: dict[str, str] = {}
    for entry_id, state in lock.states.items():
        if state.word == "retired" and state.target and state.target not in here | entries.keys():
            close = nearest(state.target, here | entries.keys())
            yield lock.issue(entry_id, f'there is no page "{state.target}"', close or "name a page, or nothing")
        if state.word != "page":
            continue
        if state.target in known:
            message = f'the page "{state.target}" has the id "{known[state.target]}" already'
            yield lock.issue(entry_id, message, f'write "{entry_id} merged_into {known[state.target]}"')
        elif state.target in entries:
            message = f'the address "{state.target}" is that of the entry "{entries[state.target]}"'
            yield lock.issue(entry_id, message, f'write "{entry_id} merged_into {entries[state.target]}"')
        elif state.target not in here:
            close = nearest(state.target, here - ids_of_pages(lock.states).keys())
            hint = (
                close
                or f'write "{entry_id} page <its new address>", "{entry_id} merged_into <id>" or "{entry_id} retired"'
            )
            yield lock.issue(entry_id, f'the page "{state.target}" is gone or moved', hint)
        known.setdefault(state.target, entry_id)
    for address in sorted(here - known.keys()):
        yield Issue(NAME, 0, "", f'the page "{address}" has no permanent link', "write it down: make lock")

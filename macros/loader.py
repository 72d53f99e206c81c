"""Loads the guide from YAML and the heads of its pages; the only module that opens data files."""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from . import lock
from .errors import DataError, Issue, nearest
from .model import COLLECTIONS, SINGLE, Entry, Exercise, Guide, Workshop, references

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
FILES = ROOT / ".cache" / "files.json"  # what the last export made

PathKey = tuple[str | int, ...]
A_YEAR = timedelta(days=365)  # how long a check of a number holds
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Document:
    """One YAML file: its values, and the line on which each value stands."""

    name: str
    value: Any = None
    lines: dict[PathKey, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def report(self, path: PathKey, message: str, hint: str = "") -> None:
        self.issues.append(Issue(self.name, self._line(path), _dotted(path), message, hint))

    def _line(self, path: PathKey) -> int:
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def load_guide(root: Path = DATA, *, check_lock: bool = True) -> Guide:
    """Return the guide of the folder ``root``; a file is read again only when it changed.

    ``check_lock=False`` leaves data/ids.lock out: for the command that writes it.
    Raises DataError with every fault of every file.
    """
    return _load(root, _fingerprint(root), check_lock)


def _fingerprint(root: Path) -> Hashable:
    """Names and modification times: a plain cache would show old data in the live preview."""
    files = (*_files(root), root / lock.LOCK)
    return tuple((str(f), f.stat().st_mtime_ns) for f in files if f.exists())


def _files(root: Path) -> list[Path]:
    return sorted(f for f in root.rglob("*.yaml") if not f.name.startswith("_"))


@functools.lru_cache(maxsize=2)
def _load(root: Path, _fingerprint: Hashable, check_lock: bool) -> Guide:
    documents = [_read(file, root) for file in _files(root)]
    values: dict[str, Any] = {name: [] for name in COLLECTIONS}
    origins: dict[str, list[tuple[_Document, PathKey]]] = {name: [] for name in (*COLLECTIONS, *SINGLE)}
    for document in documents:
        _collect(document, values, origins)
    issues = [issue for document in documents for issue in document.issues]
    present = {document.name for document in documents}
    for name in SINGLE:
        if f"data/{name}.yaml" not in present:
            issues.append(Issue(f"data/{name}.yaml", 0, "", "the file is missing"))
    if issues:
        raise DataError(issues)
    guide = Guide.model_construct(**{n: _frozen(v) for n, v in values.items()})
    issues = list(_cross_check(guide, origins))
    if check_lock:
        issues += _lock_issues(guide, origins, root)
    if issues:
        raise DataError(issues)
    return guide


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# ---------------------------------------------------------------- reading one file


def _read(file: Path, root: Path) -> _Document:
    """Parse one file; faults are kept in the document so that all files report together."""
    document = _Document(name=f"data/{file.relative_to(root).as_posix()}")
    try:
        node = yaml.compose(file.read_bytes().decode("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        message = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        document.issues.append(Issue(document.name, line, "", message, "save the file as UTF-8"))
        return document
    except yaml.MarkedYAMLError as error:
        document.issues.append(_syntax_issue(document.name, error))
        return document
    except yaml.reader.ReaderError as error:
        message = f"the character U+{error.character:04X} is not allowed in YAML"
        document.issues.append(Issue(document.name, 1, "", message))
        return document
    if node is not None:
        document.value = _construct(node, (), document)
    return document


def _syntax_issue(name: str, error: yaml.MarkedYAMLError) -> Issue:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    problem = error.problem or "the file is not YAML"
    hint = "look at this line and the one above: a colon, comma, quote or indent is amiss"
    if "\\t" in problem or "tab" in problem:
        hint = "indent with spaces, not tabs"
    return Issue(name, line, "", f"YAML: {problem}", hint)


def _construct(node: yaml.Node, path: PathKey, document: _Document) -> Any:
    """Turn a node into plain values, noting lines and refusing a key that stands twice."""
    document.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_construct(part, (*path, i), document) for i, part in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in mapping:
                document.lines[(*path, key)] = key_node.start_mark.line + 1
                document.report((*path, key), f'the key "{key}" stands twice', "keep one of them")
                continue
            mapping[key] = _construct(value_node, (*path, key), document)
            document.lines[(*path, key)] = key_node.start_mark.line + 1
        return mapping
    return _scalar(node)


_CONSTRUCTOR = yaml.constructor.SafeConstructor()


def _scalar(node: yaml.Node) -> Any:
    return _CONSTRUCTOR.construct_object(node)


# ---------------------------------------------------------------- values → models


def _collect(
    document: _Document,
    values: dict[str, Any],
    origins: dict[str, list[tuple[_Document, PathKey]]],
) -> None:
    """Check one file against the model and add its entries to ``values``."""
    if document.issues:
        return
    name = _collection_of(document)
    if name is None:
        return
    content = document.value[name]
    if name in SINGLE:
        values[name] = _validated(Guide.model_fields[name].annotation, content, (name,), document)
        origins[name] = [(document, (name,))]
        return
    if not isinstance(content, list) or not content:
        document.report((name,), "must be a list with at least one entry")
        return
    entry_type = Guide.model_fields[name].annotation.__args__[0]  # type: ignore[union-attr]
    for place, raw in enumerate(content):
        entry = _validated(entry_type, raw, (name, place), document)
        if entry is not None:
            values[name].append(entry)
            origins[name].append((document, (name, place)))


def _collection_of(document: _Document) -> str | None:
    """The one top-level key of a file names its collection; file and folder are named after it."""
    known = (*COLLECTIONS, *SINGLE)
    stem = document.name.split("/")[1].removesuffix(".yaml")
    if not isinstance(document.value, dict):
        document.report((), f'must begin with "{stem}:"')
        return None
    for key in document.value:
        if key not in known:
            hint = nearest(key, known) or f"allowed: {', '.join(known)}"
            document.report((key,), f'unknown key "{key}"', hint)
        elif key != stem:
            document.report((key,), f'"{key}" does not belong here', f'this file holds "{stem}"')
    return stem if not document.issues and stem in document.value else None


@functools.cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _validated(kind: Any, raw: Any, path: PathKey, document: _Document) -> Any:
    try:
        return _adapter(kind).validate_python(raw)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            document.report((*path, *_place(fault["loc"])), *_in_plain_words(fault, kind))
        return None


def _place(loc: tuple[int | str, ...]) -> PathKey:
    return tuple(part for part in loc if part != "[key]")


def _in_plain_words(fault: Mapping[str, Any], kind: Any) -> tuple[str, str]:
    """Say a fault of pydantic's as (what was found, what is allowed)."""
    found, context = fault["input"], fault.get("ctx", {})
    key = str(fault["loc"][-1]) if fault["loc"] else ""
    match fault["type"]:
        case "missing":
            what = "text" if key in ("ru", "en") else "key"
            return f'the {what} "{key}" is missing', "both languages are needed" * (what == "text")
        case "extra_forbidden":
            known = _keys_at(kind, fault["loc"][:-1])
            hint = nearest(key, known) or (f"allowed: {', '.join(known)}" if known else "")
            return f'unknown key "{key}"', hint
        case "literal_error":
            allowed = str(context["expected"])
            words = allowed.replace("'", "").replace(" or ", ", ").split(", ")
            return f'found "{found}"', nearest(str(found), words) or f"allowed: {', '.join(words)}"
        case "string_pattern_mismatch":
            return f'"{found}" is not an id', "small Latin letters, digits and single hyphens"
        case "string_too_short":
            return "the text is empty", "write the text"
        case "too_short":
            least = context["min_length"]
            return f"has {context['actual_length']} entries", f"at least {least} needed"
        case "too_long":
            return f"has {context['actual_length']} entries", f"at most {context['max_length']}"
        case "value_error":
            return str(context["error"]), ""
        case _:
            return f"found {_shown(found)}", str(fault["msg"]).lower()


def _shown(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", type(None): "nothing"}
    return names.get(type(value)) or f"{value!r}"


def _keys_at(kind: Any, loc: tuple[int | str, ...]) -> list[str]:
    """Keys the model allows at ``loc``, read from its JSON schema."""
    schema = _adapter(kind).json_schema()
    here = schema
    for part in loc:
        here = _resolved(here, schema)
        if isinstance(part, int):
            here = here.get("items") or {}
        else:
            here = here.get("properties", {}).get(part) or here.get("additionalProperties") or {}
    return sorted(_resolved(here, schema).get("properties", {}))


def _resolved(node: Any, schema: Any) -> Any:
    for option in node.get("anyOf", ()):
        if "$ref" in option:
            node = option
    if "$ref" in node:
        return schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node


def _dotted(path: PathKey) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


# ---------------------------------------------------------------- checks across the guide


def _cross_check(guide: Guide, origins: dict[str, list[tuple[_Document, PathKey]]]) -> Iterator[Issue]:
    """Unknown references, ids that stand twice, files not named after their entry, missing pairs."""
    seen: dict[str, str] = {}
    for name in COLLECTIONS:
        for entry, (document, path) in zip(getattr(guide, name), origins[name], strict=True):
            before = len(document.issues)
            for place, own in _own_ids(entry):
                where = (*path, *place)
                if own in seen:
                    document.report(where, f'the id "{own}" is taken', f"it stands in {seen[own]}")
                seen.setdefault(own, f"{document.name}: {_dotted(path)}")
            _check_references(entry, guide, document, path)
            _check_entry(name, entry, guide, document, path)
            yield from document.issues[before:]
    for name in SINGLE:
        for document, path in origins[name]:
            before = len(document.issues)
            _check_references(getattr(guide, name), guide, document, path)
            yield from document.issues[before:]


def _check_references(entry: BaseModel, guide: Guide, document: _Document, path: PathKey) -> None:
    """Every id that an entry names is that of an entry."""
    for rest, collection, found in references(entry):
        known = guide.index[collection]
        if found not in known:
            document.report((*path, *rest), f'unknown {_SINGULAR[collection]} "{found}"', nearest(found, known))


_SINGULAR = {
    "elements": "element",
    "levels": "level",
    "groups": "group",
    "organisations": "kind of organisation",
    "roles": "role",
    "formats": "format",
    "barriers": "barrier",
    "risks": "risk",
    "recommendations": "recommendation",
    "checklists": "checklist",
    "forms": "form",
    "exercises": "exercise",
    "sources": "source",
}


def _own_ids(entry: Entry) -> Iterator[tuple[PathKey, str]]:
    yield ("id",), entry.id
    for s, section in enumerate(getattr(entry, "sections", ())):
        yield ("sections", s, "id"), section.id
        for i, item in enumerate(section.items):
            yield ("sections", s, "items", i, "id"), item.id


def _check_entry(name: str, entry: Any, guide: Guide, document: _Document, path: PathKey) -> None:
    """Rules that hold between fields or between an entry and its file."""
    if document.name.count("/") == 2 and not document.name.endswith(f"/{entry.id}.yaml"):
        document.report((*path, "id"), f'the id "{entry.id}" is not the name of the file')
    if name == "roles":
        for group in guide.index["groups"]:
            if group not in entry.suits:
                document.report((*path, "suits"), f'the group "{group}" is missing')
    if name == "safety" and not timedelta() <= datetime.now(tz=UTC).date() - entry.checked <= A_YEAR:
        message = f"the numbers were checked on {entry.checked}, not within the last year"
        document.report((*path, "checked"), message, "ring the number, compare it with its sources, write today's day")
    if name == "workshops":
        _check_exercises(entry, guide, document, path)
    if name == "checklists":
        items = sum(len(section.items) for section in entry.sections)
        if not 8 <= items <= 15:
            document.report((*path, "sections"), f"has {items} items", "8 to 15 are allowed")


def _check_exercises(plan: Workshop, guide: Guide, document: _Document, path: PathKey) -> None:
    """An exercise gets the time that its own card asks for."""
    for place, block in enumerate(plan.blocks):
        exercise = guide.index["exercises"].get(block.exercise or "")
        if isinstance(exercise, Exercise) and not exercise.minutes.min <= block.minutes <= exercise.minutes.max:
            allowed = f"{exercise.minutes.min} to {exercise.minutes.max} minutes are allowed by the exercise's card"
            message = f'{block.minutes} minutes for the exercise "{exercise.id}"'
            document.report((*path, "blocks", place, "minutes"), message, allowed)


# ---------------------------------------------------------------- the list of published ids


def _lock_issues(guide: Guide, origins: dict[str, list[tuple[_Document, PathKey]]], root: Path) -> Iterator[Issue]:
    """What the list says, and every entry that is not yet written down, at its place in the data."""
    published, ids = lock.read_lock(root), set(guide.ids())
    yield from lock.entry_issues(published, ids)
    if not published:
        return
    for collection in COLLECTIONS:
        for entry, (document, path) in zip(getattr(guide, collection), origins[collection], strict=True):
            for place, own in _own_ids(entry):
                if own not in published:
                    document.report((*path, *place), f'the id "{own}" is new', "write it down: make lock")
                    yield document.issues[-1]

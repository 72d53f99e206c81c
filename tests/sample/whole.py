"""The sample data made whole: in every language, and with an entry of each collection that has no sample of its own.

A sample is written where a test looks at it; of any other collection the least that its model asks for will do.
"""

from __future__ import annotations

import atexit
import math
import shutil
import tempfile
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel

from macros.languages import LANGUAGES
from macros.model import COLLECTIONS, RefTo
from tests.sample.languages import WRITTEN, in_all


def whole(data: Path) -> Path:
    """The folder of sample data where nothing is missing, else a completed copy while the tests run."""
    absent = [name for name in COLLECTIONS if not (data / f"{name}.yaml").exists() and not (data / name).is_dir()]
    if set(LANGUAGES) <= set(WRITTEN) and not absent:
        return data
    folder = Path(tempfile.mkdtemp(prefix="guide-sample-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    copy = Path(shutil.copytree(data, folder / "data"))
    for file in copy.rglob("*.yaml"):
        file.write_text(in_all(file.read_text("utf-8")), "utf-8")
    known = {name: f"one-of-{name}" if name in absent else _first(data, name) for name in COLLECTIONS}
    for name in absent:
        entry = {**least(COLLECTIONS[name].model, known), "id": known[name]}
        line = yaml.safe_dump(entry, sort_keys=False, default_flow_style=True, width=math.inf)  # as samples are written
        (copy / f"{name}.yaml").write_text(f"{name}:\n  - {line}", "utf-8")
    return copy


def least(model: type[BaseModel], known: Mapping[str, str]) -> dict[str, Any]:
    """The least that a model asks for; ``known`` has the id of an entry of every collection, for references."""
    fields = model.model_fields.items()
    return {name: _value(f.annotation, tuple(f.metadata), name, known) for name, f in fields if f.is_required()}


def _value(kind: Any, bounds: tuple[Any, ...], name: str, known: Mapping[str, str]) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    referred = next((bound.collection for bound in bounds if isinstance(bound, RefTo)), None)
    if referred:
        return known[referred]
    if origin is Annotated:
        return _value(inner[0], inner[1:], name, known)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        wanted = (bound.min_length for bound in bounds if hasattr(bound, "min_length"))
        return [_value(inner[0], (), name, known)] * next(wanted, 1)
    if origin is dict:
        return {_value(inner[0], (), name, known): _value(inner[1], (), name, known)}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return least(kind, known)
    if kind is bool:
        return False
    if kind is int:
        return next((bound.ge for bound in bounds if hasattr(bound, "ge")), 1)
    if kind is str:
        return name.replace("_", "-")
    raise NotImplementedError(f"no sample can be made of {name}: {kind} — write one into tests/sample/data/")


def _first(data: Path, name: str) -> str:
    """The id of the first sample of a collection: of its file, or of its folder."""
    file = next(iter([*data.glob(f"{name}.yaml"), *sorted(data.glob(f"{name}/*.yaml"))]))
    return str(yaml.safe_load(file.read_text("utf-8"))[name][0]["id"])

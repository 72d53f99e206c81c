"""Reads from mkdocs.yml the order of pages: a book holds them in the order of the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.languages import BY_CODE, Lang


class _Loader(yaml.SafeLoader):
    """Knows the tag !ENV of the site engine; the environment is left out: the default counts."""


def _default(loader: _Loader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)[-1]
    return None


_Loader.add_constructor("!ENV", _default)


def menu(root: Path, lang: Lang) -> tuple[str, ...]:
    """Source files of the menu in its order, such as ``roles/voice.md``."""
    return tuple(_files(_read(root / BY_CODE[lang].config)["nav"]))


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_text("utf-8"), Loader=_Loader))


def _files(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for part in entry.values():
                yield from _files(part)

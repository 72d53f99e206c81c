"""Reads what the site engine is told in mkdocs.yml: the order of pages and the Markdown extensions.

So a book holds the pages in the order of the menu and understands the Markdown that the site does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.languages import BY_CODE, Lang

BASE = "mkdocs.base.yml"


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


def markdown(root: Path) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    """(extensions, their options) for Python-Markdown."""
    extensions = _read(root / BASE)["markdown_extensions"]
    return tuple(extensions), {name: options for name, options in extensions.items() if options}


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_text("utf-8"), Loader=_Loader))


def _files(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for part in entry.values():
                yield from _files(part)

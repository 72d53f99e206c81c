"""Changes one thing, or a few, of a project at random."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.mutations.strange import TEXTS, TOKENS, VALUES

Way = tuple[Any, ...]


def mutate(root: Path, chance: random.Random) -> str:
    """Change the project in ``root``; return what was done, in words."""
    return "; ".join(chance.choice(KINDS)(root, chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))


def _files(root: Path, *suffixes: str) -> list[Path]:
    found = [Path(folder, name) for folder, _, names in os.walk(root) for name in names if name.endswith(suffixes)]
    return sorted(file for file in found if not file.is_symlink())


def _pick(root: Path, chance: random.Random, *suffixes: str) -> Path:
    return chance.choice(_files(root, *suffixes) or [root / "data" / "levels.yaml"])


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "surrogateescape") if file.is_file() else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


# ---------------------------------------------------------------- values of YAML


def value(root: Path, chance: random.Random) -> str:
    """Another value, key or order somewhere in a file of data, in tokens or in settings."""
    file = _pick(root, chance, ".yaml", ".yml")
    try:
        whole = yaml.load(_read(file).replace("!ENV", ""), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return f"{file.name}: left, it is broken"
    ways = list(_ways(whole))
    if not ways:
        return f"{file.name}: left, it is empty"
    way = chance.choice(ways)
    done = chance.choice(CHANGES)(whole, way, chance)
    _write(file, yaml.dump(whole, allow_unicode=True, sort_keys=False, width=10_000, Dumper=yaml.CSafeDumper))
    return f"{file.relative_to(root)}: {done} at {'.'.join(map(str, way))}"


def _ways(whole: Any, way: Way = ()) -> Any:
    parts = whole.items() if isinstance(whole, dict) else enumerate(whole) if isinstance(whole, list) else ()
    for key, part in parts:
        yield (*way, key)
        yield from _ways(part, (*way, key))


def _around(whole: Any, way: Way) -> Any:
    for key in way[:-1]:
        whole = whole[key]
    return whole


def _other(whole: Any, way: Way, chance: random.Random) -> str:
    new = chance.choice((chance.choice(VALUES), chance.choice(TEXTS)))
    _around(whole, way)[way[-1]] = new
    return f"the value {str(new)[:40]!r}"


def _typo(whole: Any, way: Way, chance: random.Random) -> str:
    old = _around(whole, way)[way[-1]]
    if not isinstance(old, str) or not old:
        return _other(whole, way, chance)
    place = chance.randrange(len(old))
    new = (
        old[:place]
        + chance.choice(("", "x", "о", " ", "-", "\u200b", old[place] * 2, old[place].upper()))
        + old[place + 1 :]
    )
    _around(whole, way)[way[-1]] = new
    return f"the text {new[:40]!r}"


def _gone(whole: Any, way: Way, chance: random.Random) -> str:
    del _around(whole, way)[way[-1]]
    return "nothing"


def _renamed(whole: Any, way: Way, chance: random.Random) -> str:
    around = _around(whole, way)
    if not isinstance(around, dict):
        return _gone(whole, way, chance)
    key = chance.choice((f"{way[-1]}s", str(way[-1]).upper(), "ru", "id", "new", 5, None))
    around[key] = around.pop(way[-1])
    return f"the key {key!r}"


def _twice(whole: Any, way: Way, chance: random.Random) -> str:
    around = _around(whole, way)
    if isinstance(around, list):
        around.insert(chance.randrange(len(around) + 1), around[way[-1]])
    else:
        around[f"{way[-1]}-two"] = around[way[-1]]
    return "the same twice"


def _swapped(whole: Any, way: Way, chance: random.Random) -> str:
    around, there = _around(whole, way), chance.choice(list(_ways(whole)))
    other = _around(whole, there)
    if there[: len(way)] == way or way[: len(there)] == there:
        return _other(whole, way, chance)
    around[way[-1]], other[there[-1]] = other[there[-1]], around[way[-1]]
    return f"what stood at {'.'.join(map(str, there))}"


def _shuffled(whole: Any, way: Way, chance: random.Random) -> str:
    around = _around(whole, way)
    if isinstance(around, list):
        chance.shuffle(around)
        return "another order"
    return _other(whole, way, chance)


CHANGES: tuple[Callable[[Any, Way, random.Random], str], ...] = (
    _other, _other, _other, _typo, _typo, _gone, _renamed, _twice, _swapped, _shuffled,
)  # fmt: skip


# ---------------------------------------------------------------- text and bytes


def text(root: Path, chance: random.Random) -> str:
    """Another letter, token or line in a file of any kind."""
    file = _pick(root, chance, ".yaml", ".md", ".md", ".lock", ".yml")
    old = _read(file)
    place, end = sorted((chance.randrange(len(old) + 1), chance.randrange(len(old) + 1)))
    end = min(end, place + chance.choice((0, 1, 3, 30)))
    new = chance.choice((chance.choice(TOKENS), chance.choice(TEXTS), ""))
    try:
        _write(file, old[:place] + new + old[end:])
    except UnicodeEncodeError:
        return f"{file.name}: left, its bytes are no text"
    return f"{file.relative_to(root)}: {new[:30]!r} in place of {old[place:end][:30]!r} at {place}"


def lines(root: Path, chance: random.Random) -> str:
    """Lines gone, doubled, swapped, cut or indented."""
    file = _pick(root, chance, ".yaml", ".md", ".lock", ".lock", ".yml")
    rows = _read(file).split("\n")
    a, b = chance.randrange(len(rows)), chance.randrange(len(rows))
    kind = chance.choice(("gone", "doubled", "swapped", "cut", "indented", "end"))
    match kind:
        case "gone":
            del rows[a]
        case "doubled":
            rows.insert(b, rows[a])
        case "swapped":
            rows[a], rows[b] = rows[b], rows[a]
        case "cut":
            rows[a] = rows[a][: chance.randrange(len(rows[a]) + 1)]
        case "indented":
            rows[a] = chance.choice((" ", "  ", "\t", "    ")) + rows[a]
        case "end":
            rows = rows[:a]
    file.write_bytes("\n".join(rows).encode("utf-8", "surrogateescape"))
    return f"{file.relative_to(root)}: line {a + 1} {kind}"


def writing(root: Path, chance: random.Random) -> str:
    """Another encoding, line end or mark, a broken byte, all at once."""
    file = _pick(root, chance, ".yaml", ".md", ".lock", ".yml")
    content = file.read_bytes() if file.is_file() else b""
    kind = chance.choice(("utf-16", "cp1251", "bom", "crlf", "cr", "byte", "empty", "zeros", "half"))
    decoded = content.decode("utf-8", "replace")
    place = chance.randrange(len(content) + 1)
    new = {
        "utf-16": decoded.encode("utf-16"),
        "cp1251": decoded.encode("cp1251", "replace"),
        "bom": b"\xef\xbb\xbf" + content,
        "crlf": content.replace(b"\n", b"\r\n"),
        "cr": content.replace(b"\n", b"\r"),
        "byte": content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :],
        "empty": b"",
        "zeros": content + b"\0" * 100,
        "half": content[:place],
    }[kind]
    file.write_bytes(new)
    return f"{file.relative_to(root)}: {kind}"


# ---------------------------------------------------------------- files


def place(root: Path, chance: random.Random) -> str:
    """A file gone, moved, copied, linked, or a folder in its place."""
    file = _pick(root, chance, ".yaml", ".md", ".lock", ".yml")
    folder = chance.choice(("data", "data/cases", "data/new", "docs/ru", "docs/en/roles", "docs/ru/новая"))
    name = chance.choice((file.name, "x.yaml", "x.yml", "X.MD", "x.md", "index.md", "l.md", ".x.yaml", "_x.md", "ы.md"))
    there = root / folder / name
    kind = chance.choice(("gone", "moved", "copied", "linked", "loop", "folder", "big"))
    if not file.is_file() or there.exists() or there.is_symlink():
        return f"{file.name}: left"
    there.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "gone":
            file.unlink()
        case "moved":
            shutil.move(file, there)
        case "copied":
            shutil.copyfile(file, there)
        case "linked":
            there.symlink_to(os.path.relpath(file, there.parent))
        case "loop":
            there.symlink_to(there.name)
        case "folder":
            there.mkdir()
        case "big":
            there.write_bytes(b"a: b\n" * 600_000)
    return f"{file.relative_to(root)}: {kind} {there.relative_to(root)}"


KINDS: tuple[Callable[[Path, random.Random], str], ...] = (
    value, value, value, value, value, text, text, text, lines, lines, writing, place,
)  # fmt: skip

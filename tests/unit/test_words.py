"""Every interface word that templates, documents and views ask for is in data/ui.yaml, and none stands there unused."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model import Guide
from macros.reading.places import ROOT

# word("key"), say[lang]("key"): in templates, documents for Typst and Python alike.
CALL = r"(?:\bword|\bsay(?:\.[a-z]+|\[[^\]]+\])?)\("
ASKED = re.compile(CALL + r"""\s*(["'])([a-z][a-z0-9-]*)\1\s*\)""")
# word("kind-" ~ kind ~ "-text")
JOINED = re.compile(CALL + r"""\s*(["'][^)]*~[^)]*)\)""")
# {% for key in ["copy-works", "copy-kept"] %}
LISTED = re.compile(r"""\bin \[((?:["'][a-z0-9-]+["'],? ?)+)\]""")
CHROME = re.compile(r"\bw\.([a-z_]+)")  # words of the page templates, with underscores

PLACES = {
    "templates": sorted((ROOT / "macros").rglob("*.j2")),
    "documents": sorted((ROOT / "macros").rglob("*.typ")),
    "chrome": sorted((ROOT / "overrides").rglob("*.html")),
    "python": sorted((ROOT / "macros").rglob("*.py")),
}
FILES = [file for files in PLACES.values() for file in files if file.name != "guide.html"]


def asked(file: Path) -> Iterator[str]:
    """The words that a file asks for by name, and patterns of those whose names it puts together."""
    text = file.read_text("utf-8")
    yield from (re.escape(key) for _, key in ASKED.findall(text))
    yield from (pattern(re.findall(r"""["']([^"']*)["']|(\w+)""", parts)) for parts in JOINED.findall(text))
    yield from (key for keys in LISTED.findall(text) for key in re.findall(r"[a-z0-9-]+-[a-z0-9-]+", keys))
    if "overrides" in file.parts:
        yield from (key.replace("_", "-") for key in CHROME.findall(text))
    if file.suffix == ".py":
        yield from (own for own in formatted(ast.parse(text)) if own)


def pattern(parts: list[tuple[str, str]]) -> str:
    return "".join("[a-z0-9-]+" if name else re.escape(text) for text, name in parts)


def formatted(tree: ast.AST) -> Iterator[str]:
    """Patterns of ``word(f"files-{name}-what")``."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        name = getattr(called, "attr", getattr(called, "id", ""))
        if name == "word" and node.args and isinstance(node.args[0], ast.JoinedStr):  # type: ignore[attr-defined]
            values = node.args[0].values  # type: ignore[attr-defined]
            yield "".join(re.escape(str(v.value)) if isinstance(v, ast.Constant) else "[A-Za-z0-9-]+" for v in values)


def unknown(wanted: Iterator[str], words: set[str]) -> list[str]:
    return [own for own in wanted if not any(re.fullmatch(own, word) for word in words)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_word_that_is_asked_for_exists(guide: Guide, file: Path) -> None:
    assert unknown(asked(file), set(guide.ui.words)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html.j2", '{{ word("qrr") }}'),
        ("a.html.j2", "{{ say[lang]('nobody') }}"),
        ("a.html.j2", '{{ word("nobody-" ~ kind) }}'),
        ("a.typ", '#word("qrr")'),
        ("a.py", 'ctx.word(f"nobody-{kind}")'),
        ("a.py", "stamp.word('nobody')"),
        ("overrides/a.html", "{{ w.no_body }}"),
    ],
)
def test_a_word_that_nobody_wrote_is_seen(tmp_path: Path, guide: Guide, name: str, text: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    assert len(unknown(asked(file), set(guide.ui.words))) == 1


def test_no_word_stands_there_unused(guide: Guide) -> None:
    """A word is used when somebody asks for it, or when Python holds its key as a string."""
    patterns = {own for file in FILES for own in asked(file)}
    strings = {
        node.value
        for file in PLACES["python"]
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    used = {word for word in guide.ui.words if any(re.fullmatch(own, word) for own in patterns)}
    unused = sorted(set(guide.ui.words) - used - strings)
    assert not unused, unused

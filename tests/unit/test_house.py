"""The house keeps its shape: layers, rooms, and settings that two engines read alike."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.reading.guide_loading import load_guide
from macros.reading.places import DATA, DOCS, ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))
# Regular expressions that read HTML are no HTML that Python writes.
READS_HTML = ("macros/commands/icon_shapes.py", "macros/site/finishing/", "macros/exporters/html/select.py")
# Rules of Russian, and what the rules of content look for, are no words for readers.
KNOWS_RUSSIAN = (
    "macros/languages.py",
    "macros/reading/",
    "macros/site/finishing/",
    "macros/site/search/",
)


def own(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


# ---------------------------------------------------------------- names


def twice(names: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """Names that stand for more than one thing, with where each stands."""
    found: dict[str, list[str]] = {}
    for name, place in names:
        found.setdefault(name, []).append(place)
    return {name: places for name, places in found.items() if len(places) > 1}


def test_no_two_modules_have_one_name() -> None:
    assert not twice((file.stem, own(file)) for file in MODULES if not file.stem.startswith("__"))


def test_no_two_classes_have_one_name() -> None:
    classes = (
        (node.name, own(file))
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert not twice(classes)


# ---------------------------------------------------------------- layers


def layers(house: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of a copy of the house, by the contracts of pyproject.toml."""
    code = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command(sys.argv[1:])"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo"],
        cwd=house, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the code and of the contracts, to be broken at will."""
    shutil.copytree(ROOT / "macros", tmp_path / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_imports_run_one_way(house: Path) -> None:
    result = layers(house)
    assert result.returncode == 0, result.stdout + result.stderr


BACKWARDS = {
    "macros/exporters/pdf/sheet.py": ("from macros import commands", "macros.exporters.pdf.sheet -> macros.commands"),
    "macros/views/parts.py": ("import macros.site.server", "macros.views.parts -> macros.site.server"),
    "macros/model/ids.py": ("from macros import define_env", "macros.model.ids -> macros"),
    "macros/exporters/word/form_document.py": (
        "from macros.exporters.excel import workbook",
        "macros.exporters.word.form_document -> macros.exporters.excel.workbook",
    ),
    "macros/reading/filled_menu.py": ("import mkdocs", "macros.reading.filled_menu -> mkdocs"),
}


def test_an_import_backwards_is_caught_however_it_is_written(house: Path) -> None:
    for file, (line, _) in BACKWARDS.items():
        text = (house / file).read_text("utf-8")
        (house / file).write_text(f"{text}\n\ndef _broken() -> None:\n    {line}\n", "utf-8")
    result = layers(house)
    assert result.returncode == 1
    told = re.sub(r"\s+", " ", result.stdout)
    assert [line for line, fault in BACKWARDS.values() if fault not in told] == [], result.stdout


# ---------------------------------------------------------------- rooms


def strings(file: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of every string of a module but its docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


@pytest.mark.parametrize("file", MODULES, ids=own)
def test_no_html_in_python(file: Path) -> None:
    """HTML lives in templates."""
    if not own(file).startswith(READS_HTML):
        assert [found for found in strings(file) if re.search(r"</[a-z]+>", found[1])] == []


@pytest.mark.parametrize("file", MODULES, ids=own)
def test_no_word_for_readers_in_python(file: Path) -> None:
    """They live in data/ and docs/."""
    if not own(file).startswith(KNOWS_RUSSIAN):
        assert [found for found in strings(file) if re.search("[а-яё]{4}", found[1], re.IGNORECASE)] == []


def test_only_reading_opens_data_files() -> None:
    for file in MODULES:
        if not own(file).startswith("macros/reading/"):
            assert not re.search(r"^\s*(?:import|from) yaml", file.read_text("utf-8"), re.MULTILINE), file


def test_no_unit_test_can_read_the_guide_itself() -> None:
    """Its texts change every day: what is true of them is told in tests/content (the watch: tests/unit/conftest.py)."""
    for reading in (load_guide, lambda: list(DOCS.rglob("*.md")), (DATA / "ids.lock").read_text):
        with pytest.raises(pytest.fail.Exception, match="give it a sample of its own"):
            reading()


def test_only_four_attributes_of_env_are_used() -> None:
    texts = [(ROOT / file).read_text("utf-8") for file in ("macros/__init__.py", "macros/site/macros.py")]
    used = {name for text in texts for name in re.findall(r"\benv\.(\w+)", text)}
    assert {"conf", "macro", "variables"} <= used <= {"macro", "filter", "variables", "conf"}


def test_every_target_of_make_that_is_named_anywhere_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    files = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *MODULES, *(ROOT / "tests").rglob("*.py")]
    for file in files:
        for target in re.findall(r"(?:`|run: )make ([a-z-]+)", file.read_text("utf-8")):
            assert target in known, f"{own(file)}: make {target}"


def test_every_module_that_make_runs_exists() -> None:
    for name in re.findall(r"-m (tests[.\w]*)", (ROOT / "Makefile").read_text("utf-8")):
        place = ROOT / name.replace(".", "/")
        assert place.with_suffix(".py").is_file() or place.is_dir(), name


# ---------------------------------------------------------------- settings


class _Settings(yaml.SafeLoader):
    """Reads !ENV as what stands after it."""


_Settings.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node))


def settings(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, Loader=_Settings))


def lists(value: Any, path: str = "") -> Iterator[str]:
    """Where lists stand, by the names of the keys that lead to them."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        own = f"{path}.{key}" if path else str(key)
        if isinstance(inner, list):
            yield own
        yield from lists(inner, own)


def clashes(base: str, leaf: str) -> set[str]:
    """Lists of a leaf that stand in the base too: MkDocs replaces the base's, Zensical appends to it."""
    above, below = settings(base), settings(leaf)
    return set(lists(above)) & _keys(below) | set(lists(below)) & _keys(above)


def _keys(value: Any, path: str = "") -> set[str]:
    found = set()
    for key, inner in value.items() if isinstance(value, dict) else ():
        own = f"{path}.{key}" if path else str(key)
        found |= {own} | _keys(inner, own)
    return found


@pytest.mark.parametrize("leaf", ["mkdocs.yml", "mkdocs.en.yml"])
def test_no_list_stands_in_base_and_leaf(leaf: str) -> None:
    base, own = ((ROOT / name).read_text("utf-8") for name in ("mkdocs.base.yml", leaf))
    assert "watch" in set(lists(settings(base)))
    assert clashes(base, own) == set()


@pytest.mark.parametrize("key", ["watch: [data]", "watch:\n  - data", "watch:\n- data", "extra: {languages: []}"])
def test_any_list_that_stands_in_both_is_caught(key: str) -> None:
    base, leaf = ((ROOT / name).read_text("utf-8") for name in ("mkdocs.base.yml", "mkdocs.en.yml"))
    leaf = leaf.replace("extra:\n  lang: en\n", "") if key.startswith("extra:") else leaf
    assert len(clashes(base, f"{leaf}\n{key}\n")) == 1

"""The house keeps its shape: imports point inwards, the maps are true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros.reading.places import ROOT

MAY_IMPORT = {
    "errors": set(),
    "model": set(),
    "lock": {"errors", "model"},
    "pages": {"errors", "model"},
    "loader": {"errors", "lock", "model"},
    "views": {"errors", "model"},
    "rendering": {"model"},
    "qr": set(),
    "settings": {"model"},
    "exporters": {"model", "pages", "views", "rendering", "qr", "settings"},
    "finishing": {"model"},
    "serving": set(),
    "statistics": {"model"},
    "links": {"model"},
    "__init__": {"errors", "exporters", "loader", "model", "pages", "rendering", "views"},
    "__main__": {"errors", "loader", "lock", "model", "pages", "views", "exporters", "finishing", "serving"}
    | {"statistics", "links", "__init__"},
}
ENGINES = {"mkdocs", "mkdocs_macros", "material", "zensical", "properdocs"}
MODULES = sorted((ROOT / "macros").rglob("*.py"))


def room(file: Path) -> str:
    """The module or package of the house a file belongs to."""
    return file.relative_to(ROOT / "macros").parts[0].removesuffix(".py")


def imports(file: Path) -> set[str]:
    """Rooms of the house that a file imports."""
    depth = len(file.relative_to(ROOT / "macros").parts)
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            rooms = {name.split(".")[0] for name in names}
            found.update(own if own in MAY_IMPORT else "__init__" for own in rooms)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros."):
            found.add(str(node.module).split(".")[1])
    return found


@pytest.mark.parametrize("file", MODULES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_imports_point_inwards(file: Path) -> None:
    assert imports(file) - MAY_IMPORT[room(file)] == set()


@pytest.mark.parametrize("file", MODULES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_no_module_imports_the_site_engine(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert not {alias.name.split(".")[0] for alias in node.names} & ENGINES
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in ENGINES


@pytest.mark.parametrize("file", MODULES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_no_html_in_python(file: Path) -> None:
    """HTML lives in templates; regular expressions of the finishing read it, they do not write it."""
    if room(file) == "finishing":
        return
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not re.search(r"</[a-z]+>", node.value), f"line {node.lineno}: {node.value[:60]}"


def test_only_the_loader_opens_data_files() -> None:
    """The settings module reads mkdocs.yml, which is no data of the guide."""
    for file in MODULES:
        if room(file) not in ("loader", "settings"):
            assert not re.search(r"^\s*(?:import|from) yaml", file.read_text("utf-8"), re.MULTILINE), file


def test_only_four_attributes_of_env_are_used() -> None:
    used = set(re.findall(r"\benv\.(\w+)", (ROOT / "macros/__init__.py").read_text("utf-8")))
    assert used <= {"macro", "filter", "variables", "conf"}


def test_the_map_of_the_readme_is_true() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for path in re.findall(r"`((?:data|docs|macros|overrides|tests)/[^`<>…*]*)`", text):
        assert (ROOT / path).exists(), path


def test_no_two_lists_stand_in_base_and_leaf() -> None:
    base, ru, en = (
        set(re.findall(r"^(\w+):\s*(?:$|\[)", (ROOT / f).read_text("utf-8"), re.MULTILINE))
        for f in ("mkdocs.base.yml", "mkdocs.yml", "mkdocs.en.yml")
    )
    assert "nav" in ru & en
    assert "nav" not in base

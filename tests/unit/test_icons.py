"""Icons: only those that are used, drawn as their set draws them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.commands.icon_shapes import shapes, write_shapes
from macros.reading.icons import load_icons
from macros.views.library.search_forms import KINDS

ICONS = load_icons().icons
SHAPES = {"svg", "path", "circle", "rect", "line", "polyline", "ellipse"}
SET = """<!-- @license ISC -->
<svg
  class="icon"
>
  <path d="M1 1h2" />
  <circle cx="3" cy="3" r="1" />
</svg>
"""


@pytest.mark.parametrize("kind", ICONS)
def test_an_icon_is_made_of_shapes_that_have_no_colour_of_their_own(kind: str) -> None:
    tree = ElementTree.fromstring(f"<svg>{ICONS[kind].shapes}</svg>")
    assert len(tree)
    for element in tree.iter():
        assert element.tag in SHAPES
        assert {"fill", "stroke", "style", "class"} & set(element.keys()) == set()


def test_the_search_tells_apart_what_stops_what_helps_and_what_is_tried() -> None:
    assert {"barrier", "risk", "recommendation", "exercise"} <= set(ICONS) & set(KINDS)
    assert len({ICONS[kind].name for kind in ICONS}) == len(ICONS)


def test_the_shapes_come_from_the_unpacked_set(tmp_path: Path) -> None:
    file, folder = tmp_path / "icons.yaml", tmp_path / "set" / "icons"
    folder.mkdir(parents=True)
    (folder / "dot.svg").write_text(SET, "utf-8")
    file.write_text("# Which set.\npackage: set@1.0.0\nicons:\n  role: {name: dot}\n", "utf-8")
    assert write_shapes(file, tmp_path) == 1
    own = shapes(SET)
    assert own == '<path d="M1 1h2"/><circle cx="3" cy="3" r="1"/>'
    assert file.read_text("utf-8").splitlines()[0] == "# Which set."
    load_icons.cache_clear()
    assert load_icons(file).icons["role"].shapes == own

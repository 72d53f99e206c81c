"""Drawings are small, of one hand, and coloured by the tokens alone."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from macros.reading.tokens import load_tokens
from macros.rendering import TEMPLATES, render_file
from macros.views.drawings import SIZES

LARGEST = 4096  # bytes
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"circle", "defs", "ellipse", "g", "path", "rect", "style", "svg", "use"}


def test_every_drawing_of_the_folder_has_a_size_and_the_other_way_round() -> None:
    assert {file.name for file in (TEMPLATES / "drawings").glob("*.svg.j2")} == {f"{name}.svg.j2" for name in SIZES}


@pytest.mark.parametrize("name", SIZES)
def test_a_drawing_is_small_and_as_large_as_it_says(name: str) -> None:
    text = render_file(f"drawings/{name}.svg")
    width, height = SIZES[name]
    assert len(text.encode("utf-8")) <= LARGEST
    assert f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"' in text


@pytest.mark.parametrize("name", SIZES)
def test_a_drawing_is_made_of_shapes_without_words(name: str) -> None:
    tree = ElementTree.fromstring(render_file(f"drawings/{name}.svg"))
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= SHAPES


@pytest.mark.parametrize("name", SIZES)
def test_a_drawing_has_no_colour_that_the_tokens_do_not_name(name: str) -> None:
    named = {colour for scheme in ("light", "dark") for colour in load_tokens().scheme(scheme).values()}
    text = render_file(f"drawings/{name}.svg")
    assert set(re.findall(r"#[0-9a-f]{6}\b", text)) <= named
    others = re.findall(r'(?:fill|stroke)(?::|=")([^;}"]+)', text)
    assert {value for value in others if not value.startswith("#")} <= {"none"}


@pytest.mark.parametrize("name", SIZES)
def test_every_class_of_a_drawing_has_its_colour(name: str) -> None:
    text = render_file(f"drawings/{name}.svg")
    style = text[: text.index("</style>")]
    used = {own for classes in re.findall(r'class="([^"]+)"', text) for own in classes.split()}
    assert used - set(re.findall(r"\.([a-z][a-z0-9]*)", style)) == set()

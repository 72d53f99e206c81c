"""Icons: only those that pages and views use."""

from __future__ import annotations

import re

from macros.model import COLLECTIONS
from macros.reading.icons import load_icons
from macros.reading.places import ROOT
from macros.rendering import TEMPLATES
from macros.views.home import COUNTED
from macros.views.library.search_forms import KINDS
from tests.reading.calls import given

ICONS = load_icons().icons


def test_every_icon_stands_somewhere() -> None:
    templates = "".join(file.read_text("utf-8") for file in TEMPLATES.rglob("*.j2"))
    views = "".join(file.read_text("utf-8") for file in (ROOT / "macros/views").rglob("*.py"))
    used = set(re.findall(r'icon\("([a-z-]+)"\)', templates)) | set(re.findall(r'\bkind="([a-z]+)"', views))
    searched = {kind for kind in KINDS if kind in ICONS}  # the search shows the icon of every kind that has one
    listed = {COLLECTIONS[name].kind for name in given("entry_list")} & set(ICONS)
    assert set(ICONS) == used | searched | listed | {name.removesuffix("s") for name in COUNTED}

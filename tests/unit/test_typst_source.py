"""Finished HTML becomes Typst: an element is a call of the function of its name."""

from __future__ import annotations

import re

import pytest
from lxml import html

from macros.exporters.html import UnknownElementError
from macros.exporters.look.typeface import NAME
from macros.exporters.pdf.typesetting import TEMPLATES
from macros.exporters.pdf.typst_source import Writer


def test_an_element_that_paper_does_not_know_is_named() -> None:
    with pytest.raises(UnknownElementError, match="paper knows no <video>"):
        Writer(()).element(html.fragment_fromstring("<div><video></video></div>"))


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ('<p class="lead">We <b>agree</b>.</p>', 'e.p("lead",none,{"We";" ";e.b("",none,{"agree"});"."})'),
        ("<p> a\n b </p>", 'e.p("",none,{"a b"})'),
        ("<p>a <b> b</b> </p>", 'e.p("",none,{"a";" ";e.b("",none,{"b"})})'),
        ('<p>"\\ #[x] $1$ @a</p>', 'e.p("",none,{"\\"\\\\ #[x] $1$ @a"})'),
        ('<p id="in">x</p>', 'e.p("","in",{"x"})'),
        ('<p id="out">x</p>', 'e.p("",none,{"x"})'),
        ('<p><a href="#in">x</a></p>', 'e.p("",none,{e.a("",none,{"x"},to:label("in"))})'),
        ('<p><a href="#lost">x</a></p>', 'e.p("",none,{e.a("",none,{"x"},to:none)})'),
        ('<div lang="de">\n<p>x</p>\n</div>', 'e.div("",none,e.in-language("de",{e.p("",none,{"x"})}))'),
        ("<ul><li>a</li> <li>b</li></ul>", 'e.ul("",none,(e.li("",none,{"a"}),e.li("",none,{"b"}),))'),
        ("<dl><dt>a</dt><dd>b</dd></dl>", 'e.dl("",none,(({{"a"}},{"b"}),))'),
    ],
)  # fmt: skip
def test_elements_become_calls(source: str, written: str) -> None:
    assert Writer({"in"}).element(html.fragment_fromstring(source)) == written


def test_colours_and_typeface_of_paper_stand_in_one_place() -> None:
    for template in sorted(TEMPLATES.glob("*.typ")):
        text = template.read_text("utf-8")
        assert re.findall(rf"#[0-9a-f]{{6}}\b|{NAME}\"", text) == [], template.name

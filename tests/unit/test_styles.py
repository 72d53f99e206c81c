"""The style sheets of a site become one: rules that no page uses go, all of our own stay, nothing is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.finishing.styles import SHEET, join

LINK = '<link rel="stylesheet" href="{}assets/stylesheets/{}">'
BODY = '<main class="content" id="top"><p class="lead" data-part="x">a</p></main>'
PAGE = f"<html><head>{{links}}</head><body>{BODY}</body></html>"


def joined(tmp_path: Path, theirs: str, ours: str = "") -> str:
    """The one sheet of a site whose theme brings ``theirs``; our own is guide.css."""
    sheets = tmp_path / "assets/stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.css").write_text(theirs, "utf-8")
    (sheets / "guide.css").write_text(ours, "utf-8")
    page = tmp_path / "a/index.html"
    page.parent.mkdir()
    links = "\n".join(LINK.format("../", name) for name in ("main.css", "guide.css"))
    page.write_text(PAGE.format(links=links), "utf-8")
    join(tmp_path, [page])
    assert [file.name for file in sheets.iterdir()] == [Path(SHEET).name]
    assert page.read_text("utf-8").count("<link") == 1
    assert f'href="../{SHEET}"' in page.read_text("utf-8")
    return (tmp_path / SHEET).read_text("utf-8")


@pytest.mark.parametrize(
    "rule",
    [
        ".lead{color:red}",
        "#top>p{color:red}",
        "main.content .lead{color:red}",
        "[data-part]{color:red}",
        "p::before{content:\"в школе  , a\"}",
        "p:not(.gone):hover{color:red}",
        "[hidden]{display:none}",
        "p[open]{color:red}",
        "@media print{.lead{color:red}}",
        "@font-face {font-family:A;src:url(a.woff2)}",
        ".lead{color:red!important}",
    ],
)  # fmt: skip
def test_a_rule_that_a_page_uses_stays(tmp_path: Path, rule: str) -> None:
    assert joined(tmp_path, rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "#nowhere{color:red}",
        "article{color:red}",
        "main .gone{color:red}",
        "[data-gone]{color:red}",
        "@media print{.gone{color:red}}",
        ".lead{}",
    ],
)
def test_a_rule_that_no_page_uses_goes(tmp_path: Path, rule: str) -> None:
    assert joined(tmp_path, f"{rule}.lead{{color:red}}") == ".lead{color:red}"


def test_of_several_selectors_only_the_used_stay(tmp_path: Path) -> None:
    assert joined(tmp_path, ".gone, .lead:is(.a, .b), article p { color : red }") == ".lead:is(.a,.b){color:red}"


def test_our_own_rules_stay_also_where_a_script_makes_the_element(tmp_path: Path) -> None:
    assert joined(tmp_path, ".gone{color:red}", ".notice { color: green; }") == ".notice{color:green}"


def test_properties_that_nothing_reads_go_and_those_that_are_read_stay(tmp_path: Path) -> None:
    theirs = ":root{--used:red;--by-used:var(--deep);--deep:blue;--icon:url(x)}.lead{color:var(--used,var(--by-used))}"
    assert joined(tmp_path, theirs) == (
        ":root{--used:red;--by-used:var(--deep);--deep:blue}.lead{color:var(--used,var(--by-used))}"
    )


def test_comments_and_needless_space_go_and_strings_stay(tmp_path: Path) -> None:
    theirs = '/* a */ .lead  >  b { margin : 0  1px ; /* b */ content : "a  /* c */ ; b" ; }\n p { color : red ; }'
    assert joined(tmp_path, theirs + " b{}").endswith("p{color:red}")
    assert 'content:"a  /* c */ ; b"' in joined(tmp_path / "other", 'p{content : "a  /* c */ ; b"}')


def test_a_broken_sheet_stops_the_build_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="style sheet, line 2"):
        joined(tmp_path, ".lead{color:red}\n.other")

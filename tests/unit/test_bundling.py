"""What browsers load is built: one classic script for every entry of scripts/, one style sheet for all pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.reading.places import ROOT
from macros.site import bundling
from macros.site.bundling import BundleError, Tool, Words, bundle, entries, tools

WORDS: Words = {"WORDS": {"ru": {"copy": "Скопировать"}}}


def write(folder: Path, **files: str) -> Path:
    """Files by their places: ``pages__every_js`` is pages/every.js."""
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    return write(
        tmp_path / "scripts",
        pages__every_js='import { word } from "../core/word.js";\ndocument.title = word;\n',
        core__word_js='/** @type {string} */\nexport const word = "слово" + EDITION;\n',
        lazy__letter_js="globalThis.letter = 1;\n",
        tools__plan__index_js='import { word } from "../../core/word.js";\ndocument.title += word;\n',
        tools__plan__plan_css="p { color: red; }\n",
        tools__plan__state_js="export const state = 1;\n",
        tools__unfinished__state_js="export const state = 1;\n",
    )


@pytest.fixture
def style(tmp_path: Path) -> Path:
    """A style sheet that names its parts in order."""
    parts = {"site_css": '/* order */\n@import "last.css";\n@import "first.css";\n', "last_css": "b { top: 0; }\n"}
    return write(tmp_path / "sheets", **parts, first_css="a { left: 0; }\n") / "site.css"


def built(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_a_folder_with_an_index_is_a_tool_and_brings_its_own_style(scripts: Path) -> None:
    assert tools(scripts) == (Tool("plan", style=True, offline=False),)
    assert set(entries(scripts)) == {
        "assets/stylesheets/site",
        "assets/javascripts/every",
        "assets/javascripts/lazy/letter",
        "assets/javascripts/tools/plan",
        "assets/stylesheets/tools/plan",
    }


def test_entries_become_classic_scripts_without_comments_maps_and_escaped_letters(
    scripts: Path, style: Path, tmp_path: Path
) -> None:
    bundle("7.1", WORDS, scripts, style, tmp_path / "out")
    assert built(tmp_path / "out") == {
        "assets/javascripts/every.js",
        "assets/javascripts/lazy/letter.js",
        "assets/javascripts/tools/plan.js",
        "assets/stylesheets/site.css",
        "assets/stylesheets/tools/plan.css",
    }
    for name in ("every.js", "tools/plan.js"):
        text = (tmp_path / "out/assets/javascripts" / name).read_text("utf-8")
        assert text.startswith("(()=>{"), "nothing leaks into the page, nothing is a module"
        assert "слово" in text
        assert "7.1" in text
        assert "/*" not in text
        assert "sourceMapping" not in text
    assert (tmp_path / "out/assets/stylesheets/tools/plan.css").read_text("utf-8").strip() == "p{color:red}"


def test_what_no_entry_makes_any_more_goes_and_a_broken_script_leaves_all_as_it_was(
    scripts: Path, style: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    bundle("1", WORDS, scripts, style, out)
    before = built(out)
    write(scripts, core__word_js="export const word = ;\n")
    with pytest.raises(BundleError, match=r"word\.js:1:20"):
        bundle("1", WORDS, scripts, style, out)
    assert built(out) == before
    write(scripts, core__word_js="export const word = 1;\n")
    (scripts / "tools/plan/index.js").unlink()
    bundle("1", WORDS, scripts, style, out)
    assert built(out) == {
        "assets/javascripts/every.js",
        "assets/javascripts/lazy/letter.js",
        "assets/stylesheets/site.css",
    }


def test_the_style_sheet_of_all_pages_holds_its_parts_in_their_order(
    scripts: Path, style: Path, tmp_path: Path
) -> None:
    bundle("1", WORDS, scripts, style, tmp_path / "out")
    whole = (tmp_path / "out/assets/stylesheets/site.css").read_text("utf-8")
    assert whole.strip() == "b{top:0}a{left:0}"
    (style.parent / "last.css").unlink()
    with pytest.raises(BundleError, match=r'resolve "last\.css"'):
        bundle("1", WORDS, scripts, style, tmp_path / "out")


def test_without_the_node_packages_one_line_says_what_to_run(
    scripts: Path, style: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundling, "PACKAGES", tmp_path / "node_modules")
    with pytest.raises(BundleError, match=r"node_modules/ has no esbuild.*; run: make scripts$"):
        bundle("1", WORDS, scripts, style, tmp_path / "out")


def test_the_lock_file_names_every_package_by_version_and_checksum_and_no_registry() -> None:
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in text
    assert text.count('"integrity"') == text.count('"node_modules/')

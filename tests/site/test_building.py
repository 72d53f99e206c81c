"""The site engine builds a small guide whole, stops at a broken page, and a stopped build leaves the old site."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from macros.languages import BY_CODE
from macros.reading.places import ROOT
from macros.site.finishing.page_frame import FRAME
from tests.reading.pages import read_pages
from tests.unit.project import PLAIN, copy_code, environment, make_project, write_page

LONG = 600  # seconds: a guard, no budget
ALONE = ["unshare", "--map-root-user", "--net"]  # a network of its own, with nothing in it
COMMANDS = [sys.executable, "-m", "macros"]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code and the chrome with a small project, built once."""
    copy = make_project(tmp_path_factory.mktemp("house"))
    copy_code(copy, "macros", "overrides", "scripts")
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    for name in ("mkdocs.base.yml", "data/ui.yaml"):
        shutil.copyfile(ROOT / name, copy / name)
    for language in BY_CODE.values():
        shutil.copyfile(ROOT / language.config, copy / language.config)
    (copy / "scripts/tools/finder/finder.css").write_text(".probe { color: red; }\n", "utf-8")
    for page in copy.glob("docs/*/plain.md"):
        page.write_text(f"{page.read_text('utf-8')}\n{{{{ case_finder() }}}}\n", "utf-8")
    for lang in BY_CODE:  # the page whose frame the lists of permanent links borrow
        write_page(copy, lang, FRAME.rstrip("/"))
    with (copy / "data/menu.yaml").open("a", encoding="utf-8") as menu:
        menu.write(f"    - {FRAME.rstrip('/')}.md\n")
    assert run(copy, "lock").returncode == 0
    result = run(copy, "pages")
    assert result.returncode == 0, result.stderr
    return copy


def run(house: Path, *command: str, under: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*under, *COMMANDS, *command],
        cwd=house, env=environment(), capture_output=True, encoding="utf-8", check=False, timeout=LONG,
    )  # fmt: skip


def snapshot(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def test_a_small_guide_is_built_whole_in_both_languages(house: Path) -> None:
    pages = {page.url: page for page in read_pages(house / "site")}
    for place in ("", "en/"):
        assert "roles-adviser" in pages[f"{place}roles/adviser/"].ids
    assert (house / "site/l/adviser/index.html").is_file()
    assert (house / "site/search/head.json").is_file()


def test_the_name_of_a_section_of_the_menu_stays_text(house: Path) -> None:
    pages = {page.url: page for page in read_pages(house / "site")}
    for place, name in (("", "Роли"), ("en/", "Roles")):
        (shelf,) = [own for own in pages[f"{place}plain/"].find_all("details") if own.get("class") == "shelf"]
        lines = ["".join(link.itertext()) for link in shelf.iter("a")]
        assert lines == [f"{name} <b>&", "roles-speaker", PLAIN], "the first page of a section bears its name"


def test_a_tool_is_found_by_its_folder_and_loaded_by_the_pages_that_name_it(house: Path) -> None:
    """Its script and its style sheet; no list of tools is written by hand."""
    loaded = {"assets/javascripts/tools/finder.js", "assets/stylesheets/tools/finder.css"}
    for page in read_pages(house / "site"):
        sources = [script.get("src") or "" for script in page.find_all("script")]
        sources += [link.get("href") or "" for link in page.find_all("link")]
        found = {source.removeprefix("../").removeprefix("../") for source in sources if "tools/finder" in source}
        assert found == (loaded if page.url.endswith("plain/") else set()), page.url
    assert (house / "site/assets/stylesheets/tools/finder.css").read_text("utf-8").strip() == ".probe{color:red}"


@pytest.fixture
def page(house: Path) -> Iterator[Path]:
    """A page to be broken; it is mended at the end."""
    file = house / "docs/ru/plain.md"
    kept = file.read_bytes()
    yield file
    file.write_bytes(kept)


def build_with(house: Path, page: Path, words: str) -> subprocess.CompletedProcess[str]:
    """What the command says when a page ends in these words. The same rules are checked in both languages first."""
    page.write_text(f"{page.read_text('utf-8')}\n\n{words}\n", "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", "mkdocs.yml", "-d", str(house / ".cache/broken")],
        cwd=house, env=environment(), capture_output=True, encoding="utf-8", check=False, timeout=LONG,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ('{{ link("advisor") }}', 'unknown id "advisor" — did you mean "adviser"?'),
        ('{{ role_index("voise") }}', 'unknown path "voise" — did you mean "voice"?'),
        ('{{ cite("source-on") }}', 'unknown source "source-on" — did you mean "source-one"?'),
        ('{{ checklist("redy") }}', 'unknown checklist "redy" — did you mean "ready"?'),
    ],
)
def test_a_macro_with_an_unknown_id_stops_the_build_and_names_page_and_macro(
    house: Path, page: Path, call: str, message: str
) -> None:
    result = build_with(house, page, call)
    assert result.returncode == 1
    assert re.search(
        rf"^docs/ru/plain\.md:\d+: {re.escape(call.strip('{ }'))}: {re.escape(message)}$", result.stderr, re.M
    )
    assert result.stderr.endswith("1 fault; nothing was written\n")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "words",
    ["{{ nobody_knows_this }}", "[нет](nowhere.md)", "[нет](roles/voice.md#nowhere)"],
    ids=["undefined variable", "broken link", "broken anchor"],
)
def test_a_broken_page_stops_the_build(house: Path, page: Path, words: str) -> None:
    assert build_with(house, page, words).returncode != 0


def test_a_broken_page_is_told_in_a_few_lines_and_leaves_the_old_site(house: Path, page: Path) -> None:
    before = snapshot(house / "site")
    page.write_text(page.read_text("utf-8").replace("](https://example.org/)", "](nowhere.md)"), "utf-8")
    other = house / "docs/en/plain.md"
    kept = other.read_bytes()
    other.write_text(other.read_text("utf-8").replace("](https://example.org/)", "](nowhere.md)"), "utf-8")
    result = run(house, "pages")
    other.write_bytes(kept)
    assert result.returncode == 1
    assert "nowhere.md" in result.stderr
    assert "Traceback" not in result.stderr
    assert snapshot(house / "site") == before


def test_a_killed_build_leaves_the_old_site_and_no_lock_and_a_second_one_is_refused(house: Path) -> None:
    before = snapshot(house / "site")
    building = subprocess.Popen(
        [*COMMANDS, "pages"],
        cwd=house,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert building.stderr
    for line in building.stderr:
        if "building the pages" in line:
            break
    os.killpg(building.pid, signal.SIGSTOP)  # it waits for the second, however slow this computer is
    second = run(house, "pages")
    os.killpg(building.pid, signal.SIGCONT)
    assert second.returncode == 1
    assert second.stderr.splitlines()[-1] == "another build is under way in this folder; wait until it ends"
    while building.poll() is None and not list((house / ".cache/building").rglob("index.html")):
        time.sleep(0.02)
    assert building.poll() is None, "it ended before it could be killed"
    os.killpg(building.pid, signal.SIGKILL)
    building.wait()
    building.stderr.close()
    assert snapshot(house / "site") == before
    again = run(house, "pages")
    assert again.returncode == 0, again.stderr
    assert snapshot(house / "site") == before


def test_two_builds_of_the_same_words_are_equal_and_need_no_network(house: Path) -> None:
    """Without even the computer's own address: whoever asks the network is refused at once."""
    alone = subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0
    before = snapshot(house / "site")
    result = run(house, "pages", under=ALONE if alone else ())
    assert result.returncode == 0, result.stderr
    after = snapshot(house / "site")
    assert after.keys() == before.keys()
    assert [name for name in before if before[name] != after[name]] == []
    if not alone:
        pytest.skip("this computer lets nobody take a program off the network (unshare): equal, but built with it")

"""What becomes of an id: merged, retired, moved – and what data/ids.lock does not let pass."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.errors import DataError
from macros.languages import LANGUAGES
from macros.model import PagePair, State
from macros.reading.guide_loading import load_guide
from macros.reading.ids_lock import missing_issues, read_lock, read_lock_file, seal, write_lock
from macros.reading.rules.lock import page_issues
from macros.site.link_lists import export_lists
from macros.site.permanent_links import export_page, export_table, publish
from macros.views import Context
from macros.views.take_away.short_links import Published, ShortLink, link_groups, short_links
from tests.reading.pages import Page, words
from tests.sample import SAMPLE, everywhere, guide_in
from tests.unit.project import change

SITE = "https://guide.example/"
ABOUT = PagePair(address="about/", title=everywhere("О методике"))
CHANGED = {
    "old-role": State("merged_into", "adviser"),
    "old-page": State("merged_into", "about"),
    "lost": State("retired"),
    "lost-role": State("retired", "roles/"),
    "about": State("page", "about/"),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample guide with a list of its own."""
    copy = tmp_path / "data"
    shutil.copytree(SAMPLE, copy)
    (copy / "ids.lock").write_text(f"{seal([])}\n", "utf-8")
    write_lock(load_guide(SAMPLE).ids(), ["about/"], copy)
    return copy


def published(data: Path) -> Published:
    return Published(guide_in(data), (ABOUT,), {**read_lock(data), **CHANGED}, SITE)


def link(whole: Published, own: str) -> ShortLink:
    return next(link for link in short_links(whole) if link.id == own)


def shown(tmp_path: Path, whole: Published, own: str) -> Page:
    """The page of a link, written and read back."""
    say = {lang: Context(whole.guide, lang).word for lang in LANGUAGES}
    file = tmp_path / f"{own}.html"
    file.write_bytes(export_page(link(whole, own), say=say))
    page = Page(file, f"l/{own}/", "ru")
    assert page.errors == []
    return page


def hrefs(page: Page) -> list[str]:
    return [a.get("href", "") for a in page.find_all("a")]


@pytest.mark.parametrize(
    ("own", "ru", "en"),
    [
        ("old-role", "../../roles/adviser/", "../../en/roles/adviser/"),
        ("old-page", "../../about/", "../../en/about/"),
    ],
)
def test_a_merged_id_leads_to_what_it_became_part_of(tmp_path: Path, data: Path, own: str, ru: str, en: str) -> None:
    page = shown(tmp_path, published(data), own)
    script = next(s for s in page.find_all("script") if s.get("data-ru"))
    assert (script.get("data-ru"), script.get("data-en")) == (ru, en)
    assert {ru, en} <= set(hrefs(page))
    assert "‹link-merged›" in words(page.tree)


def test_a_retired_id_says_so_and_shows_where_to_go_on(tmp_path: Path, data: Path) -> None:
    page = shown(tmp_path, published(data), "lost")
    assert [s for s in page.find_all("script") if s.get("data-ru")] == []
    assert words(page.tree).count("‹link-retired-text›") == len(LANGUAGES)
    assert {"../../search/", "../../en/search/", "../"} <= set(hrefs(page))
    with_place = shown(tmp_path, published(data), "lost-role")
    assert {"../../roles/", "../../en/roles/"} <= set(hrefs(with_place))


def test_changed_ids_stand_in_the_list_and_the_table(data: Path) -> None:
    links = short_links(published(data))
    rows = {r["id"]: r for r in csv.DictReader(io.StringIO(export_table(links).decode("utf-8-sig")))}
    assert rows["old-role"]["ru address"] == f"{SITE}roles/adviser/"
    assert (rows["lost"]["state"], rows["lost"]["en address"]) == ("retired", "")
    assert rows["lost-role"]["en address"] == f"{SITE}en/roles/"
    groups = link_groups(published(data), links)
    for lang, root in (("ru", "../l/"), ("en", "../../l/")):
        listed = "".join(export_lists(published(data), groups, lang, "<main></main>").values())  # type: ignore[arg-type]
        assert all(f'href="{root}{own}/"' in listed for own in CHANGED)


def test_a_page_keeps_its_id_when_it_moves(tmp_path: Path, data: Path) -> None:
    moved = replace(published(data), pages=(PagePair(address="us/", title=ABOUT.title),))
    moved = replace(moved, lock={**moved.lock, "about": State("page", "us/"), "old-page": State("retired")})
    assert "../../us/" in hrefs(shown(tmp_path, moved, "about"))


# ---------------------------------------------------------------- faults


def faults(data: Path, line: str) -> list[str]:
    with (data / "ids.lock").open("a", encoding="utf-8") as lock:
        lock.write(f"{line}\n")
    with pytest.raises(DataError) as caught:
        load_guide(data)
    return [issue.message for issue in caught.value.issues]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("gone active", "this published id is gone or renamed"),
        ("gone merged_into advisor", 'merged into the unknown id "advisor"'),
        ("adviser retired", "stands twice: on line 2 too"),
        ("gone removed", 'unknown state "removed"'),
    ],
)
def test_a_line_that_would_break_a_link_is_named(data: Path, line: str, message: str) -> None:
    assert message in faults(data, line)


def test_a_new_page_and_a_moved_one_are_named_with_what_to_do(data: Path) -> None:
    new, moved = sorted(page_issues(read_lock_file(data), ["us/"], {}))
    assert str(new) == 'data/ids.lock: the page "us/" has no permanent link — write it down: make lock'
    assert moved.message == 'the page "about/" is gone or moved'
    assert "about page <its new address>" in moved.hint


def test_a_page_may_not_take_the_id_of_an_entry(data: Path) -> None:
    with pytest.raises(DataError, match=r'the page "adviser/" wants an id that is taken — rename the page'):
        write_lock([], ["adviser/"], data)


def test_an_id_once_written_down_stays_as_it_is(data: Path) -> None:
    before = read_lock(data)
    assert write_lock(load_guide(data).ids(), ["about/", "roles/matrix/", ""], data) == 2
    after = read_lock(data)
    assert list(after.items())[: len(before)] == list(before.items())
    assert (after["roles-matrix"], after["home"]) == (State("page", "roles/matrix/"), State("page", ""))


# ---------------------------------------------------------------- lost lines


def told(data: Path) -> list[str]:
    return [str(issue) for issue in (*read_lock_file(data).issues, *missing_issues(data))]


@pytest.mark.parametrize("state", ["merged_into adviser", "retired", "page old/"])
def test_a_lost_line_is_noticed_without_git_and_make_lock_does_not_seal_over_it(data: Path, state: str) -> None:
    file = data / "ids.lock"
    with file.open("a", encoding="utf-8") as lock:
        lock.write(f"old {state}\n")
    assert write_lock(load_guide(SAMPLE).ids(), ["about/"], data) == 0
    assert told(data) == []
    kept = file.read_text("utf-8")
    file.write_text(kept.replace(f"old {state}\n", ""), "utf-8")
    (fault,) = told(data)
    assert (
        "1 line of the list got lost — see git diff data/ids.lock; restore it: git checkout -- data/ids.lock" in fault
    )
    before = file.read_bytes()
    with pytest.raises(DataError, match="1 line of the list got lost"):
        write_lock(load_guide(SAMPLE).ids(), ["about/"], data)
    assert file.read_bytes() == before


def test_make_lock_writes_no_list_from_nothing(data: Path) -> None:
    (data / "ids.lock").write_text("", "utf-8")
    with pytest.raises(DataError, match=r"the list is empty — .*git checkout -- data/ids\.lock"):
        write_lock(["adviser"], [], data)
    (data / "ids.lock").unlink()
    with pytest.raises(DataError, match=r"the file is missing — restore it: git checkout -- data/ids\.lock"):
        write_lock(["adviser"], [], data)
    assert not (data / "ids.lock").exists()


def test_a_list_with_a_line_changed_above_the_seal_is_refused(data: Path) -> None:
    change(data / "ids.lock", "adviser active", "advisor active")
    (fault,) = told(data)
    assert "the sealed lines were changed" in fault


def test_comments_stay_and_new_lines_stand_below_the_old_ones(data: Path) -> None:
    file = data / "ids.lock"
    file.write_text("# a note\n\n" + file.read_text("utf-8"), "utf-8")
    assert told(data) == []
    assert write_lock([*load_guide(SAMPLE).ids(), "zebra"], ["about/"], data) == 1
    lines = file.read_text("utf-8").splitlines()
    assert (lines[0], lines[-2]) == ("# a note", "zebra active")
    assert lines[-1].startswith("# sealed: ")
    assert sum(line.startswith("# sealed") for line in lines) == 1
    assert told(data) == []


def test_a_state_may_change_where_it_stands(data: Path) -> None:
    change(data / "ids.lock", "about page about/", "about retired")
    assert told(data) == []


# ---------------------------------------------------------------- nothing is written elsewhere


EVIL = ("../../evil", "/evil", "a/../../evil", "..", "evil\\..\\x", "")


@pytest.mark.parametrize("own", EVIL[:-1])
def test_an_id_that_is_a_path_is_refused_before_anything_is_written(data: Path, own: str) -> None:
    assert "is not an id" in faults(data, f"{own} retired")


@pytest.mark.parametrize("own", EVIL)
def test_permanent_links_are_never_written_outside_their_folder(tmp_path: Path, data: Path, own: str) -> None:
    site = tmp_path / "deep" / "down" / "site"
    site.mkdir(parents=True)
    whole = replace(published(data), lock={own: State("retired")})
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ValueError, match="is not an id"):
        publish(site, whole, tmp_path / "codes")
    assert sorted(tmp_path.rglob("*")) == before

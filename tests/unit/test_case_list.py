"""The script that brings the cases of all lists to the finder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.site import case_list
from macros.views.lists.finder import SCRIPT
from tests.sample.cases import with_many_cases


@pytest.fixture
def guide(sample: Guide) -> Guide:
    return with_many_cases(sample)


def written(site: Path, lang: Lang, guide: Guide, *, offline: bool) -> dict[str, str]:
    (site / "cases").mkdir()
    (site / "cases/index.html").touch()
    case_list.write(site, lang, guide, offline=offline)
    text = (site / SCRIPT).read_text("utf-8")
    made: dict[str, str] = json.loads(text.removeprefix("globalThis.guideCases=").rstrip(";\n"))
    return made


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("offline", "end"), [(False, "/"), (True, "/index.html")])
def test_it_holds_every_case_of_the_other_lists_with_a_link_that_opens(
    guide: Guide, tmp_path: Path, lang: Lang, offline: bool, end: str
) -> None:
    rows = [html.fragment_fromstring(row) for row in written(tmp_path, lang, guide, offline=offline)["rows"]]
    hrefs = {row.find("a").get("href") for row in rows}
    assert hrefs == {f"{case.id}{end}" for case in guide.cases if case.country != "RU"}


def test_its_words_are_those_of_all_cases(guide: Guide, tmp_path: Path) -> None:
    words = written(tmp_path, "en", guide, offline=False)
    beginnings, stroke, _ = words["words"].partition("|")
    assert stroke
    assert beginnings.startswith("A")
    assert "s" in words["endings"].split()


def test_a_site_without_the_page_of_the_finder_gets_no_script(guide: Guide, tmp_path: Path) -> None:
    case_list.write(tmp_path, "ru", guide)
    assert list(tmp_path.iterdir()) == []

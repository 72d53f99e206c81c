"""The ready plans and the table of titles by which a plan of one language opens in the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.languages import LANGUAGES
from macros.model import State
from macros.reading.ids_lock import seal
from macros.site import titles as writing
from macros.site.titles import SCRIPT, titles, write_titles
from macros.views import Context
from macros.views.tools.plan import PAGE, ready_plans
from tests.sample import sample_guide


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_title_of_the_table_is_in_its_language_and_leads_from_the_home_page(lang: str) -> None:
    guide = sample_guide()
    found = titles(guide, lang, {})
    (ready,) = (entry for entry in guide.checklists if entry.id == "ready")
    assert found["ready"] == ["checklist", ready.title[lang], "checklists/ready/"]


def test_a_step_leads_to_what_helps_with_it_and_one_without_help_leads_nowhere() -> None:
    found = titles(sample_guide(), "ru", {})
    assert found["step-begin"] == ["step", "Начать.", "checklists/ready/"]
    assert found["step-reply"] == ["step", "Ответить.", ""]


def test_an_id_that_was_merged_has_the_title_of_todays_and_one_that_is_gone_has_none() -> None:
    lock = {"old": State("merged_into", "ready"), "gone": State("retired"), "lost": State("merged_into", "nowhere")}
    found = titles(sample_guide(), "ru", lock)
    assert found["old"] == found["ready"]
    assert not {"gone", "lost"} & set(found)


def test_the_table_is_a_classic_script_beside_the_page_and_nothing_where_there_is_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    data.mkdir(), site.mkdir()
    (data / "ids.lock").write_text(f"old merged_into ready\n{seal(['old'])}\n", "utf-8")
    monkeypatch.setattr(writing, "DATA", data)
    write_titles(site, "ru", sample_guide())
    assert not list(site.iterdir())
    (site / PAGE).mkdir(parents=True)
    write_titles(site, "ru", sample_guide())
    head, table = (site / SCRIPT).read_text("utf-8").rstrip(";\n").split("=", 1)
    assert head == 'globalThis["guide:titles"]'
    assert {"ready", "old"} <= json.loads(table).keys()


def test_the_steps_of_a_ready_plan_follow_in_order_with_their_days() -> None:
    (plan,) = ready_plans(Context(sample_guide(), "en", PAGE))
    assert [(step.id, step.day, step.link and step.link.text) for step in plan.steps][1] == ("step-reply", 14, None)
    assert plan.steps[0].when == "Week 1"

"""Where do we start: every combination of answers gets something safe, by the rules as they stand in data/."""

from __future__ import annotations

import fcntl
import json
import os
import re
from typing import Any

import pytest

from macros.commands.navigator_trial import AnswersError, fragment, lines, run, run_all
from macros.model import Guide, InvolvementFormat
from macros.model.practice import Obstacle
from macros.views import Context
from macros.views.tools.navigator_form import CASES, PAGE, rulebook

# answer → what it says is the case: no format that this forbids may be offered
SAID: dict[str, Obstacle] = {
    "what=nothing": "nothing-open",
    "before=no-reply": "unanswered",
    "safe=no-adult": "no-safe-adult",
    "safe=crisis": "acute-crisis",
    "safe=feared": "feared-person",
    "safe=forced": "forced",
}
MINORS = ("small", "children", "teens", "unsure")
MONTH = {"hour": 4, "half-day": 32, "unsure": 32}  # working hours of a month: one person's hour, two half-days a week
PLACES = ("parents", "ngo", "home", "state", "unsure")
FRIENDS = 4  # parents find three more in their chat: the advice says so


@pytest.fixture(scope="module")
def told(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the page's engine says to every combination of answers: seconds, so one process of a run counts for all."""
    own = tmp_path_factory.getbasetemp()
    file = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "every-combination.json"
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            file.write_text(json.dumps(run_all(rulebook(Context(guide, "ru", url=PAGE)))), "utf-8")
    return dict(json.loads(file.read_text("utf-8")))


def offered(told: dict[str, Any], guide: Guide, key: str) -> list[InvolvementFormat]:
    """The formats that were ever offered to somebody who gave an answer."""
    counts = told["pairs"].get(key, [])
    return [item for item, count in zip(guide.formats, counts, strict=False) if count]


def test_every_combination_gets_two_safe_formats_or_something_that_comes_first(told: dict[str, Any]) -> None:
    assert told["all"] > 100_000
    assert told["fewest"] >= 2
    assert told["helpless"] == 0


def test_no_veto_is_ever_broken(told: dict[str, Any]) -> None:
    assert told["broken"] == 0


def test_no_format_is_never_offered_and_none_in_more_than_a_third(told: dict[str, Any], guide: Guide) -> None:
    shares = {item.id: count / told["all"] for item, count in zip(guide.formats, told["offered"], strict=True)}
    assert {own: share for own, share in shares.items() if not 0 < share <= 1 / 3} == {}


def test_every_rule_holds_for_somebody(told: dict[str, Any], guide: Guide) -> None:
    assert [rule.id for rule, count in zip(guide.navigator.rules, told["fired"], strict=True) if not count] == []


def test_nobody_is_offered_what_the_facts_of_a_format_forbid(told: dict[str, Any], guide: Guide) -> None:
    """Told from the formats themselves, not from the rules: a rule that is lost is missed here."""
    for key, obstacle in SAID.items():
        assert [item.id for item in offered(told, guide, key) if obstacle in item.forbidden_by] == [], key


def test_nobody_is_offered_what_is_not_for_their_people(told: dict[str, Any], guide: Guide) -> None:
    for answer in guide.navigator.questions[0].answers:
        if answer.group:
            found = offered(told, guide, f"who={answer.id}")
            assert found
            assert [item.id for item in found if answer.group not in item.groups] == [], answer.id


def test_small_children_are_offered_nothing_for_older_ones_or_that_needs_words(
    told: dict[str, Any], guide: Guide
) -> None:
    found = offered(told, guide, "who=small")
    assert [item.id for item in found if item.ages.min > 6 or item.words == "yes"] == []


@pytest.mark.parametrize("who", MINORS)
@pytest.mark.parametrize("safety", ["no-adult", "unsure"])
def test_with_children_one_does_not_begin_before_somebody_is_responsible(
    told: dict[str, Any], guide: Guide, who: str, safety: str
) -> None:
    assert offered(told, guide, f"who={who}&safe={safety}") == []


@pytest.mark.parametrize("time", MONTH)
@pytest.mark.parametrize("place", PLACES)
def test_no_advice_asks_for_more_time_people_or_money_than_the_reader_has(
    told: dict[str, Any], guide: Guide, place: str, time: str
) -> None:
    """Told from the facts of a format: its whole first month, who leads it, what it costs."""
    found = offered(told, guide, f"place={place}&time={time}")
    assert found
    hours = MONTH[time] * (FRIENDS if (place, time) == ("parents", "hour") else 1)
    assert {item.id: item.month_hours for item in found if item.month_hours > hours} == {}
    assert [item.id for item in found if item.cost == "budget"] == []
    if time == "hour":
        assert [item.id for item in found if not item.needs_no_money] == []
        assert [item.id for item in found if item.led_by == "outsider"] == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("time", MONTH)
def test_whoever_must_find_somebody_for_it_is_told_how(
    told: dict[str, Any], guide: Guide, place: str, time: str
) -> None:
    """Alone nothing for two, unless it says whom to ask; for an outsider the same."""
    said = [
        rule
        for rule in guide.navigator.rules
        if rule.instead
        and not rule.veto
        and time in rule.when.get("time", ())
        and set(rule.when) <= {"time", "place"}
        and place in rule.when.get("place", (place,))
    ]
    for item in offered(told, guide, f"place={place}&time={time}"):
        hands = ("one",) if time == "hour" else ("one", "two")
        own = item.month_hours <= MONTH[time] and item.led_by in hands
        assert own or any(rule.formats.takes(item) for rule in said), item.id


def test_what_costs_a_little_says_how_to_do_without_where_it_is_offered_to_those_with_nothing(
    told: dict[str, Any], guide: Guide
) -> None:
    found = [item for item in offered(told, guide, "time=hour") if item.cost != "nothing"]
    assert found
    assert [item.id for item in found if not item.without_money] == []


@pytest.mark.parametrize("who", ["small", "children", "teens", "leavers"])
def test_whoever_lives_in_an_institution_is_not_told_of_a_family(told: dict[str, Any], guide: Guide, who: str) -> None:
    for item in offered(told, guide, f"who={who}&place=home"):
        if item.level == "individual" and item.led_by == "outsider":
            continue  # a conference of the child's own family
        for text in (item.summary, item.first_step):
            assert not re.search(r"\bсем(ь[яеиюё]|ей|ьями?)", text.ru.lower()), item.id
            assert not re.search(r"\bfamil", text.en.lower()), item.id


def test_cases_that_no_answers_show_are_left_out_and_no_others(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    book = rulebook(Context(guide, "ru", url=PAGE))
    monkeypatch.setattr("macros.views.tools.navigator_form.CASES", len(guide.cases))
    every = rulebook(Context(guide, "ru", url=PAGE))
    assert CASES < len(book["cases"]) < len(guide.cases)
    whose, where = (question.answers for question in guide.navigator.questions[:2])
    asks = [fragment(f"who={who.id},place={place.id},before=never,safe=fine") for who in whose for place in where]
    for ask, shown, of_all in zip(asks, run(book, *asks), run(every, *asks), strict=True):
        assert shown["cases"] == of_all["cases"], ask


@pytest.mark.parametrize("before", ["never", "unsure"])
def test_whoever_has_never_asked_begins_with_what_needs_no_experience(
    told: dict[str, Any], guide: Guide, before: str
) -> None:
    assert [item.id for item in offered(told, guide, f"before={before}") if not item.from_nothing] == []


def test_a_house_meeting_is_for_those_who_live_together(told: dict[str, Any], guide: Guide) -> None:
    for place in ("parents", "ngo", "state"):
        assert "house-meeting" not in {item.id for item in offered(told, guide, f"place={place}")}
    assert "house-meeting" in {item.id for item in offered(told, guide, "place=home")}


def test_teenagers_an_hour_a_week_an_orphanage(guide: Guide) -> None:
    """One person alone: nothing for two, nothing that costs; the house meeting waits, and what it takes is said."""
    answers = "who=teens,place=home,what=days,level=group,time=hour,before=never,safe=fine"
    (found,) = run(rulebook(Context(guide, "ru", url=PAGE)), fragment(answers))
    assert found["offered"][0]["id"] == "session-scale"
    assert all(item["because"] for item in found["offered"])
    assert all(item["mind"] for item in found["offered"])  # a group was wished, one hour a week is for one by one
    assert "house-meeting" in [item["id"] for item in found["notNow"]]
    assert len(found["plan"]) >= 4
    for name in ("take", "barriers", "cases", "roles"):
        assert found[name], name


def test_teenagers_half_a_day_an_orphanage(guide: Guide) -> None:
    """The wish that failed before there was a navigator."""
    answers = "who=teens,place=home,what=days,level=group,time=half-day,before=never,safe=fine"
    (found,) = run(rulebook(Context(guide, "ru", url=PAGE)), fragment(answers))
    assert found["offered"][0]["id"] == "house-meeting"


def test_answers_are_written_with_commas_or_as_an_address_holds_them() -> None:
    assert fragment("who=teens,safe=crisis+feared") == "#who=teens&safe=crisis,feared"
    assert fragment("#who=teens&safe=crisis,feared") == "#who=teens&safe=crisis,feared"


def test_an_answer_nobody_can_give_is_refused_with_those_one_can(guide: Guide) -> None:
    with pytest.raises(AnswersError, match="who=small/children/teens"):
        list(lines(guide, "en", "who=teenagers"))


def test_the_table_of_rules_names_every_rule_with_its_grounds(guide: Guide) -> None:
    table = "\n".join(lines(guide, "en", None))
    assert all(f"{rule.id} | " in table and rule.because.en in table for rule in guide.navigator.rules)
    assert table.count("synthesis") == sum(rule.synthesis for rule in guide.navigator.rules)

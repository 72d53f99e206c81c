"""The model: both languages or nothing, frozen, strict; its schema is in step."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from macros.exporters.data.guide_json import export_schema
from macros.model import Ages, Guide, LocalizedText, Range, Workshop
from macros.reading.guide_loading import load_guide
from macros.reading.places import DATA
from macros.site import script_types
from macros.views.tools import plan
from tests.sample import SAMPLE, everywhere


def test_a_text_refuses_a_missing_or_empty_language() -> None:
    for values in ({"ru": "да"}, {"ru": "да", "en": ""}, {"ru": "да", "en": "  "}):
        with pytest.raises(ValidationError):
            LocalizedText.model_validate(values)


def test_models_are_frozen_and_refuse_unknown_keys() -> None:
    text = everywhere("да")
    with pytest.raises(ValidationError):
        text.ru = "нет"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        LocalizedText.model_validate({"ru": "да", "en": "yes", "xx": "ja"})


def test_a_range_runs_upwards() -> None:
    with pytest.raises(ValidationError, match="min 5 is more than max 3"):
        Range(min=5, max=3)


def test_ages_run_upwards_and_may_have_no_end() -> None:
    with pytest.raises(ValidationError, match="min 13 is more than max 12"):
        Ages(min=13, max=12)
    assert Ages(min=18).max is None


def test_the_blocks_of_a_workshop_add_up() -> None:
    plan = load_guide(SAMPLE).workshops[0].model_dump()
    with pytest.raises(ValidationError, match="add up to 20 minutes, not 25"):
        Workshop.model_validate({**plan, "minutes": 25})


def test_an_exercise_of_ones_own_takes_its_place_from_blanks_that_are_there() -> None:
    plan = load_guide(SAMPLE).workshops[0].model_dump()
    plan["blocks"][1]["own"] = (2,)
    with pytest.raises(ValidationError, match="no blank of number 2: the first part of blanks has 1 fields"):
        Workshop.model_validate(plan)


def test_every_field_says_what_it_means() -> None:
    for name, field in Guide.model_fields.items():
        kind = field.annotation
        model = getattr(kind, "__args__", (kind,))[0]
        for own, inner in model.model_fields.items():
            assert inner.description, f"{name}: {own}"


def test_the_committed_schema_is_in_step_with_the_model() -> None:
    file = DATA / "schema" / "guide.schema.json"
    assert file.read_bytes() == export_schema().content, "run: make schema"


def test_the_committed_types_of_the_scripts_are_in_step_with_what_python_writes() -> None:
    assert script_types.FILE.read_bytes() == script_types.export_types(), "run: make types"


def test_types_say_what_may_be_missing_and_which_words_a_script_is_given() -> None:
    text = script_types.export_types().decode("utf-8")
    assert 'veto?: "people" | "safety" | "order" | "means";' in text
    assert re.search(r"export type BookStep = \{[^}]*days: \[number, number\];[^}]*over\?: number;", text)
    (keys,) = re.findall(r"export type PlanWords = Record<(.*), string>;", text)
    assert keys.split(" | ") == [f'"{key.removeprefix("plan-")}"' for key in plan.WORDS]

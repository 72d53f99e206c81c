"""YAML is read with the line of every value, alike by every loader, and its faults are said plainly."""

from __future__ import annotations

import re

import pytest
import yaml

from macros.reading.lines import read_document
from tests.sample import SAMPLE


def test_every_value_knows_its_line() -> None:
    text = "roles:\n  - id: a\n    does:\n      - one\n      - {ru: два, en: two}\n"
    document = read_document("data/roles.yaml", text.encode(), first_line=3)
    assert document.value == {"roles": [{"id": "a", "does": ["one", {"ru": "два", "en": "two"}]}]}
    assert document.lines[("roles",)] == 3
    assert document.lines[("roles", 0, "does", 1, "en")] == 7
    issue = document.issue(("roles", 0, "does", 1, "de"), "is missing")
    assert str(issue) == "data/roles.yaml:7: roles[0].does[1].de: is missing", "the nearest value around it"


def test_numbers_days_and_nothing_become_values() -> None:
    value = read_document("x", b"a: 1\nb: 2026-01-02\nc: null\nd: true\ne: '1'\nf: 1.5").value
    assert [str(part) for part in value.values()] == ["1", "2026-01-02", "None", "True", "1", "1.5"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\n\tb: 2", r"x:2: YAML: .+ — indent with spaces, not tabs"),
        ("a: {b: 1 c: 2}", r"x:1: YAML: .+ — look at this line and the one above"),
        ("a: 1\na: 2", r'x:2: a: the key "a" stands twice — keep one of them'),
        ("a: 2026-13-45", r'x:1: a: "2026-13-45" looks like a day or a number that cannot be — correct it or quote it'),
        ("a: !secret b", r"x:1: a: the tag \"!secret\" is not allowed"),
        ("a: \x00", r"x:1: the character U\+0000 cannot be printed"),
    ],
)
def test_a_fault_of_writing_is_said_with_its_line(text: str, fault: str) -> None:
    document = read_document("x", text.encode())
    (issue,) = document.issues
    assert re.match(fault, str(issue)), str(issue)


def test_bytes_that_are_not_utf8_are_named() -> None:
    (issue,) = read_document("x", "a: 1\nb: да".encode("cp1251")).issues
    assert str(issue) == "x:2: byte 0xe4 is not UTF-8 — save the file as UTF-8"


def test_both_loaders_of_yaml_read_the_sample_alike() -> None:
    """They disagree on a plain scalar that ends in "?" inside braces; test_data_files.py asks it of the real data."""
    for file in sorted(SAMPLE.rglob("*.yaml")):
        text = file.read_text("utf-8")
        assert yaml.load(text, Loader=yaml.SafeLoader) == yaml.load(text, Loader=yaml.CSafeLoader), file
    with pytest.raises(yaml.YAMLError):
        yaml.load("{ru: Что?, en: What?}", Loader=yaml.SafeLoader)

"""Years, days, minutes: what a number or a date may be."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, Harm, swap

LAW, EDITION, CASE, EXERCISES = "data/law.yaml", "data/edition.yaml", "data/cases/first.yaml", "data/exercises.yaml"


def year(written: str) -> Harm:
    """The year of a source, written so."""
    return swap("data/sources.yaml", "year: 2007", f"year: {written}")


def checked(written: str) -> Harm:
    """The day of the check of a law, written so."""
    return swap(LAW, "checked: 2026-01-02", f"checked: {written}")


def most(written: str) -> Harm:
    """The most minutes of an exercise, written so."""
    return swap(EXERCISES, "minutes: {min: 10, max: 15}", f"minutes: {{min: 10, max: {written}}}")


def least(written: str) -> Harm:
    """The least minutes of an exercise, written so."""
    return swap(EXERCISES, "minutes: {min: 10, max: 15}", f"minutes: {{min: {written}, max: 15}}")


DAMAGES = (
    Damage(
        "16a",
        "year 20222",
        year("20222"),
        said="data/sources.yaml:2: sources[0].year: found 20222 — at most 2100 is allowed",
    ),
    Damage(
        "16b", "year -5", year("-5"), said="data/sources.yaml:2: sources[0].year: found -5 — at least 1500 is needed"
    ),
    Damage(
        "16c",
        "year true",
        year("true"),
        said='data/sources.yaml:2: sources[0].year: "true" is not a whole number — write it in digits',
    ),
    Damage("16d", "year '2022' as text", year("'2022'")),
    Damage(
        "16e",
        "year 2022.5",
        year("2022.5"),
        said="data/sources.yaml:2: sources[0].year: found 2022.5 — a whole number is needed",
    ),
    Damage("16f", "year 0", year("0"), said="data/sources.yaml:2: sources[0].year: found 0 — at least 1500 is needed"),
    Damage(
        "17a",
        "YAML date where text is expected (edition.date)",
        swap(EDITION, '"2026-01-02"', "2026-01-02"),
        said='data/edition.yaml:1: edition.date: found 2026-01-02 — a text is needed: put it in quotes, "2026-01-02"',
    ),
    Damage(
        "17b",
        "YAML date in case years.ru",
        swap(CASE, 'years: {ru: "2020"', "years: {ru: 2014-05-01"),
        said='data/cases/first.yaml:2: cases[0].years.ru: found 2014-05-01 — a text is needed: put it in quotes, "2014-05-01"',
    ),
    Damage(
        "17c",
        "impossible date 2026-13-45 unquoted (law.checked)",
        checked("2026-13-45"),
        said='data/law.yaml:2: law[0].checked: "2026-13-45" looks like a day or a number that cannot be — correct it or quote it',
    ),
    Damage(
        "17d",
        "edition.date: yesterday",
        swap(EDITION, '"2026-01-02"', "yesterday"),
        said='data/edition.yaml:1: edition.date: "yesterday" is not a day — write it as "2026-11-23"',
    ),
    Damage(
        "17e",
        "law.checked in the year 3026",
        checked("3026-01-02"),
        said="data/law.yaml:2: law[0].checked: the day 3026-01-02 is to come — write the day of the check",
    ),
    Damage(
        "17f",
        "law.checked as number 5",
        checked("5"),
        said='data/law.yaml:2: law[0].checked: "5" is not a day — write it as 2026-11-23, without quotes',
    ),
    Damage(
        "25a",
        "huge minutes in an exercise (10^30)",
        most("1" + "0" * 30),
        said='data/exercises.yaml:2: exercises[0].minutes.max: "1000000000000000000000000000000" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "25b",
        "huge minutes 999999 in an exercise",
        most("999999"),
        said="data/exercises.yaml:2: exercises[0].minutes.max: found 999999 — at most 1440 is allowed",
    ),
    Damage(
        "25c",
        "minutes 5000 digits",
        most("9" * 5000),
        said='data/exercises.yaml:2: exercises[0].minutes.max: "999999999999999999999999999999999999999999999999999999999999…" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "25d",
        "minutes .inf",
        most(".inf"),
        said='data/exercises.yaml:2: exercises[0].minutes.max: ".inf" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "25e",
        "minutes .nan",
        least(".nan"),
        said='data/exercises.yaml:2: exercises[0].minutes.min: ".nan" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage("25f", "minutes 15.0", most("15.0")),
    Damage("25g", "minutes '15' as text", most("'15'")),
    Damage(
        "25h",
        "minutes true",
        least("true"),
        said='data/exercises.yaml:2: exercises[0].minutes.min: "true" is not a whole number — write it in digits',
    ),
    Damage(
        "25i",
        "minutes 0o17 / 010 (octal)",
        least("010"),
        said='data/exercises.yaml:2: exercises[0].minutes.min: "010" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "25j",
        "minutes 1:30 (sexagesimal)",
        most("1:30"),
        said='data/exercises.yaml:2: exercises[0].minutes.max: "1:30" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "26",
        "negative minutes",
        least("-10"),
        said="data/exercises.yaml:2: exercises[0].minutes.min: found -10 — at least 1 is needed",
    ),
    Damage(
        "26b",
        "zero minutes",
        least("0"),
        said="data/exercises.yaml:2: exercises[0].minutes.min: found 0 — at least 1 is needed",
    ),
    Damage(
        "27", "min > max", least("20"), said="data/exercises.yaml:2: exercises[0].minutes: min 20 is more than max 15"
    ),
    Damage(
        "27b",
        "group_size min > max in a format",
        swap("data/formats.yaml", "group_size: {min: 4, max: 4}", "group_size: {min: 90, max: 4}"),
        said="data/formats.yaml:2: formats[0].group_size: min 90 is more than max 4",
    ),
    Damage(
        "28",
        "workshop blocks do not add up",
        swap("data/workshops/workshop-20.yaml", "minutes: 20,", "minutes: 21,"),
        said="data/workshops/workshop-20.yaml:2: workshops[0]: the blocks add up to 20 minutes, not 21",
    ),
)

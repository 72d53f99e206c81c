"""A further language is a record, a field of the two shapes of texts, and what is written in it: nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.languages import LANGUAGES
from tests.sample.languages import in_all
from tests.unit.commands import Run, running
from tests.unit.project import change, copy_code, make_project

NEW = "xx"
CODE = {
    "macros/languages.py": (
        ("import dataclass\n", "import dataclass, replace\n"),
        ('Lang = Literal["ru", "en"', f'Lang = Literal["ru", "en", "{NEW}"'),
        ("BY_CODE: ", f'NEW = replace(ENGLISH, code="{NEW}", root="{NEW}/", config="mkdocs.{NEW}.yml")\nBY_CODE: '),
        ("(RUSSIAN, ENGLISH", "(RUSSIAN, ENGLISH, NEW"),
    ),
    "macros/model/text.py": (
        ("    en: Text\n", f"    en: Text\n    {NEW}: Text\n"),
        ("    en: tuple[T, ...] = ()\n", f"    en: tuple[T, ...] = ()\n    {NEW}: tuple[T, ...] = ()\n"),
    ),
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code and a small project, each with one language more, which repeats the English."""
    copy = make_project(tmp_path_factory.mktemp("house"))
    copy_code(copy, "macros", "overrides")
    for file, places in CODE.items():
        for old, new in places:
            change(copy / file, old, new)
    for file in (copy / "data").rglob("*.yaml"):
        file.write_text(in_all(file.read_text("utf-8"), [*LANGUAGES, NEW]), "utf-8")
    shutil.copytree(copy / "docs/en", copy / "docs" / NEW)
    shutil.copyfile(copy / "mkdocs.en.yml", copy / f"mkdocs.{NEW}.yml")
    return copy


@pytest.fixture(scope="module")
def run(house: Path) -> Iterator[Run]:
    with running(house) as run:
        yield run


def test_a_further_language_is_whole_by_its_record_its_texts_and_its_pages(run: Run) -> None:
    result = run("validate")
    assert (result.returncode, result.stderr) == (0, "")


def test_a_text_and_a_page_that_a_further_language_lacks_are_told(house: Path, run: Run) -> None:
    page, data = house / "docs" / NEW / "plain.md", house / "data/levels.yaml"
    kept = {file: file.read_bytes() for file in (page, data)}
    page.unlink()
    line = change(data, f", {NEW}: Individual", "")
    told = run("validate").stderr
    for file, content in kept.items():
        file.write_bytes(content)
    assert f"docs/{NEW}/plain.md: the page stands in ru, but not in {NEW} — write it from docs/ru/plain.md" in told
    fault = f'levels[0].name.{NEW}: the text "{NEW}" is missing — every language is needed'
    assert f"data/levels.yaml:{line}: {fault}" in told


def test_a_sample_repeats_its_english_in_a_further_language_on_the_same_lines() -> None:
    text = '- {id: a, name: {ru: "Да, {x}", en: "Yes, {x}"}}\n- {ru: , en: B, more}\n'
    assert in_all(text, ["ru", "en"]) == text
    assert in_all(text, ["ru", "en", NEW]) == (
        '- {id: a, name: {ru: "Да, {x}", en: "Yes, {x}", xx: "Yes, {x}"}}\n- {ru: , en: B, more, xx: B, more}\n'
    )

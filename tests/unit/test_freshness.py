"""Freshness is content: whatever changes, the files that hold it go stale, and no others.

All files of the small guide are made once, from pages of its own; each test changes one thing and asks every job.
"""

from __future__ import annotations

import ast
import functools
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.exporters import FILES, Inputs, file_jobs, format_of, jobs
from macros.exporters.made import job as making
from macros.exporters.made.job import Job
from macros.exporters.made.run import run
from macros.model import Guide
from macros.reading.places import ROOT
from tests.sample import SITE_URL, changed, everywhere, sample_guide, sample_pages
from tests.unit.project import change, copy_code, environment

BOOKS = {f"ru/downloads/guide/involvement-guide.{kind}" for kind in ("pdf", "epub", "docx")}
READY = {f"ru/{kind.path.format(name='ready')}" for kind in FILES if kind.thing == "checklist"}
PAGE = """<html><body><main>
<article id="__skip" class="text">
<h1 id="{own}">{title}</h1>
<p>{text} <a href="../../downloads/a.pdf">PDF</a> <small class="size" data-file="ru/downloads/a.pdf">{size}</small></p>
</article>
<nav class="nearby"></nav></main></body></html>
"""


def build(folder: Path, guide: Guide) -> Path:
    """What a build leaves of the small guide: a page for every address, with a place for the size of a file."""
    for page in sample_pages(guide):
        own = page.url.strip("/").replace("/", "-")
        file = folder / page.url / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(own=own, title=f"Страница {own}", text="Слово.", size=""), "utf-8")
    return folder


def inputs(guide: Guide, built: Path) -> Inputs:
    pages = tuple(sample_pages(guide))
    return Inputs(guide, "ru", SITE_URL, built, pages, tuple(page.url for page in pages))


def wanted(guide: Guide, built: Path) -> list[Job]:
    return [get() for get in jobs(inputs(guide, built)).values()]


class Made:
    """The made files of the small guide, and what is stale when something else goes into them."""

    def __init__(self, guide: Guide, built: Path, folder: Path) -> None:
        self.guide, self.built, self.folder = guide, built, folder

    def stale(self, guide: Guide | None = None, built: Path | None = None) -> set[str]:
        return {job.path for job in wanted(guide or self.guide, built or self.built) if not job.fresh(self.folder)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    guide, folder = sample_guide(), tmp_path_factory.mktemp("made")
    built = build(tmp_path_factory.mktemp("site"), guide)
    run(wanted(guide, built), folder, lambda _: None, workers=1)
    return Made(guide, built, folder)


@pytest.fixture
def built(made: Made, tmp_path: Path) -> Path:
    """A copy of the built pages, to be changed."""
    return Path(shutil.copytree(made.built, tmp_path / "site"))


def with_words(guide: Guide, **changed: str) -> Guide:
    words = {key.replace("_", "-"): everywhere(text) for key, text in changed.items()}
    return guide.model_copy(update={"ui": guide.ui.model_construct(words=guide.ui.words | words)})


def test_nothing_is_stale_when_nothing_changed(made: Made) -> None:
    assert made.stale() == set()
    assert len(wanted(made.guide, made.built)) > 40


def test_a_changed_sentence_makes_its_chapter_and_the_books_stale(made: Made, built: Path) -> None:
    change(built / "roles/adviser/index.html", "Слово.", "Слово и дело.")
    assert made.stale(built=built) == {"ru/downloads/chapters/3-roles.pdf", *BOOKS}


def test_a_changed_page_outside_the_chapters_makes_the_books_stale(made: Made, built: Path) -> None:
    change(built / "checklists/ready/index.html", "Слово.", "Слово и дело.")
    assert made.stale(built=built) == BOOKS


def test_what_stands_around_the_article_and_the_sizes_of_files_go_into_no_book(made: Made, built: Path) -> None:
    file = built / "roles/adviser/index.html"
    file.write_text(file.read_text("utf-8").replace("<main>", "<main><p>Меню</p>").replace('pdf"><', 'pdf">(5 КБ)<'))
    assert "(5 КБ)" in file.read_text("utf-8")
    assert made.stale(built=built) == set()


def test_a_changed_word_makes_stale_the_files_that_print_it(made: Made) -> None:
    assert made.stale(with_words(made.guide, stop_item="Стой!")) == READY
    assert made.stale(with_words(made.guide, table_section="Часть")) == {"ru/downloads/checklists/ready.xlsx"}
    assert made.stale(with_words(made.guide, theme="Свет")) == set(), "a word of the site only"
    signed = made.stale(with_words(made.guide, sign_date="Когда"))
    assert signed == {
        f"ru/downloads/forms/{own}.{kind}" for own in ("agreement", "form-agree") for kind in ("pdf", "docx")
    }


def test_a_changed_entry_makes_stale_the_files_that_hold_it(made: Made) -> None:
    text = everywhere("Смотрит в будущее.")
    role = made.guide.roles[0].model_copy(update={"levels": {"strategic": text}})
    guide = changed(made.guide, roles=(role, *made.guide.roles[1:]))
    matrix = {f"ru/downloads/matrix/role-matrix.{kind}" for kind in ("pdf", "docx", "xlsx")}
    assert made.stale(guide) - {"ru/downloads/matrix/role-matrix-blank.pdf"} == {
        "ru/data/guide.json", "ru/data/roles.csv", "ru/downloads/cards/roles.pdf", *matrix,
    }  # fmt: skip


def test_a_new_edition_makes_stale_all_that_is_stamped_with_it(made: Made) -> None:
    edition = made.guide.edition.model_copy(update={"version": "10.0"})
    stale = made.stale(changed(made.guide, edition=edition))
    stamped = {job.path for job in wanted(made.guide, made.built) if job.path.startswith("ru/downloads/")}
    sources = {f"ru/downloads/sources.{kind}" for kind in ("bib", "ris", "json")}
    assert stale == stamped - sources | {"ru/data/guide.json"}


def test_a_folder_that_another_guide_left_is_stale_whole(made: Made, tmp_path: Path) -> None:
    assert {job.path for job in wanted(made.guide, made.built) if job.fresh(tmp_path)} == set()


# ---------------------------------------------------------------- the code that makes them


TELL = """
import sys, pathlib
from tests.unit.test_freshness import wanted
from tests.sample import sample_guide
for job in wanted(sample_guide(), pathlib.Path(sys.argv[1])):
    print(job.path, job.content)
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the code, to be changed."""
    copy = tmp_path / "house"
    copy_code(copy, "macros", "tests")
    for name in ("data/ui.yaml", "overrides/tokens.yaml"):
        (copy / name).parent.mkdir(parents=True)
        shutil.copyfile(ROOT / name, copy / name)
    return copy


def fingerprints(house: Path, built: Path) -> dict[str, str]:
    """The fingerprint of every file by path, as the code in ``house`` counts it."""
    told = subprocess.run(
        [sys.executable, "-c", TELL, str(built)],
        cwd=house, env=environment(), capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    return dict(line.split() for line in told.splitlines())


After = Callable[[str, str, str], set[str]]


@pytest.fixture
def after(house: Path, made: Made, monkeypatch: pytest.MonkeyPatch) -> Iterator[After]:
    """Which files go stale when a file beside the model and the views says something else."""
    monkeypatch.setattr(making, "HOUSE", house / "macros")

    def ask(file: str, old: str, new: str) -> set[str]:
        kept = (house / file).read_bytes()
        change(house / file, old, new)
        making.code.cache_clear()
        stale = made.stale()
        (house / file).write_bytes(kept)
        return stale

    yield ask
    making.code.cache_clear()


def test_a_new_field_of_the_model_makes_the_schema_and_the_data_of_its_collection_stale(
    house: Path, made: Made
) -> None:
    exercise = "class Exercise(SourcedEntry):\n"
    change(house / "macros/model/workshops.py", exercise, f"{exercise}    mood: str = 'calm'\n")
    before = {job.path: job.content for job in wanted(made.guide, made.built)}
    after = fingerprints(house, made.built)
    assert after.keys() == before.keys()
    stale = {path for path, content in after.items() if content != before[path]}
    assert stale == {"ru/data/guide.schema.json", "ru/data/guide.json", "ru/data/exercises.csv"}


def test_a_change_in_a_format_makes_its_own_files_stale(after: After) -> None:
    word = after("macros/exporters/word/form_document.py", '"""', '"""Changed. ')
    assert {path.rsplit(".")[-1] for path in word} == {"docx"}
    assert not word & BOOKS
    guide = after("macros/exporters/word/guide/blocks.py", '"""', '"""Changed. ')
    assert guide == {"ru/downloads/guide/involvement-guide.docx"}
    paper = after("macros/exporters/pdf/templates/checklist.typ", "\n", "\n// changed\n")
    assert {path.rsplit(".")[-1] for path in paper} == {"pdf"}


def test_a_changed_colour_makes_stale_all_that_is_coloured(after: After) -> None:
    stale = after("overrides/tokens.yaml", "\n", "\n# changed\n")
    assert {path.rsplit(".")[-1] for path in stale} == {"pdf", "docx", "xlsx", "epub"}


def rests_on(module: str, found: set[str]) -> set[str]:
    """Modules of the house that a module imports, and those that they import."""
    found.add(module)
    for own in imported(module):
        if own not in found:
            rests_on(own, found)
    return found


@functools.cache
def imported(module: str) -> frozenset[str]:
    file = ROOT / (module.replace(".", "/") + ".py")
    file = file if file.is_file() else ROOT / module.replace(".", "/") / "__init__.py"
    nodes = (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ImportFrom))
    pairs = [(str(node.module), alias.name) for node in nodes for alias in node.names]
    return frozenset(
        f"{own}.{name}" if is_module(f"{own}.{name}") else own for own, name in pairs if own.startswith("macros.")
    )


def is_module(name: str) -> bool:
    place = ROOT / name.replace(".", "/")
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def test_the_key_of_a_file_holds_all_the_code_of_the_exporters_that_makes_it(made: Made) -> None:
    """Views are in the key themselves; ``made`` knows no format."""
    left_out = set()
    for kind in FILES:
        download = next(iter(kind.downloads(made.guide)))
        if not (code := format_of(kind).code):
            continue  # open data: made to see whether they are new
        maker = jobs(inputs(made.guide, made.built))[f"ru/{download.path}"]().make
        start = maker.__module__ if maker.__module__ != file_jobs.__name__ else f"macros.exporters.{kind.format}"
        for module in rests_on(start, set()):
            if module.startswith(("macros.exporters.", "macros.rendering")) and module.count(".") > 1:
                place = module.removeprefix("macros.").replace(".", "/")
                if not place.startswith(("exporters/made/", *(own.removesuffix(".py") for own in code))):
                    left_out.add(f"{kind.format}: {place}")
                file = ROOT / "macros" / f"{place}.py"
                text = file.read_text("utf-8") if file.is_file() else ""
                for template in re.findall(r'render_file\("([^"]+)"', text):
                    if f"rendering/templates/{template}.j2" not in code:
                        left_out.add(f"{kind.format}: {template}")
    assert left_out == set()


def test_a_file_that_a_format_names_must_be_there() -> None:
    with pytest.raises(FileNotFoundError):
        making.code(("exporters/word/gone.py",), ())

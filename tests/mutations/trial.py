"""Tries mutations: what ``validate`` says, and whether what it accepts can be built."""

from __future__ import annotations

import random
import re
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.exporters import downloads
from macros.exporters.data import guide_json, reference_managers
from macros.exporters.excel import checklist_workbook
from macros.exporters.word import form_document
from macros.languages import LANGUAGES
from macros.model import COLLECTIONS
from macros.reading import answer_sets
from macros.reading.calls import MacroCall
from macros.reading.filled_menu import navigation
from macros.reading.guide_loading import load_guide
from macros.reading.ids_lock import read_lock
from macros.reading.pages import load_pages, pair_pages, read_pages
from macros.reading.places import ROOT
from macros.site.build_check import issues
from macros.site.macros import GuideMacros
from macros.views.take_away.short_links import Published, short_links
from tests.mutations.mutate import mutate
from tests.reading.office import checklist_views, form_views
from tests.unit.damages.restore import Whole
from tests.unit.golden import CALLS
from tests.unit.project import make_project

PATIENCE = 5.0  # seconds of processor time for one mutation, however busy the machine is
# What only Python says.
PYTHON = re.compile(r"Traceback|datetime\.|<class|object at 0x|Node\(|pydantic|yaml\.org|\binput should\b")


@dataclass
class Result:
    """How many were refused and accepted, and what went wrong: (number, what was done, what happened)."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    slowest: float = 0.0


def project(folder: Path) -> Whole:
    """The small project with our tokens, ready to be damaged."""
    root = make_project(folder / "project")
    (root / "overrides").mkdir()
    shutil.copyfile(ROOT / "overrides/tokens.yaml", root / "overrides/tokens.yaml")
    return Whole(root)


def real_project(folder: Path) -> Whole:
    """A copy of the guide itself."""
    root = folder / "project"
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "mkdocs.en.yml", "mkdocs.base.yml", "overrides/tokens.yaml", answer_sets.NAME):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, root / name)
    return Whole(root)


def run(whole: Whole, seed: int, count: int, build: Callable[[Path, random.Random], None] | None = None) -> Result:
    """Try ``count`` mutations; each has a chance of its own, so that one can be tried again alone.

    ``build`` is tried on what is accepted.
    """
    result = Result()
    signal.signal(signal.SIGPROF, _too_long)
    for number in range(count):
        result.counts[_one(whole, seed, number, result, build or build_all)] += 1
    return result


def _too_long(*_: Any) -> None:
    raise TimeoutError(f"more than {PATIENCE} s")


def _one(whole: Whole, seed: int, number: int, result: Result, build: Callable[[Path, random.Random], None]) -> str:
    chance = random.Random(f"{seed}/{number}")
    whole.restore()
    done = mutate(whole.root, chance)
    before, start = whole.stamps(), time.process_time()
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        told = [str(issue) for issue in issues(whole.root)]
        verdict = "refused" if told else "accepted"
        if not told:
            build(whole.root, chance)
    except Exception as error:
        result.faults.append((number, done, f"{type(error).__name__}: {error}"))
        return "error"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        result.slowest = max(result.slowest, time.process_time() - start)
    if whole.stamps() != before:
        result.faults.append((number, done, "files were written"))
    result.faults += ((number, done, f"Python speaks: {text}") for text in told if PYTHON.search(text))
    return verdict


def build_links(root: Path, _: random.Random) -> None:
    """What the permanent links and the menus are made of. Raises what a build would."""
    guide = load_guide(root / "data")
    short_links(Published(guide, pair_pages(root / "docs"), read_lock(root / "data"), "https://guide.test/"))
    for lang in LANGUAGES:
        navigation(guide, lang)


def build_all(root: Path, chance: random.Random) -> None:
    """What a build and an export make of an accepted project, in memory. Raises what they would."""
    build_links(root, chance)
    guide = load_guide(root / "data")
    for lang in LANGUAGES:
        pages, files = load_pages(root / "docs" / lang), downloads(guide)
        macros = GuideMacros(guide, lang, pages, files)
        for page, call in _calls(root, lang):
            macros.render(call.name, page, *call.arguments, **dict(call.options))
    for call in CALLS:
        if call.macro != "source_list":  # its source may be of another kind now
            macros.render(call.macro, "roles/", *call.given, **call.named)
    if chance.random() < 0.1:
        (
            reference_managers.export_bibtex(guide),
            reference_managers.export_ris(guide),
            reference_managers.export_csl(guide),
        )
        for name in COLLECTIONS:
            guide_json.export_table(guide, name)
        for _, view, stamp in checklist_views(guide):
            checklist_workbook.export_checklist(view, stamp)
        for _, form, stamp in form_views(guide):
            form_document.export_form(form, stamp)


def _calls(root: Path, lang: Any) -> Iterator[tuple[str, MacroCall]]:
    """The calls of every page; of pages that call the same and stand equally deep, those of one."""
    alike = set()
    for page in read_pages(root / "docs")[lang].values():
        assert all(isinstance(call, MacroCall) for call in page.macros), page.macros
        calls = [call for call in page.macros if isinstance(call, MacroCall)]
        written = page.path.count("/"), *((call.name, call.arguments, tuple(call.options)) for call in calls)
        if str(written) not in alike:
            alike.add(str(written))
            yield from ((page.path, call) for call in calls)

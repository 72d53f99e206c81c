"""The real guide keeps every rule and is as rich as promised. Whoever edits data/ or docs/ is told here, in seconds."""

from __future__ import annotations

import re
from typing import get_args

import pytest
import yaml

from macros.addresses import entry_pages
from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.model.sources import Purpose
from macros.reading.ids_lock import read_lock, read_lock_file
from macros.reading.pages import pair_pages, read_pages, safety_issues
from macros.reading.places import DATA, DOCS, ROOT
from macros.reading.rules.lock import page_issues
from macros.site.build_check import issues
from macros.views import Context, help_in_danger
from macros.views.documents import form as forms


def test_the_guide_keeps_every_rule() -> None:
    """One broken sample for each rule: tests/unit/test_rules.py."""
    assert list(map(str, issues())) == []


def test_the_guide_is_as_rich_as_promised(guide: Guide) -> None:
    """The least that the house must hold (frameworks dossier; level × group)."""
    least = {
        "chapters": 7, "elements": 5, "levels": 4, "groups": 6, "organisations": 3, "roles": 28,
        "formats": 42, "barriers": 30, "risks": 22, "recommendations": 25, "principles": 12,
        "impacts": 16, "checklists": 20, "assessment": 20, "glossary": 70, "sources": 250,
        "cases": 85, "readings": 40, "voices": 20,
    }  # fmt: skip
    short = {name: len(getattr(guide, name)) for name in least if len(getattr(guide, name)) < least[name]}
    assert short == {}
    assert {(cell.element, cell.level) for cell in guide.assessment} == {
        (element.id, level.id) for element in guide.elements for level in guide.levels
    }


def test_every_group_and_kind_of_organisation_and_at_least_four_levels_have_cases(guide: Guide) -> None:
    assert {group for case in guide.cases for group in case.groups} == {group.id for group in guide.groups}
    assert {case.organisation_kind for case in guide.cases} == {kind.id for kind in guide.organisations}
    assert len({level for case in guide.cases for level in case.levels}) >= 4


def test_the_next_step_of_a_cell_begins_with_a_format_of_its_level(guide: Guide) -> None:
    formats = {item.id: item.level for item in guide.formats}  # a level that has none yet borrows one
    own = [cell for cell in guide.assessment if cell.level in formats.values()]
    assert len(own) >= 20
    assert [cell.id for cell in own if formats[cell.next.format] != cell.level] == []


def test_nobody_has_to_write_or_tell_in_a_format_that_needs_no_words(guide: Guide) -> None:
    asked = {
        item.id: text.ru
        for item in guide.formats
        if item.words == "no"
        for text in (item.summary, *item.steps)
        if re.search(r"\b(на)?пиш|расска", text.ru, re.IGNORECASE)
    }
    assert asked == {}


def test_a_cell_of_the_profile_is_named_after_its_place(guide: Guide) -> None:
    """Scripts find a cell by its level and element (scripts/core/score.js)."""
    for cell in guide.assessment:
        assert cell.id == f"profile-{cell.level}-{cell.element.removeprefix('element-')}"


def test_staff_who_take_the_quick_check_are_asked_all_that_children_and_families_are_asked(guide: Guide) -> None:
    quick = {cell.id for cell in guide.assessment if cell.quick}
    assert {item.cell for item in guide.mirror if item.cell} <= quick
    assert len(quick) == 10, "the pages say ten questions"


def test_the_quick_check_asks_about_every_element_and_at_least_four_levels(guide: Guide) -> None:
    quick = [cell for cell in guide.assessment if cell.quick]
    assert {cell.element for cell in quick} == {element.id for element in guide.elements}
    assert len({cell.level for cell in quick}) >= 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_of_the_profile_go_on_a_sentence(guide: Guide, lang: Lang) -> None:
    """The result says: "What works best is <practice>: <description>": no second colon, no capital, one full stop."""
    faults = [
        text
        for cell in guide.assessment
        for text in (cell.practice[lang], *(own[lang] for own in cell.descriptors))
        if ":" in text
    ]
    faults += [
        cell.practice[lang] for cell in guide.assessment if not re.fullmatch(r"[а-яa-z].*[^.]", cell.practice[lang])
    ]
    faults += [
        own[lang] for cell in guide.assessment for own in cell.descriptors if not re.fullmatch(r"[^.]+\.", own[lang])
    ]
    assert faults == []


def test_the_reading_list_holds_forty_materials_with_an_address_for_every_purpose(guide: Guide) -> None:
    sources = [guide.index["sources"][reading.source] for reading in guide.readings]
    assert len(guide.readings) >= 40
    assert len({source.id for source in sources}) == len(sources), "a material stands twice"
    assert sum(source.lang == "ru" for source in sources) >= 15  # type: ignore[attr-defined]
    assert [source.id for source in sources if not source.url] == []  # type: ignore[attr-defined]
    assert {reading.purpose for reading in guide.readings} == set(get_args(Purpose))


def test_the_library_holds_what_was_promised(guide: Guide) -> None:
    assert len(guide.cases) >= 85
    russian = [case for case in guide.cases if case.country == "RU"]
    assert len(russian) >= 30
    assert len(guide.cases) - len(russian) >= 55
    assert sum(case.id.startswith("f-") for case in guide.cases) >= 6, "the six failures of the dossier are in"
    assert {case.outcome for case in guide.cases} == {"worked", "mixed", "failed", "unknown"}
    assert {case.evidence for case in guide.cases} == {"A", "B", "C", "D"}


WANTED = {
    "form-role-agreement",
    "form-consent-adult",
    "form-consent-teenager",
    "form-assent-child",
    "form-risk-plan",
    "form-you-said",
    "form-ninety-day-plan",
    "form-your-case",
}


def test_every_form_the_guide_promises_is_there(guide: Guide) -> None:
    assert WANTED - {form.id for form in guide.forms} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ten_questions_stand_equal_on_the_page_and_in_the_form(guide: Guide, lang: str) -> None:
    page = (DOCS / lang / "cases" / "tell-us.md").read_text("utf-8")
    asked = re.findall(r"^(\d+\. .+\?)$", page, re.MULTILINE)
    form = forms.form(Context(guide, lang), "form-your-case")  # type: ignore[arg-type]
    inside = [item for block in form.blocks for item in block.items if re.match(r"\d+\. ", item)]
    assert len(asked) == 10
    assert inside == asked


def test_the_citation_file_has_what_its_format_requires(guide: Guide) -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["type"] in ("software", "dataset")
    assert all(author.get("name") or author.get("family-names") for author in citation["authors"])
    assert citation["version"] == guide.edition.version
    assert str(citation["date-released"]) == guide.edition.date
    assert citation["license"] == guide.edition.licence


def test_all_pages_where_someone_may_be_in_danger_call_the_safety_macro(guide: Guide) -> None:
    assert guide.safety_places.pages
    assert list(safety_issues(read_pages(DOCS), guide.safety_places.pages)) == []


def test_the_numbers_to_call_are_those_that_were_checked(guide: Guide) -> None:
    numbers = [n for entry in guide.safety if entry.say for n in (entry.number, entry.mobile) if n]
    assert numbers == ["112", "8-800-2000-122", "124"]


def test_a_child_is_told_whom_to_call_as_a_child_without_a_list_of_sources(guide: Guide) -> None:
    for lang, adult in (("ru", r"\b[Вв]ы\b|[а-яё]те\b"), ("en", "adults may call")):
        ctx = Context(guide, lang)  # type: ignore[arg-type]
        box = help_in_danger.safety(ctx, child=True)
        assert [line.say for line in box.lines if re.search(adult, line.say) or line.facts] == []
        assert box.sources == ()
        pressed = [word.href for line in box.lines for word in line.words if word.href]
        assert pressed == [word.href for line in help_in_danger.safety(ctx).lines for word in line.words if word.href]


def test_every_published_id_is_written_down(guide: Guide) -> None:
    assert set(guide.ids()) == {own for own, state in read_lock(DATA).items() if state.word == "active"}


def test_every_page_has_its_permanent_link(guide: Guide) -> None:
    entries = entry_pages(guide)
    addresses = [page.address for page in pair_pages(DOCS) if page.address not in entries]
    assert list(page_issues(read_lock_file(DATA), addresses, entries)) == []


def test_every_data_file_names_the_schema_for_editors() -> None:
    for file in DATA.rglob("*.yaml"):
        first = file.read_text("utf-8").split("\n", 1)[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, f"{file.relative_to(ROOT)}: the first line must name the schema"
        assert (file.parent / found.group(1)).resolve() == DATA / "schema" / "guide.schema.json"


def test_the_maps_are_true() -> None:
    """Whatever README, CONTRIBUTING and ARCHITECTURE name as a file or folder is there."""
    for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"):
        text = (ROOT / name).read_text("utf-8") if (ROOT / name).exists() else ""
        for path in re.findall(r"`((?:data|docs|macros|overrides|scripts|tests)/[^`<>…*{]*)`", text):
            assert (ROOT / path).exists(), f"{name}: {path}"

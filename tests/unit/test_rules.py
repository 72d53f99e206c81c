"""Every rule of the guide bites: one broken sample each, told with file, line, what was found and what is allowed."""

from __future__ import annotations

import inspect
import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from macros.errors import DataError
from macros.languages import BY_CODE, LANGUAGES
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT
from macros.reading.rules import content, doubles, markup, menu_rules, navigator_rules, page_rules, parity, whole
from macros.reading.tokens import level_issues, load_tokens
from macros.site.build_check import issues
from tests.sample.languages import in_all
from tests.unit.damages.restore import Whole
from tests.unit.project import TODAY, change, make_project

TWENTY_SIX = " ".join(["слово"] * 26)
RU, EN = "docs/ru/plain.md", "docs/en/plain.md"

# rule → (file, what stands there, what is written instead, the fault without its line)
BREAKS = {
    whole.every_reference_is_known: (
        "data/groups.yaml", "checklists: [ready]", "checklists: [redy]",
        'groups[0].checklists[0]: unknown checklist "redy" — did you mean "ready"?',
    ),
    whole.every_id_is_unique: (
        "data/roles.yaml", "id: speaker,", "id: adviser,",
        'roles[1].id: the id "adviser" is taken — it stands in data/roles.yaml: roles[0].id',
    ),
    whole.a_file_is_named_after_its_entry: (
        "data/cases/first.yaml", "id: first,", "id: second,",
        'cases[0].id: the id "second" is not the name of the file',
    ),
    whole.every_group_has_its_word: (
        "data/roles.yaml", 'suits: {children: with-support, parents: "yes"}', "suits: {children: with-support}",
        'roles[0].suits: the group "parents" is missing',
    ),
    whole.somebody_can_be_called: (
        "data/safety.yaml", '  - {id: help-now, name: {ru: Скорая, en: Ambulance}, number: "100", mobile: "1", '
        'say: {ru: "Звоните {number} или {mobile}", en: "Call {number} or {mobile}"}, ',
        "  - {id: help-now, name: {ru: Скорая, en: Ambulance}, ",
        "safety[0].say: no line of help is printed — write under say: of one whom to call",
    ),
    whole.every_grade_is_on_its_scale: (
        "data/cases/first.yaml", "evidence: B", "evidence: D",
        'cases[0].evidence: the grade "D" is not on the scale: data/evidence.yaml has no "evidence-d" — '
        "allowed: evidence-a, evidence-b",
    ),
    whole.every_published_id_is_kept: (
        "data/glossary.yaml", "id: term-voice", "id: term-voices",
        'term-voice: this published id is gone or renamed — did you mean "term-voices"?',
    ),
    whole.every_id_is_written_down: (
        "data/glossary.yaml", "glossary:\n",
        "glossary:\n  - {id: term-new, term: {ru: Новый, en: New}, definition: {ru: Да., en: Yes.}}\n",
        'glossary[0].id: the id "term-new" is new — write it down: make lock',
    ),
    navigator_rules.a_question_ends_with_not_sure: (
        "data/navigator.yaml", "{id: unsure, text: {ru: Пока не знаем,", "{id: other, text: {ru: Пока не знаем,",
        'navigator.questions[0].answers: the last answer is not "unsure"',
    ),
    navigator_rules.names_are_not_taken_twice: (
        "data/navigator.yaml", "{id: tea-warms,", "{id: not-for-parents,",
        'navigator.rules[1].id: the id "not-for-parents" is taken',
    ),
    navigator_rules.a_condition_names_answers: (
        "data/navigator.yaml", "{id: tea-warms, when: {who: [parents]}", "{id: tea-warms, when: {who: [parent]}",
        'navigator.rules[1].when.who[0]: the question "who" has no answer "parent" — did you mean "parents"?',
    ),
    navigator_rules.it_leads_somewhere: (
        "data/navigator.yaml", "entries: [form-agree]", "entries: [form-agre]",
        'navigator.take[0].entries[0]: unknown id "form-agre" — did you mean "form-agree"?',
    ),
    navigator_rules.a_rule_is_about_a_format: (
        "data/navigator.yaml", "forbidden_by: [forced]", "hours_over: 100",
        "navigator.rules[2].formats: no format is like this",
    ),
    navigator_rules.a_group_is_guarded: (
        "data/navigator.yaml", "{not_for: parents}", "{not_for: children}",
        'navigator.questions[0].answers[0].group: no rule keeps away what does not suit the group "parents" — '
        "write a rule: when who: [parents], formats not_for: parents, veto: people",
    ),
    navigator_rules.a_step_is_filled_in: (
        "data/navigator.yaml", '{days: [4, 7], text: {ru: "{name}"', '{days: [4, 7], text: {ru: "{names}"',
        "navigator.plan[1].text.ru: {names} is not filled in — allowed: first, name",
    ),
    navigator_rules.a_format_names_nobody_else: (
        "data/formats.yaml", "{ru: Сидим и говорим,", "{ru: Сидят дети,",
        'formats[0].summary.ru: "дети" names only some of the groups it is for — '
        "write of people, so that it is right for all",
    ),
    content.an_item_is_short: (
        "data/checklists/ready.yaml", "{ru: Два, en: Two}", f"{{ru: {TWENTY_SIX}, en: Two}}",
        "checklists[0].sections[0].items[1].text.ru: has 26 words — at most 25 are allowed",
    ),
    content.words_of_a_voice_are_few: (
        "data/voices.yaml", "ru: Чай тёплый.", f"ru: {TWENTY_SIX}",
        "voices[0].words.ru: has 26 words — at most 25 are allowed",
    ),
    content.a_checklist_is_neither_short_nor_long: (
        "data/checklists/ready.yaml", "          - {id: ready-two, text: {ru: Два, en: Two}}\n", "",
        "checklists[0].sections: has 7 items — 8 to 15 are allowed",
    ),
    content.an_outcome_is_told_in_one_line: (
        "data/cases/first.yaml", "{ru: Чай пили не все.,", f"{{ru: {TWENTY_SIX}.,",
        "cases[0].outcome_line.ru: has 26 words — at most 20 are allowed",
    ),
    content.every_role_has_a_format: (
        "data/formats.yaml", "roles: [speaker]", "roles: [adviser]",
        'roles[1].id: no format puts the role "speaker" to work — name it under roles: of a format',
    ),
    content.every_level_has_something_for_every_group: (
        "data/formats.yaml", "groups: [children, parents]", "groups: [parents]",
        'levels[0].without_formats: no format of the level "individual" suits the group "children" — '
        "name the group under groups: of a format, or give the reason under without_formats: here",
    ),
    content.an_exercise_gets_its_time: (
        "data/exercises.yaml", "minutes: {min: 10, max: 15}", "minutes: {min: 5, max: 10}",
        'workshops[0].blocks[1].minutes: 15 minutes for the exercise "exercise-line" — '
        "5 to 10 minutes are allowed by the exercise's card",
    ),
    content.a_legal_form_says_what_to_show_a_lawyer: (
        "data/forms/agreement.yaml", "en: Show this to a lawyer", "en: Show it",
        'forms[0].blocks: a legal form without a part "Show this to a lawyer …" in en — '
        "say what a lawyer must see before the form is used",
    ),
    content.numbers_were_checked_within_a_year: (
        "data/safety.yaml", f"checked: {TODAY}", f"checked: {TODAY - timedelta(days=366)}",
        f"safety[0].checked: the numbers were checked on {TODAY - timedelta(days=366)}, not within the last year — "
        "ring the number, compare it with its sources, write today's day",
    ),
    content.a_step_of_a_plan_leads_somewhere: (
        "data/steps.yaml", "entry: ready", "entry: redy",
        'steps[0].entry: unknown id "redy" — did you mean "ready"?',
    ),
    content.every_source_is_cited: (
        "data/sources.yaml", "  - {id: source-two,",
        "  - {id: source-three, kind: law, year: null, title: A, lang: en, url: null, seen: page}\n"
        "  - {id: source-two,",
        'sources[1].id: nothing cites the source "source-three" — cite it, or delete it',
    ),
    content.no_day_is_to_come: (
        "data/law.yaml", "checked: 2026-01-02", "checked: 3026-01-02",
        "law[0].checked: the day 3026-01-02 is to come — write the day of the check",
    ),
    content.every_country_has_its_word: (
        "data/cases/first.yaml", "country: RU", "country: CK",
        'cases[0].country: the word "country-ck" is missing — write it into data/ui.yaml',
    ),
    doubles.no_reference_stands_twice: (
        "data/roles.yaml", "sources: [source-one, source-two]", "sources: [source-one, source-one]",
        'roles[0].sources[1]: "source-one" stands twice — leave one',
    ),
    doubles.no_entry_names_itself: (
        "data/roles.yaml", "next: [speaker]", "next: [adviser]",
        'roles[0].next[0]: "adviser" names itself — name another, or nothing',
    ),
    doubles.a_form_has_no_two_equal_labels: (
        "data/forms/agreement.yaml", "{ru: рассказать заранее,", "{ru: ответить за две недели,",
        'forms[0].blocks[2].items[1].ru: "ответить за две недели" stands twice — say what tells the two apart',
    ),
    doubles.a_form_has_no_two_equal_parts: (
        "data/forms/agreement.yaml", "title: {ru: План,", "title: {ru: Подписи,",
        'forms[0].blocks[7].title.ru: "Подписи" stands twice — say what tells the two apart',
    ),
    page_rules.a_chapter_is_one_of_the_guide: (
        RU, "kind: page", "kind: page\nchapter: rols", 'chapter: unknown chapter "rols" — did you mean "roles"?',
    ),
    page_rules.somebody_speaks_on_every_page_about_people: (
        "docs/en/groups/children.md", '{{ voice("voice-tea") }}', '{{ term("term-voice", "tea") }}',
        "nobody speaks on this page — choose words from data/voices.yaml and show them with "
        '{{ voice("<id>") }}',
    ),
    page_rules.a_call_names_a_source_once: (
        "docs/ru/cases/first.md", 'cite("source-one")', 'cite("source-one", "source-one")',
        'cites "source-one" twice in one place — leave one',
    ),
    page_rules.a_page_that_cites_lists_its_sources: (
        "docs/ru/cases/first.md", "{{ bibliography() }}", "",
        "the page cites a source, but has no list of sources — end it with {{ bibliography() }}",
    ),
    markup.a_page_has_no_html_of_its_own: (
        RU, "Здесь", "Здесь <b onclick=alert(1)>", 'found the HTML "<b onclick=alert(1)>" — '
        "write Markdown; &lt; for the sign itself",
    ),
    markup.a_page_gives_no_attributes_but_ids: (
        RU, "(https://example.org/)", "(https://example.org/){ onclick=alert(1) }",
        'found "{ onclick=alert(1) }" — only an id may stand there: {: #its-id }',
    ),
    markup.an_address_stands_in_its_link: (
        RU, "| А | Б |", "[one]: javascript:alert(1)\n\n| А | Б |",
        "an address apart from its link — write [words](address)",
    ),
    markup.a_link_leads_somewhere: (
        RU, "(https://example.org/)", "(barriers/staff.md#barrier-feer)",
        'the link leads to "barriers/staff.md#barrier-feer", but there is no #barrier-feer — '
        'did you mean "barrier-fear"?',
    ),
    page_rules.a_description_fits_a_search_result: (
        RU, "description: plain, ru. О том, что здесь написано. О том, что здесь написано. О том, что здесь написано.",
        "description: Коротко", "description: has 7 characters — 60 to 180 are allowed",
    ),
    page_rules.every_description_is_its_own: (
        RU, "description: plain, ru", "description: cases/first, ru",
        "description: docs/ru/cases/first.md has the same words — say what only this page holds",
    ),
    page_rules.every_heading_has_an_id: (
        RU, "# plain {: #plain }", "# plain", 'the heading "plain" has no id — write {: #its-id } after it',
    ),
    page_rules.every_heading_has_an_id_of_its_own: (
        RU, "| А | Б |", "## Ещё {: #plain }\n\n| А | Б |", "the id #plain stands on line 5 too — give it another",
    ),
    page_rules.every_row_of_a_table_is_whole: (
        EN, "| 1 | 2 |", "| 1 |", r"the row has 1 cells, its head 2 — a bar inside a cell is written \|",
    ),
    page_rules.a_story_has_its_length: (
        "docs/en/cases/first.md", "word " * 60, "", "the story has 244 words — 250 to 500 are allowed",
    ),
    page_rules.every_everyday_name_has_its_place: (
        "data/everyday.yaml", "    agreement:", "    agreemnt:",
        'everyday.places.agreemnt: there is no "agreemnt" — did you mean "agreement"?',
    ),
    page_rules.every_act_is_named_and_leads_to_what_is_there: (
        "data/acts_read.yaml", "place: plain/", "place: plane/",
        'acts_read.acts.tea-act.more.place: there is no "plane/" — did you mean "plain/"?',
    ),
    page_rules.a_moved_page_leads_to_one_that_is_there: (
        "data/moved.yaml", "to: barriers/risks/", "to: barriers/risk/",
        'moved.pages.talks/.to: there is no page "barriers/risk/" — did you mean "barriers/risks/"?',
    ),
    page_rules.a_mixed_outcome_rests_on_a_source: (
        "docs/ru/cases/first.md", '{{ cite("source-two") }}', "",
        'the outcome is mixed, but the section #results cites no source — '
        'cite one for a result, or write "outcome: unknown"',
    ),
    parity.front_matter_is_equal: (
        EN, "kind: page", "kind: chapter",
        'kind: found "chapter", but "page" in docs/ru/plain.md — write the same in both',
    ),
    parity.headings_are_equal: (
        EN, "# plain {: #plain }", "# plain {: #plane }",
        'found the heading "# … {: #plane }" — docs/ru/plain.md has "# … {: #plain }" on line 5',
    ),
    parity.macro_calls_are_equal: (
        EN, 'term("term-voice", "voice")', 'link("term-voice", "voice")',
        'found the macro call "link(term-voice)" — docs/ru/plain.md has "term(term-voice)" on line 9',
    ),
    parity.links_are_equal: (
        EN, "https://example.org/", "https://example.net/",
        "the link to https://example.net/ stands here only — docs/ru/plain.md lacks it",
    ),
    menu_rules.every_page_of_the_menu_is_there: (
        "data/menu.yaml", "- plain.md", "- plane.md",
        'menu.pages[0].pages[1]: there is no page "plane.md" — did you mean "plain.md"?',
    ),
    menu_rules.no_page_stands_in_the_menu_twice: (
        "data/menu.yaml", "- every: roles", "- roles/adviser.md\n        - every: roles",
        'menu.pages[0].pages[1]: the page "roles/adviser.md" stands in the menu twice — leave one',
    ),
}  # fmt: skip
OTHERWISE = {
    page_rules.every_entry_has_its_page, page_rules.an_open_outcome_says_what_to_ask, parity.no_page_stands_alone,
    menu_rules.every_page_stands_in_the_menu_or_apart,
}  # fmt: skip


@pytest.fixture(scope="module")
def whole_project(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return Whole(make_project(tmp_path_factory.mktemp("whole")))


@pytest.fixture
def project(whole_project: Whole) -> Iterator[Path]:
    yield whole_project.root
    whole_project.restore()


def told(project: Path) -> list[str]:
    return [str(issue) for issue in issues(project)]


def test_a_project_that_keeps_every_rule_has_no_fault(project: Path) -> None:
    assert told(project) == []


@pytest.mark.parametrize("rule", BREAKS, ids=lambda rule: rule.__name__)
def test_a_broken_rule_is_told_with_its_line(project: Path, rule: object) -> None:
    file, old, new, fault = BREAKS[rule]
    change(project / file, old, new)
    places = [place for place, text in map(parted, told(project)) if text == fault]
    assert len(places) == 1, told(project)
    name, _, line = places[0].partition(":")
    assert (project / name).is_file()
    assert line.isdigit()


@pytest.mark.parametrize("rule", BREAKS, ids=lambda rule: rule.__name__)
def test_a_guide_that_is_not_whole_is_not_loaded_and_one_of_poor_content_is(project: Path, rule: object) -> None:
    """So that a page can be previewed while its words are still too many."""
    file, old, new, fault = BREAKS[rule]
    change(project / file, old, new)
    if inspect.getmodule(rule) not in (whole, navigator_rules):
        assert load_guide(project / "data", check_lock=False)
        return
    with pytest.raises(DataError) as caught:
        load_guide(project / "data")
    assert fault in [parted(str(issue))[1] for issue in caught.value.issues]


def parted(fault: str) -> tuple[str, str]:
    """(file and line, the rest) of a fault."""
    place, _, rest = fault.partition(": ")
    return place, rest


def test_every_rule_has_its_broken_sample() -> None:
    rules = {
        rule
        for room in (whole, navigator_rules, content, doubles, page_rules, markup, parity, menu_rules)
        for name, rule in inspect.getmembers(room, inspect.isfunction)
        if rule.__module__ == room.__name__ and not name.startswith("_") and name not in ("faults", "lock_faults")
    }
    assert rules == BREAKS.keys() | OTHERWISE
    assert all(rule.__doc__ for rule in rules)


def test_the_line_is_that_of_the_value(project: Path) -> None:
    line = change(project / "data/checklists/ready.yaml", "{ru: Три, en: Three", f"{{ru: Три, en: {TWENTY_SIX}")
    (fault,) = told(project)
    assert fault.startswith(f"data/checklists/ready.yaml:{line}: checklists[0].sections[0].items[2].text.en: has 26")
    line = change(project / RU, "| 1 | 2 |", "| 1 | 2 | 3 |")
    assert f"{RU}:{line}: the row has 3 cells, its head 2" in " ".join(told(project))


def test_a_page_in_one_language_only_is_told_by_name(project: Path) -> None:
    (project / EN).unlink()
    found = told(project)
    assert f"{EN}: the page stands in ru, but not in en — write it from docs/ru/plain.md" in found
    assert any('there is no page "plain/" in en' in fault for fault in found)


def test_an_entry_without_its_page_is_told_at_its_place_in_the_data(project: Path) -> None:
    for lang in ("ru", "en"):
        (project / "docs" / lang / "groups/children.md").unlink()
    assert [fault for fault in told(project) if fault.startswith("data/")] == [
        f'data/groups.yaml:2: groups[0].id: the entry has no page "groups/children/" in {lang} — '
        f"write docs/{lang}/groups/children.md"
        for lang in ("en", "ru")
    ]


def test_a_page_of_many_entries_that_is_missing_is_told_once_at_the_first_of_them(project: Path) -> None:
    for lang in ("ru", "en"):
        (project / "docs" / lang / "cases/method.md").unlink()
    assert [fault for fault in told(project) if fault.startswith("data/evidence.yaml")] == [
        f'data/evidence.yaml:2: evidence[0].id: the entry has no page "cases/method/" in {lang} — '
        f"write docs/{lang}/cases/method.md"
        for lang in ("en", "ru")
    ]


def test_an_unknown_outcome_without_its_question_is_told_in_every_story(project: Path) -> None:
    change(project / "data/cases/first.yaml", "outcome: mixed", "outcome: unknown")
    stories = [f"docs/{lang}/cases/first.md:9" for lang in sorted(LANGUAGES)]
    assert [fault.split(": ")[0] for fault in told(project)] == stories
    for lang, language in BY_CODE.items():
        question = language.phrases.question
        change(project / f"docs/{lang}/cases/first.md", "#results }\n", f"#results }}\n\n{question} …")
    assert told(project) == []


def test_a_barrier_that_leads_nowhere_and_a_recommendation_without_barrier_are_refused(project: Path) -> None:
    for file, old in (("barriers", "recommendations"), ("risks", "checklists"), ("recommendations", "barriers")):
        text = (project / f"data/{file}.yaml").read_text("utf-8")
        start = text.index(f"{old}: [")
        change(project / f"data/{file}.yaml", text[start : text.index("]", start) + 1], f"{old}: []")
    found = " ".join(told(project))
    for place in ("barriers[0].recommendations", "risks[0].checklists", "recommendations[0].barriers"):
        assert f"{place}: has 0 entries — at least 1 needed" in found


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Новая.md", "the file cannot be an address — name it in small Latin letters, digits and single hyphens"),
        ("l.md", 'the address "l/" is taken by the site itself — name the page otherwise'),
        ("en/index.md", 'the address "en/" is taken by the site itself — name the page otherwise'),
        ("extra.md", "the page stands neither in the menu nor under not_in_nav — name it in data/menu.yaml"),
    ],
)
def test_a_page_that_can_have_no_address_is_told(project: Path, name: str, fault: str) -> None:
    file = project / "docs/ru" / name
    file.parent.mkdir(exist_ok=True)
    shutil.copyfile(project / RU, file)
    assert any(text.startswith(f"docs/ru/{name}: {fault}") for text in told(project)), told(project)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("3", "menu.pages[0]: found 3 — a text or a mapping is needed"),
        ("[plain.md]", "menu.pages[0]: found a list — a text or a mapping is needed"),
        ("{pages: [plain.md]}", 'menu.pages[0].name: the key "name" is missing'),
        ("{name: {ru: А, en: A}, pages: []}", "menu.pages[0].pages: has 0 entries — at least 1 needed"),
        ("{name: {ru: А}, pages: [a.md]}", 'menu.pages[0].name.en: the text "en" is missing'),
        ("{name: {ru: А, en: A}, page: [a.md]}", 'menu.pages[0].page: unknown key "page" — did you mean "pages"?'),
        ("{every: role}", 'menu.pages[0].every: found "role" — did you mean "roles"?'),
        ("{every: roles, pth: voice}", 'menu.pages[0].pth: unknown key "pth" — did you mean "path"?'),
        ("{every: roles, level: individual}", 'menu.pages[0]: only formats have a level — write "every: formats"'),
        ("{every: levels, path: voice}", 'menu.pages[0]: only roles have a path — write "every: roles"'),
        ("{every: formats, level: strategc}", 'menu.pages[0].level: unknown level "strategc" — did you mean "strateg'),
    ],
)
def test_a_broken_line_of_the_menu_is_told_with_its_place(project: Path, line: str, fault: str) -> None:
    (project / "data/menu.yaml").write_text(f"menu:\n  pages:\n    - {in_all(line)}\n", "utf-8")
    assert any(text.startswith(f"data/menu.yaml:3: {fault}") for text in told(project)), told(project)


def test_an_entry_that_the_menu_names_needs_no_line_and_any_other_page_does(project: Path) -> None:
    change(project / "data/menu.yaml", "- every: roles", "- {every: roles, path: voice}")
    fault = "the page stands neither in the menu nor under not_in_nav — name it in data/menu.yaml"
    assert told(project) == [f"docs/{lang}/roles/speaker.md: {fault}" for lang in sorted(LANGUAGES)]
    (project / "mkdocs.base.yml").write_text("not_in_nav: |\n  /roles/speaker.md\n", "utf-8")
    assert told(project) == []


@pytest.mark.parametrize(
    ("name", "settings", "fault"),
    [
        ("mkdocs.yml", None, "mkdocs.yml: the file is missing — git checkout -- mkdocs.yml"),
        ("mkdocs.en.yml", "site_name: [", "mkdocs.en.yml:2: YAML:"),
        ("mkdocs.base.yml", "a: 1\na: 2\n", 'mkdocs.base.yml:2: a: the key "a" stands twice'),
    ],
)
def test_broken_settings_of_the_site_engine_are_told(
    project: Path, name: str, settings: str | None, fault: str
) -> None:
    (project / name).unlink(missing_ok=True)
    if settings is not None:
        (project / name).write_text(settings, "utf-8")
    assert any(text.startswith(fault) for text in told(project)), told(project)


def test_a_level_without_its_look_is_told(project: Path) -> None:
    file = project / "overrides/tokens.yaml"
    file.parent.mkdir(exist_ok=True)
    text = (ROOT / "overrides/tokens.yaml").read_text("utf-8")
    levels = load_tokens().levels
    count, last = len(levels), levels[-1]
    file.write_text(re.sub(r", [\d.]+\](?=\s+# radii)", "]", text.replace(f" {last}-soft:", " other-soft:")), "utf-8")
    told = [str(issue) for issue in level_issues([*levels], file)]
    assert told == [
        f"overrides/tokens.yaml: rings: {count - 1} rings for {count} levels — a radius for each level",
        f'overrides/tokens.yaml: colours: the colour "{last}-soft" is missing — '
        "a level has its own colour and its ground",
    ]
    named = 'overrides/tokens.yaml: levels: the level "national" is missing — name it, in the order of the numbers'
    assert named in [str(issue) for issue in level_issues(["individual", "national"], file)]
    load_tokens.cache_clear()


def test_broken_tokens_are_told_with_their_line(project: Path) -> None:
    (project / "overrides").mkdir()
    file = project / "overrides/tokens.yaml"
    shutil.copyfile(ROOT / "overrides/tokens.yaml", file)
    assert told(project) == []
    line = change(file, 'light: "#fffdf8"', "light: white")
    assert told(project) == [
        f'overrides/tokens.yaml:{line}: colours.paper.light: "white" is not a colour — '
        "write it as #1a2b3c, in small letters"
    ]


def test_a_page_without_its_safety_line_or_permanent_link_is_told(project: Path) -> None:
    for lang in LANGUAGES:
        change(project / f"docs/{lang}/plain.md", "{{ safety() }}", "")
        shutil.copyfile(project / f"docs/{lang}/plain.md", project / f"docs/{lang}/new.md")
    found = told(project)
    assert sum("the safety line is missing" in fault for fault in found) == len(LANGUAGES)
    assert 'data/ids.lock: the page "new/" has no permanent link — write it down: make lock' in found


def test_faults_of_data_and_pages_are_told_at_once(project: Path) -> None:
    change(project / "data/levels.yaml", "number: 1", "number: first")
    change(project / EN, "kind: page", "kind: chapter")
    assert {fault.split(":")[0] for fault in told(project)} == {"data/levels.yaml", EN}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kind: page", "kind: [page", "YAML:"),
        ("kind: page", "kind: page\nkind: page", 'kind: the key "kind" stands twice — keep one of them'),
        ("kind: page", "chapter: 3\nkind: page", "chapter: found 3"),
        ("kind: page", 'chapter: "Роли"\nkind: page', 'chapter: "Роли" is not an id'),
        ("---\nkind", "kind", "the page needs front matter — copy the head of a neighbour"),
        ("\n---\n# plain", "\n# plain", "the front matter has no end — write --- on a line of its own below it"),
        (
            "# plain {",
            "## plain {",
            "the page needs a heading of the first level — begin its text with # Title {: #id }",
        ),
    ],
)
def test_a_broken_head_is_told_and_the_rest_is_still_checked(project: Path, old: str, new: str, fault: str) -> None:
    change(project / RU, old, new)
    change(project / "data/checklists/ready.yaml", "{ru: Два, en: Two}", f"{{ru: {TWENTY_SIX}, en: Two}}")
    found = told(project)
    assert any(text.startswith(f"{RU}:") and fault in text for text in found)
    assert any("has 26 words" in text for text in found)


def test_a_chapter_in_quotes_is_the_same_chapter(project: Path) -> None:
    change(project / RU, "kind: page", 'kind: page\nchapter: "roles"')
    for lang in LANGUAGES[1:]:
        change(project / f"docs/{lang}/plain.md", "kind: page", "chapter: roles\nkind: page")
    assert told(project) == []

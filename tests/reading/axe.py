"""Runs axe-core in a tab, in both schemes and two widths."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


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
            for violation in tab.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
                nodes = [(n["target"], n["failureSummary"]) for n in violation["nodes"]][:2]
                found.add(f"{width} {scheme} {violation['id']}: {nodes}")
    return sorted(found)

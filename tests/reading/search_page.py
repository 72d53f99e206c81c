"""What the page of the search shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page as Tab


def results(tab: Tab, root: str) -> list[str]:
    """Addresses of the results, in order, from ``root``: the folder of the language, as the browser names it."""
    tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
    links = tab.locator(".results > li > a").evaluate_all("all => all.map(a => a.href)")
    return [link.removeprefix(root) for link in links]


def results_in_turn(tab: Tab, root: str, queries: Iterable[str]) -> Iterator[list[str]]:
    """The results of questions typed one after the other: a page that is loaded anew reads its index anew."""
    field = tab.locator("#search-field")
    for query in queries:
        field.fill(query)
        field.press("Enter")
        yield results(tab, root)

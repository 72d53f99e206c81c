"""Measures the budgets and prints them beside plain Material on the same pages: make bench.

``python -m tests.bench library`` measures the library of cases alone, ``… tools`` the presses of the tools
alone, ``… lighthouse`` runs Lighthouse on every kind of page in both languages (a quarter of a minute a page).

Figures are bytes as a gzip server sends them (level 6) and seconds of whole commands on this machine.
Lighthouse is measured where Node.js is installed (npx); otherwise its rows say so.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright

from macros.commands.project import SITE
from macros.reading.places import ROOT
from macros.site.server import server
from tests.bench_tools import first_answer_from_disk, presses
from tests.browser import chromium
from tests.reading.pages import SAMPLE_KINDS, gzipped, read_pages
from tests.reading.search import TYPE_AND_WAIT

KIB = 1024
LIGHTHOUSE = "lighthouse@13.5.0"
LIGHTHOUSE_KINDS = ("home", "chapter", "matrix", "checklist", "case")
SMALL, LARGE = 200, 2000  # pages a language
LIBRARY = 1000  # cases
RUNS = 15  # a median of so many
_MADE = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".cache", ".*_cache", "node_modules")
# Pages of both languages with search, without the rules of content: copies of cases break them.
PAGES_ALONE = """
from pathlib import Path
from macros.commands import build, project
from macros.site import chrome

chrome.write(project.published())
build.build_both(Path("built"))
"""


def main() -> None:
    """Print one table after another; the quick ones first."""
    assert (SITE / "en/index.html").exists(), "the site is not built; run: make build"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=[*chromium.FLAGS])
        stock = build_stock(Path(folder))
        with serving(SITE) as ours, serving(stock) as theirs:
            table("First visit, KiB gzip (budget 30; chapter 24)", first_visits(browser, ours, theirs))
            table("Single responses, KiB gzip", responses())
            table("Search (budgets: 150 KiB, 300 ms)", searches(browser, ours))
            table("Tools (budget 100 ms)", presses(browser, ours))
            table(
                "Copy for a computer without internet (budget 1,000 ms)", first_answer_from_disk(browser, Path(folder))
            )
            table("Lighthouse mobile (performance accessibility best-practices seo)", lighthouse(ours, theirs))
            table("Library of cases, one language (budget: 100 ms to narrow it)", library(browser, Path(folder)))
        browser.close()
        table("Commands, seconds", commands(Path(folder)))
        table("Build of both languages with search, seconds", growth(Path(folder)))


def main_library() -> None:
    """Print the table of the library alone."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=[*chromium.FLAGS])
        table("Library of cases, one language (budget: 100 ms to narrow it)", library(browser, Path(folder)))
        browser.close()


def main_tools() -> None:
    """Print the tables of the tools and of the copy's first answer alone."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=[*chromium.FLAGS])
        with serving(SITE) as ours:
            table("Tools (budget 100 ms)", presses(browser, ours))
        table("Copy on disk (budget 1,000 ms)", first_answer_from_disk(browser, Path(folder)))
        browser.close()


def main_lighthouse() -> None:
    """Print the scores of every kind of page in both languages."""
    with serving(SITE) as ours:
        table("Lighthouse mobile (performance accessibility best-practices seo)", every_kind(ours))


def table(title: str, rows: Iterator[tuple[str, ...]]) -> None:
    """Print rows as they come."""
    print(f"\n{title}")
    for name, *values in rows:
        print(f"  {name:34}" + "".join(f"{value:>22}" for value in values), flush=True)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    running = server(site)
    threading.Thread(target=running.serve, daemon=True).start()
    yield running.address
    running.stop()


def copy_project(folder: Path) -> Path:
    """The project's sources in a folder, without what a build made."""

    def left_out(where: str, names: list[str]) -> set[str]:
        return _MADE(where, names) | ({"site"} if Path(where) == ROOT else set())  # macros/site is a room

    shutil.copytree(ROOT, folder, ignore=left_out)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def build_stock(folder: Path) -> Path:
    """The same pages under plain Material: its templates, styles, script bundle and search."""
    project = copy_project(folder / "stock")
    base = (project / "mkdocs.base.yml").read_text("utf-8")
    base = base.replace("  custom_dir: overrides\n", "").replace("strict: true", "strict: false")
    base = base.replace("plugins:\n", "plugins:\n  search: {}\n")
    (project / "mkdocs.base.yml").write_text(base, "utf-8")
    run(["mkdocs", "build", "-q", "-f", "mkdocs.yml", "-d", str(folder / "stock-site")], project)
    return folder / "stock-site"


def run(command: list[str], project: Path = ROOT, **variables: str) -> float:
    """Run a Python module in a project; return seconds. A failure stops the bench with its output."""
    environment = {**os.environ, "PYTHONPATH": ".", "DISABLE_MKDOCS_2_WARNING": "true", **variables}
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    if result.returncode:
        sys.exit(f"{' '.join(command)}: {result.stderr[-2000:]}")
    return time.perf_counter() - start


def transferred(browser: Browser, url: str) -> int:
    """Bytes of all answers of a first visit, as sent."""
    context = browser.new_context()
    tab, sizes = context.new_page(), list[int]()
    tab.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", 0))))
    tab.goto(url)
    tab.wait_for_load_state("networkidle")
    context.close()
    return sum(sizes)


def first_visits(browser: Browser, ours: str, theirs: str) -> Iterator[tuple[str, ...]]:
    yield "kind of page (Russian)", "ours", "plain Material"
    for kind, path in SAMPLE_KINDS.items():
        sizes = [transferred(browser, f"{base}/{path}") / KIB for base in (ours, theirs)]
        missing = kind in ("search", "not-found")
        yield kind, f"{sizes[0]:.1f}", "–" if missing else f"{sizes[1]:.1f}"


def responses() -> Iterator[tuple[str, ...]]:
    pages = {page.file: gzipped(page.file) for page in read_pages(SITE)}
    heaviest = max(pages, key=lambda p: pages[p])
    yield "heaviest page (budget 14)", f"{pages[heaviest] / KIB:.1f}", f"/{heaviest.parent.relative_to(SITE)}/"
    yield "list of permanent links", f"{gzipped(SITE / 'l/index.html') / KIB:.1f}", "/l/"
    sheet = SITE / "assets/stylesheets/site.css"
    yield "style sheet (budget 10)", f"{gzipped(sheet) / KIB:.1f}"
    scripts = SITE / "assets/javascripts"
    common = gzipped(scripts / "every.js") + gzipped(scripts / "theme.js")
    for tool in sorted(scripts.glob("tools/*.js")):
        yield (
            f"scripts with {tool.stem} (budget {10 if tool.stem == 'search' else 5})",
            f"{(common + gzipped(tool)) / KIB:.1f}",
        )


def searches(browser: Browser, ours: str) -> Iterator[tuple[str, ...]]:
    """Bytes and time of a first search; the 150 ms pause after typing is inside."""
    queries = (
        *(("ru", ours, query) for query in ("жалоба", "платить участникам")),
        *(("en", f"{ours}/en", query) for query in ("complaint", "pay participants")),
    )
    for lang, root, query in queries:
        context = browser.new_context()
        tab, sizes = context.new_page(), list[int]()
        tab.on(
            "response",
            lambda a, s=sizes: s.append(int(a.headers.get("content-length", 0))) if "search" in a.url else 0,
        )
        tab.goto(f"{root}/search/")
        milliseconds = tab.evaluate(TYPE_AND_WAIT, [query])
        yield f"{lang}: {query}", f"{sum(sizes) / KIB:.0f} KiB", f"{milliseconds:.0f} ms"
        context.close()


def lighthouse(ours: str, theirs: str) -> Iterator[tuple[str, ...]]:
    if not shutil.which("npx"):
        yield "not measured", "Node.js is missing"
        return
    yield "kind of page", "ours", "plain Material"
    for prefix in ("", "en/"):
        for kind in LIGHTHOUSE_KINDS:
            scores = [lighthouse_scores(f"{ours}/{prefix}{SAMPLE_KINDS[kind]}")]
            if not prefix:
                scores.append(lighthouse_scores(f"{theirs}/{SAMPLE_KINDS[kind]}"))
            yield prefix + kind, *scores


def every_kind(ours: str) -> Iterator[tuple[str, ...]]:
    yield "kind of page", "ru", "en"
    for kind, path in SAMPLE_KINDS.items():
        if kind != "not-found":  # answers 404, which Lighthouse takes for a failure
            yield kind, *(lighthouse_scores(f"{ours}/{prefix}{path}") for prefix in ("", "en/"))


def lighthouse_scores(url: str) -> str:
    """Four scores of one run, or why there are none."""
    flags = " ".join(("--headless=new", *chromium.FLAGS))
    command = ["npx", "--yes", LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": chromium.path()}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        return (result.stderr.strip().splitlines() or ["failed"])[-1][:20]
    categories = json.loads(result.stdout)["categories"]
    return " ".join(
        str(round(100 * categories[name]["score"]))
        for name in ("performance", "accessibility", "best-practices", "seo")
    )


def library(browser: Browser, folder: Path) -> Iterator[tuple[str, ...]]:
    """The finder and the build with the real cases, and with copies of them up to a thousand."""
    yield "cases", "narrow, median ms", "slowest ms", "page, KiB gzip", "build of both, s"
    real = len(list((ROOT / "data/cases").glob("[!_]*.yaml")))
    for wanted in (real, LIBRARY):
        project = copy_project(folder / f"library-{wanted}")
        copy_cases(project, wanted - real)
        seconds = pages_alone(project)
        with serving(project / "built" / "whole") as address:
            times = narrowing(browser, f"{address}/cases/", wanted)
        weight = len(gzip.compress((project / "built/whole/cases/index.html").read_bytes(), 6, mtime=0)) / KIB
        yield str(wanted), f"{statistics.median(times):.1f}", f"{max(times):.1f}", f"{weight:.1f}", f"{seconds:.1f}"


def copy_cases(project: Path, number: int) -> None:
    """Add copies of real cases under new ids: their data, and their stories in both languages.

    Titles and outcomes are drawn anew from the words of all cases: equal lines would weigh nothing.
    """
    files = sorted((project / "data/cases").glob("[!_]*.yaml"))
    cases = [yaml.safe_load(file.read_text("utf-8"))["cases"][0] for file in files]
    random.seed(2020)
    for place in range(number):
        own, new = cases[place % len(cases)]["id"], f"copy-{place}"
        texts = {name: drawn(cases, name, place) for name in ("title", "outcome_line")}
        data = {"cases": [{**cases[place % len(cases)], "id": new, **texts}]}
        (project / f"data/cases/{new}.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        for lang in ("ru", "en"):
            story = (project / f"docs/{lang}/cases/{own}.md").read_text("utf-8")
            story = re.sub(r"^# .*", f"# {texts['title'][lang]} {{: #{new} }}", story, count=1, flags=re.MULTILINE)
            (project / f"docs/{lang}/cases/{new}.md").write_text(story.replace(f'"{own}"', f'"{new}"'), "utf-8")
    run(["macros", "lock"], project)


def drawn(cases: list[dict[str, Any]], name: str, place: int) -> dict[str, str]:
    """Words of all cases' texts, as many as the case at this place has."""
    text = {}
    for lang in ("ru", "en"):
        words = " ".join(case[name][lang] for case in cases).split()
        text[lang] = " ".join(random.choices(words, k=len(cases[place % len(cases)][name][lang].split())))
    return text


NARROW = """([name, value]) => {
    const field = document.querySelector(`.finder-form [name=${name}]`), start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    document.body.getBoundingClientRect();
    return performance.now() - start;
}"""


def narrowing(browser: Browser, url: str, expected: int) -> list[float]:
    """Milliseconds from a choice, or a typed letter, until the list is laid out anew; each choice is undone after."""
    asked = [
        ("level", "strategic"),
        ("group", "teenagers"),
        ("q", "родители"),
        ("kind", "state"),
        ("outcome", "outcome-failed"),
    ]
    context = browser.new_context(viewport={"width": 360, "height": 740})
    tab, times = context.new_page(), list[float]()
    tab.goto(url)
    assert tab.locator("[data-part=list] > li").count() == expected
    for name, value in asked * -(-RUNS // len(asked)):
        times.append(tab.evaluate(NARROW, [name, value]))
        times.append(tab.evaluate(NARROW, [name, ""]))
    context.close()
    return times


def commands(folder: Path) -> Iterator[tuple[str, ...]]:
    """Whole commands in a copy of the project that has made nothing yet, then again, then after small changes."""
    project = copy_project(folder / "commands")
    yield "validate (budget 1)", f"{run(['macros', 'validate'], project):.1f}"
    yield "pages with search, cold (budget 60)", f"{run(['macros', 'pages'], project):.1f}"
    yield "all files, cold (budget 60)", f"{run(['macros', 'export'], project):.1f}"
    yield "all files, nothing changed", f"{run(['macros', 'export'], project):.1f}"
    for name, file, old, new in CHANGES:
        path = project / file
        text = path.read_text("utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        pages, files = run(["macros", "pages"], project), run(["macros", "export"], project)
        yield name, f"pages {pages:.1f}", f"files {files:.1f}"
        path.write_text(text, "utf-8")
        run(["macros", "pages"], project)
        run(["macros", "export"], project)


# A sentence of a page, a word that files print, a template of cards.
CHANGES = (
    ("one sentence of chapter 2", "docs/ru/principles/index.md", "\n## ", "\nЕщё одно предложение.\n\n## "),
    ("one word that files print", "data/ui.yaml", "stop-item: {ru: ", "stop-item: {ru: О"),
    ("one template", "macros/rendering/templates/cards/body.html.j2", 'class="lead"', 'class="lead first"'),
)


def growth(folder: Path) -> Iterator[tuple[str, ...]]:
    """Both languages in parallel with finishing and search; library pages copied up to a number."""
    times = {}
    for pages in (SMALL, LARGE):
        project = copy_project(folder / f"growth-{pages}")
        for lang in ("ru", "en"):
            multiply(project / "docs" / lang, pages)
        run(["macros", "lock"], project)
        times[pages] = pages_alone(project)
        yield f"2 × {pages} pages (budget 6)", f"{times[pages]:.1f}"
    yield "growth (budget 6 ×)", f"{times[LARGE] / times[SMALL]:.1f} ×"


def pages_alone(project: Path) -> float:
    """Seconds for the pages of both languages with finishing and search."""
    start = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": ".", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-c", PAGES_ALONE]
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"pages alone: {result.stderr[-2000:]}")
    return time.perf_counter() - start


def multiply(docs: Path, wanted: int) -> None:
    """Copy case pages under new names, or take cases away, until the tree has ``wanted`` pages."""
    have = len(list(docs.rglob("*.md")))
    story = (docs / "cases/iowa-parent-partner.md").read_text("utf-8")
    for number in range(have, wanted):
        (docs / f"cases/copy-{number}.md").write_text(story.replace("\n# ", f"\n# {number}. ", 1), "utf-8")


if __name__ == "__main__":
    {"library": main_library, "tools": main_tools, "lighthouse": main_lighthouse}.get("".join(sys.argv[1:]), main)()

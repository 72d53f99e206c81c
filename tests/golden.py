"""Golden samples: what each macro prints for the small guide in tests/sample. Make anew: make golden."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from macros import _Macros
from macros.loader import load_guide
from macros.model import COLLECTIONS, Guide, Page
from macros.model.base import LANGUAGES
from macros.views import downloads, home

SAMPLE = Path(__file__).parent / "sample" / "data"
FOLDER = Path(__file__).parent / "golden"

CALLS: dict[str, Callable[[_Macros], str]] = {
    "chapter_cards": lambda m: m.chapter_cards(),
    "element_cards": lambda m: m.element_cards(),
    "level_cards": lambda m: m.level_cards(),
    "level_card": lambda m: m.level_card("individual"),
    "group_card": lambda m: m.group_card("children"),
    "organisation_card": lambda m: m.organisation_card("ngo"),
    "principle_cards": lambda m: m.principle_cards(),
    "impact_cards": lambda m: m.impact_cards(),
    "role_matrix": lambda m: m.role_matrix(),
    "role_matrix_filtered": lambda m: m.role_matrix(level="strategic", group="children"),
    "role_cards": lambda m: m.role_cards("voice"),
    "role_list": lambda m: m.role_list(level="individual"),
    "format_cards": lambda m: m.format_cards("strategic"),
    "format_list": lambda m: m.format_list(group="parents"),
    "format_list_empty": lambda m: m.format_list(level="strategic", group="children"),
    "impact_table": lambda m: m.impact_table(),
    "barrier_table": lambda m: m.barrier_table(),
    "barrier_cards": lambda m: m.barrier_cards("staff"),
    "risk_cards": lambda m: m.risk_cards(),
    "recommendation_cards": lambda m: m.recommendation_cards("prepare"),
    "checklist": lambda m: m.checklist("ready"),
    "checklist_list": lambda m: m.checklist_list(),
    "form": lambda m: m.form("form-agree"),
    "form_list": lambda m: m.form_list(),
    "profile_table": lambda m: m.profile_table("individual"),
    "case_facts": lambda m: m.case_facts("first"),
    "case_list": lambda m: m.case_list(level="strategic"),
    "case_finder": lambda m: m.case_finder(),
    "case_map": lambda m: m.case_map(),
    "exercise_cards": lambda m: m.exercise_cards(),
    "workshop": lambda m: m.workshop("workshop-20"),
    "workshop_list": lambda m: m.workshop_list(),
    "law_table": lambda m: m.law_table("individual"),
    "glossary_list": lambda m: m.glossary_list(),
    "source_list": lambda m: m.source_list("research-other-d"),
    "source_map": lambda m: m.source_map(),
    "reading_list": lambda m: m.reading_list(),
    "term": lambda m: m.term("term-voice", "голоса"),
    "link": lambda m: m.link("adviser"),
    "permanent_links": lambda m: m.permanent_links(),
    "cite_and_bibliography": lambda m: m.cite("source-two", "source-one") + m.cite("source-two") + m.bibliography(),
    "diagram_levels": lambda m: m.diagram("levels"),
    "diagram_feedback_loop": lambda m: m.diagram("feedback-loop"),
    "files_of": lambda m: m.files_of("ready"),
    "files_of_kind": lambda m: m.files_of_kind("sources"),
    "files_shelves": lambda m: m.files_shelves(),
    "data_shelves": lambda m: m.data_shelves(),
    "safety": lambda m: m.safety(),
    "evidence_scale": lambda m: m.evidence_scale(),
    "grounds_scale": lambda m: m.grounds_scale(),
    "publisher": lambda m: m.publisher(),
    "search_form": lambda m: m.search_form(),
}


def macros(lang: str, url: str = "roles/") -> _Macros:
    """The macros as a page of the sample guide sees them."""
    page: Any = SimpleNamespace(url=url, file=SimpleNamespace(src_uri=f"{url}index.md"))
    env = SimpleNamespace(variables={"page": page}, conf={"extra": {"lang": lang, "offline": False}})
    guide = load_guide(SAMPLE)
    files = (*downloads.SITE, *downloads.catalogue(guide))
    made = {downloads.place(d, lang): {"bytes": 76_800, "pages": 2 * (d.format == "pdf")} for d in files}
    return _Macros(env, guide, pages(guide), made)


def pages(guide: Guide) -> tuple[Page, ...]:
    """A page for every address of the sample guide; one of them cites a source in its text."""
    urls = {home(name, entry).partition("#")[0] for name in COLLECTIONS for entry in getattr(guide, name)}
    urls.add("definition/")
    return tuple(
        Page(
            url=url,
            title=f"«{url}» & co",
            chapter=url.split("/")[0] if url.split("/")[0] in guide.index["chapters"] else None,
            cites=("source-one",) if url == "definition/" else (),
        )
        for url in sorted(urls)
    )


def samples() -> Iterator[tuple[str, str]]:
    """(file name, fragment) of every macro in both languages."""
    for lang in LANGUAGES:
        for name, call in CALLS.items():
            yield f"{name}.{lang}.html", call(macros(lang)) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.html"):
        file.unlink()
    for name, fragment in samples():
        (FOLDER / name).write_text(fragment, "utf-8")

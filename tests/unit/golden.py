"""Golden samples: what a macro prints, readable, beside the data it prints. Make anew: make golden.

One for each family of templates. What they do not show is asserted in test_views.py, and every macro is called.
"""

from __future__ import annotations

import functools
import inspect
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.exporters import downloads
from macros.languages import LANGUAGES, Lang
from macros.model import Entry
from macros.site.macros import MACROS, GuideMacros, Macro
from macros.views.cards.catalogue import LOOKS
from tests.sample import sample_guide, sample_pages

FOLDER = Path(__file__).parent / "golden"
HERE = "roles/"  # the page on which samples are printed


@dataclass(frozen=True)
class Call:
    """A macro with what it is given, as a page writes it."""

    macro: str
    given: tuple[str, ...] = ()
    named: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        given = [f'"{own}"' for own in self.given] + [f'{name}="{own}"' for name, own in self.named.items()]
        return f"{{{{ {self.macro}({', '.join(given)}) }}}}"


def call(macro: str, *given: str, **named: str) -> Call:
    return Call(macro, given, named)


# Macros that are given something, as pages call them.
GIVEN: tuple[Call, ...] = (
    call("drawing", "home"),
    call("voice", "voice-tea"),
    call("starter", "who"),
    *(call("entry_card", own) for own in ("individual", "children", "ngo")),
    call("role_matrix", level="strategic", group="children"),
    call("role", "adviser"),
    call("related", "adviser"),
    call("role_index", "voice"),
    call("role_list", level="individual"),
    call("format", "tea"),
    call("format_index", "strategic"),
    call("format_list", group="parents"),
    call("format_list", level="strategic", group="children"),
    *(call("entry_cards", own) for own in (*LOOKS, "principles")),
    call("entry_cards", "barriers", "staff"),
    *(call("entry_list", own) for own in ("levels", "groups", "organisations", "checklists")),
    call("checklist", "ready"),
    call("form", "form-agree"),
    call("profile_tables"),
    call("case_facts", "first"),
    call("case_list", level="strategic"),
    call("case_shelf", "RU"),
    call("workshop", "workshop-20"),
    call("workshop_blanks", "workshop-20"),
    call("workshop_cards", "workshop-20"),
    call("law_index", "individual"),
    call("law_table", "individual"),
    call("acts_read", "tea-act"),
    call("source_list", "research"),
    call("cite", "source-two", "source-one"),
    call("term", "term-voice", "голоса"),
    call("link", "adviser"),
    call("diagram", "levels"),
    call("diagram", "feedback-loop"),
    call("safety_call", "call"),
    call("dial", "help-now"),
)


def needs_nothing(macro: Macro) -> bool:
    """Whether a page may call it with nothing between its brackets."""
    _, *given = inspect.signature(macro.view).parameters.values()
    return all(one.kind is not one.VAR_POSITIONAL and one.default is not one.empty for one in given)


# Every macro of the table: what each prints is checked to be valid in every language.
CALLS: tuple[Call, ...] = (*(call(name) for name, macro in MACROS.items() if needs_nothing(macro)), *GIVEN)


@dataclass(frozen=True)
class Sample:
    """A readable sample: calls on one page in one language, and the entries that go into it."""

    name: str
    lang: Lang
    calls: tuple[Call, ...]
    entries: tuple[str, ...]


SAMPLES: tuple[Sample, ...] = (
    Sample("card", "ru", (call("entry_card", "individual"),), ("individual",)),
    Sample("entry", "ru", (call("role", "adviser"), call("related", "adviser"), call("bibliography")), ("adviser",)),
    Sample("index", "ru", (call("role_index"),), ("adviser", "speaker")),
    Sample("catalogue", "ru", (call("entry_cards", "barriers", "staff"),), ("barrier-fear",)),
    Sample("matrix", "en", (call("role_matrix", level="strategic"),), ("adviser", "strategic")),
    Sample("table", "ru", (call("barrier_table"),), ("barrier-fear",)),
    Sample("checklist", "en", (call("checklist", "ready"),), ("ready",)),
    Sample("form", "ru", (call("form", "form-agree"),), ("form-agree",)),
    Sample("case-facts", "en", (call("case_facts", "first"),), ("first",)),
    Sample("finder", "ru", (call("case_finder"),), ("first",)),
    Sample(
        "law", "ru",
        (call("law_index", "individual"), call("law_table", "individual"), call("acts_read", "tea-act")),
        ("law-tea",),
    ),
    Sample(
        "sources", "en",
        (call("cite", "source-two", "source-one"), call("cite", "source-two"), call("bibliography")),
        ("source-one", "source-two"),
    ),
    Sample("files", "ru", (call("files_shelves"),), ()),
    Sample("safety", "en", (call("safety"), call("safety", child=True), call("safety_call", "call")), ("help-now",)),
)  # fmt: skip


def printer(lang: Lang, url: str = HERE) -> Any:
    """Prints macros as a page of the small guide does: ``printer("ru")("link", "adviser")``."""
    guide = sample_guide()
    macros = GuideMacros(guide, lang, tuple(sample_pages(guide)), downloads(guide))
    return lambda name, *given, **named: macros.render(name, url, *given, **named)


FRAGMENTS = {f"{one} {lang}": (lang, one) for lang in LANGUAGES for one in CALLS}


@functools.cache
def printed(name: str) -> str:
    """What a call prints, by the call and the language: ``{{ role_matrix() }} en``."""
    lang, one = FRAGMENTS[name]
    return str(printer(lang)(one.macro, *one.given, **one.named))


def golden(sample: Sample) -> str:
    """The text of one golden file: the data, the calls, what they print."""
    show, guide = printer(sample.lang), sample_guide()
    entries = [guide.index[guide.collection_of(own).name][own] for own in sample.entries]
    made = "\n".join(show(one.macro, *one.given, **one.named) for one in sample.calls)
    calls = "\n".join(map(str, sample.calls))
    data = f"```yaml\n{''.join(map(_as_yaml, entries))}```\n\n" if entries else ""
    where = f"prints in `{sample.lang}` on the page `{HERE}`:"
    return f"{data}```jinja\n{calls}\n```\n\n{where}\n\n```html\n{pretty(made)}```\n"


def _as_yaml(entry: Entry) -> str:
    values = entry.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump([values], allow_unicode=True, sort_keys=False, width=110, default_flow_style=None)


_BLOCK = "|".join(
    [
        "article",
        "aside",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h[1-6]",
        "hr",
        "label",
        "legend",
        "li",
        "nav",
        "ol",
        "option",
        "p",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_TAG = re.compile(rf"(</?(?:{_BLOCK})\b[^>]*>)")
_EMPTY = ("<hr",)


def pretty(fragment: str) -> str:
    """A fragment with a line for every block and an indent for every block around it."""
    lines: list[str] = []
    depth = 0
    for part in _TAG.split(fragment):
        if not part.strip():
            continue
        closes, opens = part.startswith("</"), bool(_TAG.fullmatch(part))
        depth -= closes
        if closes and lines and lines[-1].strip().startswith(f"<{part[2:-1]}") and "</" not in lines[-1]:
            lines[-1] += part
        elif closes and len(lines) > 1 and _opened(lines, part[2:-1]):
            lines[-2:] = [lines[-2] + lines[-1].strip() + part]
        else:
            lines += ["  " * depth + line.strip() for line in part.strip().splitlines()]
        depth += opens and not closes and not part.startswith(_EMPTY)
    return "\n".join(lines) + "\n"


def _opened(lines: list[str], tag: str) -> bool:
    """Whether the last line is all that stands in the element opened on the line before."""
    opener, inside = lines[-2].strip(), lines[-1].strip()
    return bool(re.fullmatch(rf"<{tag}\b[^>]*>", opener)) and not _TAG.match(inside)


def main() -> None:
    """Write every golden file and drop what no sample names."""
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.md"):
        file.unlink()
    for sample in SAMPLES:
        (FOLDER / f"{sample.name}.md").write_text(golden(sample), "utf-8")


if __name__ == "__main__":
    main()

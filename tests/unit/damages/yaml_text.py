"""The writing of YAML: doubled keys, anchors, tags, nesting, numbers that only look like numbers."""

from __future__ import annotations

from macros.languages import LANGUAGES
from tests.unit.damages.harm import Damage, Harm, add, before, full, swap

LEVELS, READY, UI, EDITION = "data/levels.yaml", "data/checklists/ready.yaml", "data/ui.yaml", "data/edition.yaml"
TITLE = 'title: {ru: "Готовы?", en: "Ready?"}'


def title(ru: str) -> Harm:
    """The Russian title of the checklist, written so."""
    return swap(READY, TITLE, f'title: {{ru: {ru}, en: "Ready?"}}')


def bomb(levels: int) -> str:
    """Anchors of which each names the last nine times."""
    lines = ["bomb0: &b0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"bomb{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


DAMAGES = (
    Damage(
        "02a",
        "duplicate key in a mapping",
        swap(LEVELS, "number: 1", "number: 1, number: 2"),
        said='data/levels.yaml:2: levels[0].number: the key "number" stands twice — keep one of them',
    ),
    Damage(
        "02b",
        "duplicate key ru in a flow mapping (ui.yaml)",
        swap(UI, "{ru: Редакция, en: Edition}", "{ru: Редакция, ru: Выпуск, en: Edition}"),
        said='data/ui.yaml:4: ui.words.edition.ru: the key "ru" stands twice — keep one of them',
    ),
    Damage(
        "02c",
        "duplicate top-level key",
        add(LEVELS, "levels: []\n"),
        said='data/levels.yaml:4: levels: the key "levels" stands twice — keep one of them',
    ),
    Damage(
        "03a",
        "alias bomb: 9 levels of 9 (10^9) in a text",
        before(LEVELS, bomb(9).encode()),
        said="data/levels.yaml:6: YAML: more than 100000 values, with those that *names repeat — write less",
    ),
    Damage(
        "03b",
        "alias bomb, small: 6 levels of 9 (531441)",
        before(LEVELS, bomb(6).encode()),
        said="data/levels.yaml:6: YAML: more than 100000 values, with those that *names repeat — write less",
    ),
    Damage(
        "03c",
        "anchor and alias used once, honest",
        swap(READY, "text: {ru: Два, en: Two}}", "text: &two {ru: Два, en: Two}, hint: *two}"),
    ),
    Damage(
        "03d",
        "recursive alias &a [*a]",
        title("&a [*a]"),
        said="data/checklists/ready.yaml:3: YAML: *a stands inside what it names — write the values out",
    ),
    Damage(
        "03e",
        "merge key <<",
        swap(READY, TITLE, f"<<: {{who: {{ru: А, en: B}}}}\n    {TITLE}"),
        said='data/checklists/ready.yaml:3: checklists[0].<<: unknown key "<<" — allowed: id, sections, situation, sources, title, when, who',
    ),
    Damage(
        "40a",
        "text of a lone =",
        title("="),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: a lone "=" means something else in YAML — put it in quotes: "="',
    ),
    Damage(
        "40b",
        "tag !!python/object",
        title("!!python/object/apply:os.system [ls]"),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: the tag "!!python/object/apply:os.system" is not allowed — leave it out, write the value alone',
    ),
    Damage(
        "40c",
        "unknown tag !foo",
        title("!foo x"),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: the tag "!foo" is not allowed — leave it out, write the value alone',
    ),
    Damage(
        "40d",
        "!!int abc",
        title("!!int abc"),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: "abc" is not a plain number — write it in digits, at most 15, or put it in quotes if it is a text',
    ),
    Damage(
        "40e",
        "!!binary in a text",
        title("!!binary aGVsbG8="),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: the tag "!!binary" is not allowed — leave it out, write the value alone',
    ),
    Damage(
        "40f",
        "deep nesting [[[[… 5000",
        title("[" * 5000 + "]" * 5000),
        said="data/checklists/ready.yaml:3: YAML: lists and mappings inside one another, more than 20 deep — flatten it",
    ),
    Damage(
        "40g",
        "deep nesting 200 levels in a text",
        title("[" * 200 + "]" * 200),
        said="data/checklists/ready.yaml:3: YAML: lists and mappings inside one another, more than 20 deep — flatten it",
    ),
    Damage(
        "40h",
        "two documents in a file (---)",
        add(LEVELS, "---\nlevels: []\n"),
        said="data/levels.yaml:4: YAML: but found another document — look at this line and the one above: a colon, comma, quote or indent is amiss",
    ),
    Damage(
        "40m",
        "mapping as key {a: b}: c",
        swap(READY, TITLE, 'title: {{a: b}: c, ru: "Готовы?", en: "Ready?"}'),
        said="data/checklists/ready.yaml:3: checklists[0].title: a key is a list or a mapping — a key is one word",
    ),
    Damage(
        "40n",
        "null key",
        swap(READY, 'title: {ru: "Готовы?"', 'title: {null: c, ru: "Готовы?"'),
        said='data/checklists/ready.yaml:3: checklists[0].title.null: unknown key "null" — allowed: '
        + ", ".join(sorted(LANGUAGES)),
    ),
    Damage(
        "40o",
        "text null",
        title("null"),
        said="data/checklists/ready.yaml:3: checklists[0].title.ru: found null — a text is needed",
    ),
    Damage(
        "40p",
        "text ~ empty value",
        title(""),
        said="data/checklists/ready.yaml:3: checklists[0].title.ru: found nothing — a text is needed",
    ),
    Damage(
        "40q",
        "id: null / id: 123 / id: yes",
        swap("data/glossary.yaml", "id: term-voice", "id: 123"),
        said="data/glossary.yaml:2: glossary[0].id: found 123 — small Latin letters, digits and single hyphens",
    ),
    Damage(
        "18a",
        "yes as text (roles.suits.children: yes)",
        swap("data/roles.yaml", "children: with-support", "children: yes"),
        said='data/roles.yaml:2: roles[0].suits.children: found yes without quotes, which YAML reads as true — write "yes"',
    ),
    Damage(
        "18b",
        "on as text (title.ru)",
        title("on"),
        said='data/checklists/ready.yaml:3: checklists[0].title.ru: found on — a text is needed: put it in quotes, "on"',
    ),
    Damage("18c", "stop: 'yes' as quoted text for a boolean", swap(READY, "stop: true", "stop: 'yes'")),
    Damage("18d", "stop: 1", swap(READY, "stop: true", "stop: 1")),
    Damage(
        "18e",
        "lang: no (Norwegian)",
        swap("data/sources.yaml", "lang: en", "lang: no"),
        said='data/sources.yaml:2: sources[0].lang: found no — a text is needed: put it in quotes, "no"',
    ),
    Damage(
        "42f",
        "file without a trailing newline, tabs after values",
        full(
            EDITION,
            (
                'edition: {version: "9.9",\t date: "2026-01-02",\t title: {ru: Образец, en: Sample}, licence: CC-BY-4.0, '
                "licence_url: https://creativecommons.org/licenses/by/4.0/}"
            ),
        ),
    ),
)

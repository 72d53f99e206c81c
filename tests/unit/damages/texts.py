"""Words: empty, invisible, long, in other scripts, in other languages of machines, ids."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, Harm, swap

READY, GLOSSARY = "data/checklists/ready.yaml", "data/glossary.yaml"
LONG = ("Мы рассказали каждому и спросили ещё раз, что будет дальше с его словами. " * 8)[:400].strip()
FOUR_HUNDRED = "нерассказанное-" * 26 + "слово"  # one word that is long, or the rule of 25 words would bite


def item(text: str) -> Harm:
    """The Russian text of an item, in quotes."""
    return swap(READY, "{ru: Два, en: Two}", f'{{ru: "{text}", en: Two}}')


def title(text: str) -> Harm:
    """The Russian title of the checklist, in quotes."""
    return swap(READY, 'title: {ru: "Готовы?"', f'title: {{ru: "{text}"')


def term(new: str) -> Harm:
    """Another id of the term, in the data alone."""
    return swap(GLOSSARY, "id: term-voice", f"id: {new}")


DAMAGES = (
    Damage(
        "04",
        "5 MB text in a field (levels[0].summary.ru)",
        swap("data/levels.yaml", "Своя помощь", "я" * 2_500_000),
        said="data/levels.yaml: the file has 4.8 MB — at most 2 are allowed",
    ),
    Damage(
        "05a",
        "id with a capital letter (glossary)",
        term("term-Voice"),
        said='data/glossary.yaml:2: glossary[0].id: "term-Voice" is not an id — small Latin letters, digits and single hyphens',
    ),
    Damage(
        "05b",
        "id with a capital, first letter (checklist item)",
        swap(READY, "id: ready-two", "id: Ready-two"),
        said='data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].id: "Ready-two" is not an id — small Latin letters, digits and single hyphens',
    ),
    Damage(
        "06",
        "id with a Cyrillic о",
        swap(READY, "id: ready-two", "id: ready-twо"),
        said='data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].id: "ready-twо" is not an id — small Latin letters, digits and single hyphens; the "о" (U+043E) in it is Cyrillic, not Latin',
    ),
    Damage(
        "06b",
        "reference with a Cyrillic о (roles next)",
        swap("data/roles.yaml", "next: [speaker]", "next: [spеaker]"),
        said='data/roles.yaml:2: roles[0].next[0]: "spеaker" is not an id — small Latin letters, digits and single hyphens; the "е" (U+0435) in it is Cyrillic, not Latin',
    ),
    Damage(
        "12a",
        "item text of spaces only",
        item("   "),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: the text is empty — write the text",
    ),
    Damage(
        "12b",
        "item text of no-break spaces only",
        item("\\u00a0\\u00a0"),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: the text is empty — write the text",
    ),
    Damage(
        "12c",
        "item text of zero-width spaces only",
        item("\\u200b\\u200b"),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: the character U+200B (zero width space) cannot be seen — delete it",
    ),
    Damage(
        "12d",
        "item text of a soft hyphen only",
        item("\\u00ad"),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: the character U+00AD (soft hyphen) cannot be seen — delete it",
    ),
    Damage("12e", "item text of one dot", item(".")),
    Damage("13", "<script> in a title", title("<script>alert(1)</script>")),
    Damage("14", "{{ 7*7 }} in a YAML text", title("{{ 7*7 }}")),
    Damage("35", "HTML entities in a text", item("&lt;b&gt; &amp;amp; &#42;")),
    Damage("36", "emoji in a text, flags and ZWJ", item("👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇷🇺 ❤️")),
    Damage("37a", "Arabic and Hebrew in a text", item("مرحبا שלום")),
    Damage(
        "37b",
        "bidi override U+202E in a text",
        item("раз \\u202eдва\\u202c три"),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: the character U+202E (right-to-left override) cannot be seen — delete it",
    ),
    Damage("38", "400-character item", item(FOUR_HUNDRED)),
    Damage(
        "38b",
        "item of 26 words (docstring says at most 25)",
        item(" ".join(["слово"] * 26)),
        said="data/checklists/ready.yaml:11: checklists[0].sections[0].items[1].text.ru: has 26 words — at most 25 are allowed",
    ),
    Damage("39", "60-letter word", item("человеко" * 7 + "част")),
    Damage("39b", "title of 600 letters, one word", title("ы" * 600)),
    Damage(
        "42a",
        "edition version empty",
        swap("data/edition.yaml", 'version: "9.9"', 'version: ""'),
        said="data/edition.yaml:1: edition.version: the text is empty — write the text",
    ),
    Damage(
        "42b",
        "country: Russia",
        swap("data/cases/first.yaml", "country: RU", "country: Russia"),
        said='data/cases/first.yaml:2: cases[0].country: unknown country "Russia" — write its two capital letters (ISO 3166), such as RU',
    ),
    Damage(
        "42c",
        "source lang: Klingon",
        swap("data/sources.yaml", "lang: en", "lang: Klingon"),
        said='data/sources.yaml:2: sources[0].lang: unknown language "Klingon" — write its two small letters (ISO 639-1), such as ru',
    ),
    Damage(
        "42d",
        "ui word missing that a template prints",
        swap("data/ui.yaml", "    copied:", "    # copied:"),
        said='data/ui.yaml:3: ui.words: the word "copied" is missing, which macros/site/script_words.py asks for — did you mean "hand-copied"?',
    ),
    Damage(
        "42e",
        "ui word with a lost placeholder {}",
        swap("data/ui.yaml", "Готово: {} из {}", "Готово: {} из"),
        said="data/ui.yaml:12: ui.words.table-progress.ru: has 1 place for values — 2 {} needed",
    ),
    Damage(
        "42g",
        "id of 61 letters",
        term("a" * 61),
        said="data/glossary.yaml:2: glossary[0].id: has 61 characters — at most 60 are allowed",
    ),
    Damage(
        "42h",
        "id that is a reserved page address (id: en, id: l, id: search)",
        term("index"),
        more=True,
        said='data/glossary.yaml:2: glossary[0].id: the id "index" is new — write it down: make lock',
    ),
)

"""Pages: front matter, headings, macro calls."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, Harm, full, raw, swap

RU, EN, STAFF = "docs/ru/plain.md", "docs/en/plain.md", "docs/ru/barriers/staff.md"


def head(old: str, new: str) -> Harm:
    """The front matter of the Russian page, written so."""
    return swap(RU, old, new)


DAMAGES = (
    Damage(
        "08",
        "macro with a typo in docs/en only",
        swap(EN, "{{ safety() }}", "{{ safty() }}"),
        more=True,
        said='docs/en/plain.md:7: unknown macro "safty" — did you mean "safety"?',
    ),
    Damage(
        "09",
        "heading id changed in docs/en only",
        swap(EN, "{: #plain }", "{: #plane }"),
        said='docs/en/plain.md:5: found the heading "# … {: #plane }" — docs/ru/plain.md has "# … {: #plain }" on line 5',
    ),
    Damage(
        "41a",
        "md: front matter is broken YAML",
        head("kind: page", "kind: [page"),
        said="docs/ru/plain.md:3: YAML: did not find expected ',' or ']' — look at this line and the one above: a colon, comma, quote or indent is amiss",
    ),
    Damage(
        "41b",
        "md: no front matter",
        raw(EN, lambda content: content.split(b"---\n", 2)[2]),
        more=True,
        said="docs/en/plain.md:1: the page needs front matter — copy the head of a neighbour",
    ),
    Damage(
        "41c",
        "md: cp1251",
        raw(RU, lambda content: content.decode().encode("cp1251")),
        more=True,
        said="docs/ru/plain.md:3: byte 0xce is not UTF-8 — save the file as UTF-8",
    ),
    Damage(
        "41d",
        "md: chapter: 1",
        head("kind: page", "chapter: 1\nkind: page"),
        more=True,
        said="docs/ru/plain.md:2: chapter: found 1 — small Latin letters, digits and single hyphens",
    ),
    Damage(
        "41e",
        "md: chapter: rols (unknown)",
        head("kind: page", "chapter: rols\nkind: page"),
        more=True,
        said='docs/ru/plain.md:2: chapter: unknown chapter "rols" — did you mean "roles"?',
    ),
    Damage(
        "41f",
        "md: chapter: Roles (capital)",
        head("kind: page", "chapter: Roles\nkind: page"),
        more=True,
        said='docs/ru/plain.md:2: chapter: "Roles" is not an id — small Latin letters, digits and single hyphens',
    ),
    Damage(
        "41g",
        "md: no heading of the first level",
        swap(STAFF, "# barriers-staff", "## barriers-staff"),
        more=True,
        said="docs/ru/barriers/staff.md:1: the page needs a heading of the first level — begin its text with # Title {: #id }",
    ),
    Damage(
        "41h",
        "md: unclosed {{ in docs/ru",
        swap(RU, '{{ term("term-voice", "голос") }}', '{{ term("term-voice", "голос")'),
        more=True,
        said="docs/ru/plain.md:9: the braces {{ are never closed — write }} after the call; quotes and brackets close too",
    ),
)
_ = full

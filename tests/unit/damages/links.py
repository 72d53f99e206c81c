"""Addresses and references: schemes, doubled sources, self-reference, labels of forms."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, Harm, both, swap

SOURCES, ROLES, FORM = "data/sources.yaml", "data/roles.yaml", "data/forms/agreement.yaml"
CITE = '{{ cite("source-one") }}'


def url(address: str) -> Harm:
    """Another address of the first source."""
    return swap(SOURCES, "https://example.org/voice", address)


def on_both(old: str, new: str) -> Harm:
    """The same on the story in both languages."""
    return both(*(swap(f"docs/{lang}/cases/first.md", old, new) for lang in ("ru", "en")))


DAMAGES = (
    Damage(
        "07a",
        "a source cited in docs but absent from data",
        on_both(CITE, '{{ cite("no-such-source") }}'),
        more=True,
        said='docs/en/cases/first.md:7: cite("no-such-source"): unknown source "no-such-source"',
    ),
    Damage(
        "07b",
        "source cited in docs is deleted from data and retired in ids.lock",
        both(
            swap(SOURCES, "  - {id: source-two, kind: law, year: null", "  # - {id: source-two, kind: law, year: null"),
            swap("data/ids.lock", "source-two active", "source-two retired"),
        ),
        more=True,
        said='data/barriers.yaml:2: barriers[0].sources[0]: unknown source "source-two" — did you mean "source-one"?',
    ),
    Damage(
        "15a",
        "javascript: URL in sources",
        url("javascript:alert(1)"),
        said='data/sources.yaml:2: sources[0].url: "javascript:alert(1)" is not an address of the web — write an address that begins with https:// or http://',
    ),
    Damage(
        "15b",
        "data: URL in sources",
        url("data:text/html,<script>alert(1)</script>"),
        said='data/sources.yaml:2: sources[0].url: "data:text/html,<script>alert(1)</script>" is not an address of the web — write an address that begins with https:// or http://',
    ),
    Damage(
        "15c",
        "words instead of a URL in sources",
        url("see the site"),
        said='data/sources.yaml:2: sources[0].url: "see the site" is not an address of the web — write an address that begins with https:// or http://',
    ),
    Damage(
        "15d",
        "relative URL ../../ in sources",
        url("../../"),
        said='data/sources.yaml:2: sources[0].url: "../../" is not an address of the web — write an address that begins with https:// or http://',
    ),
    Damage(
        "15e",
        "javascript: as licence_url of the edition",
        swap("data/edition.yaml", "https://creativecommons.org/licenses/by/4.0/", '"javascript:alert(1)"'),
        said='data/edition.yaml:1: edition.licence_url: "javascript:alert(1)" is not an address of the web — write an address that begins with https:// or http://',
    ),
    Damage(
        "29",
        "circular next of two roles (A→B→A)",
        swap(ROLES, "levels: {individual:", "next: [adviser], levels: {individual:"),
    ),
    Damage(
        "30",
        "role names itself as next",
        swap(ROLES, "next: [speaker]", "next: [adviser]"),
        said='data/roles.yaml:2: roles[0].next[0]: "adviser" names itself — name another, or nothing',
    ),
    Damage(
        "30b",
        "role names the same next twice",
        swap(ROLES, "next: [speaker]", "next: [speaker, speaker]"),
        said='data/roles.yaml:2: roles[0].next[1]: "speaker" stands twice — leave one',
    ),
    Damage(
        "33a",
        "a form with a duplicate field label in a block",
        swap(
            FORM, "{ru: Как с вами связаться, en: How to reach you}", "{ru: Как к вам обращаться, en: What to call you}"
        ),
        said='data/forms/agreement.yaml:21: forms[0].blocks[3].items[1].en: "What to call you" stands twice — say what tells the two apart',
        more=True,
    ),
    Damage(
        "33b",
        "form: two signatures blocks / duplicate block title",
        swap(
            FORM,
            "    checklists: [ready]",
            "      - {kind: signatures, title: {ru: Подписи, en: Signatures}, "
            "items: [{ru: Ещё, en: More}]}\n    checklists: [ready]",
        ),
        said='data/forms/agreement.yaml:47: forms[0].blocks[8].title.en: "Signatures" stands twice — say what tells the two apart',
        more=True,
    ),
    Damage(
        "34a",
        "the same source twice in sources",
        swap(ROLES, "[source-one, source-two]", "[source-one, source-one]"),
        said='data/roles.yaml:2: roles[0].sources[1]: "source-one" stands twice — leave one',
    ),
    Damage(
        "34b",
        'cite("a", "a") on a page',
        on_both(CITE, '{{ cite("source-one", "source-one") }}'),
        said='docs/en/cases/first.md:7: cites "source-one" twice in one place — leave one',
        more=True,
    ),
)

"""Files and folders: links, names, places, what is missing and what is too much."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, copy, drop, folder, full, link, move, raw

CASE = "data/cases/first.yaml"
STORIES = ("docs/ru/cases/first.md", "docs/en/cases/first.md")


def other(text: str) -> str:
    """The case under another id."""
    return text.replace("id: first", "id: x")


DAMAGES = (
    Damage(
        "10a",
        "page deleted in docs/en (plain.md)",
        drop("docs/en/plain.md"),
        more=True,
        said="docs/en/plain.md: the page stands in ru, but not in en — write it from docs/ru/plain.md",
    ),
    Damage(
        "10b",
        "case story deleted in docs/en",
        drop(STORIES[1]),
        more=True,
        said="docs/en/cases/first.md: the page stands in ru, but not in en — write it from docs/ru/cases/first.md",
    ),
    Damage(
        "10c",
        "case story deleted in both",
        drop(*STORIES),
        more=True,
        said='data/cases/first.yaml:2: cases[0].id: the entry has no page "cases/first/" in en — write docs/en/cases/first.md',
    ),
    Damage(
        "10d",
        "page deleted in both (plain.md)",
        drop("docs/ru/plain.md", "docs/en/plain.md"),
        more=True,
        said='data/ids.lock:{plain}: plain: the page "plain/" is gone or moved — write "plain page <its new address>", "plain merged_into <id>" or "plain retired"',
    ),
    Damage(
        "21a",
        "symlink loop data/loop -> .",
        link("data/loop", "."),
        said="data/loop: is a link to another place — put the file itself here",
    ),
    Damage(
        "21b",
        "symlink to itself data/loop.yaml -> loop.yaml",
        link("data/loop.yaml", "loop.yaml"),
        said="data/loop.yaml: is a link to another place — put the file itself here",
    ),
    Damage(
        "21c",
        "dangling symlink data/cases/gone.yaml",
        link("data/cases/gone.yaml", "nowhere.yaml"),
        said="data/cases/gone.yaml: is a link to another place — put the file itself here",
    ),
    Damage(
        "21d",
        "a folder named data/cases/x.yaml",
        folder("data/cases/x.yaml"),
        said="data/cases/x.yaml: is a folder, but is named as a file — rename it",
    ),
    Damage(
        "21e",
        "docs/ru/loop.md -> loop.md",
        link("docs/ru/loop.md", "loop.md"),
        said="docs/ru/loop.md: is a link to another place — put the file itself here",
    ),
    Damage(
        "21f",
        "unreadable file (chmod 000; root reads it)",
        lambda project: (project / CASE).chmod(0),
        said="data/cases/first.yaml: cannot be read: permission denied — let everybody read it: chmod a+r",
        more=True,
    ),
    Damage(
        "24",
        "case file with two entries",
        raw(CASE, lambda content: content + content.split(b"\n", 1)[1].replace(b"id: first", b"id: first-two")),
        more=True,
        said='data/cases/first.yaml:3: cases[1].id: the id "first-two" is not the name of the file',
    ),
    Damage(
        "24b",
        "single-file collection moved into a folder: data/risks/risk-tokenism.yaml extra",
        full("data/risks/risk-tokenism.yaml", "risks:\n  - {id: risk-tokenism}\n"),
        more=True,
        said='data/risks/risk-tokenism.yaml:2: risks[0].checklists: the key "checklists" is missing',
    ),
    Damage(
        "40i",
        "data/cases/new.yml (wrong extension)",
        copy(CASE, "data/cases/new.yml"),
        said="data/cases/new.yml: a file of this kind is not read: only .yaml is — rename it to new.yaml, or take it away",
    ),
    Damage(
        "40j",
        "data/foo.yaml, unknown name",
        full("data/foo.yaml", "foo: []\n"),
        said='data/foo.yaml:1: foo: unknown key "foo" — allowed: chapters, elements, levels, groups, organisations, ',
    ),
    Damage(
        "40k",
        "data/Cases/x.yaml wrong case of a folder",
        copy(CASE, "data/Cases/x.yaml", other),
        said='data/Cases/x.yaml:1: cases: "cases" does not belong here — this file holds "Cases"',
    ),
    Damage(
        "40l",
        "deeper folder data/cases/ru/x.yaml",
        copy(CASE, "data/cases/ru/x.yaml", other),
        more=True,
        said="data/cases/ru/x.yaml: the file lies too deep — move it to data/cases/x.yaml",
    ),
    Damage(
        "32c",
        "about.md and about/index.md together",
        lambda project: [
            copy(
                f"docs/{lang}/plain.md",
                f"docs/{lang}/plain/index.md",
                lambda text: text.replace("description: plain", "description: other"),
            )(project)
            for lang in ("ru", "en")
        ],
        said='docs/en/plain.md: the address "plain/" is taken by docs/en/plain/index.md — leave one of the two',
        more=True,
    ),
    Damage(
        "32d",
        "a page moved without ids.lock (about.md → us.md)",
        lambda project: [move(f"docs/{lang}/plain.md", f"docs/{lang}/us.md")(project) for lang in ("ru", "en")],
        more=True,
        said='data/ids.lock:{plain}: plain: the page "plain/" is gone or moved — write "plain page <its new address>", "plain merged_into <id>" or "plain retired"',
    ),
)

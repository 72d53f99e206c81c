"""Bytes: encodings, marks of order, line ends, bytes that are no text, empty files."""

from __future__ import annotations

from tests.unit.damages.harm import Damage, before, drop, each, full, raw, swap

BOM = b"\xef\xbb\xbf"
LEVELS, READY, PLAIN = "data/levels.yaml", "data/checklists/ready.yaml", "docs/ru/plain.md"
NOTES = "# only a note\n"

DAMAGES = (
    Damage("00", "control, nothing changed", lambda project: None),
    Damage("01a", "BOM in data/levels.yaml", before(LEVELS, BOM)),
    Damage(
        "01b",
        "BOM in data/ids.lock",
        before("data/ids.lock", BOM),
        said="data/ids.lock:1: the file begins with a byte order mark (BOM) — save the file as UTF-8 without it",
    ),
    Damage(
        "01c",
        "BOM in docs/ru/plain.md",
        before(PLAIN, BOM),
        said="docs/ru/plain.md:1: the file begins with a byte order mark (BOM) — save the file as UTF-8 without it",
    ),
    Damage(
        "01d",
        "UTF-16 file",
        raw(LEVELS, lambda content: content.decode().encode("utf-16")),
        said="data/levels.yaml:1: byte 0xff is not UTF-8 — save the file as UTF-8",
    ),
    Damage(
        "19a",
        "NUL byte raw in YAML",
        swap(READY, "Три", "Т\0ри"),
        said="data/checklists/ready.yaml:12: the character U+0000 cannot be printed — delete it",
    ),
    Damage(
        "19b",
        "NUL byte in docs/ru/plain.md",
        swap(PLAIN, "Здесь", "Зд\0есь"),
        said="docs/ru/plain.md:9: the character U+0000 cannot be printed — delete it",
    ),
    Damage(
        "19c",
        "NUL byte in ids.lock",
        swap("data/ids.lock", "adviser active", "adviser\0 active"),
        said="data/ids.lock:1: the character U+0000 cannot be printed — delete it",
    ),
    Damage("20a", "CRLF in all data/*.yaml", each(".yaml", lambda content: content.replace(b"\n", b"\r\n"))),
    Damage("20b", "CRLF in all docs/*.md", each(".md", lambda content: content.replace(b"\n", b"\r\n"))),
    Damage("20c", "CRLF in ids.lock", raw("data/ids.lock", lambda content: content.replace(b"\n", b"\r\n"))),
    Damage("20d", "CR only in levels.yaml", raw(LEVELS, lambda content: content.replace(b"\n", b"\r"))),
    Damage("22a", "empty levels.yaml", full(LEVELS, ""), said='data/levels.yaml:1: must begin with "levels:"'),
    Damage(
        "22b",
        "empty checklists/ready.yaml",
        full(READY, ""),
        said='data/checklists/ready.yaml:1: must begin with "checklists:"',
    ),
    Damage(
        "22c",
        "empty edition.yaml",
        full("data/edition.yaml", ""),
        said='data/edition.yaml:1: must begin with "edition:"',
    ),
    Damage(
        "22d",
        "new empty data/cases/new.yaml",
        full("data/cases/new.yaml", ""),
        said='data/cases/new.yaml:1: must begin with "cases:"',
    ),
    Damage(
        "22e",
        "empty docs/en/plain.md",
        full("docs/en/plain.md", ""),
        said="docs/en/plain.md:1: the page needs front matter — copy the head of a neighbour",
    ),
    Damage(
        "22f",
        "levels.yaml deleted",
        drop(LEVELS),
        said="data/levels.yaml: the file is missing — restore it: git checkout -- data/levels.yaml",
    ),
    Damage(
        "22g",
        "edition.yaml deleted",
        drop("data/edition.yaml"),
        said="data/edition.yaml: the file is missing — restore it: git checkout -- data/edition.yaml",
    ),
    Damage(
        "22h",
        "levels: with nothing",
        full(LEVELS, "levels:\n"),
        said="data/levels.yaml:1: levels: must be a list with at least one entry",
    ),
    Damage(
        "23a", "only comments in levels.yaml", full(LEVELS, NOTES), said='data/levels.yaml:1: must begin with "levels:"'
    ),
    Damage(
        "23b",
        "only comments in cases/new.yaml",
        full("data/cases/new.yaml", NOTES),
        said='data/cases/new.yaml:1: must begin with "cases:"',
    ),
)

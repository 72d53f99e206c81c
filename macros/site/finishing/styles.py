"""Joins the site's style sheets into one and leaves out the rules that no page uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import tinycss2

# States that appear only when a reader acts.
ALWAYS = frozenset({"open", "checked", "hidden", "disabled", "js", "no-js"})
SHEET = "assets/stylesheets/site.css"
OWN = ("guide.css", "tokens.css")
_LINK = re.compile(r'\s*<link rel="stylesheet" href="([^"]*?)(assets/stylesheets/(?!tools/)[^"]+)">')
_FUNCTION = re.compile(r":(?:not|is|where|has|host)\((?:[^()]|\([^()]*\))*\)")
_NAME = re.compile(r"""[.#]?-?[A-Za-z_](?:[\w-]|\\.)*|\[\s*([\w-]+)[^\]]*\]|::?[\w-]+(?:\([^)]*\))?""")


class _Names(HTMLParser):
    """Collects tags, classes, ids and attribute names of pages."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set(ALWAYS)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        for name, value in attrs:
            self.found.add(f"[{name}")
            if name == "class" and value:
                self.found.update(f".{part}" for part in value.split())
            if name == "id" and value:
                self.found.add(f"#{value}")


def join(site: Path, pages: Iterable[Path]) -> None:
    """Write one sheet with Material's used rules and all of our own, and link it from every page."""
    texts = {page: page.read_text("utf-8") for page in pages}
    names = _Names()
    for text in texts.values():
        names.feed(text)
    sheets = list(dict.fromkeys(m.group(2) for text in texts.values() for m in _LINK.finditer(text)))
    joined = _joined([((site / sheet).read_text("utf-8"), sheet) for sheet in sheets], names.found)
    for sheet in (site / "assets" / "stylesheets").glob("*.css"):
        sheet.unlink()
    (site / SHEET).write_text(joined, "utf-8")
    for page, text in texts.items():
        page.write_text(_one_link(text), "utf-8")


def _joined(sheets: list[tuple[str, str]], names: set[str]) -> str:
    """All used rules; custom properties that nothing reads go too (Material's icons weigh most)."""
    rules = [
        (rule, sheet.endswith(OWN))
        for text, sheet in sheets
        for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    ]
    read: set[str] | None = None
    while True:
        trim = _Trim(names, read)
        css = "".join(trim.rule(rule, ours) for rule, ours in rules)
        now_read = set(re.findall(r"var\((--[\w-]+)", css))
        if now_read == read:
            return css
        read = now_read


def _one_link(text: str) -> str:
    """Replace the first sheet's link by the joined one and drop the others."""
    first = True

    def swap(match: re.Match[str]) -> str:
        nonlocal first
        link = f'\n      <link rel="stylesheet" href="{match.group(1)}{SHEET}">' if first else ""
        first = False
        return link

    return _LINK.sub(swap, text)


@dataclass(frozen=True)
class _Trim:
    """What may stay: names that occur on pages, custom properties that are read (None: all)."""

    names: set[str]
    read: set[str] | None

    def rule(self, rule: Any, ours: bool) -> str:
        """The rule without what no page uses and without needless space; empty when nothing is left."""
        if rule.type == "error":
            raise ValueError(f"style sheet, line {rule.source_line}: {rule.message}")
        if rule.type == "at-rule":
            return self._at_rule(rule, ours)
        selectors = _tight(tinycss2.serialize(rule.prelude))
        if not ours:
            selectors = ",".join(s for s in _split(selectors) if _used(s, self.names))
        body = self._declarations(rule.content)
        return f"{selectors}{{{body}}}" if selectors and body else ""

    def _at_rule(self, rule: Any, ours: bool) -> str:
        head = f"@{rule.at_keyword} {_tight(tinycss2.serialize(rule.prelude))}"
        if rule.content is None:
            return "" if rule.at_keyword == "charset" else f"{head};"
        if rule.at_keyword not in ("media", "supports", "layer", "container"):
            return f"{head}{{{_tight(tinycss2.serialize(rule.content))}}}"
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        body = "".join(self.rule(part, ours) for part in inner)
        return f"{head}{{{body}}}" if body else ""

    def _declarations(self, content: Any) -> str:
        parts = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        return ";".join(
            f"{part.name}:{_tight(tinycss2.serialize(part.value))}{'!important' * part.important}"
            for part in parts
            if part.type == "declaration" and self._wanted(part.name)
        )

    def _wanted(self, name: str) -> bool:
        return not name.startswith("--") or self.read is None or name in self.read


def _tight(text: str) -> str:
    """Without comments and with single spaces; strings stay as they are."""
    parts = re.split(r"""("[^"]*"|'[^']*'|url\([^)]*\))""", text)
    for place in range(0, len(parts), 2):
        plain = re.sub(r"/\*.*?\*/", "", parts[place], flags=re.DOTALL)
        parts[place] = re.sub(r"\s*([;{},>])\s*", r"\1", re.sub(r"\s+", " ", plain))
    return "".join(parts).strip()


def _split(selectors: str) -> list[str]:
    """Split at the commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(selectors):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            parts.append(selectors[start:place])
            start = place + 1
    return [*parts, selectors[start:]]


def _used(selector: str, names: set[str]) -> bool:
    """True when every tag, class, id and attribute of the selector occurs on some page."""
    plain = _FUNCTION.sub("", selector)
    for match in _NAME.finditer(plain):
        token = match.group(0)
        if token.startswith(":"):
            continue
        if token.startswith("["):
            token = f"[{match.group(1)}"
        if token.replace("\\", "") not in names and token.lstrip(".[#") not in ALWAYS:
            return False
    return True

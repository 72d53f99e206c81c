"""Reads YAML with the line on which every value stands: one document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.errors import Issue, shortened
from macros.reading.characters import character_issues
from macros.reading.limits import BYTES, TooMuchError, measure

PathKey = tuple[str | int, ...]

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's where it is there
_CORE = "tag:yaml.org,2002:"
_STRING, _WORD = f"{_CORE}str", f"{_CORE}value"
_LIST, _MAPPING = f"{_CORE}seq", f"{_CORE}map"
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_CONSTRUCTORS = {
    tag: yaml.constructor.SafeConstructor.yaml_constructors[tag]
    for tag in (f"{_CORE}{name}" for name in ("null", "bool", "int", "float", "timestamp"))
}
# Octal, hexadecimal, sexagesimal, infinite: YAML counts what people did not write.
_PLAIN_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
_NUMBERS = (f"{_CORE}int", f"{_CORE}float")


@dataclass
class YamlDocument:
    """The values of one YAML text, the line of each, and the faults of its writing.

    ``name`` is its file from the root of the project, ``written`` how a value stands there that YAML
    takes for something else than a text.
    """

    name: str
    value: Any = None
    lines: dict[PathKey, int] = field(default_factory=dict)
    written: dict[PathKey, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def issue(self, path: PathKey, message: str, hint: str = "") -> Issue:
        """A fault of the value at ``path``, placed on its line or on that of the nearest value around it."""
        return Issue(self.name, self._line(path), dotted(path), message, hint)

    def report(self, path: PathKey, message: str, hint: str = "") -> None:
        """Keep a fault, so that all files report together."""
        self.issues.append(self.issue(path, message, hint))

    def _line(self, path: PathKey) -> int:
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def dotted(path: PathKey) -> str:
    """A place as people write it: ``roles[3].levels.strategic``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read_document(name: str, content: bytes, *, first_line: int = 1, tag: str = "") -> YamlDocument:
    """Parse one YAML text that begins on ``first_line`` of its file; faults are kept in the document.

    ``tag`` is a tag of the site engine's own, of which the last value counts (``!ENV``).
    """
    document = YamlDocument(name)
    reader = _Reader(document, first_line, tag)
    if len(content) > BYTES:
        size = f"the file has {len(content) / 1024 / 1024:.1f} MB"
        document.issues.append(Issue(name, 0, "", size, f"at most {BYTES // 1024 // 1024} are allowed"))
        return document
    try:
        reader.read(content)
    except UnicodeDecodeError as error:
        document.issues.append(not_utf8(name, error, first_line))
    except yaml.MarkedYAMLError as error:
        document.issues.append(_syntax_issue(name, error, first_line))
    except TooMuchError as error:
        document.issues.append(Issue(name, error.line + first_line, "", f"YAML: {error}", error.hint))
    return document


def not_utf8(name: str, error: UnicodeDecodeError, first_line: int = 1) -> Issue:
    """The fault of a file in another encoding."""
    line = error.object[: error.start].count(b"\n") + first_line
    return Issue(name, line, "", f"byte 0x{error.object[error.start]:02x} is not UTF-8", "save the file as UTF-8")


def _syntax_issue(name: str, error: yaml.MarkedYAMLError, first_line: int) -> Issue:
    mark = error.problem_mark or error.context_mark
    line = mark.line + first_line if mark else first_line
    problem = error.problem or "the file is not YAML"
    hint = "look at this line and the one above: a colon, comma, quote or indent is amiss"
    if "\\t" in problem or "tab" in problem:
        hint = "indent with spaces, not tabs"
    return Issue(name, line, "", f"YAML: {problem}", hint)


@dataclass
class _Reader:
    """Turns the nodes of one text into plain values, noting lines, and refuses what is not plain."""

    document: YamlDocument
    first_line: int
    tag: str

    def read(self, content: bytes) -> None:
        """Fill the document. Raises UnicodeDecodeError, MarkedYAMLError, TooMuchError."""
        text = content.decode("utf-8")
        self.document.issues += (
            Issue(issue.file, issue.line + self.first_line - 1, "", issue.message, issue.hint)
            for issue in character_issues(self.document.name, text.removeprefix("\ufeff"))
        )
        if self.document.issues:
            return
        measure(yaml.parse(text, Loader=_LOADER))
        node = yaml.compose(text, Loader=_LOADER)
        if node is not None:
            self.document.value = self._value(node, ())

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _value(self, node: yaml.Node, path: PathKey) -> Any:
        self.document.lines[path] = self._line(node)
        if self.tag and node.tag == self.tag:
            return self._value(node.value[-1], path) if isinstance(node, yaml.SequenceNode) else None
        if isinstance(node, yaml.SequenceNode) and node.tag == _LIST:
            return [self._value(part, (*path, i)) for i, part in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode) and node.tag == _MAPPING:
            return self._mapping(node, path)
        return node.value if node.tag == _STRING else self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: PathKey) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.document.lines[path] = self._line(key_node)
                self.document.report(path, "a key is a list or a mapping", "a key is one word")
                continue
            key = str(key_node.value)
            here, line = (*path, key), self._line(key_node)
            if key in mapping:
                self.document.lines[here] = line
                self.document.report(here, f'the key "{shortened(key)}" stands twice', "keep one of them")
                continue
            mapping[key] = self._value(value_node, here)
            self.document.lines[here] = line
        return mapping

    def _scalar(self, node: yaml.Node, path: PathKey) -> Any:
        """A number, day, yes or no, or nothing. What only looks like one, or asks for more, is reported."""
        construct = _CONSTRUCTORS.get(node.tag)
        if construct is None or not isinstance(node, yaml.ScalarNode):
            self._report_tag(node, path)
            return None
        written = str(node.value)
        self.document.written[path] = written
        if node.tag in _NUMBERS and not _PLAIN_NUMBER.fullmatch(written):
            hint = "write it in digits, at most 15, or put it in quotes if it is a text"
            self.document.report(path, f'"{shortened(written)}" is not a plain number', hint)
            return None
        try:
            return construct(_CONSTRUCTOR, node)
        except (ValueError, KeyError, AttributeError):
            message = f'"{shortened(written)}" looks like a day or a number that cannot be'
            self.document.report(path, message, "correct it or quote it")
            return None

    def _report_tag(self, node: yaml.Node, path: PathKey) -> None:
        if node.tag == _WORD:
            self.document.report(path, 'a lone "=" means something else in YAML', 'put it in quotes: "="')
            return
        tag = node.tag.replace(_CORE, "!!")
        self.document.report(path, f'the tag "{shortened(tag)}" is not allowed', "leave it out, write the value alone")

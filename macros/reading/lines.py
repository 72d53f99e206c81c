"""Reads YAML with the line on which every value stands: one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.errors import Issue

PathKey = tuple[str | int, ...]

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's where it is there
_STRING = "tag:yaml.org,2002:str"
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_CONSTRUCTORS = yaml.constructor.SafeConstructor.yaml_constructors


@dataclass
class YamlDocument:
    """The values of one YAML text, the line of each, and the faults of its writing.

    ``name`` is its file from the root of the project.
    """

    name: str
    value: Any = None
    lines: dict[PathKey, int] = field(default_factory=dict)
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


def read_document(name: str, content: bytes, *, first_line: int = 1) -> YamlDocument:
    """Parse one YAML text that begins on ``first_line`` of its file; faults are kept in the document."""
    document = YamlDocument(name)
    try:
        node = yaml.compose(content.decode("utf-8"), Loader=_LOADER)
        if node is not None:
            document.value = _construct(node, (), document, first_line)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + first_line
        message = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        document.issues.append(Issue(name, line, "", message, "save the file as UTF-8"))
    except yaml.MarkedYAMLError as error:
        document.issues.append(_syntax_issue(name, error, first_line))
    except yaml.reader.ReaderError as error:
        message = f"the character U+{error.character:04X} is not allowed in YAML"
        document.issues.append(Issue(name, first_line, "", message))
    return document


def _syntax_issue(name: str, error: yaml.MarkedYAMLError, first_line: int) -> Issue:
    mark = error.problem_mark or error.context_mark
    line = mark.line + first_line if mark else first_line
    problem = error.problem or "the file is not YAML"
    hint = "look at this line and the one above: a colon, comma, quote or indent is amiss"
    if "\\t" in problem or "tab" in problem:
        hint = "indent with spaces, not tabs"
    return Issue(name, line, "", f"YAML: {problem}", hint)


def _construct(node: yaml.Node, path: PathKey, document: YamlDocument, first_line: int) -> Any:
    """Turn a node into plain values, noting lines and refusing a key that stands twice."""
    document.lines[path] = node.start_mark.line + first_line
    if isinstance(node, yaml.SequenceNode):
        return [_construct(part, (*path, i), document, first_line) for i, part in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here, line = (*path, key), key_node.start_mark.line + first_line
            if key in mapping:
                document.lines[here] = line
                document.report(here, f'the key "{key}" stands twice', "keep one of them")
                continue
            mapping[key] = _construct(value_node, here, document, first_line)
            document.lines[here] = line
        return mapping
    return node.value if node.tag == _STRING else _scalar(node, path, document)


def _scalar(node: yaml.Node, path: PathKey, document: YamlDocument) -> Any:
    """A number, day, yes or no, or nothing. A scalar that only looks like one is reported."""
    construct = _CONSTRUCTORS.get(node.tag, yaml.constructor.SafeConstructor.construct_undefined)
    try:
        return construct(_CONSTRUCTOR, node)
    except ValueError:
        document.report(path, f'"{node.value}" looks like a day or a number that cannot be', "correct it or quote it")
        return None

"""Lists of a Word document: bullets, and numbers that begin anew with every list."""

from __future__ import annotations

from typing import Any

from docx.document import Document

from macros.exporters.word.controls import element

STEP = 320  # twips from a sign to its words
DEPTH = 4  # levels
BULLETS = ("•", "–", "•", "–")
_BULLET, _NUMBER = "90", "91"  # numbers of our two definitions; those of the library's template are lower


class Numbering:
    """Hands out numbers of lists."""

    def __init__(self, document: Document) -> None:
        self._lists: Any = document.part.numbering_part.element
        for style in document.styles.element.xpath("w:style/w:pPr/w:numPr"):
            style.getparent().remove(style)  # it names a list of the template
        self._lists[:] = [_definition(_BULLET, "bullet", BULLETS), _definition(_NUMBER, "decimal", _numbers())]
        self.bullets = self._add(_BULLET)

    def numbers(self, start: int = 1) -> int:
        """A new list that counts from ``start``."""
        first = element("w:lvlOverride", {"w:ilvl": "0"}, element("w:startOverride", {"w:val": str(start)}))
        return self._add(_NUMBER, first)

    def _add(self, definition: str, *overrides: Any) -> int:
        number = len(self._lists) - 1
        what = element("w:abstractNumId", {"w:val": definition})
        self._lists.append(element("w:num", {"w:numId": str(number)}, what, *overrides))
        return number


def _numbers() -> tuple[str, ...]:
    return tuple(f"%{level}." for level in range(1, DEPTH + 1))


def _definition(number: str, kind: str, signs: tuple[str, ...]) -> Any:
    return element(
        "w:abstractNum",
        {"w:abstractNumId": number},
        element("w:multiLevelType", {"w:val": "hybridMultilevel"}),
        *(_level(depth, kind, sign) for depth, sign in enumerate(signs)),
    )


def _level(depth: int, kind: str, sign: str) -> Any:
    indent = {"w:left": str(STEP * (depth + 1)), "w:hanging": str(STEP)}
    return element(
        "w:lvl",
        {"w:ilvl": str(depth)},
        element("w:start", {"w:val": "1"}),
        element("w:numFmt", {"w:val": kind}),
        element("w:lvlText", {"w:val": sign}),
        element("w:lvlJc", {"w:val": "left"}),
        element("w:pPr", None, element("w:ind", indent)),
    )

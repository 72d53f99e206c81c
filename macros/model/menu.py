"""The order of the pages, the same in every language, and the names of its sections."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from macros.model.ids import LevelId
from macros.model.practice import RolePath
from macros.model.text import LocalizedText, Model, Text


class EntryPages(Model):
    """The pages of the entries of a collection, in the order of its data: a new entry needs no line of its own."""

    every: Literal["levels", "groups", "organisations", "roles", "formats", "checklists"]
    """The collection."""
    path: RolePath | None = None
    """Of roles: those of this path alone."""
    level: LevelId | None = None
    """Of formats: those of this level alone."""

    @model_validator(mode="after")
    def _narrows_what_it_can(self) -> Self:
        if self.path and self.every != "roles":
            raise ValueError('only roles have a path — write "every: roles"')
        if self.level and self.every != "formats":
            raise ValueError('only formats have a level — write "every: formats"')
        return self


def _kind(line: Any) -> str | None:
    """What a line of the menu is, in brackets: a fault leaves them out of the place it names."""
    if isinstance(line, str):
        return "[page]"
    if isinstance(line, dict):
        return "[EntryPages]" if "every" in line else "[MenuSection]"
    return f"[{type(line).__name__}]" if isinstance(line, Model) else None


MenuLine = Annotated[
    Annotated[Text, Tag("[page]")]
    | Annotated[EntryPages, Tag("[EntryPages]")]
    | Annotated["MenuSection", Tag("[MenuSection]")],
    Discriminator(_kind),
]
"""A file of docs such as ``roles/voice.md``, the pages of entries, or a section."""


class MenuSection(Model):
    """A section of the menu."""

    name: LocalizedText
    """Its name, which its first page bears in the list at the side of a page."""
    pages: tuple[MenuLine, ...] = Field(min_length=1)
    """What stands in it, in order."""


class Menu(Model):
    """The menu; books hold their pages in its order."""

    pages: tuple[MenuLine, ...] = Field(min_length=1)
    """What stands in it, in order."""

"""Forms to fill in and model documents."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from macros.model.ids import ChecklistId, SourcedEntry
from macros.model.text import LocalizedText, Model
from macros.model.values import Situation, Whole

FormBlockKind = Literal["text", "list", "fields", "choices", "table", "signatures"]
PageSize = Literal["A4", "A4 landscape", "A3", "A3 landscape"]
LEAST_ITEMS = {"choices": 2, "table": 2}  # of blocks to fill in; of the others one


class FormBlock(Model):
    """A part of a form to fill in."""

    kind: FormBlockKind
    """text, list, fields (lines to write on), choices (boxes to tick), table, signatures."""
    title: LocalizedText | None = None
    """Heading of the part."""
    text: LocalizedText | None = None
    """Words before what is filled in."""
    items: tuple[LocalizedText, ...] = ()
    """Items of a list, labels of lines or boxes, columns of a table, who signs."""
    rows: tuple[LocalizedText, ...] = ()
    """First cells of a table's rows, where they are given."""
    lines: Whole = Field(default=1, ge=0, le=12)
    """Lines to write on under each label; empty rows of a table after the given ones, 0 for none."""
    one: bool = False
    """True: of these choices only one can be ticked, such as yes, no, not sure."""
    new_page: bool = False
    """True: begins a new sheet, such as the page for a parent."""

    @model_validator(mode="after")
    def _holds_what_its_kind_needs(self) -> Self:
        if self.kind == "text" and (self.items or not self.text):
            raise ValueError("a text block has a text and no items")
        if self.kind != "text" and len(self.items) < LEAST_ITEMS.get(self.kind, 1):
            raise ValueError(f"a {self.kind} block needs at least {LEAST_ITEMS.get(self.kind, 1)} items")
        if self.rows and self.kind != "table":
            raise ValueError("only a table has rows")
        if self.one and self.kind != "choices":
            raise ValueError("only choices can allow one of them")
        if not self.lines and not self.rows:
            raise ValueError("only a table with given rows may have no empty ones")
        return self


class Form(SourcedEntry):
    """A form to fill in and take along: an agreement, a consent, a plan; one file each."""

    situation: Situation
    """When it is looked for: lists are grouped by it."""
    title: LocalizedText
    """Name of the form."""
    who: LocalizedText
    """Who fills it in."""
    when: LocalizedText
    """When to use it."""
    child: bool = False
    """True: a child reads it, so its type is larger."""
    page: PageSize = "A4"
    """Paper of the PDF."""
    blocks: tuple[FormBlock, ...] = Field(min_length=2)
    """Parts in order."""
    checklists: tuple[ChecklistId, ...] = ()
    """Checklists that go with it."""

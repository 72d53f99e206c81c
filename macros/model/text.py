"""The words every model is written in: texts in all languages, ranges, and the base of every model."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from macros.languages import Lang

# What XML cannot hold, and so neither a page nor a file: control characters, halves of pairs, two non-characters.
_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def _printable(text: str) -> str:
    found = _UNPRINTABLE.search(text)
    if found:
        raise ValueError(f"the character U+{ord(found.group()):04X} cannot be printed — delete it")
    return text


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_printable)]


class Model(BaseModel):
    """Base of every model: nothing unknown gets in, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class LocalizedText(Model):
    """A text in both languages; neither may be missing."""

    ru: Text
    """The Russian text."""
    en: Text
    """The English text, equal in content."""

    def __getitem__(self, lang: Lang) -> str:
        return self.ru if lang == "ru" else self.en


class Range(Model):
    """From–to, both inclusive."""

    min: int = Field(ge=1)
    """The smallest value."""
    max: int = Field(ge=1)
    """The largest value; equal to ``min`` when there is only one."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min {self.min} is more than max {self.max}")
        return self

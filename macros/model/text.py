"""The words every model is written in: texts in all languages, and the base of every model."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from macros.languages import Lang

T = TypeVar("T")
LONGEST = 3000  # characters of a text; the longest of the guide has 1104
# What XML cannot hold, and so neither a page nor a file: control characters, halves of pairs, two non-characters.
_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
# What nobody sees: soft hyphen, other controls and separators, zero width (but the joiner of emoji), marks of
# direction, fillers; and the mark of a letter that was lost, and places for private use.
_UNSEEN = (
    "\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff"
)
UNWANTED = re.compile(f"[{_UNPRINTABLE}{_UNSEEN}]")
_BREAK = re.compile(r"[ \t]*[\r\n\t]\s*")
_LETTER = re.compile(r"\w")  # what nearly every text has, found fast
_PRINTABLE = re.compile(f"[^{_UNPRINTABLE}]")


def why_unwanted(character: str) -> tuple[str, str]:
    """Say as (fault, what to do) why a character may not stand in a text."""
    number = f"U+{ord(character):04X}"
    if not _PRINTABLE.match(character):
        return f"the character {number} cannot be printed", "delete it"
    name = unicodedata.name(character, "").lower()
    return f"the character {number}{f' ({name})' if name else ''} cannot be seen", "delete it"


def _seen(text: str) -> str:
    found = UNWANTED.search(text)
    if found:
        raise ValueError(" — ".join(why_unwanted(found.group())))
    if not _LETTER.search(text) and not any(unicodedata.category(character)[0] in "LNPS" for character in text):
        raise ValueError("the text is empty — write the text")
    return _BREAK.sub(" ", text)  # a text is one paragraph, however its lines are broken in the file


Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, strip_whitespace=True), AfterValidator(_seen)]


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
        return str(getattr(self, lang))


class ListsByLanguage(Model, Generic[T]):
    """What each language has of its own, however much: words of readers, words close in meaning."""

    ru: tuple[T, ...] = ()
    """Those of Russian."""
    en: tuple[T, ...] = ()
    """Those of English."""

    def __getitem__(self, lang: Lang) -> tuple[T, ...]:
        found: tuple[T, ...] = getattr(self, lang)
        return found

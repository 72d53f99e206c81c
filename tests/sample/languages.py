"""Samples are written in Russian and English; in a further language of the guide they repeat the English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from macros.languages import LANGUAGES, Lang

WRITTEN: tuple[Lang, ...] = ("ru", "en")
_VALUE = r'"(?:[^"\\]|\\.)*"|[^{}"\[\]]*?|\[[^\[\]]*\]'
_TEXT = re.compile(rf"(\{{ru: (?:{_VALUE}), en: ({_VALUE})((?:, [a-z]{{2}}: (?:{_VALUE}))*))\}}")

T = TypeVar("T")


def in_all(text: str, languages: Iterable[str] = LANGUAGES) -> str:
    """Data as they are written, ``{ru: …, en: …}``, with every further language, on the same lines."""
    more = [lang for lang in languages if lang not in WRITTEN]

    def completed(text: re.Match[str]) -> str:
        lacking = (lang for lang in more if f", {lang}: " not in text[3])
        return text[1] + "".join(f", {lang}: {text[2]}" for lang in lacking) + "}"

    return _TEXT.sub(completed, text)


def said(texts: Mapping[Lang, T], lang: Lang) -> T:
    """What a language has of a sample."""
    return texts.get(lang, texts["en"])
